import type {Meaning, Synonym} from '#shared/taxonomy/meaning.ts';
import {bothStems, stemsOfPhrases} from './knownStems.ts';
import {looseKey} from './loosePhrase.ts';
import {once} from './once.ts';
import {exactKeyOf, keyOf} from './phraseKeys.ts';
import {type Part, partsOf} from './partsOf.ts';
import type {Entry, PhraseTable} from './phrases.ts';

/** Phrases that a curator has added, and what each of them means: one thing, or any one of several. */
export interface AddedWords {
  readonly phrases: readonly string[];
  readonly means: readonly Meaning[];
}

/** The compiled words alone. The one list that costs a search nothing. */
export const NO_ADDED_WORDS: readonly AddedWords[] = [];

interface AddedPhrase {
  readonly phrase: string;
  readonly parts: readonly Part[];
  readonly means: readonly Meaning[];
}

/** In an order that follows from the phrases, so that the order of the rows plays no part. */
const phrasesIn = (added: readonly AddedWords[]): AddedPhrase[] =>
  added
    .flatMap(({phrases, means}) => phrases.map((phrase) => ({phrase, parts: partsOf(phrase), means})))
    .filter(({parts}) => parts.length > 0)
    .sort((one, other) => {
      const [a, b] = [`${one.phrase} ${one.means.join()}`, `${other.phrase} ${other.means.join()}`];
      return a < b ? -1 : a > b ? 1 : 0;
    });

/** A word of so few letters may be an ordinary one: it is read as the compiled ones of that kind are. */
const FEW_LETTERS = 4;

const guardsOf = (parts: readonly Part[], replaced: Entry | undefined): Partial<Synonym> => {
  if (replaced?.kind === 'synonym') return replaced.synonym;
  const [only] = parts;
  return parts.length === 1 && only && only.text.length <= FEW_LETTERS ? {reads: 'capitals'} : {};
};

/** The row that a phrase now is, with what guards the compiled one: an ordinary word stays one ("ME"). */
const synonymOf = ({phrase, parts, means}: AddedPhrase, replaced: Entry | undefined): Synonym => {
  const guards = guardsOf(parts, replaced);
  return {
    phrases: [phrase],
    means,
    ...(means.length > 1 && {isChoice: true}),
    ...(guards.isExact && {isExact: true}),
    ...(guards.reads && {reads: guards.reads}),
    ...(guards.state && {state: guards.state}),
  };
};

/** Phrases with others that take their places. A copy would be thousands of entries that a fresh process waits for. */
export const laidOver = (
  base: PhraseTable['entries'],
  over: ReadonlyMap<string, Entry>,
): PhraseTable['entries'] => ({get: (key) => over.get(key) ?? base.get(key)});

/**
 * The phrases with those that were added. An added phrase takes the place of a compiled one, never of a word that is a
 * filter: the person would see it no more, and could not take it away.
 */
export const withAdded = (
  base: PhraseTable,
  added: readonly AddedWords[],
  isFilterAlone: (stem: string) => boolean,
): PhraseTable => {
  const entries = new Map<string, Entry>();
  const taken: {parts: readonly Part[]; entry: Entry}[] = [];
  for (const each of phrasesIn(added)) {
    const exact = exactKeyOf(each.parts);
    const replaced = base.entries.get(exact) ?? base.entries.get(keyOf(each.parts));
    if (replaced?.kind === 'filter') continue;
    const synonym = synonymOf(each, replaced);
    const entry: Entry = {kind: 'synonym', synonym};
    entries.set(synonym.isExact ? exact : keyOf(each.parts), entry);
    taken.push({parts: each.parts, entry});
  }
  return {
    entries: laidOver(base.entries, entries),
    stems: once(() => bothStems(base.stems(), stemsOfPhrases(taken.map(({parts}) => parts)))),
    loose: once(() => {
      const loose = new Map(base.loose());
      const own = new Map<string, Entry | undefined>();
      for (const {parts, entry} of taken) {
        const {reads, isExact} = entry.kind === 'synonym' ? entry.synonym : {};
        const key = looseKey(parts);
        if (key === undefined || reads !== undefined || isExact) continue;
        if (parts.some(({stem}) => isFilterAlone(stem))) continue;
        // Of two that only differ in order or form, neither is read so.
        own.set(key, own.has(key) ? undefined : entry);
      }
      for (const [key, entry] of own) loose.set(key, entry);
      return loose;
    }),
    oneWordKeys: once(() => {
      const single = taken.filter(({parts}) => parts.length === 1).map(({parts}) => keyOf(parts));
      const apart = new Set(taken.filter(({parts}) => parts.length > 1).map(({parts}) => keyOf(parts)));
      return new Set([...base.oneWordKeys(), ...single].filter((key) => !apart.has(key)));
    }),
  };
};
