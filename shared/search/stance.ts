import {
  ASKING_AFTER,
  ASKING_WORDS,
  LACKING_AFTER,
  NOT_HAVING,
  NOT_IN_STATE,
  NOT_THIS,
  REFUSED_BETWEEN,
  REFUSING_WORDS,
  TELLING_AFTER,
  TELLING_WORDS,
  VERBS_BEFORE_NOT,
} from '#shared/taxonomy/frameWords.ts';
import type {SupportType} from '#shared/taxonomy/supportTypes.ts';
import type {Entry, Match} from './phrases.ts';
import {isStopWord} from './stopWord.ts';
import type {Refused} from './wishes.ts';
import type {Word} from './words.ts';

/** A run of words of a sentence: from the first, to one past the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The words of the same clause that stand just before a span, the nearest first. */
const before = (words: readonly Word[], {from}: Span, most: number): string[] => {
  const found: string[] = [];
  for (let at = from; at > 0 && found.length < most && words[at]?.isAfterPause === false; at -= 1) {
    found.push(words[at - 1]?.text ?? '');
  }
  return found;
};

const after = (words: readonly Word[], {to}: Span): string =>
  words[to]?.isAfterPause === false ? words[to].text : '';

/** The whole clause of a span, between two pauses. */
const clauseOf = (words: readonly Word[], {from, to}: Span): readonly Word[] => {
  let start = from;
  while (start > 0 && words[start]?.isAfterPause === false) start -= 1;
  let end = to;
  while (end < words.length && words[end]?.isAfterPause === false) end += 1;
  return words.slice(start, end);
};

const MOST_BETWEEN = 4;

/** "Not COPD", "I am not diabetic", "don't have cancer": a condition that they say they have not got. */
const isNotHad = (words: readonly Word[], span: Span): boolean => {
  const [near = '', next = ''] = before(words, span, MOST_BETWEEN).filter(
    (text) => !['a', 'an', 'actually', 'even'].includes(text),
  );
  if (NOT_THIS.has(near)) return !VERBS_BEFORE_NOT.has(next);
  return (near === 'have' || near === 'got') && (NOT_HAVING.has(next) || next === 'not');
};

/** "Not a group", "cannot sit through a video", "hates groups": a way or a kind of support that they will not have. */
const isRefused = (words: readonly Word[], span: Span): boolean => {
  for (const [index, text] of before(words, span, MOST_BETWEEN).entries()) {
    // "No group near me" is a want, and "nothing but online" is another.
    if (text === 'no') return index === 0 && !LACKING_AFTER.has(after(words, span));
    if (REFUSING_WORDS.has(text) || (text === 'than' && index === 0)) return true;
    if (!REFUSED_BETWEEN.has(text)) return false;
  }
  return false;
};

/** A clause of so few words that mean something asks for what it names: "…, evenings, Halifax". */
const FEW_WORDS = 3;
const NEAR_BEFORE = 3;

/** True where a long text asks for a way of joining or a time, and does not only tell of it. */
const isAskedFor = (words: readonly Word[], span: Span): boolean => {
  if (before(words, span, NEAR_BEFORE).some((text) => TELLING_WORDS.has(text))) return false;
  const next = after(words, span);
  if (TELLING_AFTER.has(next)) return false;
  return (
    ASKING_AFTER.has(next) ||
    before(words, span, words.length).some((text) => ASKING_WORDS.has(text)) ||
    clauseOf(words, span).filter((word) => !isStopWord(word)).length <= FEW_WORDS
  );
};

/** "No insulin", "not pregnant": a state that they are not in. */
export const isNotInState = (words: readonly Word[], span: Span): boolean =>
  before(words, span, 2).some((text) => NOT_IN_STATE.has(text));

/** What a phrase is in what somebody wrote: asked for, only told of, or refused. */
export type Stance = 'asked' | 'told' | 'refused';

/** A need is never a mere part of the story: who writes "wheelchair" or a language needs it. */
const isNeed = ({filter}: Entry & {kind: 'filter'}): boolean =>
  filter.language !== undefined ||
  filter.audience !== undefined ||
  filter.isNear === true ||
  (filter.access !== undefined &&
    !filter.access.includes('women-only') &&
    !filter.access.includes('men-only'));

/** How a phrase stands in a text; in a short search everything that is not refused is asked for. */
export const stanceOf = (words: readonly Word[], match: Match, isSentence: boolean): Stance => {
  const {entry} = match;
  if (entry.kind === 'programme') return 'asked';
  if (entry.kind === 'synonym') {
    const isCondition = entry.synonym.means.some((meaning) => meaning.startsWith('condition:'));
    return (isCondition ? isNotHad : isRefused)(words, match) ? 'refused' : 'asked';
  }
  if (isRefused(words, match)) return 'refused';
  if (!isSentence) return before(words, match, 1)[0] === 'since' ? 'told' : 'asked';
  return isNeed(entry) || isAskedFor(words, match) ? 'asked' : 'told';
};

/** What is refused with a phrase. */
export const refusedOf = (entry: Entry): Partial<Refused> => {
  if (entry.kind === 'filter') return {delivery: entry.filter.delivery ?? []};
  if (entry.kind === 'programme') return {};
  const types = entry.synonym.means.flatMap((meaning) =>
    meaning.startsWith('support:') ? [meaning.slice('support:'.length) as SupportType] : [],
  );
  return {
    supportType: types,
    delivery: types.includes('peer-support') ? ['in-person-group', 'video-group'] : [],
  };
};
