import type {SeatBand} from '#shared/model/courseRun.ts';
import type {Programme} from '#shared/model/programme.ts';
import {buildShard, EVERYWHERE, openShard, searchDocument, type Shard} from '#shared/search/index.ts';
import type {DirectoryReader, WholeListing} from '../../data/directoryReader.ts';

/** More listings than this are not looked at before a change: the page has 15 seconds in all. */
const MOST_LISTINGS = 200;
const AT_ONCE = 20;

interface WrittenAgain {
  /** As they are, and as they would be; undefined where there are none. */
  readonly before: Shard | undefined;
  readonly after: Shard | undefined;
  readonly looked: number;
  readonly all: number;
}

/** The listings of a programme as search has them and would have them once it is changed, as shards of their own. */
export const writtenAgain = async (
  getListing: DirectoryReader['getListing'],
  ids: readonly string[],
  {before, after}: {readonly before: Programme; readonly after: Programme},
): Promise<WrittenAgain> => {
  const waiting = ids.slice(0, MOST_LISTINGS);
  const looked = waiting.length;
  const wholes: WholeListing[] = [];
  const bands = new Map<string, SeatBand>();
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const whole = await getListing(id);
      if (!whole || whole.listing.status === 'hidden' || whole.listing.lapse?.stage === 'hidden') continue;
      wholes.push({...whole, runs: whole.runs.filter(({status}) => status !== 'cancelled')});
      for (const [run, band] of Object.entries(whole.bands)) bands.set(run, band);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  const shardOf = (programme: Programme): Shard | undefined => {
    const [first] = wholes;
    if (!first) return undefined;
    const documents = wholes.map((whole) => searchDocument({...whole, programme}));
    return openShard(buildShard(documents, {bands, cell: EVERYWHERE, schemes: first.schemes}));
  };
  return {
    before: shardOf(before),
    after: shardOf(after),
    looked,
    all: ids.length,
  };
};
