import {setTimeout as sleep} from 'node:timers/promises';
import {ProblemError} from '#shared/problems.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, type Key, KEY} from '../keys.ts';
import {contentHash} from './contentHash.ts';
import {type Directory, getRow, queryRows, readListing} from './read.ts';
import {PointerRow} from './rows.ts';
import {saveListing} from './saveListing.ts';
import {type Action, ConditionFailed, transact} from './transact.ts';

export type Outcome = 'added' | 'updated' | 'unchanged';

const MOST_TRIES = 10;
/** Listings rewritten at a time after a fact that they speak of has changed. */
const AT_ONCE = 8;

/**
 * Writes one row with the hash of what it says, unless that is what it says already; `checks` must hold too.
 * @throws ConditionFailed naming a check that does not hold
 */
export const putIfChanged = async (
  directory: Directory,
  key: Key,
  fact: {readonly row: object; readonly hashOf: unknown; readonly checks?: readonly Action[]},
): Promise<Outcome> => {
  const hash = contentHash(fact.hashOf);
  for (let attempt = 1; ; attempt += 1) {
    const before = await getRow(directory, key, true);
    if (before?.contentHash === hash) return 'unchanged';
    const put: Action<'fact'> = {
      what: 'fact',
      item: {
        Put: {
          TableName: directory.tableName,
          Item: {...key, ...fact.row, contentHash: hash},
          ...(before
            ? {
                ConditionExpression: 'contentHash = :before',
                ExpressionAttributeValues: {':before': before.contentHash},
              }
            : {
                ConditionExpression: 'attribute_not_exists(#pk)',
                ExpressionAttributeNames: {'#pk': KEY.partition},
              }),
        },
      },
    };
    try {
      await transact(directory.client, [put, ...(fact.checks ?? [])]);
      return before ? 'updated' : 'added';
    } catch (failure) {
      if (!(failure instanceof ConditionFailed) || failure.failed.some((what) => what !== 'fact'))
        throw failure;
      if (attempt === MOST_TRIES) throw failure;
      await sleep(Math.random() * 5 * 2 ** attempt);
    }
  }
};

/** Saves a listing as it stands, so that its search document says what its provider and programme say now. */
const refresh = async (
  directory: Directory,
  listingId: string,
  options: {readonly staysInPlace?: boolean},
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await readListing(directory, listingId, true);
    if (!stored) return;
    try {
      await saveListing(directory, {listing: stored.row.listing, runs: stored.runs}, options);
      return;
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
    }
  }
};

/**
 * Rewrites the search documents of the listings that a partition points to, where they have changed. Called after
 * every save of a fact, changed or not: a save that was cut short is made good by the next. False when `untilMs` (epoch
 * milliseconds) came before the last of them.
 */
export const refreshListings = async (
  directory: Directory,
  partition: string,
  {staysInPlace = false, untilMs = Infinity}: {staysInPlace?: boolean; untilMs?: number} = {},
): Promise<boolean> => {
  const rows = await queryRows(directory, partition, {
    prefix: DIRECTORY_SORT_PREFIX.listing,
    isConsistent: true,
  });
  const waiting = rows.map((row) => PointerRow.parse(row).listingId);
  const work = async (): Promise<void> => {
    while (Date.now() < untilMs) {
      const id = waiting.pop();
      if (id === undefined) return;
      await refresh(directory, id, {staysInPlace});
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return waiting.length === 0;
};

/** A check that a provider is stored. */
export const organisationExists = (
  {tableName}: Pick<Directory, 'tableName'>,
  organisationId: string,
): Action<'organisation'> => ({
  what: 'organisation',
  item: {
    ConditionCheck: {
      TableName: tableName,
      Key: directoryKeys.organisation(organisationId),
      ConditionExpression: 'attribute_exists(#pk)',
      ExpressionAttributeNames: {'#pk': KEY.partition},
    },
  },
});
