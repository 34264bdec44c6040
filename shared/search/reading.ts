import type {SearchQuery} from '#shared/model/search.ts';
import type {FilterPatch} from '#shared/taxonomy/filterWords.ts';
import type {State} from '#shared/taxonomy/personWords.ts';
import {COURSE_WORDS} from '#shared/taxonomy/programmeWords.ts';
import {type AddedNear, NO_ADDED_NEAR} from './addedNear.ts';
import type {AddedWords} from './addedPhrases.ts';
import {isStopWord} from './stopWord.ts';
import {type Group, groupAsWritten, groupOfMatch, groupOfWord, helpersGroup} from './groups.ts';
import {type PlacedGroup, weighed, weighedInSentence} from './groupWeights.ts';
import {hashOfStems} from './hash.ts';
import {mend, type Mended, type Vocabulary} from './mend.ts';
import {findPhrases, type KnownProgramme, type Match, type PhraseTable, phraseTable} from './phrases.ts';
import {redFlaggedWords} from './redFlagsIn.ts';
import {type Person, personIn} from './personIn.ts';
import {isNotInState, refusedOf, stanceOf} from './stance.ts';
import {typedOf} from './typedOf.ts';
import {NOTHING_REFUSED, otherTimes, type Refused, refusing, withPatch} from './wishes.ts';
import {type Word, wordsOf} from './words.ts';

/** What words are read with, beside the compiled ones. */
export interface KnownWords {
  /** Names that win over other readings of the same words. */
  readonly programmes: readonly KnownProgramme[];
  /** What curators have added; the same list as long as nothing has changed. */
  readonly words?: readonly AddedWords[] | undefined;
  /** Pairs of conditions that they have added: one list in the same way. */
  readonly nearConditions?: readonly AddedNear[] | undefined;
}

/** What a query becomes by its words. */
export interface Asked {
  /** The query with words that are filters taken out of `q` and put where filters stand. */
  readonly query: SearchQuery;
  /** The same, with what a sentence asks for beside: what has it comes first, and what has not is not left out. */
  readonly wanted: SearchQuery;
}

/** What the words of a search mean, whatever filters are chosen beside them. */
export interface Understood {
  /** What a query with these words becomes. */
  readonly asks: (given: SearchQuery) => Asked;
  readonly refused: Refused;
  /** Of whom it is, as far as it says. */
  readonly person: Person;
  readonly states: readonly State[];
  /** So many words that most of them tell and do not ask. */
  readonly isSentence: boolean;
  /** The words of `query.q`. */
  readonly words: readonly Word[];
  readonly groups: readonly PlacedGroup[];
  /** Who helps with anything, beside what a sentence is about: it asks for nothing. */
  readonly helpers?: Group;
  /** The hash under which the whole of what was typed would be a listing's name. */
  readonly exactHash: number | undefined;
  /** The same for what stays in `query.q`: what the next page will be asked. */
  readonly leftHash: number | undefined;
  readonly mended: readonly Mended[];
  /** No word of it can mean danger: it was read to its end, and nothing in it was mended. */
  readonly isSafe: boolean;
  /** All that was typed, mended: for words of danger that had a slip in them. Undefined where nothing was mended. */
  readonly mendedText?: string;
}

/** A search as understood. */
export type Reading = Understood & Asked;

const MOST_WORDS = 40;
/** From so many words on, with so many of them that are no phrase of ours, a search is read as a sentence. */
const SENTENCE_WORDS = 10;
const STORY_WORDS = 5;

/** Most of a long text tells, and does not ask; "free online diabetes course for women in the evening" only asks. */
const tellsAStory = (words: readonly Word[], matches: readonly Match[]): boolean =>
  words.length >= SENTENCE_WORDS &&
  words.length - matches.reduce((sum, {from, to}) => sum + to - from, 0) >= STORY_WORDS;
const MOST_GROUPS = 12;

/** Words of a search: those of one group, or a word that carries no meaning. */
interface Part {
  readonly words: readonly Word[];
  readonly group?: Group;
}

const carriesMeaning = (word: Word): boolean => word.isLiteral || !isStopWord(word);

