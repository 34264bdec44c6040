import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, describe, expect, it} from 'vitest';
import {PROBLEMS} from '#shared/problems.ts';
import {ROUTES} from '#shared/routes.ts';
import {REGIONS} from '#shared/ui/regions.ts';
import {filledStates} from '../browser/pageStates.ts';
import {builtSite} from '../support/builtSite.ts';

/** What a first view may weigh, gzipped: page, style sheet and script. */
const FIRST_VIEW_BYTES = 30 * 1024;
const ORIGIN = 'http://localhost:8080';

const site = builtSite();
const read = (file: string): string => readFileSync(join(site.publicDir, file), 'utf8');
const statics = globSync('**/*.html', {cwd: site.publicDir})
  .map((file) => ({path: `/${file.replace(/(^|\/)index\.html$/, '')}`, html: read(file)}))
  .sort((a, b) => a.path.localeCompare(b.path));
const filled = filledStates(site);
const states = filled.states.map(({name, path}) => ({name, html: filled.pages.get(path) ?? ''}));

const found = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, part = '']) => part);

const gzipped = (text: string): number => gzipSync(text, {level: 9}).length;
const assetBytes = (html: string): number =>
  found(html, /(?:href|src)="\/(assets\/[^"]+)"/g).reduce((sum, file) => sum + gzipped(read(file)), 0);

const weights = [...statics.map(({path, html}) => ({name: path, html})), ...states].map(({name, html}) => ({
  name,
  bytes: gzipped(html) + assetBytes(html),
}));

afterAll(() => {
  const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
  console.log(
    `Heaviest first views, gzipped: ${heaviest.map(({name, bytes}) => `${name} ${(bytes / 1024).toFixed(1)} kB`).join(', ')}`,
  );
});

/** The page or file that an address of ours leads to: a static page, a file, or a route that a function answers. */
const leadsSomewhere = (href: string): boolean => {
  const path = href.split(/[?#]/)[0] ?? '';
  if (path === '' || statics.some((page) => page.path === path)) return true;
  if (globSync(path.slice(1), {cwd: site.publicDir}).length > 0) return true;
  return ROUTES.some((route) => new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
};

describe.each(statics)('the page $path', ({path, html}) => {
  it('names its language, itself and its own address', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en">/i);
    expect(found(html, /<title>([^<]*)<\/title>/g)).toEqual([expect.stringMatching(/^\S.+ - Local Menu$/)]);
    expect(found(html, /<meta name="description" content="([^"]{40,200})"/g)).toHaveLength(1);
    expect(found(html, /<link rel="canonical" href="([^"]*)"/g)).toEqual([`${ORIGIN}${path}`]);
  });

  it('has one main heading, one main part and no id twice', () => {
    expect(found(html, /<(h1)[\s>]/g)).toHaveLength(1);
    expect(found(html, /<(main)[\s>]/g)).toHaveLength(1);
    const ids = found(html, /\sid="([^"]+)"/g);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('leads only to pages that exist', () => {
    const hrefs = found(html, /<a\b[^>]*\shref="([/#][^"]*)"/g);
    expect(hrefs.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });

  it('leads only to places on itself that exist', () => {
    const anchors = found(html, /\shref="#([^"]+)"/g);
    expect(anchors.filter((anchor) => !html.includes(` id="${anchor}"`))).toEqual([]);
  });

  it(`weighs at most ${FIRST_VIEW_BYTES / 1024} kB in all at first view`, () => {
    expect(gzipped(html) + assetBytes(html)).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
  });
});

describe('the static pages together', () => {
  it('have titles of their own', () => {
    const titles = statics.flatMap(({html}) => found(html, /<title>([^<]*)<\/title>/g));
    expect(titles).toHaveLength(new Set(titles).size);
  });

  it('are all in the sitemap, with the search and nothing private', () => {
    expect(found(read('sitemap.xml'), /<loc>([^<]+)<\/loc>/g).sort()).toEqual(
      [...statics.map(({path}) => `${ORIGIN}${path}`), `${ORIGIN}/find`].sort(),
    );
    expect(read('robots.txt')).toContain(
      `Sitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${ORIGIN}/sitemap-support\n`,
    );
  });

  it('say truly who else is asked for anything', () => {
    const cookies = statics.find(({path}) => path === '/help/cookies')?.html ?? '';
    expect(cookies).not.toContain('no maps');
    expect(cookies).toMatch(/Only if\s+you press “Show map”/);
  });

  it('explain every problem that an answer can name', () => {
    const problems = statics.find(({path}) => path === '/help/problems')?.html ?? '';
    for (const slug of Object.keys(PROBLEMS)) expect(problems).toContain(` id="${slug}"`);
  });
});

describe('the page shells', () => {
  const shellNames = [...new Set(REGIONS.flatMap(({shells}) => shells))];

  it('are those that the registry of regions names', () => {
    expect(Object.keys(site.shells).sort()).toEqual(shellNames.sort());
  });

  it.each(Object.entries(site.shells))('"%s" has only regions that are registered for it', (shell, parts) => {
    const names = parts.filter((_, index) => index % 2 === 1 && parts[index] !== 'head');
    const registered = REGIONS.filter(({shells}) => shells.includes(shell)).map(({name}) => name);
    expect(names.sort()).toEqual(registered.sort());
  });

  it.each(states)('filled, "$name" leads only to pages that exist', ({html}) => {
    const hrefs = found(html, /<a\b[^>]*\shref="([/#][^"]*)"/g);
    expect(hrefs.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });

  it.each(states)(`filled, "$name" weighs at most ${FIRST_VIEW_BYTES / 1024} kB at first view`, ({html}) => {
    expect(gzipped(html) + assetBytes(html)).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
  });
});

describe('the style sheet', () => {
  const css = globSync('assets/*.css', {cwd: site.publicDir}).map(read).join('\n');

  it('keeps the rules of nhsuk-frontend for the classes that a page or state writes', () => {
    const written = new Set(
      [...statics, ...states]
        .flatMap(({html}) => found(html, /\sclass="([^"]+)"/g))
        .flatMap((names) => names.split(' ')),
    );
    const theirs = readFileSync(
      new URL('../../node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css', import.meta.url),
      'utf8',
    );
    // A rule is wanted when every class that it asks for is written somewhere.
    const wanted = found(theirs, /([^{}]+)\{/g)
      .flatMap((selectors) => selectors.split(','))
      .map((selector) => found(selector.replaceAll(/:[a-z]+\([^)]*\)/g, ''), /\.([\w-]+)/g))
      .filter((classes) => classes.every((name) => written.has(name)))
      .flat();
    const ours = new Set(found(css, /\.(nhsuk-[\w-]+)/g));
    expect([...new Set(wanted)].filter((name) => !ours.has(name))).toEqual([]);
  });

  it('asks for no font and no picture', () => {
    expect(css).not.toMatch(/@font-face|url\((?!['"]?data:)/);
  });
});
