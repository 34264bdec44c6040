import {searchWordsOf} from '#shared/model/searchWords.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {PreviewShown} from '#shared/ui/words/views.ts';
import type {CompareDeps, Sides} from './bothSides.ts';
import {compareSearches} from './compareSearches.ts';
import {previewShown} from './previewShown.ts';
import {readProgress} from './progress.ts';

const MOST_TYPED = 10;

/** The searches that a curator typed to compare: one a line. */
export const typedSearches = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[\r\n]+/)
        .map((line) => searchWordsOf(line))
        .filter((q) => q !== ''),
    ),
  ].slice(0, MOST_TYPED);

/** What is asked of a preview beside the change itself. */
interface AskedOfPreview {
  /** Searches that a curator typed. */
  readonly typed: readonly string[];
  /** How far the page before has come, where somebody goes on from it. */
  readonly progress: string | undefined;
}

/** What a form asks of its preview. Over what somebody else has changed meanwhile it begins again. */
export const askedIn = (values: FormValues, isOvertaken: boolean): AskedOfPreview =>
  valueOf(values, 'action') === 'go-on' && !isOvertaken
    ? {typed: [], progress: valueOf(values, 'progress')}
    : {typed: typedSearches(valueOf(values, 'searches')), progress: undefined};

export type PreviewSearch = (sides: Sides, asked: AskedOfPreview) => Promise<PreviewShown>;

/**
 * What search would do differently. The judged searches are read when somebody first asks.
 * @param clock see compareSearches
 */
export const judgedPreview = (deps: CompareDeps, clock?: () => number): PreviewSearch => {
  const compare = compareSearches(deps, clock);
  return async (sides, {typed, progress}) => {
    const [{JUDGEMENTS}, {SENTENCES}] = await Promise.all([
      import('#shared/judged/judgements.ts'),
      import('#shared/judged/judgements/sentences.ts'),
    ]);
    return previewShown(
      await compare(sides, {
        judgements: [...JUDGEMENTS, ...SENTENCES],
        typed,
        ...(progress !== undefined && {progress: readProgress(progress)}),
      }),
      {isFurther: progress !== undefined},
    );
  };
};
