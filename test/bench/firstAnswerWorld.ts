import {londonDate} from '#shared/london.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {buildShard, cellsOf, cutCell, type SearchDocument} from '#shared/search/index.ts';
import {rootsInCircle} from '#shared/search/reach.ts';
import {shardWriter} from '../../functions/data/shardWriter.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {startDirectoryTables} from '../data/directoryTables.ts';
import {demoSearch} from '../relevance/demoShards.ts';
import {evenPoints, generateListings, realPoints, seeded} from './generateListings.ts';

const LISTINGS = 10_000;
/** LS8, and how far a search reaches by itself. */
const ASKED = {centre: {lat: 53.82, lng: -1.51}, radiusKm: 20};

/**
 * A store with the demonstration menu and 10,000 generated listings over all of Great Britain. Unless it is to be
 * whole, only the roots that the search looks into are written: a search looks into no others, whatever there are.
 */
export const firstAnswerWorld = async (sharedData: string, {isWhole = false}: {isWhole?: boolean} = {}) => {
  const random = seeded(7);
  const points = (await realPoints(sharedData)) ?? evenPoints(random);
  const {documents, programmes} = demoSearch(londonDate(new Date()));
  const byRoot = new Map(rootsInCircle(ASKED).map((root): [string, SearchDocument[]] => [root, []]));
  for (const document of [...documents, ...generateListings(LISTINGS, points, random)]) {
    for (const root of new Set(cellsOf(document).map(rootOf))) {
      if (isWhole && !byRoot.has(root)) byRoot.set(root, []);
      byRoot.get(root)?.push(document);
    }
  }

  const tables = await startDirectoryTables();
  const writer = shardWriter({client: tables.client, tableName: tables.indexTable});
  let shards = 0;
  for (const [root, held] of byRoot) {
    const built = [...cutCell(root, held)].map(([cell, part]) => ({
      cell,
      bytes: buildShard(part, {cell}),
      count: part.length,
      services: part.length,
      places: 0,
    }));
    shards += built.length;
    await writer.write(root, {replaced: undefined, built, readFromEpochMs: Date.now()});
  }
  const directory = directoryStore({client: tables.client, tableName: tables.directoryTable});
  for (const programme of programmes) await directory.saveProgramme(programme);
  return {...tables, shards};
};
