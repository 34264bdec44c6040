import type {DynamoDBRecord} from 'aws-lambda';
import {isPlaced} from '#shared/search/reach.ts';
import {cellOfKey, DIRECTORY_PREFIX, KEY} from '../data/keys.ts';

/** A root with something new in some of its cells. */
export interface Dirty {
  readonly root: string;
  readonly cells: ReadonlySet<string>;
  /** Stream positions of the records that say so. */
  readonly sequenceNumbers: readonly string[];
  /** When the last of them was written, epoch milliseconds, to a second; 0 when the stream did not say. */
  readonly writtenAtEpochMs: number;
}

const PREFIXES = [DIRECTORY_PREFIX.cell, DIRECTORY_PREFIX.band];

const rootOfRecord = (pk: string): string | undefined => {
  const prefix = PREFIXES.find((each) => pk.startsWith(each));
  const name = prefix === undefined ? '' : pk.slice(prefix.length);
  return isPlaced(name) ? name : undefined;
};

/** Stream positions of the records that say that the words which curators add have changed. */
export const wordRecords = (records: readonly DynamoDBRecord[]): string[] =>
  records
    .filter(({dynamodb}) => dynamodb?.Keys?.[KEY.partition]?.S === DIRECTORY_PREFIX.words)
    .map(({dynamodb}) => dynamodb?.SequenceNumber ?? '');

/** The roots that a batch of the stream makes dirty, each once, with the cells. Bands by listing are in no cell. */
export const dirtyRoots = (records: readonly DynamoDBRecord[]): Dirty[] => {
  const found = new Map<string, {cells: Set<string>; sequenceNumbers: string[]; writtenAtEpochMs: number}>();
  for (const {dynamodb} of records) {
    const root = rootOfRecord(dynamodb?.Keys?.[KEY.partition]?.S ?? '');
    if (root === undefined) continue;
    const dirty = found.get(root) ?? {cells: new Set(), sequenceNumbers: [], writtenAtEpochMs: 0};
    found.set(root, dirty);
    dirty.cells.add(cellOfKey(root, dynamodb?.Keys?.[KEY.sort]?.S ?? ''));
    dirty.sequenceNumbers.push(dynamodb?.SequenceNumber ?? '');
    dirty.writtenAtEpochMs = Math.max(
      dirty.writtenAtEpochMs,
      (dynamodb?.ApproximateCreationDateTime ?? 0) * 1000,
    );
  }
  return [...found].map(([root, dirty]) => ({root, ...dirty}));
};
