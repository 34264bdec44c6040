import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import type {Shard} from '#shared/search/index.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {searchMenu} from '../../../functions/menu/searchMenu.ts';
import type {IndexInMemory} from './indexInMemory.ts';
import {homeName} from './queries.ts';

const NOW = new Date('2026-05-04T10:00:00Z');

export interface Handler {
  readonly search: (query: SearchQuery) => Promise<SearchResults>;
  /** Bytes of all shards that it has opened. */
  readonly openedBytes: () => number;
}

/**
 * The search of the menu's handler as it is in the function, with its own shard store; what stands outside it is in
 * memory: the table, and where each home is.
 */
export const handlerOf = (index: IndexInMemory, homes: readonly {lat: number; lng: number}[]): Handler => {
  const places = new Map(homes.map((point, home) => [homeName(home), point]));
  const opened = new Set<Shard>();
  // The manifests are never looked at again: a search waits for a table now and then, and not for ours.
  const {
    load: loadShards,
    registry,
    words,
    nearConditions,
  } = shardStore({
    client: index.client,
    tableName: index.tableName,
    now: () => 0,
  });
  const {runSearch} = searchMenu({
    places: {
      locate: ({postcode = ''}) => {
        const point = places.get(postcode);
        if (!point) throw new Error(`Nobody lives at ${postcode}`);
        return Promise.resolve({label: postcode, point, precision: 'postcode'});
      },
    },
    shards: {
      registry,
      words,
      nearConditions,
      async load(roots, circle) {
        const shards = await loadShards(roots, circle);
        for (const shard of shards) opened.add(shard);
        return shards;
      },
    },
    programmes: () => Promise.resolve(NO_PROGRAMMES),
    schemes: () => Promise.resolve(FIRST_SCHEMES),
    now: () => NOW,
  });
  return {
    search: runSearch,
    openedBytes: () => [...opened].reduce((sum, {byteLength}) => sum + byteLength, 0),
  };
};

const NO_PROGRAMMES: readonly never[] = [];
