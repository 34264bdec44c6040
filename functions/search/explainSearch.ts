import {rootOf} from '#shared/geo/cells.ts';
import type {SearchPlace, SearchQuery} from '#shared/model/search.ts';
import {explainedSearch, type ExplainedSearch} from '#shared/search/explain.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {standingOf, type Standing} from '#shared/search/standing.ts';
import type {PlaceStore} from '../data/placeStore.ts';
import type {ShardStore} from '../data/shardStore.ts';
import {addedByCurators} from './addedByCurators.ts';
import {searchPlan} from './searchPlan.ts';

export interface ExplainSearchDeps {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'load' | 'registry' | 'words' | 'nearConditions'>;
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly now: () => Date;
}

/** A search with what it was answered from. */
export interface SearchExplanation {
  readonly place: SearchPlace | null;
  /** What the person is told when their place is not known. */
  readonly placeProblem: string | undefined;
  /** The shards that exist of those that were asked for; `shard` of an item is an index into them. */
  readonly shards: readonly {readonly name: string; readonly listings: number}[];
  /** Shards that the circle touches and that nothing is in. */
  readonly emptyShards: number;
  /** True when there are more shards, left out for want of a place. */
  readonly isPartial: boolean;
  /** Title of the urgent help that the words bring up. */
  readonly safety: string | undefined;
  readonly search: ExplainedSearch;
  /** Of the listing that was asked for. */
  readonly standing: Standing | undefined;
}

/**
 * Why a search gives what it gives: the same place, shards and ranking as the public's own, with each score in its
 * parts. `listing` is a slug whose place, or absence, is to be explained. For curators and the command: the public page
 * says `why` in its own words.
 */
export const explainSearch =
  ({places, shards, programmes, now}: ExplainSearchDeps) =>
  async (given: SearchQuery, {listing}: {listing?: string | undefined} = {}): Promise<SearchExplanation> => {
    const {locate, choose} = searchPlan({places, shards});
    const located = await locate(given);
    const {roots, circle, isPartial} = await choose(located);
    const [opened, known] = await Promise.all([shards.load(roots, circle), programmes()]);
    const {query, origin, notFound, typed} = located;
    const isPlaceUnknown = notFound !== undefined;
    const context = {
      now: now(),
      origin,
      programmes: known,
      ...addedByCurators(shards),
      typed,
      isPlaceUnknown,
    };
    return {
      place: origin && {label: origin.label, ...origin.point, precision: origin.precision},
      placeProblem: notFound?.message,
      shards: opened.map(({cell, count}) => ({name: cell, listings: count})),
      emptyShards: roots.filter((root) => !opened.some(({cell}) => rootOf(cell) === root)).length,
      isPartial,
      safety: redFlagsIn(typed)?.title,
      search: explainedSearch(opened, query, context),
      standing: listing === undefined ? undefined : standingOf(opened, query, context, listing),
    };
  };
