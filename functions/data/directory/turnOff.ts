import {PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {directoryKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import {listUnproven} from './listUnproven.ts';
import {type Directory, readListing} from './read.ts';
import {lookNow} from './lookNow.ts';
import type {Mailbox, UnreachedRow} from './rows.ts';

/** Marks that mail to an address comes back, once; nothing when the mailbox is another by now. */
const markBounced = async (
  {client, tableName}: Directory,
  {listingId, email}: Mailbox,
  now: Date,
): Promise<void> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: directoryKeys.mailbox(listingId),
        UpdateExpression: 'SET bouncedAt = :now',
        ConditionExpression: 'email = :email AND attribute_not_exists(bouncedAt)',
        ExpressionAttributeValues: {':now': now.toISOString(), ':email': email},
      }),
    );
  } catch (failure) {
    if (!isRefused(failure)) throw failure;
  }
};

const putUnreached = (
  {client, tableName}: Directory,
  cellOrListing: string,
  row: UnreachedRow,
): Promise<unknown> =>
  client.send(
    new PutCommand({
      TableName: tableName,
      Item: {...directoryKeys.unreached(cellOrListing, row.listingId), ...row},
    }),
  );

/**
 * Turns online referral to a listing off, because mail to it comes back. In this order: a save of the listing that has
 * not seen the mark is done before it, and its cells are read here; one that comes later has seen it, and says so itself.
 * What is said here counts for the version that the listing has now, so that nothing of it has to be taken away again.
 * Done again after it was cut short, it does the rest.
 */
export const turnOff = async (directory: Directory, mailbox: Mailbox, now: Date): Promise<void> => {
  await markBounced(directory, mailbox, now);
  const stored = await readListing(directory, mailbox.listingId, true);
  if (stored) {
    await listUnproven(directory, stored.row.listing);
    await lookNow(directory, mailbox.listingId, now);
  }
  if (!stored?.row.listing.referral.isOnline) return;
  const row = {listingId: mailbox.listingId, version: stored.row.listing.version};
  for (const place of [mailbox.listingId, ...stored.row.cells]) await putUnreached(directory, place, row);
};
