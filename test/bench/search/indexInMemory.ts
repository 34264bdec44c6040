import {performance} from 'node:perf_hooks';
import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {cellsInCircle, rootOf} from '#shared/geo/cells.ts';
import {buildShard, cutCell, EVERYWHERE, type SearchDocument} from '#shared/search/index.ts';
import {cellsOfReach} from '#shared/search/reach.ts';
import {indexKeys} from '../../../functions/data/keys.ts';
import {packShard, type ShardEntry} from '../../../functions/data/shardRows.ts';
import type {Corpus} from './corpus.ts';

/** What building shards took; of a part of the corpus when only a part was built. */
export interface Built {
  readonly listings: number;
  readonly shards: number;
  readonly largestShard: number;
  readonly buildMs: number;
  readonly indexBytes: number;
  readonly packedBytes: number;
}

/** The Index table as a search sees it: rows by key. */
export interface IndexInMemory {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly built: Built;
  /** Rows and bytes read from it so far. */
  readonly reads: {requests: number; rows: number};
}

type Row = Record<string, unknown>;

const wordOf = (pk: unknown, sk: unknown): string => `${String(pk)} ${String(sk)}`;

/** Answers what the shard store sends. Its answers take a turn of the event loop, as an answer that is there at once. */
const clientOf = (rows: ReadonlyMap<string, Row>, reads: IndexInMemory['reads']): DynamoDBDocumentClient => {
  const send = ({input}: {input: {RequestItems?: Record<string, {Keys: Row[]}>; Key?: Row}}) => {
    reads.requests += 1;
    if (input.Key) return Promise.resolve({Item: rows.get(wordOf(input.Key.pk, input.Key.sk))});
    const found = Object.entries(input.RequestItems ?? {}).map(([table, {Keys}]) => [
      table,
      Keys.flatMap(({pk, sk}) => rows.get(wordOf(pk, sk)) ?? []),
    ]);
    reads.rows += found.reduce((sum, [, each]) => sum + (each?.length ?? 0), 0);
    return Promise.resolve({Responses: Object.fromEntries(found) as Record<string, Row[]>});
  };
  // Only `send` is ever called.
  return {send} as unknown as DynamoDBDocumentClient;
};

/** The numbers of the listings of each root that is wanted; a listing of the bench is in one place. */
const numbersByRoot = (corpus: Corpus, wanted: ReadonlySet<string> | undefined): Map<string, number[]> => {
  const byRoot = new Map<string, number[]>();
  for (let number = 0; number < corpus.listings; number += 1) {
    const point = corpus.pointAt(number);
    const [cell = EVERYWHERE] = cellsOfReach({places: point ? [{point}] : []});
    const root = rootOf(cell);
    if (wanted && !wanted.has(root)) continue;
    const numbers = byRoot.get(root);
    if (numbers) numbers.push(number);
    else byRoot.set(root, [number]);
  }
  return byRoot;
};

/**
 * The shards of a corpus, made root by root, so that no more than one root's listings are in memory. With `homes` only
 * the roots that somebody there can need are built.
 */
export const indexInMemory = (
  corpus: Corpus,
  homes?: readonly {lat: number; lng: number}[],
  onDocument: (document: SearchDocument) => void = () => undefined,
): IndexInMemory => {
  const wanted =
    homes &&
    new Set([EVERYWHERE, ...homes.flatMap((centre) => cellsInCircle({centre, radiusKm: 160}) ?? [])]);
  const rows = new Map<string, Row>();
  const built = {listings: 0, shards: 0, largestShard: 0, buildMs: 0, indexBytes: 0, packedBytes: 0};
  for (const [root, numbers] of numbersByRoot(corpus, wanted)) {
    const documents = numbers.map((number) => corpus.documentAt(number));
    documents.forEach(onDocument);
    const startedMs = performance.now();
    const shards: Record<string, ShardEntry> = {};
    for (const [cell, held] of cutCell(root, documents)) {
      const bytes = buildShard(held, {cell});
      const chunks = packShard(bytes);
      shards[cell] = {
        version: '1',
        chunks: chunks.length,
        count: held.length,
        contentHash: '',
        readFromEpochMs: 0,
        // The feed is not measured.
        services: 0,
        places: 0,
      };
      for (const [number, part] of chunks.entries()) {
        const key = indexKeys.chunk(cell, '1', number);
        // A copy, so that the packer's larger buffer is let go.
        rows.set(wordOf(key.pk, key.sk), {...key, bytes: part.slice()});
        built.packedBytes += part.length;
      }
      if (held.length === 0) continue;
      built.shards += 1;
      built.largestShard = Math.max(built.largestShard, cell === EVERYWHERE ? 0 : held.length);
      built.indexBytes += bytes.length;
    }
    built.buildMs += performance.now() - startedMs;
    built.listings += documents.length;
    const key = indexKeys.manifest(root);
    rows.set(wordOf(key.pk, key.sk), {...key, shards, revision: 1});
  }
  const reads = {requests: 0, rows: 0};
  return {client: clientOf(rows, reads), tableName: 'index', built, reads};
};
