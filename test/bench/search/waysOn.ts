import type {SearchQuery} from '#shared/model/search.ts';
import {offeredFor, WIDER_KM} from '#shared/search/nextSteps.ts';

/**
 * What the handler does where a search finds nothing: the first wider circle that has something, and how many results
 * there are with fewer filters and of other support.
 */
export const waysOn = (
  query: SearchQuery,
  count: (queries: readonly SearchQuery[]) => readonly number[],
): number[] => {
  const counts: number[] = [];
  for (const radiusKm of WIDER_KM.filter((km) => km > query.radiusKm)) {
    const [wider = 0] = count([{...query, radiusKm}]);
    counts.push(wider);
    if (wider > 0) break;
  }
  counts.push(...count(offeredFor(query)));
  return counts;
};
