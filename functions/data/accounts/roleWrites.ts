import type {TransactWriteCommandInput} from '@aws-sdk/lib-dynamodb';
import type {Role} from '#shared/access/account.ts';
import {normalEmail} from '#shared/access/mailDomain.ts';
import {groupOf} from '#shared/access/peopleGroup.ts';
import {accountKeys} from '../keys.ts';
import {sha256} from '../secrets.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

export const emailHash = (email: string): string => sha256(`email/${normalEmail(email)}`);

/** What tells two roles of one kind apart. */
export const aboutOf = (role: Role): string => (role.role === 'provider' ? role.organisationId : '');

/**
 * The writes that give an account a role. An invitation wins over what was there before it was made, also over a
 * removal; a mail domain wins over nothing: somebody who was removed stays out.
 */
export const roleWrites = (
  tableName: string,
  {accountId, email, role}: {accountId: string; email: string; role: Role},
): Writes => {
  const isInvited = role.grantedBy === 'invitation';
  const writes: Writes = [
    {
      Put: {
        TableName: tableName,
        Item: {...accountKeys.role(accountId, role.role, aboutOf(role)), role, changedAt: role.grantedAt},
        ConditionExpression: isInvited
          ? 'attribute_not_exists(pk) OR changedAt < :at'
          : 'attribute_not_exists(pk)',
        ...(isInvited && {ExpressionAttributeValues: {':at': role.grantedAt}}),
      },
    },
  ];
  if (isInvited) {
    writes.push({
      Delete: {
        TableName: tableName,
        Key: accountKeys.invitation(emailHash(email), role.role, aboutOf(role)),
        // One that was made meanwhile stays.
        ConditionExpression: 'attribute_not_exists(pk) OR #role.#at <= :at',
        ExpressionAttributeNames: {'#role': 'role', '#at': 'grantedAt'},
        ExpressionAttributeValues: {':at': role.grantedAt},
      },
    });
  }
  writes.push({
    Put: {
      TableName: tableName,
      Item: {
        ...accountKeys.member(groupOf(role), accountId),
        accountId,
        email,
        ...(role.role === 'provider' && {duties: role.duties}),
        since: role.grantedAt,
      },
    },
  });
  return writes;
};
