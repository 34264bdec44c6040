import {glob, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltSite} from './build.ts';
import type {Shells} from './takeShells.ts';

/** What makes a browser ask for something, or run or style something, without being pressed. A link does not. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [
    /<(?!a\b|link rel="canonical")[a-z]+\b[^>]*\s(?:src|href|srcset|action|data|poster)="?(?:https?:)?\/\//i,
    'asks another host',
  ],
  [/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>/i, 'has an inline script'],
  [/<style[\s>]/i, 'has an inline style sheet'],
  [/<[a-z][^>]*\sstyle=/i, 'has an inline style'],
  [/<[a-z][^>]*\son[a-z]+=/i, 'has an inline event handler'],
  [/@import|url\(\s*["']?(?:https?:)?\/\//i, 'asks another host from a style sheet'],
];

/** The reason why a page or style sheet breaks the rules, or undefined. */
export const faultIn = (text: string): string | undefined =>
  FORBIDDEN.find(([pattern]) => pattern.test(text))?.[1];

/** @throws Error that names the file, when a page or style sheet asks another host or needs `unsafe-inline`. */
export const checkPages = async ({publicDir}: BuiltSite, shells: Shells): Promise<void> => {
  const texts = new Map(Object.entries(shells).map(([page, parts]) => [page, parts.join('')]));
  for await (const file of glob('**/*.{html,css}', {cwd: publicDir})) {
    texts.set(file, await readFile(join(publicDir, file), 'utf8'));
  }
  for (const [file, text] of texts) {
    const fault = faultIn(text);
    if (fault !== undefined) throw new Error(`${file} ${fault}`);
  }
};
