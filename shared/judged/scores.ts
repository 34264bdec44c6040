import type {Judgement} from './judgement.ts';
import {mean, ndcg} from './measure.ts';

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

export const summaryOf = (scores: readonly Score[]): Summary => ({
  precisionAt1: mean(scores.map(({isBestFirst}) => Number(isBestFirst))),
  ndcgAt10: mean(scores.map(({ndcgAt10}) => ndcgAt10)),
  hardFails: scores.filter(({hardFails}) => hardFails.length > 0).length,
});
