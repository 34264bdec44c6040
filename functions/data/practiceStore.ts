import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import type {AskedBy} from '#shared/model/askedBy.ts';
import {isPracticeProven, Practice, type ProvenPractice} from '#shared/model/practice.ts';
import {type Directory, getRow, queryRows} from './directory/read.ts';
import type {Action} from './directory/transact.ts';
import {directoryKeys} from './keys.ts';
import {isRefused} from './referral/table.ts';

/** Counts that a referral names a practice, which need not be known yet. It says nothing of whose referral. */
export const countNamed = (TableName: string, code: string): Action => ({
  what: 'practice',
  item: {
    Update: {
      TableName,
      Key: directoryKeys.practice(code),
      UpdateExpression: 'SET code = :code ADD named :one',
      ExpressionAttributeValues: {':code': code, ':one': 1},
    },
  },
});

/** GP practices: which were named, and whose mailbox has answered. There is one row for each. */
export const practiceStore = (directory: Directory) => {
  const {client, tableName} = directory;

  /** Writes a practice's row; false when its condition does not hold. */
  const update = async (
    code: string,
    given: {
      readonly set: string;
      readonly on?: string;
      readonly values: Record<string, unknown>;
    },
  ): Promise<boolean> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: directoryKeys.practice(code),
          UpdateExpression: given.set,
          ...(given.on !== undefined && {ConditionExpression: given.on}),
          // "name" is a word of DynamoDB's own.
          ...(given.set.includes('#name') && {ExpressionAttributeNames: {'#name': 'name'}}),
          ExpressionAttributeValues: given.values,
        }),
      );
      return true;
    } catch (failure) {
      if (isRefused(failure)) return false;
      throw failure;
    }
  };

  const list = async (): Promise<Practice[]> =>
    (await queryRows(directory, directoryKeys.practice('').pk)).map((row) => Practice.parse(row));

  return {
    /** All of them, in the order of their codes. */
    list,

    /** Those that are mailed, in the order of their names. */
    async listProven(): Promise<ProvenPractice[]> {
      const proven = (await list()).filter((each) => isPracticeProven(each));
      return proven.sort((one, other) => one.name.localeCompare(other.name));
    },

    async get(code: string): Promise<Practice | undefined> {
      const row = await getRow(directory, directoryKeys.practice(code), true);
      return row && Practice.parse(row);
    },

    /** Sets a practice's name and mailbox. The same address keeps its proof; another one has to answer first. */
    async set(
      {code, name, email}: {readonly code: string; readonly name: string; readonly email: string},
      setBy: AskedBy,
      now: Date,
    ): Promise<void> {
      const isRenamed = await update(code, {
        set: 'SET #name = :name',
        on: 'email = :email',
        values: {':name': name, ':email': email},
      });
      if (isRenamed) return;
      await update(code, {
        set: 'SET code = :code, #name = :name, email = :email, setAt = :now, setBy = :by REMOVE verifiedAt, provenBy, bouncedAt',
        values: {':code': code, ':name': name, ':email': email, ':now': now.toISOString(), ':by': setBy},
      });
    },

    /** Saves that a mailbox has answered; false when another address is on record by now. */
    prove: (
      {code, email}: {readonly code: string; readonly email: string},
      provenBy: AskedBy,
      now: Date,
    ): Promise<boolean> =>
      update(code, {
        set: 'SET verifiedAt = :now, provenBy = :by REMOVE bouncedAt',
        on: 'email = :email',
        values: {':email': email, ':now': now.toISOString(), ':by': provenBy},
      }),

    /** Marks that mail to an address comes back, so that no more goes there; nothing when it is another one by now. */
    async markBounced(
      {code, email}: {readonly code: string; readonly email: string},
      now: Date,
    ): Promise<void> {
      await update(code, {
        set: 'SET bouncedAt = :now',
        on: 'email = :email',
        values: {':email': email, ':now': now.toISOString()},
      });
    },
  };
};

export type PracticeStore = ReturnType<typeof practiceStore>;
