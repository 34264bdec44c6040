import {NUMBER_WORDS} from '#shared/taxonomy/personWords.ts';
import {isStopWord} from './stopWord.ts';
import type {Part} from './partsOf.ts';
import type {Word} from './words.ts';

/** Words that turn what stands beside them round: they carry meaning in a phrase ("cannot sleep"), and are all one. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never cant cannot couldnt dont doesnt didnt wont isnt arent wasnt hasnt havent without nobody none'.split(
    ' ',
  ),
);
const NEGATION = '!';

/** "stopped" and "stopping" have one root, so that "stop" has it too. */
const undoubled = (base: string): string => (/([bdgkmnprt])\1$/.test(base) ? base.slice(0, -1) : base);

/** What the forms of an English word share, near enough: "puffing", "puffed" and "puffs" are "puff". */
const rootOf = (stem: string): string => {
  for (const ending of ['ing', 'ed']) {
    if (stem.endsWith(ending) && stem.length >= ending.length + 3)
      return undoubled(stem.slice(0, -ending.length)).replace(/e$/, '');
  }
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
};

/** The root of a word that counts in a phrase; undefined of one that does not. */
const countedRoot = (word: Part): string | undefined => {
  if (NEGATIONS.has(word.text)) return NEGATION;
  return isStopWord(word) || NUMBER_WORDS.has(word.text) ? undefined : rootOf(word.stem);
};

const keyOf = (roots: readonly string[]): string => [...new Set(roots)].sort().join(' ');

/** Phrases by the words that count in them, in any order and any form. */
export type LoosePhrases<Entry> = ReadonlyMap<string, Entry | undefined>;

/** A phrase of one word that counts is none: alone, or turned round, it may be anything. */
export const looseKey = (parts: readonly Part[]): string | undefined => {
  const roots = parts.flatMap((part) => countedRoot(part) ?? []);
  return new Set(roots.filter((root) => root !== NEGATION)).size > 1 ? keyOf(roots) : undefined;
};

/** Two things, and not one phrase: "feet and diabetes". */
const PARTING: ReadonlySet<string> = new Set(['and', 'or', 'but']);

const MOST_BETWEEN = 3;
const MOST_COUNTED = 4;

/** Where a run of the words that count, from one place on, is a phrase; the longest. The table is asked for where there are two. */
export const looseAt = <Entry>(
  words: readonly Word[],
  from: number,
  table: () => LoosePhrases<Entry>,
): {to: number; entry: Entry} | undefined => {
  const roots: string[] = [];
  let found: {to: number; entry: Entry} | undefined;
  let between = 0;
  for (let at = from; at < words.length && roots.length < MOST_COUNTED; at += 1) {
    const word = words[at];
    if (!word || word.isLiteral || PARTING.has(word.text) || (at > from && word.isAfterPause)) break;
    const root = countedRoot(word);
    if (root === undefined) {
      if (at === from || (between += 1) > MOST_BETWEEN) break;
      continue;
    }
    between = 0;
    roots.push(root);
    const entry = roots.length > 1 ? table().get(keyOf(roots)) : undefined;
    if (entry !== undefined) found = {to: at + 1, entry};
  }
  return found;
};
