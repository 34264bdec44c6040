import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {SearchDocument} from '#shared/search/document.ts';
import {alikeActions} from '../alike/alikeActions.ts';
import {FEED_IDS} from '../feedIds.ts';
import {directoryKeys, type Key, KEY} from '../keys.ts';
import {carryBands} from '../seatBands.ts';
import {contentHash} from './contentHash.ts';
import type {Directory, StoredListing} from './read.ts';
import {isProven, type ListingRow, type Mailbox, unprovenRow} from './rows.ts';
import {cellsLeft, cellsToCarryTo, UNFINISHED} from './movedCells.ts';
import {freshnessActions} from './freshnessActions.ts';
import {type Action, MOST_ACTIONS, transact} from './transact.ts';

export interface ListingWrite {
  readonly row: ListingRow;
  readonly runs: readonly CourseRun[];
  readonly stored: StoredListing | undefined;
  readonly document: SearchDocument;
  readonly mailbox: Mailbox | undefined;
  /** The mailbox that was read, from which `mailbox` and `isOnline` follow. */
  readonly storedMailbox: Mailbox | undefined;
  /** Whoever says how the provider is reached while the mailbox is not proven. */
  readonly organisation: Organisation;
  /** Nothing is written but the listing and what stands with it: what an earlier save has left to do stays to be done. */
  readonly staysInPlace: boolean;
  /** Written with the listing, or not at all. */
  readonly together?: readonly Action[];
}

const put = (tableName: string, what: string, key: Key, row: object): Action => ({
  what,
  item: {Put: {TableName: tableName, Item: {...key, ...row}}},
});
const remove = (tableName: string, what: string, key: Key): Action => ({
  what,
  item: {Delete: {TableName: tableName, Key: key}},
});

const listingAction = (tableName: string, row: ListingRow, stored: StoredListing | undefined): Action => ({
  what: 'listing',
  item: {
    Put: {
      TableName: tableName,
      Item: {...directoryKeys.listing(row.listing.id), ...row},
      ...(stored
        ? {ConditionExpression: 'revision = :read', ExpressionAttributeValues: {':read': stored.row.revision}}
        : {
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          }),
    },
  },
});

/** A web address is given once: it never moves to another listing, and old ones go on pointing here. */
const slugAction = (tableName: string, {slug, id}: {slug: string; id: string}): Action => ({
  what: 'slug',
  item: {
    Put: {
      TableName: tableName,
      Item: {...directoryKeys.slug(slug), listingId: id},
      ConditionExpression: 'attribute_not_exists(#pk) OR listingId = :id',
      ExpressionAttributeNames: {'#pk': KEY.partition},
      ExpressionAttributeValues: {':id': id},
    },
  },
});

/**
 * A new listing's id in the open feed is an address of it too: so whoever may save a new listing may write it, and it leads on
 * when the listing is merged into another.
 */
const addressActions = (tableName: string, {row: {listing}, stored}: ListingWrite): Action[] => [
  ...(stored?.row.listing.slug === listing.slug ? [] : [slugAction(tableName, listing)]),
  ...(stored ? [] : [slugAction(tableName, {slug: FEED_IDS.service(listing.id), id: listing.id})]),
];

/** The mailbox, written or only looked at, on the condition that nobody has marked or changed it since it was read. */
const mailboxAction = (tableName: string, {row, mailbox, storedMailbox}: ListingWrite): Action => {
  const Key = directoryKeys.mailbox(row.listing.id);
  const asRead = storedMailbox
    ? {
        ConditionExpression: `email = :email AND ${storedMailbox.bouncedAt === undefined ? 'attribute_not_exists(bouncedAt)' : 'bouncedAt = :bounced'}`,
        ExpressionAttributeValues: {
          ':email': storedMailbox.email,
          ...(storedMailbox.bouncedAt !== undefined && {':bounced': storedMailbox.bouncedAt}),
        },
      }
    : {
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: {'#pk': KEY.partition},
      };
  const isSame = contentHash(mailbox ?? null) === contentHash(storedMailbox ?? null);
  return {
    what: 'mailbox',
    item:
      mailbox && !isSame
        ? {Put: {TableName: tableName, Item: {...Key, ...mailbox}, ...asRead}}
        : {ConditionCheck: {TableName: tableName, Key, ...asRead}},
  };
};

/** The listing among those whose mailbox is not proven, or not known, or no longer; and what was proven, and by whom. */
const proofActions = (tableName: string, write: ListingWrite): Action[] => {
  const {row, stored, mailbox, storedMailbox, organisation} = write;
  const {id} = row.listing;
  if (!mailbox || !isProven(mailbox)) {
    if (write.staysInPlace && contentHash(mailbox ?? null) === contentHash(storedMailbox ?? null)) return [];
    return [put(tableName, 'unproven', directoryKeys.unproven(id), unprovenRow(row.listing, organisation))];
  }
  const {verifiedAt = ''} = mailbox;
  return verifiedAt === storedMailbox?.verifiedAt
    ? []
    : [
        ...(stored ? [remove(tableName, 'unproven', directoryKeys.unproven(id))] : []),
        put(tableName, 'mailbox event', directoryKeys.mailboxEvent(id, verifiedAt, 'proven'), {
          event: 'proven',
          ...mailbox,
        }),
      ];
};

