import {setTimeout as sleep} from 'node:timers/promises';
import {overlap} from '#shared/geo/cells.ts';
import type {ManifestRow, ShardEntry} from '../data/shardRows.ts';
import {contentHashOf} from '../data/shardWriter.ts';
import {buildCell, type Rebuild} from './buildCell.ts';
import {joinWithSiblings} from './joinWithSiblings.ts';

/** `skipped`: a later read is live already. `same`: nothing that search sees has changed. `lost`: another was faster. */
type Outcome = 'written' | 'same' | 'skipped' | 'lost';
/** How many shards came to each end. */
export type Rebuilt = Record<Outcome, number>;

/** Stream times are whole seconds, and two machines' clocks differ. */
const CLOCK_SLACK_MS = 3000;
const MOST_TRIES = 10;
const WAIT_MS = 40;

const rebuildShard = async (
  rebuild: Rebuild,
  {root, cell, entry}: {root: string; cell: string; entry: ShardEntry | undefined},
  writtenAtEpochMs: number,
): Promise<Outcome> => {
  const {writer, now = () => Date.now()} = rebuild;
  if (entry && writtenAtEpochMs > 0 && entry.readFromEpochMs > writtenAtEpochMs + CLOCK_SLACK_MS)
    return 'skipped';
  const readFromEpochMs = now();
  const built = await buildCell(rebuild, cell);
  const [only] = built;
  if (only && built.length === 1 && entry?.contentHash === contentHashOf(only.bytes)) return 'same';
  const replaced = entry && {[cell]: entry};
  return (await writer.write(root, {replaced, built, readFromEpochMs})) ? 'written' : 'lost';
};

/** The shards that hold what is in these cells; of a root that was never built, the whole of it. */
const shardsHolding = (
  root: string,
  manifest: ManifestRow | undefined,
  cells: Iterable<string>,
): {root: string; cell: string; entry: ShardEntry | undefined}[] => {
  if (!manifest) return [{root, cell: root, entry: undefined}];
  const wanted = [...cells];
  return Object.entries(manifest.shards)
    .filter(([cell]) => wanted.some((each) => overlap(each, cell)))
    .map(([cell, entry]) => ({root, cell, entry}));
};

/**
 * Builds the shards of a root that hold these cells from what Directory holds now, and makes them live. It may run
 * anywhere at any time and any number of times: a version is only made live over the version that was live before
 * its rows were read, so what is live has never missed a save that an earlier one had. A shard that has grown too
 * full becomes several, and several that have emptied become one, under the same rule.
 *
 * @param writtenAtEpochMs when the change that asks for it was written; 0 builds in any case.
 * @throws Error when others were faster every time: the stream's record is then tried again.
 */
export const rebuildShards = async (
  rebuild: Rebuild,
  {root, cells}: {readonly root: string; readonly cells: Iterable<string>},
  writtenAtEpochMs = 0,
): Promise<Rebuilt> => {
  const rebuilt: Rebuilt = {written: 0, same: 0, skipped: 0, lost: 0};
  let waiting = [...cells];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const manifest = await rebuild.writer.manifest(root);
    const lost: string[] = [];
    for (const shard of shardsHolding(root, manifest, waiting)) {
      const outcome = await rebuildShard(rebuild, shard, writtenAtEpochMs);
      rebuilt[outcome] += 1;
      if (outcome === 'lost') lost.push(shard.cell);
      if (outcome === 'written') await joinWithSiblings(rebuild, root, shard.cell);
    }
    if (lost.length === 0) return rebuilt;
    // What has become of these cells is seen in the manifest the next time: cut, joined, or built by another.
    waiting = lost;
    await sleep(Math.random() * WAIT_MS * (tries + 1));
  }
  throw new Error(`Shards of ${root} were written by others ${MOST_TRIES} times in a row`);
};
