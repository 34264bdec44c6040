import type {KnownWords} from '#shared/search/reading.ts';
import type {ShardStore} from '../data/shardStore.ts';

/**
 * All that curators have added to the words of search, of whoever has loaded what reaches everywhere: one for all who search,
 * so that nobody reads words without some of it.
 */
export const addedByCurators = (
  shards: Pick<ShardStore, 'words' | 'nearConditions'>,
): Required<Pick<KnownWords, 'words' | 'nearConditions'>> => ({
  words: shards.words(),
  nearConditions: shards.nearConditions(),
});
