import {rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'astro';
import {checkPages} from './checkPages.ts';
import {removeUnusedAssets} from './removeUnusedAssets.ts';
import {takeShells} from './takeShells.ts';
import {writeSitemap} from './writeSitemap.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export interface BuiltSite {
  /** Files of the static site, as they go to S3. */
  readonly publicDir: string;
  /** Page shells for the functions, by page path. */
  readonly shellsFile: string;
  readonly origin: string;
}

/**
 * Builds the site: static pages and assets into `public` of `distDir`, page shells into its `shells.json`.
 * `SITE_ORIGIN` (default http://localhost:8080) is written into canonical links and the sitemap.
 * @throws Error that names the page when one of them asks for anything from another host or holds inline code.
 */
export const buildSite = async (distDir = join(HERE, 'dist')): Promise<BuiltSite> => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const origin = process.env.SITE_ORIGIN ?? 'http://localhost:8080';
  const built = {publicDir: join(distDir, 'public'), shellsFile: join(distDir, 'shells.json'), origin};
  await rm(distDir, {recursive: true, force: true});
  await build({root: HERE, outDir: built.publicDir, logLevel: 'warn'});
  const shells = await takeShells(built);
  await removeUnusedAssets(built, shells);
  await checkPages(built, shells);
  await writeSitemap(built, Object.keys(shells));
  return built;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const startedAtMs = performance.now();
  const {publicDir} = await buildSite(process.argv[2]);
  console.log(
    `Site built in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s: ${dirname(publicDir)}`,
  );
}
