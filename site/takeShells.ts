import {glob, readFile, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {BuiltSite} from './build.ts';

/** A page that a function fills: text, then region name, then text… (odd places are names). */
export type Shells = Record<string, string[]>;

const REGION = /<template data-region="([a-z][a-z-]*)"><\/template>/;

/** `support/listing/index.html` → `support/listing`; `404.html` → `404`; `index.html` → ``. */
export const pagePath = (file: string): string =>
  file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');

/**
 * Takes every page that has a region out of the public folder, because its address is answered by a function,
 * and writes them all into one file: page path → html, region name, html, region name, …, html.
 */
export const takeShells = async ({publicDir, shellsFile}: BuiltSite): Promise<Shells> => {
  const shells: Shells = {};
  for await (const file of glob('**/*.html', {cwd: publicDir})) {
    const parts = (await readFile(join(publicDir, file), 'utf8')).split(REGION);
    if (parts.length === 1) continue;
    shells[pagePath(file)] = parts;
    await rm(join(publicDir, file));
    // A folder that held only this page goes with it; one that holds more stays.
    await rmdir(dirname(join(publicDir, file))).catch(() => undefined);
  }
  await writeFile(shellsFile, JSON.stringify(shells));
  return shells;
};
