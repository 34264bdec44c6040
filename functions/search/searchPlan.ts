import type {Circle} from '#shared/geo/cells.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import type {SearchQuery} from '#shared/model/search.ts';
import {effectiveRadiusKm, type SearchOrigin} from '#shared/search/nearness.ts';
import {placeInWords} from '#shared/search/placeInWords.ts';
import {EVERYWHERE, rootsInCircle} from '#shared/search/reach.ts';
import {isNotFound, type PlaceNotFound, type PlaceStore} from '../data/placeStore.ts';
import type {ShardStore} from '../data/shardStore.ts';

/**
 * Without a place nothing says which roots are wanted. The fullest are read up to so many listings, which is all of
 * a county's menu; beyond that the person is asked where they are.
 */
const MOST_WITHOUT_PLACE = 20_000;

/** A query whose place has been looked up. */
export interface Located {
  /** The place stands where places stand, also when it was typed among the words. */
  readonly query: SearchQuery;
  readonly origin: SearchOrigin | null;
  readonly notFound: PlaceNotFound | undefined;
  /** As the person wrote it, with the place still among the words. */
  readonly typed: string;
}

/** Which shards a query needs. */
export interface ShardChoice {
  /** The largest cells that hold them, and everywhere. */
  readonly roots: readonly string[];
  /** Of their shards, only those that it touches; undefined for all. */
  readonly circle?: Circle;
  /** True when there are more that were left out, for want of a place. */
  readonly isPartial: boolean;
}

export interface SearchPlanDeps {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'registry'>;
}

/** The query with a place that stood among its words where places stand. */
const withPlace = (query: SearchQuery): SearchQuery => {
  const found = query.postcode === '' && query.place === '' ? placeInWords(query.q) : undefined;
  if (!found) return query;
  return {...query, q: found.rest, postcode: found.postcode ?? '', place: found.place ?? ''};
};

const outcodeOf = (typed: string): string | undefined => {
  const postcode = parsePostcode(typed);
  return postcode && postcode.kind !== 'not-covered' ? postcode.outcode : undefined;
};

/** What stands before every search, whoever asks: where the person is, and which shards that means. */
export const searchPlan = ({places, shards}: SearchPlanDeps) => {
  const locate = async (given: SearchQuery): Promise<Located> => {
    const query = withPlace(given);
    const typed = given.q;
    if (query.postcode === '' && query.place === '') return {query, origin: null, notFound: undefined, typed};
    const found = await places.locate({postcode: query.postcode, place: query.place});
    if (isNotFound(found)) return {query, origin: null, notFound: found, typed};
    return {query, origin: {...found, outcode: outcodeOf(query.postcode)}, notFound: undefined, typed};
  };

  /** Every shard while they are few; else the fullest, and the person is told. */
  const withoutPlace = async (): Promise<ShardChoice> => {
    const registry = await shards.registry();
    const known = [...registry]
      .filter(([name]) => name !== EVERYWHERE)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const roots = [EVERYWHERE];
    let listings = 0;
    for (const [name, count] of known) {
      if (listings > 0 && listings + count > MOST_WITHOUT_PLACE) return {roots, isPartial: true};
      roots.push(name);
      listings += count;
    }
    return {roots, isPartial: false};
  };

  const choose = async ({query, origin, notFound}: Located): Promise<ShardChoice> => {
    if (origin) {
      const circle = {centre: origin.point, radiusKm: effectiveRadiusKm(query.radiusKm, origin)};
      return {roots: rootsInCircle(circle), circle, isPartial: false};
    }
    // A place that we do not know: what can be had from anywhere is sure to help.
    return notFound ? {roots: [EVERYWHERE], isPartial: false} : withoutPlace();
  };

  return {locate, choose};
};
