import {londonDate} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import {directoryKeys} from '../data/keys.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';

/**
 * Counts a referral by day, once by its listing and once by its outward code: one dimension each, never both together,
 * so that a count of one does not say who. The counts and the mark that it is done are one transaction.
 */
export const countReferral = async (
  deps: {client: DynamoDBDocumentClient; directoryTable: string; outbox: OutboxStore},
  message: OutboxMessage,
  now: Date,
): Promise<boolean> => {
  const day = londonDate(new Date(message.createdAt));
  const names = [
    ...(message.listingId === undefined ? [] : [`REFERRALS-LISTING#${message.listingId}`]),
    ...(message.outcode === undefined ? [] : [`REFERRALS-OUTCODE#${message.outcode}`]),
  ];
  const add = (name: string): Action => ({
    what: 'count',
    item: {
      Update: {
        TableName: deps.directoryTable,
        Key: directoryKeys.count(day, name),
        UpdateExpression: 'ADD seen :one',
        ExpressionAttributeValues: {':one': 1},
      },
    },
  });
  try {
    await transact(deps.client, [
      ...names.map(add),
      {what: 'message', item: deps.outbox.sentItem(message, now)},
    ]);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};
