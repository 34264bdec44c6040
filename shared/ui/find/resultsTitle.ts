import type {SearchResults} from '#shared/model/search.ts';
import {CONDITIONS, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {radiusInWords} from './radii.ts';

/** What was looked for: the words typed, else the conditions or kinds of support that were chosen. */
const subjectOf = ({query: {text, filters}}: SearchResults): string => {
  if (text !== '') return ` for “${text}”`;
  const chosen = [
    ...filters.condition.map((slug) => labelIn(CONDITIONS, slug)),
    ...filters.supportType.map((slug) => labelIn(SUPPORT_TYPES, slug)),
  ];
  return chosen.length === 0 ? '' : ` for ${chosen.slice(0, 2).join(' and ')}`;
};

const placeOf = ({query: {place, filters}}: SearchResults): string =>
  place === null ? '' : ` within ${radiusInWords(filters.radiusKm)} of ${place.label}, or online`;

/** The heading of a result page: how many, of what, and where. Nobody in danger reads that there is nothing for them. */
export const resultsTitle = (results: SearchResults): string => {
  const {total} = results;
  if (total === 0 && results.safety !== null) return 'If you need help now';
  const count = total === 0 ? 'No results' : total === 1 ? '1 result' : `${total} results`;
  return `${count}${subjectOf(results)}${placeOf(results)}`;
};
