import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {referralKeys} from '../keys.ts';
import {isRefused, type ReferralsTable} from './table.ts';

interface Mark {
  /** What is written, as one clause of DynamoDB's. */
  readonly write: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
  /** What has to hold of the referral; else only that there is one. */
  readonly where?: string;
}

/**
 * Writes one thing more on a referral that takes no step by it. Its version rises, so that a step that was read before
 * is not written over the mark.
 * @throws where the condition does not hold: `isRefused` knows it
 */
export const markReferral = async (
  {client, tableName}: ReferralsTable,
  referralId: string,
  {write, names, values, where = 'attribute_exists(pk)'}: Mark,
): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: referralKeys.referral(referralId),
      UpdateExpression: `${write} ADD #version :one`,
      ConditionExpression: where,
      ExpressionAttributeNames: {...names, '#version': 'version'},
      ExpressionAttributeValues: {...values, ':one': 1},
    }),
  );
};

/** The same where the condition may well not hold: false then, with nothing written. */
export const markReferralWhere = async (
  table: ReferralsTable,
  referralId: string,
  mark: Mark & {readonly where: string},
): Promise<boolean> => {
  try {
    await markReferral(table, referralId, mark);
    return true;
  } catch (failure) {
    if (isRefused(failure)) return false;
    throw failure;
  }
};
