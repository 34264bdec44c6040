import * as z from 'zod/mini';
import type {ShownListing} from '#shared/judged/compare.ts';
import {judgedIn} from '#shared/judged/inMenu.ts';
import type {Judgement} from '#shared/judged/judgement.ts';
import {NO_TALLY, scoreOf, type Summary, summaryOfTally, withScore} from '#shared/judged/scores.ts';
import type {ComparedSearch} from './bothSides.ts';

const count = z.int().check(z.gte(0), z.lte(100_000));
const Tally = z.strictObject({of: count, bestFirst: count, ndcgAt10: z.number(), hardFails: count});

/**
 * How far a preview has come: which of the judged searches have been made, by their numbers in the list, and what they come
 * to. It is carried by the form of the page, so that nothing of it is kept anywhere.
 */
const Progress = z.strictObject({
  made: z.array(count).check(z.maxLength(10_000)),
  before: Tally,
  after: Tally,
});
export type Progress = z.infer<typeof Progress>;

export const NOT_BEGUN: Progress = {made: [], before: NO_TALLY, after: NO_TALLY};

const MOST_LETTERS = 50_000;

/** Progress as a form carries it; from the start where it cannot be read. */
export const readProgress = (text: string): Progress => {
  if (text.length > MOST_LETTERS) return NOT_BEGUN;
  try {
    return Progress.parse(JSON.parse(text));
  } catch {
    return NOT_BEGUN;
  }
};

export const progressInText = (progress: Progress): string => JSON.stringify(progress);

const slugsOf = (shown: readonly ShownListing[]): string[] => shown.map(({slug}) => slug);

/** @param slugs of all listings in the menu: only what is graded and there can be found */
export const progressAfter = (
  progress: Progress,
  made: readonly {readonly number: number; readonly judgement: Judgement; readonly search: ComparedSearch}[],
  slugs: ReadonlySet<string>,
): Progress => {
  let {before, after} = progress;
  for (const {judgement, search} of made) {
    const known = judgedIn(judgement, slugs);
    if (!known) continue;
    before = withScore(before, scoreOf(known, slugsOf(search.before)));
    after = withScore(after, scoreOf(known, slugsOf(search.after)));
  }
  return {made: [...progress.made, ...made.map(({number}) => number)], before, after};
};

/** How well the judged searches do of which a graded listing is in this menu. */
export interface Figures {
  readonly of: number;
  readonly before: Summary;
  readonly after: Summary;
}

/** Undefined where none was scored: there is nothing to say. */
export const figuresOf = ({before, after}: Progress): Figures | undefined =>
  before.of === 0 ? undefined : {of: before.of, before: summaryOfTally(before), after: summaryOfTally(after)};
