import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {menuFunction} from './menuBundle.ts';
import {atMost, type Bench} from './figures.ts';

const MOST_KB = 150;
const KB = 1000;

/** Modules that one minified module imports from beside it at once; `import("…")` is later. */
const importedAtOnce = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)"\.\/([^"]+\.mjs)"/g)].map(([, name = '']) => name);

/** The file and whatever it imports at once, and so on. */
export const readAtStart = (folder: string, name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of importedAtOnce(readFileSync(join(folder, name), 'utf8')))
    readAtStart(folder, next, found);
  return found;
};

/** The menu's code, minified, without the AWS SDK, which Lambda has: what every start reads, and all of it. */
export const benchBundle: Bench = () => {
  const {folder} = menuFunction();
  const bytesOf = (name: string): number => statSync(join(folder, name)).size;
  const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const start = [...readAtStart(folder, 'index.mjs')];
  const sum = (names: readonly string[]): number => names.reduce((bytes, name) => bytes + bytesOf(name), 0);
  return Promise.resolve({
    figures: [
      atMost('menu bundle, what a fresh process reads to answer a search', {
        value: sum(start) / KB,
        most: MOST_KB,
        unit: 'kB minified',
      }),
      {
        what: 'menu bundle, with the pages and listings that are read when asked for',
        measured: `${(sum(modules) / KB).toFixed(1)} kB minified`,
      },
    ],
    details: Object.fromEntries(
      modules.map((name) => [name, {bytes: bytesOf(name), isReadAtStart: start.includes(name)}]),
    ),
  });
};
