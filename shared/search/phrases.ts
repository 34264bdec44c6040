import {FILTER_WORDS, type FilterPatch} from '#shared/taxonomy/filterWords.ts';
import type {Meaning, Synonym} from '#shared/taxonomy/meaning.ts';
import {
  ARTICLES,
  COURSE_WORDS,
  INNER_WORDS,
  NOT_A_NAME_BESIDE,
  ORDINARY_PROGRAMME_WORDS,
} from '#shared/taxonomy/programmeWords.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import type {Programme} from '#shared/model/programme.ts';
import {type AddedWords, laidOver, NO_ADDED_WORDS, withAdded} from './addedPhrases.ts';
import {type KnownStems, stemsOfPhrases} from './knownStems.ts';
import {looseAt, looseKey, type LoosePhrases} from './loosePhrase.ts';
import {once} from './once.ts';
import {exactKeyOf, exactOf, keyOf, letterOf} from './phraseKeys.ts';
import {isStopWord} from './stopWord.ts';
import {type Part, partsOf} from './partsOf.ts';
import {stem, type Word, wordsOf} from './words.ts';

/** What of a programme the words of a search are read with. */
export type KnownProgramme = Pick<Programme, 'id' | 'name' | 'aliases' | 'conditions' | 'supportType'>;

export type Entry =
  | {readonly kind: 'programme'; readonly programme: KnownProgramme; readonly isOrdinary: boolean}
  | {readonly kind: 'filter'; readonly filter: FilterPatch; readonly means?: readonly Meaning[] | undefined}
  | {readonly kind: 'synonym'; readonly synonym: Synonym};

export interface PhraseTable {
  /** By key (phraseKeys.ts). */
  readonly entries: Pick<ReadonlyMap<string, Entry>, 'get'>;
  /** Those that are also read in another order and form. */
  readonly loose: () => LoosePhrases<Entry>;
  /** Keys of those that are only written as one word. */
  readonly oneWordKeys: () => ReadonlySet<string>;
  /** Their words one by one. */
  readonly stems: () => KnownStems;
}

/** The longest phrase, in words as they may be typed. */
export const MOST_WORDS = 8;

/** A phrase as it is written, and what it stands for. */
interface Written {
  readonly phrase: string;
  readonly isExact: boolean | undefined;
  readonly entry: Entry;
}

const writtenIn = (
  {phrases, isExact}: {readonly phrases: readonly string[]; readonly isExact?: boolean},
  entry: Entry,
): Written[] => phrases.map((phrase) => ({phrase, isExact, entry}));

/** By the letter that a phrase begins with, which is the letter of its key too. */
const written = once(() =>
  Map.groupBy(
    [
      ...SYNONYMS.flatMap((synonym) => writtenIn(synonym, {kind: 'synonym', synonym})),
      ...FILTER_WORDS.flatMap((row) =>
        writtenIn(row, {kind: 'filter', filter: row.filter, means: row.means}),
      ),
    ],
    ({phrase}) => phrase.charAt(0).toLowerCase(),
  ),
);

/** Phrases of the very letters are short: no longer span need be looked up so. */
const MOST_EXACT_WORDS = 2;

const keysByLetter = new Map<string, ReadonlyMap<string, Entry>>();

/** The keys of a letter are made when one of them is first looked up: a fresh process would wait for all thousands. */
const keysOf = (letter: string): ReadonlyMap<string, Entry> | undefined => {
  const made = keysByLetter.get(letter);
  const phrases = made ? undefined : written().get(letter);
  if (!phrases) return made;
  const keys = new Map(
    phrases.map(({phrase, isExact, entry}): [string, Entry] => [
      (isExact ? exactKeyOf : keyOf)(partsOf(phrase)),
      entry,
    ]),
  );
  keysByLetter.set(letter, keys);
  return keys;
};

const fixedEntries: PhraseTable['entries'] = {
  get: (key) => keysOf(letterOf(key))?.get(key),
};

const withParts = <Row extends {readonly phrases: readonly string[]}>(rows: readonly Row[]) =>
  rows.map((row) => ({row, phrases: row.phrases.map(partsOf)}));
const synonyms = once(() => withParts(SYNONYMS));
const filters = once(() => withParts(FILTER_WORDS));

/** Stems that are a filter by themselves. */
const filterAlone = once(
  () => new Set(filters().flatMap(({phrases}) => phrases.filter(({length}) => length === 1).map(keyOf))),
);

