import {ScanCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {ACCOUNTS_PREFIX, DUE_INDEX, referralKeys} from '../../../functions/data/keys.ts';
import type {JourneyWorld} from './world.ts';

/** Makes every sign-in one that was last used a while ago: the next page that it opens writes that it is used. */
export const passTime = async ({cloud: {documents, table}}: JourneyWorld): Promise<void> => {
  const TableName = table('ACCOUNTS_TABLE');
  const {Items = []} = await documents.send(new ScanCommand({TableName, ConsistentRead: true}));
  const keys = Items.map(({pk, sk}) => ({pk: String(pk), sk: String(sk)}));
  for (const Key of keys.filter(({pk}) => pk.startsWith(ACCOUNTS_PREFIX.session))) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET lastUsedEpochSeconds = lastUsedEpochSeconds - :minutes',
        ExpressionAttributeValues: {':minutes': 600},
      }),
    );
  }
};

/** Makes what waits until a decision can no longer be taken back due now. */
export const sendNow = async (
  {cloud: {documents, table, runSchedules}}: JourneyWorld,
  kind: string,
): Promise<void> => {
  const TableName = table('REFERRALS_TABLE');
  const {Items = []} = await documents.send(new ScanCommand({TableName, ConsistentRead: true}));
  const now = new Date().toISOString();
  for (const {pk, sk} of Items.filter((item) => item.kind === kind && item.state === 'waiting')) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: {pk: String(pk), sk: String(sk)},
        UpdateExpression: 'SET notBefore = :now, #due = :now',
        ExpressionAttributeNames: {'#due': DUE_INDEX.sort},
        ExpressionAttributeValues: {':now': now},
      }),
    );
  }
  await runSchedules();
};

/** Brings every message of a kind that waits to its third try: what SES refuses then, it refuses for good. */
export const bringToThirdTry = async (
  {cloud: {documents, table}}: Pick<JourneyWorld, 'cloud'>,
  kind: string,
): Promise<void> => {
  const TableName = table('REFERRALS_TABLE');
  const {Items = []} = await documents.send(new ScanCommand({TableName, ConsistentRead: true}));
  const waiting = Items.filter((item) => item.kind === kind && item.state === 'waiting');
  for (const {pk, sk} of waiting.map((item) => ({pk: String(item.pk), sk: String(item.sk)}))) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: {pk, sk},
        UpdateExpression: 'SET #due = :past, attempts = :two',
        ExpressionAttributeNames: {'#due': DUE_INDEX.sort},
        ExpressionAttributeValues: {':past': '2020-01-01T00:00:00.000Z', ':two': 2},
      }),
    );
  }
};

/** Makes a referral one that ended an hour ago. */
export const letAnHourPass = async (
  {documents, table}: JourneyWorld['cloud'],
  referralId: string,
): Promise<void> => {
  const past = new Date(Date.now() - 60 * 60_000).toISOString();
  await documents.send(
    new UpdateCommand({
      TableName: table('REFERRALS_TABLE'),
      Key: referralKeys.referral(referralId),
      UpdateExpression: 'SET stateSince = :past, #undo.#until = :past',
      ExpressionAttributeNames: {'#undo': 'undo', '#until': 'until'},
      ExpressionAttributeValues: {':past': past},
    }),
  );
};

/** Ends the time in which decisions can be taken back. */
export const endUndo = async ({cloud: {documents, table}}: JourneyWorld): Promise<void> => {
  const TableName = table('REFERRALS_TABLE');
  const {Items = []} = await documents.send(new ScanCommand({TableName, ConsistentRead: true}));
  const standing = Items.filter((item) => 'undo' in item);
  for (const {pk, sk} of standing.map((item) => ({pk: String(item.pk), sk: String(item.sk)}))) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: {pk, sk},
        UpdateExpression: 'SET #undo.#until = :now',
        ExpressionAttributeNames: {'#undo': 'undo', '#until': 'until'},
        ExpressionAttributeValues: {':now': new Date().toISOString()},
      }),
    );
  }
};
