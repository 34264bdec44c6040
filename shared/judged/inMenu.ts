import type {Judgement} from './judgement.ts';

/**
 * A judgement as far as its listings are in a menu; undefined when none that is best for the person is there: then there is
 * nothing to measure.
 */
export const judgedIn = (judgement: Judgement, slugs: ReadonlySet<string>): Judgement | undefined => {
  const there = (listings: readonly string[] = []): string[] => listings.filter((slug) => slugs.has(slug));
  const {best, good, fair, never} = judgement;
  const known = {...judgement, best: there(best), good: there(good), fair: there(fair), never: there(never)};
  return known.best.length === 0 ? undefined : known;
};
