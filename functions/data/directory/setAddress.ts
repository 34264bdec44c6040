import type {AskedBy} from '#shared/model/askedBy.ts';
import {directoryKeys, KEY} from '../keys.ts';
import {type Directory, readMailbox} from './read.ts';
import type {Mailbox} from './rows.ts';
import {type Action, ConditionFailed, transact} from './transact.ts';

/** Keeps for good who gave a listing its address. */
export const addressEvent = (
  {tableName}: Pick<Directory, 'tableName'>,
  {listingId, email}: Pick<Mailbox, 'listingId' | 'email'>,
  setBy: AskedBy,
  now: Date,
): Action => ({
  what: 'mailbox event',
  item: {
    Put: {
      TableName: tableName,
      Item: {
        ...directoryKeys.mailboxEvent(listingId, now.toISOString(), 'address-set'),
        event: 'address-set',
        listingId,
        email,
        setBy,
      },
    },
  },
});

/**
 * Gives a listing whose mailbox is not proven, or which has none, an address that is not proven either; the same address
 * stays as it is, with what is known of it. Nothing else of the listing is written: it takes no referrals here before and
 * after. Who set it is kept for good. False when a mailbox has been proven by now: that one stays.
 */
export const setAddress = async (
  directory: Directory,
  {listingId, email}: Pick<Mailbox, 'listingId' | 'email'>,
  setBy: AskedBy,
  now: Date,
): Promise<boolean> => {
  const {client, tableName: TableName} = directory;
  const stored = await readMailbox(directory, listingId);
  if (stored?.email.toLowerCase() === email.toLowerCase()) return true;
  const mailbox: Mailbox = {listingId, email};
  try {
    await transact(client, [
      {
        what: 'mailbox',
        item: {
          Put: {
            TableName,
            Item: {...directoryKeys.mailbox(listingId), ...mailbox},
            ConditionExpression:
              'attribute_not_exists(#pk) OR attribute_not_exists(verifiedAt) OR attribute_exists(bouncedAt)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          },
        },
      },
      addressEvent(directory, mailbox, setBy, now),
    ]);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};
