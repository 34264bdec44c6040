import {setTimeout as sleep} from 'node:timers/promises';
import {buildShard, SearchDocument} from '#shared/search/index.ts';
import type {SeatBand} from '#shared/model/courseRun.ts';
import {type Directory, queryRows} from '../data/directory/read.ts';
import {BandRow} from '../data/directory/rows.ts';
import {DIRECTORY_PREFIX} from '../data/keys.ts';
import {contentHashOf, type ShardWriter} from '../data/shardWriter.ts';
import {log} from '../log.ts';

export interface Rebuild {
  readonly directory: Directory;
  readonly writer: ShardWriter;
  readonly now?: () => number;
}

/** `skipped`: a later read is live already. `same`: nothing that search sees has changed. */
export type Rebuilt = 'written' | 'same' | 'skipped';

/** Stream times are whole seconds, and two machines' clocks differ. */
const CLOCK_SLACK_MS = 3000;
const MOST_TRIES = 10;
const WAIT_MS = 40;

/** A row that cannot be read is never dropped quietly: it is logged as an error, and the rest are served. */
const parsed = <Value>(
  rows: readonly unknown[],
  parse: (row: unknown) => {success: true; data: Value} | {success: false; error: unknown},
  shard: string,
): Value[] =>
  rows.flatMap((row) => {
    const result = parse(row);
    if (result.success) return [result.data];
    log('error', 'unreadable-row', {shard, failure: result.error});
    return [];
  });

const readShard = async (directory: Directory, shard: string) => {
  const [cells, bands] = await Promise.all([
    queryRows(directory, `${DIRECTORY_PREFIX.cell}${shard}`, {isConsistent: true}),
    queryRows(directory, `${DIRECTORY_PREFIX.band}${shard}`, {isConsistent: true}),
  ]);
  return {
    documents: parsed(
      cells.map((row) => row.document),
      (row) => SearchDocument.safeParse(row),
      shard,
    ),
    bands: new Map(
      parsed(bands, (row) => BandRow.safeParse(row), shard).map(({runId, band}): [string, SeatBand] => [
        runId,
        band,
      ]),
    ),
  };
};

/**
 * Builds a shard from what Directory holds now and makes it live. It may run anywhere at any time and any number of
 * times: a version is only made live over the version that was live before its rows were read, so what is live has
 * never missed a save that an earlier one had.
 *
 * @param writtenAtEpochMs when the change that asks for it was written; 0 builds in any case.
 * @throws Error when others were faster every time: the stream's record is then tried again.
 */
export const rebuildShard = async (
  {directory, writer, now = () => Date.now()}: Rebuild,
  shard: string,
  writtenAtEpochMs = 0,
): Promise<Rebuilt> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await writer.manifest(shard);
    if (before && writtenAtEpochMs > 0 && before.readFromEpochMs > writtenAtEpochMs + CLOCK_SLACK_MS)
      return 'skipped';
    const readFromEpochMs = now();
    const {documents, bands} = await readShard(directory, shard);
    const bytes = buildShard(documents, {bands});
    if (before?.contentHash === contentHashOf(bytes)) return 'same';
    if (await writer.write(shard, {bytes, count: documents.length, readFromEpochMs, before}))
      return 'written';
    await sleep(Math.random() * WAIT_MS * (tries + 1));
  }
  throw new Error(`Shard ${shard} was written by others ${MOST_TRIES} times in a row`);
};
