import {parsePostcode} from '#shared/geo/postcode.ts';
import type {Origin, SearchQuery, SearchResults} from '#shared/model/search.ts';
import type {DeliveryMode} from '#shared/taxonomy/delivery.ts';

/** How long counts are kept: 13 months, so that a month can stand beside the same month of the year before. */
export const DEMAND_DAYS = 400;

/** How a search ended: `far` when there was something, but nothing near the place though it was to be near. */
export const DEMAND_OUTCOMES = ['searched', 'nothing', 'far'] as const;
export type DemandOutcome = (typeof DEMAND_OUTCOMES)[number];

/** The concept under which every search is counted once, whatever it was for. */
export const ALL_CONCEPTS = 'all';
/** Words that mean nothing that we know: counted, never kept. */
const OTHER = 'other';
/** No words and no condition: somebody looked at what there is. */
const NO_WORDS = 'no-words';
/** No postcode, a town, or a postcode that we do not know. */
export const NO_OUTCODE = '-';

/** What is counted of one search: nothing that was typed, and nothing that could say who. */
export interface Demand {
  /** An outward code that we know, or NO_OUTCODE. */
  readonly outcode: string;
  /** ALL_CONCEPTS and the slugs of what it was for, each once. */
  readonly concepts: readonly string[];
  readonly outcome: DemandOutcome;
}

const MOST_CONCEPTS = 6;
const HAS_OUTCODE: ReadonlySet<Origin['precision']> = new Set(['postcode', 'sector', 'outcode']);

/** Support that comes to wherever a person is: who asked for nothing else did not ask for anything near. */
const FROM_HOME: ReadonlySet<DeliveryMode> = new Set([
  'phone',
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
  'post',
]);

const wantsNothingNear = ({delivery}: SearchQuery): boolean =>
  delivery.length > 0 && delivery.every((mode) => FROM_HOME.has(mode));

/** Only of a place that was found, so that what is invented makes no new row. */
const outcodeOf = ({place, filters}: SearchResults['query']): string => {
  if (place === null || !HAS_OUTCODE.has(place.precision)) return NO_OUTCODE;
  const postcode = parsePostcode(filters.postcode || filters.place);
  return postcode && postcode.kind !== 'not-covered' ? postcode.outcode : NO_OUTCODE;
};

const conceptsOf = ({concepts, filters}: SearchResults['query']): string[] => {
  const slugs = [...concepts.map(({slug}) => slug), ...filters.condition, ...filters.supportType];
  if (slugs.length > 0) return [...new Set(slugs)].sort().slice(0, MOST_CONCEPTS);
  return [filters.q === '' ? NO_WORDS : OTHER];
};

/**
 * What to count of a search; null for one that is not counted: one that asks for urgent help, and later pages. An
 * ambiguous word counts for each of its meanings.
 */
export const demandOf = ({query, safety, page, total, nearby}: SearchResults): Demand | null => {
  if (safety !== null || page > 1) return null;
  return {
    outcode: outcodeOf(query),
    concepts: [ALL_CONCEPTS, ...conceptsOf(query)],
    outcome: total === 0 ? 'nothing' : nearby === 0 && !wantsNothingNear(query.filters) ? 'far' : 'searched',
  };
};
