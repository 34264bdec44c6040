import type {Difference, ShownListing} from '#shared/judged/compare.ts';
import type {Summary} from '#shared/judged/scores.ts';
import type {PreviewShown} from '#shared/ui/words/views.ts';
import type {Comparison} from './compareSearches.ts';
import {progressInText} from './progress.ts';

/** More changed searches than this nobody reads. */
const MOST_SHOWN = 40;

const namesOf = (listings: readonly ShownListing[]): string[] => listings.map(({name}) => name);

const linesOf = (difference: Difference | undefined): string[] =>
  difference === undefined
    ? []
    : [
        ...namesOf(difference.came).map((name) => `${name} comes in`),
        ...namesOf(difference.went).map((name) => `${name} goes`),
        // One that another passed may stand where it stood, because of what came or went above.
        ...difference.moved
          .filter(({from, to}) => from !== to)
          .map(({name, from, to}) => `${name} moves from ${from} to ${to}`),
      ];

const pairOf = (
  {before, after}: {readonly before: Summary; readonly after: Summary},
  inWords: (summary: Summary) => string,
): readonly [string, string] => [inWords(before), inWords(after)];

/** A comparison as the page shows it. */
export const previewShown = (
  {judged, notMade, notMadeSame, figures, changed, typed, progress}: Comparison,
  {isFurther}: {readonly isFurther: boolean},
): PreviewShown => ({
  judged,
  notMade,
  notMadeSame,
  isFurther,
  progress: notMade > 0 ? progressInText(progress) : undefined,
  figures: figures && {
    of: figures.of,
    precisionAt1: pairOf(figures, ({precisionAt1}) => precisionAt1.toFixed(3)),
    ndcgAt10: pairOf(figures, ({ndcgAt10}) => ndcgAt10.toFixed(3)),
    hardFails: pairOf(figures, ({hardFails}) => String(hardFails)),
  },
  changed: changed
    .slice(0, MOST_SHOWN)
    .map(({q, from, difference}) => ({q, from, lines: linesOf(difference)})),
  moreChanged: Math.max(0, changed.length - MOST_SHOWN),
  typed: typed.map(({q, before, after, difference}) => ({
    q,
    before: namesOf(before),
    after: namesOf(after),
    lines: linesOf(difference),
  })),
});
