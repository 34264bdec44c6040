import {
  AGE_BEFORE,
  AGE_OF,
  MEASURES,
  NUMBER_WORDS,
  SAYS_MAN,
  SAYS_WOMAN,
  YOUNGER,
} from '#shared/taxonomy/personWords.ts';
import type {Word} from './words.ts';

/** What a text says of the person that the support is for. */
export interface Person {
  /** Years, and the word that says so. */
  readonly age?: {readonly years: number; readonly word: Word; readonly isOwn: boolean};
  /** They have lived with it for 2 years or more. */
  readonly isLongSince: boolean;
  readonly sex?: 'man' | 'woman';
}

const OLDEST = 110;
/** A bare number below this is more likely a count. */
const YOUNGEST_BARE = 13;
const NUMBER = /^\d{1,3}$/;
/** "60M", "34F", "15yo": as professionals write. */
const SHORT_AGE = /^(\d{1,3})(?:M|F|yo|YO)$/;

const isNumber = ({text}: Word): boolean => NUMBER.test(text) && Number(text) >= 1 && Number(text) <= OLDEST;

/** The word before or after in the same clause. */
const beside = (words: readonly Word[], at: number, step: 1 | -1): string => {
  const border = step === 1 ? words[at + 1] : words[at];
  return border === undefined || border.isAfterPause ? '' : (words[at + step]?.stem ?? '');
};

const isOld = (words: readonly Word[], at: number): boolean => {
  const unit = beside(words, at, 1);
  return (unit === 'year' || unit === 'yr') && words[at + 2]?.text === 'old';
};

/** ", 67," or "51, boiling hot", "37 and just told": nothing beside it that it could count. */
const isBare = (words: readonly Word[], at: number): boolean => {
  const next = beside(words, at, 1);
  return (
    Number(words[at]?.text) >= YOUNGEST_BARE &&
    beside(words, at, -1) === '' &&
    (next === 'and' ? at === 0 : next === '') &&
    words.length > at + 1
  );
};

const ageAt = (words: readonly Word[], at: number): Person['age'] => {
  const word = words[at];
  if (!word || word.isLiteral) return undefined;
  const short = SHORT_AGE.exec(word.typed);
  if (short) return {years: Number(short[1]), word, isOwn: false};
  if (!isNumber(word)) return undefined;
  const last = beside(words, at, -1);
  const owner = AGE_OF.has(last) ? last : beside(words, at - 1, -1);
  const age = {years: Number(word.text), word, isOwn: owner === 'im' || owner === 'am'};
  if (isOld(words, at)) return age;
  if (MEASURES.has(beside(words, at, 1))) return undefined;
  if ((AGE_BEFORE.has(last) && AGE_OF.has(owner)) || YOUNGER.has(last)) return age;
  // "19 just found out": what begins with a number that counts nothing begins with an age.
  const isFirst = at === 0 && words.length > 1 && age.years >= YOUNGEST_BARE;
  return isFirst || isBare(words, at) ? {...age, isOwn: true} : undefined;
};

/** "Fifteen years", "2 years back", "since 2015", "for years": never an age. */
const isLong = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word) return false;
  if (beside(words, at, -1) === 'since' && /^(?:19|20)\d\d$/.test(word.text)) return true;
  if (word.stem !== 'year' && word.stem !== 'yr') return false;
  if (words[at + 1]?.text === 'old') return false;
  const count = beside(words, at, -1);
  return (
    NUMBER_WORDS.has(count) ||
    (NUMBER.test(count) && Number(count) > 1) ||
    (count === 'for' && word.text !== 'year')
  );
};

/** Nothing is said where both are: "for me and my wife, and my husband's brother". */
const sexOf = (words: readonly Word[]): Person['sex'] => {
  const isMan = words.some(({text}) => SAYS_MAN.has(text));
  const isWoman = words.some(({text}) => SAYS_WOMAN.has(text));
  if (isMan === isWoman) return undefined;
  return isMan ? 'man' : 'woman';
};

/** What a text says of the person's age and of how long they have had what they write of. Their own age goes first. */
export const personIn = (words: readonly Word[]): Person => {
  const ages = words.flatMap((_, at) => ageAt(words, at) ?? []);
  const age = ages.find(({isOwn}) => isOwn) ?? ages[0];
  const sex = sexOf(words);
  return {...(age && {age}), ...(sex && {sex}), isLongSince: words.some((_, at) => isLong(words, at))};
};
