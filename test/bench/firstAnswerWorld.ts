import {londonDate} from '#shared/london.ts';
import {buildShard, EVERYWHERE, type SearchDocument, shardsOf} from '#shared/search/index.ts';
import {shardsInCircle} from '#shared/search/reach.ts';
import {shardWriter} from '../../functions/data/shardWriter.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {startDirectoryTables} from '../data/directoryTables.ts';
import {demoSearch} from '../relevance/demoShards.ts';
import {evenPoints, generateListings, realPoints, seeded} from './generateListings.ts';

const LISTINGS = 10_000;
/** LS8, and how far a search reaches by itself. */
const ASKED = {point: {lat: 53.82, lng: -1.51}, radiusKm: 20};

/**
 * A store with the demonstration menu and 10,000 generated listings over all of Great Britain. Only the shards that
 * the search reads are written: a search loads no others, whatever there are.
 */
export const firstAnswerWorld = async (sharedData: string) => {
  const random = seeded(7);
  const points = (await realPoints(sharedData)) ?? evenPoints(random);
  const {documents, programmes} = demoSearch(londonDate(new Date()));
  const wanted = new Set([EVERYWHERE, ...shardsInCircle(ASKED.point, ASKED.radiusKm)]);
  const byShard = new Map<string, SearchDocument[]>();
  for (const document of [...documents, ...generateListings(LISTINGS, points, random)]) {
    for (const shard of shardsOf(document)) {
      if (wanted.has(shard)) byShard.set(shard, [...(byShard.get(shard) ?? []), document]);
    }
  }

  const tables = await startDirectoryTables();
  const writer = shardWriter({client: tables.client, tableName: tables.indexTable});
  for (const [shard, each] of byShard) {
    await writer.write(shard, {
      bytes: buildShard(each),
      count: each.length,
      readFromEpochMs: Date.now(),
      before: undefined,
    });
  }
  const directory = directoryStore({client: tables.client, tableName: tables.directoryTable});
  for (const programme of programmes) await directory.saveProgramme(programme);
  return {...tables, shards: byShard.size};
};