/**
 * Those of one meaning only. What an ordinary word stands in is never read loosely, nor what is a filter by itself: "free
 * pain" asks for what costs nothing, and is not "pain free". Most short searches need them not.
 */
const loose = once((): LoosePhrases<Entry> => {
  const table = new Map<string, Entry | undefined>();
  const add = (phrases: readonly (readonly Part[])[], entry: Entry): void => {
    const keys = new Set(phrases.flatMap((parts) => looseKey(parts) ?? []));
    for (const key of keys) table.set(key, table.has(key) ? undefined : entry);
  };
  for (const {row, phrases} of synonyms()) {
    const whole = phrases.filter((parts) => !parts.some((part) => filterAlone().has(part.stem)));
    if (row.reads === undefined && !row.isExact) add(whole, {kind: 'synonym', synonym: row});
  }
  for (const {row, phrases} of filters()) {
    if (!row.isExact && !row.filter.when)
      add(phrases, {kind: 'filter', filter: row.filter, means: row.means});
  }
  return table;
});

/** Phrases that are only written as one word. */
const oneWordKeys = once((): ReadonlySet<string> => {
  const all = [...synonyms(), ...filters()].flatMap(({phrases}) => phrases);
  const apart = new Set(all.filter(({length}) => length > 1).map(keyOf));
  return new Set(
    all
      .filter(({length}) => length === 1)
      .map(keyOf)
      .filter((key) => !apart.has(key)),
  );
});

const stems = once(() => stemsOfPhrases([...synonyms(), ...filters()].flatMap(({phrases}) => phrases)));

const fixed: PhraseTable = {entries: fixedEntries, loose, oneWordKeys, stems};

/** What a phrase of the compiled words stands for, filters too; undefined where it is none. */
export const compiledEntryOf = (phrase: string): Entry | undefined => {
  const parts = partsOf(phrase);
  return fixedEntries.get(exactKeyOf(parts)) ?? fixedEntries.get(keyOf(parts));
};

const NO_PROGRAMMES: readonly KnownProgramme[] = [];

interface MadeTable {
  readonly added: readonly AddedWords[];
  readonly table: PhraseTable;
}
const tables = new WeakMap<readonly KnownProgramme[], MadeTable>();

/**
 * All phrases: synonyms and filter words, those that were added, and the names of these programmes, which win over all
 * of them. Made once for each list of programmes and the words that were last added beside it.
 */
export const phraseTable = (
  programmes: readonly KnownProgramme[] = NO_PROGRAMMES,
  words: readonly AddedWords[] = NO_ADDED_WORDS,
): PhraseTable => {
  const added = words.length === 0 ? NO_ADDED_WORDS : words;
  const made = tables.get(programmes);
  if (made?.added === added) return made.table;
  const base = added.length === 0 ? fixed : withAdded(fixed, added, (stem) => filterAlone().has(stem));
  const names = new Map<string, Entry>();
  for (const programme of programmes) {
    for (const name of [programme.name, ...programme.aliases]) {
      const words = wordsOf(name);
      const only = words.length === 1 ? words[0] : undefined;
      const isOrdinary = only !== undefined && ORDINARY_PROGRAMME_WORDS.has(only.text);
      names.set(keyOf(words), {kind: 'programme', programme, isOrdinary});
    }
  }
  const table = {...base, entries: laidOver(base.entries, names)};
  tables.set(programmes, {added, table});
  return table;
};

const carriesMeaning = (word: Word): boolean => !isStopWord(word);

/** True when the words of the span are the only ones that mean anything. */
const standsAlone = (words: readonly Word[], from: number, to: number): boolean =>
  words.every((word, index) => (index >= from && index < to) || !carriesMeaning(word));

/** "hope", "what is hope", and not "is there any hope" or "I hope so". */
const isAllThatIsMeant = (words: readonly Word[], from: number, to: number): boolean =>
  standsAlone(words, from, to) &&
  words.length - (to - from) <= 2 &&
  !words.some(({text}) => NOT_A_NAME_BESIDE.has(text));

/** Capitals say something only where not everything is in capitals. Letters with dots between them say the same. */
const standsOut = (words: readonly Word[], from: number, to: number): boolean => {
  const span = words.slice(from, to);
  if (span.length > 1 && span.every(({text}) => text.length === 1)) return true;
  return span.every((word) => word.isCapitals) && words.some((word) => !word.isCapitals);
};

const isCourse = (word: Word | undefined): boolean => word !== undefined && COURSE_WORDS.has(word.stem);