const partsOfWords = (words: readonly Word[], vocabulary: Vocabulary | undefined): Part[] => {
  const parts: Part[] = [];
  let before: Word | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (!carriesMeaning(word)) {
      parts.push({words: [word]});
      before = undefined;
      continue;
    }
    const next = words[index + 1];
    const group = vocabulary ? groupOfWord(word, next, vocabulary) : groupAsWritten(word, before, next);
    parts.push({words: words.slice(index, index + group.length), group});
    index += group.length - 1;
    before = word;
  }
  return parts;
};

/** "HOPE course", "PR class": what a programme or a kind of support is called, and nothing more to ask for. */
const isOnlyACourse = (group: Group, parts: readonly Part[]): boolean =>
  group.words[0]?.stems.every((stem) => COURSE_WORDS.has(stem)) === true &&
  parts.some(
    (other) =>
      other.group !== group &&
      other.group?.concepts.some(({kind}) => kind === 'programme' || kind === 'support'),
  );

/** What else is felt may be because of it; who is deaf and low is low. */
const isOfBody = ({isCore, isChoice, isFeeling, concepts}: Group): boolean =>
  isCore && !isChoice && !isFeeling && !concepts.every(({slug}) => WAYS_OF_BEING.has(slug));
const WAYS_OF_BEING: ReadonlySet<string> = new Set([
  'hearing-loss',
  'sight-loss',
  'learning-disability',
  'neurodiversity',
]);

const placed = (parts: readonly Part[], isSentence: boolean): PlacedGroup[] => {
  const things = parts.flatMap(({group}) => (group?.isCore && !group.isFeeling ? [group] : []));
  // "Breathless ramblers": an activity does not say which of its meanings a word has.
  const isCertain = parts.some(
    ({group}) =>
      group?.isCore === true && !group.isChoice && group.concepts.some(({kind}) => kind !== 'support'),
  );
  const hasBody = !isSentence && parts.some(({group}) => group !== undefined && isOfBody(group));
  const groups: PlacedGroup[] = [];
  let from = 0;
  for (const {words, group} of parts) {
    if (group) {
      // "On her own since the stroke" is about the stroke; "stroke and depression" is about both.
      const isFelt = hasBody && group.isFeeling === true && !group.isOwnName;
      const isDoubtful = group.isChoice && isCertain && !(isSentence && group === things[0]);
      const isOptional = isFelt || isDoubtful || isOnlyACourse(group, parts);
      groups.push({...group, from, ...(isOptional && {isOptional})});
    }
    from += words.length;
  }
  return isSentence ? weighedInSentence(groups) : weighed(groups.slice(0, MOST_GROUPS));
};

const hashOfWords = (words: readonly Word[]): number | undefined =>
  words.length === 0 ? undefined : hashOfStems(words.map(({stem}) => stem));

const wordsIn = (parts: readonly Part[]): Word[] => parts.flatMap(({words}) => words);

const phrasesIn = (words: readonly Word[], table: PhraseTable): string =>
  findPhrases(words, table)
    .map(({from, to}) => typedOf(words.slice(from, to)))
    .join('|');

/**
 * What is left of a sentence once its filters are taken out: the words that mean something, where they are still
 * read the same without the others; else all of them.
 */
const tidied = (parts: Part[], table: PhraseTable): Part[] => {
  const few = parts.filter(({group}) => group !== undefined);
  const isReadTheSame = phrasesIn(wordsIn(few), table) === phrasesIn(wordsIn(parts), table);
  // "Bad chest with my pain" is no danger; "bad chest pain" would be.
  return isReadTheSame && !redFlaggedWords(wordsIn(few)).includes(true) ? few : parts;
};

/**
 * What the words of a search mean: phrases that stand for filters, conditions, kinds of support and programmes, the
 * longest first; then the words that are left. Words that nobody knows are mended where the slip is small. Words
 * that may mean danger are never taken for a filter, so that they stay in the search. Nothing in it reads the data
 * of a shard but for `vocabulary`.
 * @param vocabulary undefined where only a part of the menu is at hand: nothing is mended then, so that the words mean the
 * same whichever part that is
 */
