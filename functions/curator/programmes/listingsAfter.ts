import type {SeatBand} from '#shared/model/courseRun.ts';
import type {Programme} from '#shared/model/programme.ts';
import {buildShard, EVERYWHERE, openShard, searchDocument, type Shard} from '#shared/search/index.ts';
import type {DirectoryReader} from '../../data/directoryReader.ts';

/** More listings than this are not looked at before a change: the page has 15 seconds in all. */
const MOST_LISTINGS = 200;
const AT_ONCE = 20;

interface ListingsAfter {
  readonly shard: Shard | undefined;
  readonly looked: number;
  readonly all: number;
}

/** The listings of a programme as search would have them once it is changed, as a shard of their own. */
export const listingsAfter = async (
  getListing: DirectoryReader['getListing'],
  ids: readonly string[],
  after: Programme,
): Promise<ListingsAfter> => {
  const waiting = ids.slice(0, MOST_LISTINGS);
  const looked = waiting.length;
  const documents: ReturnType<typeof searchDocument>[] = [];
  const bands = new Map<string, SeatBand>();
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const whole = await getListing(id);
      if (!whole || whole.listing.status === 'hidden' || whole.listing.lapse?.stage === 'hidden') continue;
      const {listing, runs, organisation, certificates} = whole;
      const open = runs.filter(({status}) => status !== 'cancelled');
      documents.push(searchDocument({listing, runs: open, organisation, programme: after, certificates}));
      for (const [run, band] of Object.entries(whole.bands)) bands.set(run, band);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  documents.sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    shard: documents.length === 0 ? undefined : openShard(buildShard(documents, {bands, cell: EVERYWHERE})),
    looked,
    all: ids.length,
  };
};