const isBesideCourse = (words: readonly Word[], from: number, to: number): boolean =>
  isCourse(words[from - 1]) || isCourse(words[to]);

/** "me group", "me support group"; but not "near me online" or "find me a course", where a word before asks for the pronoun. */
const isBeforeCourse = (words: readonly Word[], from: number, to: number): boolean => {
  const before = words[from - 1];
  if (before && isStopWord(before) && !ARTICLES.has(before.text)) return false;
  return isCourse(words[to]) || (words[to]?.text === 'support' && isCourse(words[to + 1]));
};

/** "Ms Smith": the word as a title is written, and a name after it. */
const isTitle = (words: readonly Word[], from: number, to: number): boolean => {
  const [word, name] = [words[from], words[to]];
  if (!word || !name || word.isCapitals || word.typed === word.text) return false;
  return /^\p{Lu}\p{Ll}/u.test(name.typed) && !isStopWord(name) && !isCourse(name) && !stems().has(name.stem);
};

/** A name of one word, also when it was typed as several of which each is ordinary: "i hope" is not iHOPE. */
const isOrdinaryHere = (entry: Entry & {kind: 'programme'}, span: readonly Word[]): boolean =>
  entry.isOrdinary ||
  (span.length > 1 && span.every((word) => isStopWord(word) || ORDINARY_PROGRAMME_WORDS.has(word.text)));

const isReadHere = ({reads}: Synonym, words: readonly Word[], from: number, to: number): boolean => {
  if (reads === undefined) return true;
  const isAll = words.length === to - from;
  switch (reads) {
    case 'alone':
      return standsAlone(words, from, to);
    case 'title':
      return !isTitle(words, from, to);
    case 'only-capitals':
      return standsOut(words, from, to) || (isAll && words.every(({isCapitals}) => isCapitals));
    case 'capitals':
      return isAll || standsOut(words, from, to) || isBeforeCourse(words, from, to);
  }
};

const isMeant = (entry: Entry, words: readonly Word[], from: number, to: number): boolean => {
  const span = words.slice(from, to);
  if (span.some((word) => word.isLiteral)) return false;
  switch (entry.kind) {
    case 'filter':
      return true;
    case 'programme':
      return (
        !isOrdinaryHere(entry, span) ||
        isAllThatIsMeant(words, from, to) ||
        standsOut(words, from, to) ||
        isBesideCourse(words, from, to)
      );
    case 'synonym':
      return isReadHere(entry.synonym, words, from, to);
  }
};

export interface Match {
  readonly from: number;
  /** One past the last word. */
  readonly to: number;
  readonly entry: Entry;
}

/** "looking after my elderly mum" as "looking after mum": small words inside a phrase, never at its ends. */
const withoutInner = (span: readonly Word[]): Word[] =>
  span.filter(({text}, index) => index === 0 || index === span.length - 1 || !INNER_WORDS.has(text));

/** "For MS" is not "forms": no word of ours begins with a small one that stands apart. */
const isRunTogether = (span: readonly Word[], {oneWordKeys: alone}: PhraseTable): boolean => {
  const [first, ...others] = span;
  return (
    first !== undefined &&
    others.length > 0 &&
    isStopWord(first) &&
    (alone().has(keyOf(span)) || alone().has(stem(exactOf(span))))
  );
};

/** The phrases in a list of words, from left to right, the longest at each place, none overlapping. */
export const findPhrases = (words: readonly Word[], table: PhraseTable): Match[] => {
  const {entries} = table;
  const matches: Match[] = [];
  let from = 0;
  while (from < words.length) {
    let found: Match | undefined;
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from && !found; to -= 1) {
      const span = words.slice(from, to);
      // "Hot flushes" as one word has its plural at its end only, so the whole is looked up by both forms.
      if (isRunTogether(span, table)) continue;
      const entry =
        (span.length <= MOST_EXACT_WORDS ? entries.get(exactKeyOf(span)) : undefined) ??
        entries.get(keyOf(span)) ??
        entries.get(stem(exactOf(span))) ??
        (span.length > 2 ? entries.get(keyOf(withoutInner(span))) : undefined);
      if (entry && isMeant(entry, words, from, to)) found = {from, to, entry};
    }
    // What takes all that is left is as long as any.
    const near = found?.to === words.length ? undefined : looseAt(words, from, table.loose);
    if (near && near.to > (found?.to ?? from)) found = {from, ...near};
    if (found) matches.push(found);
    from = found ? found.to : from + 1;
  }
  return matches;
};