/** The rows that lead from a provider and a programme to this listing. */
const pointerActions = (tableName: string, {row: {listing}, stored}: ListingWrite): Action[] => {
  const before = stored?.row.listing;
  const {id, organisationId, programmeId} = listing;
  const actions: Action[] = [];
  if (before?.organisationId !== organisationId) {
    const what = 'organisation listing';
    actions.push(
      put(tableName, what, directoryKeys.organisationListing(organisationId, id), {listingId: id}),
    );
    if (before)
      actions.push(remove(tableName, what, directoryKeys.organisationListing(before.organisationId, id)));
  }
  if (before?.programmeId !== programmeId) {
    const what = 'programme listing';
    if (programmeId !== undefined) {
      actions.push(put(tableName, what, directoryKeys.programmeListing(programmeId, id), {listingId: id}));
    }
    if (before?.programmeId !== undefined) {
      actions.push(remove(tableName, what, directoryKeys.programmeListing(before.programmeId, id)));
    }
  }
  return actions;
};

const cellActions = (tableName: string, write: ListingWrite): Action[] => {
  const {row, document} = write;
  const {listing, cells} = row;
  return [
    ...cells.map((cell) => put(tableName, 'cell', directoryKeys.cell(cell, listing.id), {document})),
    ...cellsLeft(write).map((cell) => remove(tableName, 'cell', directoryKeys.cell(cell, listing.id))),
  ];
};

/** Only the runs that differ, the soonest first; then the ones that have gone. */
const runActions = (tableName: string, {row: {listing}, runs, stored}: ListingWrite): Action[] => {
  const before = new Map(stored?.runs.map((run) => [run.id, contentHash(run)]));
  const kept = new Set(runs.map((run) => run.id));
  const startOf = (run: CourseRun): string => run.sessions[0]?.date ?? '';
  return [
    ...runs
      .filter((run) => before.get(run.id) !== contentHash(run))
      .sort((a, b) => startOf(a).localeCompare(startOf(b)))
      .map((run) => put(tableName, 'run', directoryKeys.run(listing.id, run.id), {run})),
    ...[...before.keys()]
      .filter((runId) => !kept.has(runId))
      .map((runId) => remove(tableName, 'run', directoryKeys.run(listing.id, runId))),
  ];
};

/** The listing's row, moved on only if it is still at the revision that this save wrote. */
const holdAction = (tableName: string, {listing, revision}: ListingRow, hash: string): Action => ({
  what: 'listing',
  item: {
    Update: {
      TableName: tableName,
      Key: directoryKeys.listing(listing.id),
      UpdateExpression: 'SET contentHash = :hash',
      ConditionExpression: 'revision = :mine',
      ExpressionAttributeValues: {':hash': hash, ':mine': revision},
    },
  },
});

/** What a save writes beside the listing's own row and its runs. */
const otherActions = (tableName: string, write: ListingWrite): Action[] => [
  ...addressActions(tableName, write),
  mailboxAction(tableName, write),
  ...proofActions(tableName, write),
  ...pointerActions(tableName, write),
  ...cellActions(tableName, write),
  ...freshnessActions(tableName, write),
  ...alikeActions(tableName, write),
  ...(write.together ?? []),
];

/** All that a save of a stored listing writes whose runs stay as they are, for a transaction with others. */
export const actionsOf = (tableName: string, write: ListingWrite): Action[] => [
  listingAction(tableName, write.row, write.stored),
  ...otherActions(tableName, write),
];

/**
 * Writes a listing in one transaction. One that needs more than DynamoDB's 100 actions (over about 40 changed runs)
 * is written with its soonest runs first, and marked unfinished; the other runs follow in transactions that hold only
 * while nobody else has saved the listing, and the last of them takes the mark away. A save cut short in between is
 * seen by the next save of the same content, which does the rest. So is one that comes into other cells before it has
 * carried its bands of places there. @throws ConditionFailed
 */
export const writeListing = async (directory: Directory, write: ListingWrite): Promise<void> => {
  const {client, tableName} = directory;
  const {row, stored} = write;
  const runs = runActions(tableName, write);
  const others = otherActions(tableName, write);
  const room = Math.max(0, MOST_ACTIONS - 1 - others.length);
  const isLeft = write.staysInPlace && stored?.row.contentHash === UNFINISHED;
  const carriedTo = isLeft ? [] : cellsToCarryTo(write);
  const whenRunsStand = isLeft || carriedTo.length > 0 ? UNFINISHED : row.contentHash;
  const first = {...row, contentHash: runs.length <= room ? whenRunsStand : UNFINISHED};
  await transact(client, [listingAction(tableName, first, stored), ...others, ...runs.slice(0, room)]);

  for (let from = room; from < runs.length; from += MOST_ACTIONS - 1) {
    const next = runs.slice(from, from + MOST_ACTIONS - 1);
    const isLast = from + next.length === runs.length;
    const hash = isLast ? whenRunsStand : UNFINISHED;
    await transact(client, [holdAction(tableName, row, hash), ...next]);
  }
  if (carriedTo.length > 0) {
    await carryBands(directory, row.listing.id, {to: carriedTo, from: cellsLeft(write)});
    await transact(client, [holdAction(tableName, row, row.contentHash)]);
  }
};
