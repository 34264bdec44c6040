import type {SearchQuery} from '#shared/model/search.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {eachBit, hasBit} from './bits.ts';
import {homeRootOf} from './home.ts';
import {withAllWords} from './levels.ts';
import {readingOf, understand} from './reading.ts';
import {APART} from './room.ts';
import type {Shard} from './shard.ts';
import {type SearchContext, slicesUnder, unfilteredSlices} from './slices.ts';

interface Match {
  readonly shard: Shard;
  readonly place: number;
  /** Where it is at home. */
  readonly root: string;
  readonly hash: number;
}

/**
 * Everything that has all the words and passes the filters, and is at home in one of these roots, in no order. Nothing is
 * ranked, relaxed, mended or read again in another way, so that whether something matches hangs on it alone: the matches of
 * all roots are those of all parts in which they are asked for, each once.
 */
export const matching = (
  shards: readonly Shard[],
  query: SearchQuery,
  {context, roots}: {readonly context: SearchContext; readonly roots: ReadonlySet<string>},
): readonly Match[] => {
  // Without those who help with anything, whom a sentence has beside its words.
  const {groups, person, states, query: asked} = readingOf(understand(query.q, context, undefined), query);
  const words = {groups, person, states};
  const slices = slicesUnder(
    unfilteredSlices(shards, {words, radiusKm: asked.radiusKm}, context, APART),
    asked,
  );
  const found: Match[] = [];
  for (const [index, {all}] of withAllWords(slices).entries()) {
    const shard = slices[index]?.shard;
    if (!shard) continue;
    const shared = shard.bits('is:shared');
    eachBit(all, (place) => {
      // What stands nowhere else is at home where it stands: nothing more of it is read.
      const root = hasBit(shared, place) ? homeRootOf(shard.card(place).card) : rootOf(shard.cell);
      if (roots.has(root)) found.push({shard, place, root, hash: shard.idHash[place] ?? 0});
    });
  }
  return found;
};
