import type {Notice} from '#shared/model/search.ts';
import {chosenValues} from './filters.ts';
import {queryString} from './queryString.ts';
import type {Reading} from './reading.ts';
import {FILTER_KINDS, FILTER_VALUES} from './valueSets.ts';

/**
 * What a sentence was read to ask for beside what it is about: no filter, so no chip shows it. The way on makes filters
 * of it, which do show, and can each be taken off.
 */
export const wishNotice = ({query, wanted}: Pick<Reading, 'query' | 'wanted'>): Notice[] => {
  if (wanted === query) return [];
  const [filters, wishes] = [chosenValues(query), chosenValues(wanted)];
  const labels = FILTER_KINDS.flatMap((kind) =>
    FILTER_VALUES[kind]
      .filter(({slug}) => wishes[kind].includes(slug) && !filters[kind].includes(slug))
      .map(({label}) => label),
  );
  if (labels.length === 0) return [];
  return [
    {
      code: 'wished',
      text: `From your words we took: ${labels.join(', ')}. What fits comes first, and we may leave out what does not.`,
      links: [{label: 'Show only what fits', query: queryString(wanted)}],
    },
  ];
};
