import {dateInWords} from '#shared/london.ts';
import type {ResultItem} from '#shared/model/search.ts';
import {checkedInWords} from '#shared/ui/listing/checkedInWords.ts';
import {distanceInWords} from '#shared/ui/listing/distanceInWords.ts';

/** How far a result is, where that is known. */
export const distanceFacts = (
  {distanceKm, place}: Pick<ResultItem, 'distanceKm' | 'place'>,
  isAbout: boolean,
): string[] =>
  distanceKm === null
    ? []
    : [distanceInWords(distanceKm, {isAbout: isAbout || place?.isApproximate === true})];

/** When a result starts and when it was checked: the same for everybody, all day. */
export const dayFacts = (
  {nextStart, checkedOn, isStale}: Pick<ResultItem, 'nextStart' | 'checkedOn' | 'isStale'>,
  today: string,
): string[] => [
  ...(nextStart === null ? [] : [`Starts on ${dateInWords(nextStart)}`]),
  checkedInWords(checkedOn, {today, isStale}),
];

/**
 * The last lines of `why`: how far in miles, when it starts, and when it was checked. They repeat fields of the result
 * for whoever shows nothing else of it; a card that shows those fields leaves these lines out.
 */
export const whyFacts = (
  item: Pick<ResultItem, 'distanceKm' | 'place' | 'nextStart' | 'checkedOn' | 'isStale'>,
  {today, isAbout}: {readonly today: string; readonly isAbout: boolean},
): string[] => [...distanceFacts(item, isAbout), ...dayFacts(item, today)];
