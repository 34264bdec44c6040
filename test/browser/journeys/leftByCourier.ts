import {QueryCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {DUE_INDEX, MESSAGE_PREFIX, referralKeys} from '../../../functions/data/keys.ts';
import type {TestCloud} from '../../support/cloud.ts';

const messagesOf = async (cloud: TestCloud, referralId: string) => {
  const {Items = []} = await cloud.documents.send(
    new QueryCommand({
      TableName: cloud.table('REFERRALS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :message)',
      ExpressionAttributeValues: {':pk': referralKeys.referral(referralId).pk, ':message': MESSAGE_PREFIX},
      ConsistentRead: true,
    }),
  );
  return Items.map(({pk, sk, kind, state}) => ({
    pk: String(pk),
    sk: String(sk),
    what: `${String(kind)}: ${String(state)}`,
  }));
};

/** The referral of a reference. */
export const idOf = async (cloud: TestCloud, reference: string): Promise<string> => {
  const {Items = []} = await cloud.documents.send(
    new QueryCommand({
      TableName: cloud.table('REFERRALS_TABLE'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: {':pk': referralKeys.reference(reference).pk},
    }),
  );
  return String(Items[0]?.referralId);
};

/** What became of a referral's messages, by kind. */
export const statesOf = async (cloud: TestCloud, referralId: string): Promise<string[]> =>
  (await messagesOf(cloud, referralId)).map(({what}) => what).sort();

/** Every message as a courier leaves it that dies before the mark: claimed, its lease over. */
export const leaveUnmarked = async (cloud: TestCloud, referralId: string): Promise<void> => {
  for (const Key of await messagesOf(cloud, referralId)) {
    await cloud.documents.send(
      new UpdateCommand({
        TableName: cloud.table('REFERRALS_TABLE'),
        Key: {pk: Key.pk, sk: Key.sk},
        UpdateExpression: 'SET #state = :sending, #due = :past, #partition = :partition REMOVE sentAt',
        ExpressionAttributeNames: {
          '#state': 'state',
          '#due': DUE_INDEX.sort,
          '#partition': DUE_INDEX.partition,
        },
        ExpressionAttributeValues: {
          ':sending': 'sending',
          ':past': '2020-01-01T00:00:00.000Z',
          ':partition': referralKeys.duePartition(3),
        },
      }),
    );
  }
};
