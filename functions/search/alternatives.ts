import type {Listing} from '#shared/model/listing.ts';
import type {Alternative} from '#shared/model/referral.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {search} from '#shared/search/search.ts';
import type {PlaceStore} from '../data/placeStore.ts';
import type {ShardStore} from '../data/shardStore.ts';
import {log} from '../log.ts';
import {searchPlan} from './searchPlan.ts';

/** What is looked for: support like a listing, near a postcode, or near the listing itself when none is given. */
export interface Wanted {
  readonly listing: Pick<Listing, 'id' | 'conditions' | 'supportType' | 'places'>;
  readonly postcode?: string | undefined;
  /** Who would refer: left out, people themselves. */
  readonly route?: SearchQuery['route'];
}

export type FindAlternatives = (wanted: Wanted) => Promise<Alternative[]>;

const MOST_ALTERNATIVES = 5;
const MOST_CONDITIONS = 3;
/** Nobody is sent from one closed door to the next. */
const CLOSED: readonly string[] = ['paused', 'full'];

const queryOf = ({listing, postcode, route = 'self'}: Wanted): SearchQuery =>
  SearchQuery.parse({
    condition: listing.conditions.slice(0, MOST_CONDITIONS),
    ...(listing.conditions.length === 0 && {supportType: listing.supportType}),
    ...(postcode === undefined ? {place: listing.places[0]?.town ?? ''} : {postcode}),
    route,
    // As many as a page may have: some of them are left out.
    pageSize: 20,
  });

/**
 * Other support for the same conditions that whoever asks can refer to, as search ranks it. What fails gives none:
 * it is an offer beside a page, and never takes the page with it.
 */
export const alternatives = ({
  places,
  shards,
  now,
}: {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'load' | 'registry'>;
  readonly now: () => Date;
}): FindAlternatives => {
  const {locate, choose} = searchPlan({places, shards});
  return async (wanted) => {
    try {
      const located = await locate(queryOf(wanted));
      const {roots, circle} = await choose(located);
      const {origin, notFound} = located;
      const {items} = search(await shards.load(roots, circle), located.query, {
        now: now(),
        origin,
        programmes: [],
        isPlaceUnknown: notFound !== undefined,
      });
      return items
        .filter(({id, availability}) => id !== wanted.listing.id && !CLOSED.includes(availability))
        .slice(0, MOST_ALTERNATIVES)
        .map(({slug, name, provider}) => ({slug, name, organisationName: provider.name}));
    } catch (failure) {
      log('warn', 'alternatives-failed', {failure});
      return [];
    }
  };
};