export const understand = (
  q: string,
  {programmes, words: added, nearConditions: near = NO_ADDED_NEAR}: KnownWords,
  vocabulary: Vocabulary | undefined,
  isStory = false,
): Understood => {
  const table = phraseTable(programmes, added);
  const all = wordsOf(q);
  const typed = all.slice(0, MOST_WORDS);
  const flaggedAsTyped = redFlaggedWords(typed);
  const matchesAsTyped = findPhrases(typed, table);
  const isSentence = isStory || tellsAStory(typed, matchesAsTyped);
  const {words, mended} = vocabulary
    ? mend(
        {words: typed, flagged: flaggedAsTyped, matches: matchesAsTyped, isSentence, known: table.stems},
        vocabulary,
      )
    : {words: typed, mended: []};
  const flagged = mended.length === 0 ? flaggedAsTyped : redFlaggedWords(words);
  const isFlagged = flagged.includes(true);
  const matches = (mended.length === 0 ? matchesAsTyped : findPhrases(words, table)).filter(
    ({from, to, entry}) => entry.kind !== 'filter' || !isFlagged || !flagged.slice(from, to).includes(true),
  );

  /** What is asked for by words, and of it what is a filter. */
  const wishes: FilterPatch[] = [];
  const filters: FilterPatch[] = [];
  let refused = NOTHING_REFUSED;
  const states: State[] = [];
  let parts: Part[] = [];
  let next = 0;
  for (const match of matches) {
    const {from, to, entry} = match;
    parts.push(...partsOfWords(words.slice(next, from), vocabulary));
    next = to;
    const span = words.slice(from, to);
    const stance = stanceOf(words, match, isSentence);
    if (stance === 'refused') refused = refusing(refused, refusedOf(entry));
    if (entry.kind !== 'filter') {
      const group = stance === 'asked' ? groupOfMatch(entry, {typed: typedOf(span), span}, near) : undefined;
      if (group?.state !== undefined && !isNotInState(words, match)) states.push(group.state);
      parts.push({words: span, ...(group && {group})});
      continue;
    }
    const {filter, means} = entry;
    const patch = stance === 'refused' ? otherTimes(filter.when) : stance === 'asked' ? filter : {};
    wishes.push(patch);
    if (isSentence) {
      const group =
        means &&
        groupOfMatch({kind: 'synonym', synonym: {phrases: [], means}}, {typed: typedOf(span), span}, near);
      parts.push({words: span, ...(group && {group})});
    } else if (stance === 'asked') {
      filters.push(filter);
    } else parts.push({words: span});
  }
  parts.push(...partsOfWords(words.slice(next), vocabulary));

  const hasFilter = filters.length > 0;
  if (hasFilter && !isFlagged) parts = tidied(parts, table);
  const groups = placed(parts, isSentence);
  const exactHash = hashOfWords(typed);
  const person = personIn(words);
  if (states.includes('treated')) refused = refusing(refused, {supportType: ['prehabilitation']});
  const isLongSince = person.isLongSince && groups.some(({isCore}) => isCore);
  const left = hasFilter ? wordsIn(parts) : typed;
  return {
    asks: (given) => {
      const wanted = wishes.reduce(withPatch, given);
      return {
        query: hasFilter ? {...filters.reduce(withPatch, given), q: typedOf(left)} : given,
        wanted:
          isLongSince && wanted.audience.length === 0
            ? withPatch(wanted, {audience: ['living-with-it']})
            : wanted,
      };
    },
    refused,
    person,
    states,
    isSentence,
    words: wordsIn(parts),
    groups,
    ...(isSentence && {helpers: helpersGroup(groups.some(({isCore}) => isCore))}),
    exactHash,
    leftHash: hasFilter ? hashOfWords(left) : exactHash,
    mended,
    isSafe: all.length <= MOST_WORDS && mended.length === 0 && !isFlagged,
    ...(mended.length > 0 && {mendedText: typedOf(words)}),
  };
};

/** A query with these words, as understood. */
export const readingOf = (understood: Understood, given: SearchQuery): Reading => {
  const {query, wanted} = understood.asks(given);
  return {...understood, query, wanted};
};

/** What a query means: its words, with the filters that are chosen beside them. */
export const read = (
  given: SearchQuery,
  programmes: readonly KnownProgramme[],
  vocabulary: Vocabulary,
  words?: readonly AddedWords[],
): Reading => readingOf(understand(given.q, {programmes, words}, vocabulary), given);

/** True when the words ask for what is near the person. */
export const wantsNear = (q: string): boolean =>
  findPhrases(wordsOf(q).slice(0, MOST_WORDS), phraseTable()).some(
    ({entry}) => entry.kind === 'filter' && entry.filter.isNear === true,
  );
