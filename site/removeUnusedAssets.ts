import {glob, readFile, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {BuiltSite} from './build.ts';
import type {Shells} from './takeShells.ts';

/**
 * Removes the assets that no page leads to: @astrojs/preact always builds Preact's client, which no page of ours
 * asks for, and Leaflet's style sheet brings pictures that we do not use. An asset is led to when its name stands in a page, or in another asset that is led to.
 */
export const removeUnusedAssets = async ({publicDir}: BuiltSite, shells: Shells): Promise<void> => {
  const assets = new Map<string, string>();
  for await (const file of glob('assets/**/*.{js,css,png}', {cwd: publicDir})) {
    assets.set(file, await readFile(join(publicDir, file), 'utf8'));
  }
  const texts = Object.values(shells).map((parts) => parts.join(''));
  for await (const file of glob('**/*.html', {cwd: publicDir})) {
    texts.push(await readFile(join(publicDir, file), 'utf8'));
  }
  // A text that is read may add the texts of the assets that it names: the list grows while it is walked.
  for (const text of texts) {
    for (const [file, content] of assets) {
      if (!text.includes(basename(file))) continue;
      assets.delete(file);
      texts.push(content);
    }
  }
  await Promise.all([...assets.keys()].map((file) => rm(join(publicDir, file))));
};
