import type {SuggestedTerm} from '#shared/model/suggestions.ts';
import {slipsInStart} from './slipsInStart.ts';

/** One line of the list. */
export interface Suggestion {
  /** What the field says when it is chosen. */
  readonly text: string;
  readonly term: SuggestedTerm;
  /** The other word for the term that fits what was typed; undefined when the label itself fits. */
  readonly because: string | undefined;
}

/** More lines than this cover a phone whose keyboard is open. */
const MOST_SUGGESTIONS = 6;
/** Letters before anything is suggested; "MS" and "PR" are whole names. */
const FEWEST_LETTERS = 2;
/** A town by two letters would stand in the way of the words that most people look for. */
const FEWEST_LETTERS_OF_A_PLACE = 3;
/** Letters of the last words, when those before them are kept as they are. */
const FEWEST_LETTERS_AT_THE_END = 3;
/** What a slip costs beside how well a phrase fits: a phrase without one always stands before one with one. */
const SLIP = 10;

/** Slips forgiven in what has been typed so far, by its letters. */
const slipsForgiven = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** The letters and digits alone, so that "x pert", "x-pert" and "xpert" are one. */
const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Nobody looks for something by these words in the middle of its name. */
const SMALL_WORDS = /^(?:a|and|at|for|from|in|my|of|on|or|the|to|with|your)?$/;

/** A phrase from each of its words to its end, squashed; the first is the whole. */
const tailsOf = (phrase: string): string[] => {
  const words = phrase.split(/[\s,/()-]+/).map(squash);
  return words.flatMap((word, index) =>
    index > 0 && SMALL_WORDS.test(word) ? [] : [words.slice(index).join('')],
  );
};

interface Phrase {
  readonly term: SuggestedTerm;
  /** Undefined for the label. */
  readonly because: string | undefined;
  readonly tails: readonly string[];
}

export type Suggest = (typed: string) => readonly Suggestion[];

/** How well a phrase fits: less is better, undefined when it does not. */
const fitOf = ({term, tails, because}: Phrase, typed: string, mostSlips: number): number | undefined => {
  let best: number | undefined;
  for (const [index, tail] of tails.entries()) {
    const slips = slipsInStart(typed, tail, mostSlips);
    if (slips > mostSlips) continue;
    const isWhole = index === 0 && tail === typed;
    // "diab" is "Type 2 diabetes" before "Diabetes in pregnancy"; but "lee" is Leeds before what lies in Leeds.
    const isLate = index > 0 && (term.kind === 'place' || because !== undefined);
    const fit = slips * SLIP + (isWhole ? 0 : 1 + (because === undefined ? 0 : 2) + (isLate ? 1 : 0));
    if (best === undefined || fit < best) best = fit;
  }
  return best;
};

/**
 * Makes the function that suggests, for what has been typed into a field, what the person may mean: at most six lines,
 * the best first. A word of a label or of another word for it has to begin as what was typed; slips of the keyboard are
 * forgiven where nothing fits without. When the whole fits nothing, its last words may: those before them are kept.
 */
export const suggester = (terms: readonly SuggestedTerm[]): Suggest => {
  const phrases: readonly Phrase[] = terms.flatMap((term) => [
    {term, because: undefined, tails: tailsOf(term.label)},
    ...term.words.map((because) => ({term, because, tails: tailsOf(because)})),
  ]);

  const fitting = (typed: string, mostSlips: number, before: string): Suggestion[] => {
    const best = new Map<SuggestedTerm, {fit: number; because: string | undefined}>();
    for (const phrase of phrases) {
      const {term, because} = phrase;
      if (term.kind === 'place' && typed.length < FEWEST_LETTERS_OF_A_PLACE) continue;
      const fit = fitOf(phrase, typed, mostSlips);
      if (fit !== undefined && fit < (best.get(term)?.fit ?? Infinity)) best.set(term, {fit, because});
    }
    return [...best]
      .sort(([, one], [, other]) => one.fit - other.fit)
      .slice(0, MOST_SUGGESTIONS)
      .map(([term, {because}]) => ({text: before + term.label, term, because}));
  };

  return (typed) => {
    const whole = squash(typed);
    if (whole.length < FEWEST_LETTERS) return [];
    const exact = fitting(whole, 0, '');
    if (exact.length > 0) return exact;
    for (const {0: word, index} of typed.matchAll(/\S+/g)) {
      // "in hal" is not the start of "inhaler".
      if (index === 0 || SMALL_WORDS.test(word)) continue;
      const end = squash(typed.slice(index));
      if (end.length < FEWEST_LETTERS_AT_THE_END) break;
      const atEnd = fitting(end, 0, typed.slice(0, index));
      if (atEnd.length > 0) return atEnd;
    }
    return fitting(whole, slipsForgiven(whole.length), '');
  };
};
