import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {SDK_FILE} from '../../infra/constructs/bundledSdk.ts';
import {menuFunction} from './menuBundle.ts';
import {atMost, type Bench} from './figures.ts';

const MOST_KB = 150;
const KB = 1000;

/** What one minified module reads from beside it at once: modules (`import("…")` is later), and the packed words. */
const readAtOnce = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)"\.\/([^"]+\.mjs)"|="\.\/([^"]+\.br)"/g)]
    .map(([, module, words]) => module ?? words ?? '')
    .filter((name) => name !== SDK_FILE);

/** The file and whatever it reads at once, and so on; without the AWS SDK. */
export const readAtStart = (folder: string, name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  if (!name.endsWith('.mjs')) return found;
  for (const next of readAtOnce(readFileSync(join(folder, name), 'utf8'))) readAtStart(folder, next, found);
  return found;
};

/** The menu's code, minified, and its words, without the AWS SDK: what every start reads, and all of it. */
export const benchBundle: Bench = () => {
  const {folder} = menuFunction();
  const bytesOf = (name: string): number => statSync(join(folder, name)).size;
  const modules = readdirSync(folder).filter((name) => /\.(?:mjs|br)$/.test(name) && name !== SDK_FILE);
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
