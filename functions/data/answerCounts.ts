import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {addDays} from '#shared/london.ts';
import {ANSWERS_SHOWN_DAYS, type AnswerTime, usualAnswerDays} from '#shared/referral/answerTime.ts';
import type {Directory} from './directory/read.ts';
import type {Action} from './directory/transact.ts';
import {directoryKeys, KEY} from './keys.ts';

/** First letters of the attributes that count the answers of a day, each followed by the working days that they took. */
const AFTER = 'after';

/** The write that counts one answer of a listing's provider; part of the transaction that marks its message as done. */
export const answerAction = (
  tableName: string,
  listingId: string,
  {day, workingDays, amount}: AnswerTime,
): Action => ({
  what: 'count',
  item: {
    Update: {
      TableName: tableName,
      Key: directoryKeys.answers(listingId, day),
      UpdateExpression: 'ADD #after :amount',
      ExpressionAttributeNames: {'#after': `${AFTER}${workingDays}`},
      ExpressionAttributeValues: {':amount': amount},
    },
  },
});

/**
 * Working days within which a listing's provider usually answers, from the answers of the last 90 days; null where there
 * are too few to say. The counts themselves go no further than this.
 */
export const readUsualAnswer = async (
  {client, tableName}: Directory,
  listingId: string,
  today: string,
): Promise<number | null> => {
  const {pk, sk} = directoryKeys.answers(listingId, addDays(today, -ANSWERS_SHOWN_DAYS));
  const {Items = []} = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk AND #sk >= :from',
      ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
      ExpressionAttributeValues: {':pk': pk, ':from': sk},
      // A row a day at most.
      Limit: ANSWERS_SHOWN_DAYS + 2,
    }),
  );
  const counts = new Map<number, number>();
  for (const [name, count] of Items.flatMap((row) => Object.entries(row))) {
    const days = name.startsWith(AFTER) ? Number(name.slice(AFTER.length)) : Number.NaN;
    // Taken back before it was counted, there is one too few for a moment.
    if (Number.isInteger(days)) counts.set(days, Math.max(0, (counts.get(days) ?? 0) + Number(count)));
  }
  return usualAnswerDays(counts);
};
