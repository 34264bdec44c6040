import type {Person, Referral} from '#shared/model/referral.ts';
import {pairChange} from '#shared/outcomes/activationPairs.ts';
import {ProblemError} from '#shared/problems.ts';
import type {ActivationAfter} from '#shared/referral/professional/activation.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';
import {changeMessage} from './countMessage.ts';
import type {ReferralsTable} from './table.ts';

/**
 * Writes down a level that was measured afterwards beside what the person told, so that it is deleted with it, and counts
 * the pair, in one transaction. Written again it stands in place of the one before.
 * @throws ProblemError `stale-version` when somebody else has just written one, or nothing of the person is kept any more
 */
export const measureAfter = async (
  {client, tableName}: ReferralsTable,
  {
    referral,
    person: {said, activationAfter: earlier},
    after,
  }: {
    readonly referral: Referral;
    readonly person: Pick<Person, 'said' | 'activationAfter'>;
    readonly after: ActivationAfter;
  },
  now: Date,
): Promise<void> => {
  const change = pairChange(said?.activation?.level, {was: earlier?.level, is: after.level});
  const isSameAsRead = earlier ? 'activationAfter.#at = :earlier' : 'attribute_not_exists(activationAfter)';
  const isCounted = change.add.length + change.take.length > 0;
  try {
    await transact(client, [
      {
        what: 'person',
        item: {
          Update: {
            TableName: tableName,
            Key: referralKeys.person(referral.id),
            UpdateExpression: 'SET activationAfter = :after',
            ConditionExpression: `expiresAtEpochSeconds > :now AND ${isSameAsRead}`,
            ...(earlier && {ExpressionAttributeNames: {'#at': 'at'}}),
            ExpressionAttributeValues: {
              ':after': after,
              ':now': epochSeconds(now),
              ...(earlier && {':earlier': earlier.at}),
            },
          },
        },
      },
      ...(isCounted
        ? [
            {
              what: 'message',
              item: {
                Put: {
                  TableName: tableName,
                  Item: changeMessage(referral, change, now),
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
            },
          ]
        : []),
    ]);
  } catch (failure) {
    if (!(failure instanceof ConditionFailed)) throw failure;
    throw new ProblemError('stale-version', 'Somebody else has just written this down', {cause: failure});
  }
};
