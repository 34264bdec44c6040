import {glob, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltSite} from './build.ts';
import {pagePath} from './takeShells.ts';

/** Shells that are one public page each. The rest are templates of many pages, or belong to one person. */
const PUBLIC_SHELLS: ReadonlySet<string> = new Set(['find']);

/** What robots are asked to leave alone: pages of one person, forms, and addresses for machines. */
const PRIVATE_PATHS = [
  '/api/',
  '/refer/',
  '/my-referral',
  '/go',
  '/professional',
  '/provider',
  '/curator',
  '/shortlist',
];

/**
 * Writes `sitemap.xml` (every public page, by absolute address; listings have one that the `menu` function answers) and
 * `robots.txt`.
 */
export const writeSitemap = async (
  {publicDir, origin}: BuiltSite,
  shells: readonly string[],
): Promise<void> => {
  const pages = shells.filter((shell) => PUBLIC_SHELLS.has(shell));
  for await (const file of glob('**/*.html', {cwd: publicDir})) pages.push(pagePath(file));
  const urls = pages.sort().map((page) => `  <url><loc>${origin}/${page}</loc></url>`);
  await writeFile(
    join(publicDir, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
  const disallowed = PRIVATE_PATHS.map((path) => `Disallow: ${path}`).join('\n');
  await writeFile(
    join(publicDir, 'robots.txt'),
    `User-agent: *\n${disallowed}\n\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/sitemap-support\n`,
  );
};
