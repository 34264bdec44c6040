import type {Judgement} from './judgement.ts';
import {ndcg} from './measure.ts';

/** What one ranking makes of one judged search. */
export interface Score {
  readonly isBestFirst: boolean;
  readonly ndcgAt10: number;
  /** Those that must never be shown and stand among the first five. */
  readonly hardFails: readonly string[];
  readonly first: string | undefined;
}

/** Every judged listing with its grade: 3, 2 or 1. */
const gradesOf = ({best, good = [], fair = []}: Judgement): Map<string, number> =>
  new Map([
    ...fair.map((slug): [string, number] => [slug, 1]),
    ...good.map((slug): [string, number] => [slug, 2]),
    ...best.map((slug): [string, number] => [slug, 3]),
  ]);

/** How far down a listing that must not be shown is looked for. */
const HARD_FAIL_DEPTH = 5;

export const scoreOf = (judgement: Judgement, slugs: readonly string[]): Score => {
  const grades = gradesOf(judgement);
  const {never = []} = judgement;
  return {
    isBestFirst: grades.get(slugs[0] ?? '') === 3,
    ndcgAt10: ndcg(
      slugs.map((slug) => grades.get(slug) ?? 0),
      [...grades.values()],
    ),
    hardFails: slugs.slice(0, HARD_FAIL_DEPTH).filter((slug) => never.includes(slug)),
    first: slugs[0],
  };
};

export interface Summary {
  readonly precisionAt1: number;
  readonly ndcgAt10: number;
  readonly hardFails: number;
}

/** What scores come to, so that those of one round can be added to those of the rounds before. */
export interface Tally {
  readonly of: number;
  readonly bestFirst: number;
  readonly ndcgAt10: number;
  readonly hardFails: number;
}

export const NO_TALLY: Tally = {of: 0, bestFirst: 0, ndcgAt10: 0, hardFails: 0};

/** A tally with one score more. */
export const withScore = (tally: Tally, {isBestFirst, ndcgAt10, hardFails}: Score): Tally => ({
  of: tally.of + 1,
  bestFirst: tally.bestFirst + Number(isBestFirst),
  ndcgAt10: tally.ndcgAt10 + ndcgAt10,
  hardFails: tally.hardFails + Number(hardFails.length > 0),
});

/** The figures of a tally; zeros where nothing was scored. */
export const summaryOfTally = ({of, bestFirst, ndcgAt10, hardFails}: Tally): Summary => ({
  precisionAt1: of === 0 ? 0 : bestFirst / of,
  ndcgAt10: of === 0 ? 0 : ndcgAt10 / of,
  hardFails,
});

export const summaryOf = (scores: readonly Score[]): Summary =>
  summaryOfTally(scores.reduce(withScore, NO_TALLY));
