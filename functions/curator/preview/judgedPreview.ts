import {searchWordsOf} from '#shared/model/searchWords.ts';
import type {PreviewShown} from '#shared/ui/words/views.ts';
import {compareSearches, type CompareDeps, type SearchedWith} from './compareSearches.ts';
import {previewShown} from './previewShown.ts';

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

export type PreviewSearch = (
  sides: {readonly before: SearchedWith; readonly after: SearchedWith},
  typed: readonly string[],
) => Promise<PreviewShown>;

/** What search would do differently. The judged searches are read when somebody first asks. */
export const judgedPreview = (deps: CompareDeps): PreviewSearch => {
  const compare = compareSearches(deps);
  return async (sides, typed) => {
    const [{JUDGEMENTS}, {SENTENCES}] = await Promise.all([
      import('#shared/judged/judgements.ts'),
      import('#shared/judged/judgements/sentences.ts'),
    ]);
    return previewShown(await compare(sides, {judgements: [...JUDGEMENTS, ...SENTENCES], typed}));
  };
};
