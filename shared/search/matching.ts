import type {SearchQuery} from '#shared/model/search.ts';
import {eachBit, hasBit} from './bits.ts';
import {finder} from './found.ts';
import {homeRootOf} from './home.ts';
import {withAllWords} from './levels.ts';
import {APART} from './room.ts';
import type {Shard} from './shard.ts';
import type {SearchContext} from './slices.ts';
import {rootOf} from '#shared/geo/cells.ts';

interface Match {
  readonly shard: Shard;
  readonly place: number;
  readonly hash: number;
}

/**
 * Everything that has all the words and passes the filters, and is at home in one of these roots: nothing is relaxed and nothing
 * is ranked, so that the matches of all roots are those of all parts in which they are asked for, each once. In an order
 * that stays while the listings do.
 */
export const matching = (
  shards: readonly Shard[],
  query: SearchQuery,
  {context, roots}: {readonly context: SearchContext; readonly roots: ReadonlySet<string>},
): readonly Match[] => {
  const {slices} = finder(shards, query, context, APART).find(query);
  const found: Match[] = [];
  for (const [index, {all}] of withAllWords(slices).entries()) {
    const shard = slices[index]?.shard;
    if (!shard) continue;
    const shared = shard.bits('is:shared');
    eachBit(all, (place) => {
      // What stands nowhere else is at home where it stands: nothing more of it is read.
      const home = hasBit(shared, place) ? homeRootOf(shard.card(place).card) : rootOf(shard.cell);
      if (roots.has(home)) found.push({shard, place, hash: shard.idHash[place] ?? 0});
    });
  }
  return found.sort((one, other) => one.hash - other.hash);
};
