import type {State} from '#shared/taxonomy/personWords.ts';
import type {AddedNear} from './addedNear.ts';
import {eachOf} from './eachOf.ts';
import {
  type Concept,
  generic,
  type MeaningMatch,
  ofProgramme,
  ofSynonym,
  type WordMatch,
  wordMatch,
} from './groupMeanings.ts';
import type {Vocabulary} from './mend.ts';
import type {Entry} from './phrases.ts';
import {GROUP_WEIGHTS, MATCH, SENTENCE} from './ranking.ts';
import {isStopWord} from './stopWord.ts';
import {stem, type Word} from './words.ts';

/** Words of a search that ask for one thing. A document answers the group by its best match. */
export interface Group {
  /** As typed. */
  readonly typed: string;
  /** How many of the words it takes. */
  readonly length: number;
  readonly weight: number;
  /** How much of the weight is missed where it is not answered; all of it where nothing is said. */
  readonly share?: number;
  /** It counts only as far as a document answers what the search is about. */
  readonly isBeside?: boolean;
  /** It is felt because of something else more often than it is the thing itself: worry, poor sleep, low mood. */
  readonly isFeeling?: boolean;
  /** What it says of the person that some listings are not for. */
  readonly state?: State | undefined;
  /** True when the search is about this: it is the last to be given up. */
  readonly isCore: boolean;
  readonly concepts: readonly Concept[];
  readonly isChoice: boolean;
  /** It only ranks: what could mean several things beside a thing that is certain ("exhausted" beside "dementia"). */
  readonly isOptional?: true;
  /** The condition's own name was typed, or the programme's: no need to say how the words were read. */
  readonly isOwnName: boolean;
  readonly meanings: readonly MeaningMatch[];
  /** As typed. */
  readonly words: readonly WordMatch[];
  /** Other words for it, the same list whoever typed what: where they stand in a shard is kept for it. */
  readonly otherWords: readonly WordMatch[];
  /** The words of a phrase one by one: of what it means, whoever says it in the same words comes first. */
  readonly echoes?: readonly WordMatch[];
}

const NO_WORDS: readonly WordMatch[] = [];
const NO_MEANINGS: readonly MeaningMatch[] = [];

const isSubset = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((each) => many.includes(each));

/** Of one word that counts there is none: the word is matched as it stands. */
const echoesOf = (span: readonly Word[]): WordMatch[] => {
  const counted = span.filter((word) => !isStopWord(word));
  return counted.length > 1 ? eachOf(counted, (word) => wordMatch([word.stem], MATCH.echo)) : [];
};

/**
 * The group of a phrase that was recognised; `typed` and `span` are how it was typed. @param near what curators have added
 */
export const groupOfMatch = (
  entry: Exclude<Entry, {kind: 'filter'}>,
  {typed, span}: {readonly typed: string; readonly span: readonly Word[]},
  near: readonly AddedNear[],
): Group => {
  const own = wordMatch(
    eachOf(span, (word) => word.stem),
    span.length > 1 && entry.kind === 'synonym' ? MATCH.phraseWords : MATCH.words,
  );
  if (entry.kind === 'programme') {
    return {
      typed,
      length: span.length,
      weight: GROUP_WEIGHTS.programme,
      isCore: true,
      isChoice: false,
      isOwnName: true,
      ...ofProgramme(entry.programme),
      words: [own],
      otherWords: NO_WORDS,
    };
  }
  const {state, isChoice = false} = entry.synonym;
  const {weight, isCore, isFeeling, concepts, meanings, names, isFoundAsTyped, otherWords, echoes} =
    ofSynonym(entry.synonym, near);
  return {
    typed,
    length: span.length,
    weight,
    isCore,
    isFeeling,
    state,
    concepts,
    isChoice,
    isOwnName:
      isSubset(
        own.stems,
        names.flatMap(({stems}) => stems),
      ) || names.some(({stems}) => isSubset(stems, own.stems)),
    meanings,
    words: isFoundAsTyped ? [own] : NO_WORDS,
    otherWords,
    ...(isFoundAsTyped && {echoes: [...echoesOf(span), ...echoes]}),
  };
};

/** A word that means nothing special: any of these may stand for it. */
const plainGroup = (word: Word, words: readonly WordMatch[], length = 1): Group => ({
  typed: word.typed,
  length,
  weight: GROUP_WEIGHTS.word,
  isCore: false,
  concepts: [],
  isChoice: false,
  isOwnName: true,
  meanings: NO_MEANINGS,
  words,
  otherWords: NO_WORDS,
});

/** Two words as the one that they may be: "book worm", "bookworm". */
const joinedOf = (word: Word | undefined, next: Word | undefined): string | undefined =>
  word && next && (next.isJoined || word.text.length <= 3) ? stem(word.text + next.text) : undefined;

/**
 * The group of a word that means nothing special. Where it and the next are one word to some listing ("book worm",
 * "bookworm"), they are one group, written either way.
 */
export const groupOfWord = (word: Word, next: Word | undefined, vocabulary: Vocabulary): Group => {
  const joined = joinedOf(word, next);
  if (!next || joined === undefined || !vocabulary.has(joined))
    return plainGroup(word, [wordMatch([word.stem], MATCH.words)]);
  const either = [wordMatch([word.stem, next.stem], MATCH.words), wordMatch([joined], MATCH.words)];
  return plainGroup(word, either, 2);
};

/**
 * The same where nobody knows what all listings say: the word as it stands, or as one with the word before it or the
 * next. Of "e bike" both words are in what says "ebike", and neither in what says only "bike".
 */
export const groupAsWritten = (word: Word, before: Word | undefined, next: Word | undefined): Group => {
  const forms = [word.stem, joinedOf(before, word), joinedOf(word, next)];
  return plainGroup(
    word,
    forms.flatMap((form) => (form === undefined ? [] : [wordMatch([form], MATCH.words)])),
  );
};

const helpingMeanings = (isBeside: boolean): readonly MeaningMatch[] => [
  {
    bits: 'supportType:social-prescribing',
    match: isBeside ? SENTENCE.generic * MATCH.generic : MATCH.generic,
    isFocused: false,
    isGeneric: true,
  },
  ...(isBeside ? [] : generic(['any-long-term-condition'], MATCH.generic)),
];
const HELPING_BESIDE = helpingMeanings(true);
const HELPING_ALONE = helpingMeanings(false);

/**
 * Who helps with anything: what a sentence finds beside what it is about, and all that it finds where it is about
 * nothing that we know. It asks for nothing and is never named.
 */
export const helpersGroup = (isBeside: boolean): Group => ({
  typed: '',
  length: 0,
  weight: GROUP_WEIGHTS.optional,
  share: isBeside ? 0 : 1,
  isCore: true,
  concepts: [],
  isChoice: false,
  isOwnName: true,
  meanings: isBeside ? HELPING_BESIDE : HELPING_ALONE,
  words: NO_WORDS,
  otherWords: NO_WORDS,
});
