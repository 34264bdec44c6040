import type {AskedBy} from '#shared/model/askedBy.ts';
import {isPracticeProven, Practice, PracticeCode, type ProvenPractice} from '#shared/model/practice.ts';
import {type Directory, getRow, queryRows} from './directory/read.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {directoryKeys} from './keys.ts';

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

/** A practice that people can choose: to name it is to have it told. */
export type NamedPractice = Pick<ProvenPractice, 'code' | 'name'>;

/** How its name stands in the one row of those that are told: nothing where it is not. */
const listed = (TableName: string, code: string, name: string | undefined): Action => ({
  what: 'listed',
  item: {
    Update: {
      TableName,
      Key: directoryKeys.practicesTold(),
      UpdateExpression: name === undefined ? 'REMOVE #code' : 'SET #code = :name',
      ExpressionAttributeNames: {'#code': code},
      ...(name !== undefined && {ExpressionAttributeValues: {':name': name}}),
    },
  },
});

/** A change overtaken by another is judged again by what stands there then. */
const MOST_TRIES = 5;

/**
 * GP practices: which were named, and whose mailbox has answered. There is one row for each, and one with the names of
 * all that are told, written together: choosing among them is one read, however many were named that are not.
 */
export const practiceStore = (directory: Directory) => {
  const {client, tableName} = directory;

  const get = async (code: string): Promise<Practice | undefined> => {
    const row = await getRow(directory, directoryKeys.practice(code), true);
    return row && Practice.parse(row);
  };

  /** Writes a practice's row, and its name among those that are told; false when its condition does not hold. */
  const update = async (
    code: string,
    given: {
      readonly set: string;
      readonly on: string;
      readonly values: Record<string, unknown>;
      /** By which name it is told from now on; undefined: not told. */
      readonly toldAs: string | undefined;
    },
  ): Promise<boolean> => {
    const {set, on, values, toldAs} = given;
    const Update = {
      TableName: tableName,
      Key: directoryKeys.practice(code),
      UpdateExpression: set,
      ConditionExpression: on,
      // "name" is a word of DynamoDB's own.
      ...(`${set}${on}`.includes('#name') && {ExpressionAttributeNames: {'#name': 'name'}}),
      ExpressionAttributeValues: values,
    };
    try {
      await transact(client, [{what: 'practice', item: {Update}}, listed(tableName, code, toldAs)]);
      return true;
    } catch (failure) {
      if (failure instanceof ConditionFailed) return false;
      throw failure;
    }
  };

  /** Sets name and mailbox on what was read; false when it has changed since. */
  const setOn = async (
    found: Practice | undefined,
    {code, name, email}: {readonly code: string; readonly name: string; readonly email: string},
    {setBy, now}: {readonly setBy: AskedBy; readonly now: Date},
  ): Promise<boolean> => {
    if (found?.email === email) {
      const isProven = isPracticeProven(found);
      const proven = 'attribute_exists(verifiedAt) AND attribute_not_exists(bouncedAt)';
      return await update(code, {
        set: 'SET #name = :name',
        on: `email = :email AND ${isProven ? proven : `NOT (${proven})`}`,
        values: {':name': name, ':email': email},
        toldAs: isProven ? name : undefined,
      });
    }
    return await update(code, {
      set: 'SET code = :code, #name = :name, email = :email, setAt = :now, setBy = :by REMOVE verifiedAt, provenBy, bouncedAt',
      on: found?.email === undefined ? 'attribute_not_exists(email)' : 'email = :former',
      values: {
        ':code': code,
        ':name': name,
        ':email': email,
        ':now': now.toISOString(),
        ':by': setBy,
        ...(found?.email !== undefined && {':former': found.email}),
      },
      toldAs: undefined,
    });
  };

  return {
    get,

    /** All of them, in the order of their codes. */
    async list(): Promise<Practice[]> {
      const {pk, sk: prefix} = directoryKeys.practice('');
      return (await queryRows(directory, pk, {prefix})).map((row) => Practice.parse(row));
    },

    /** Those that are mailed, in the order of their names: one read. */
    async listProven(): Promise<NamedPractice[]> {
      const row = (await getRow(directory, directoryKeys.practicesTold(), true)) ?? {};
      return Object.entries(row)
        .flatMap(([code, name]) =>
          PracticeCode.safeParse(code).success && typeof name === 'string' ? [{code, name}] : [],
        )
        .sort((one, other) => one.name.localeCompare(other.name));
    },

    /** Sets a practice's name and mailbox. The same address keeps its proof; another one has to answer first. */
    async set(
      given: {readonly code: string; readonly name: string; readonly email: string},
      setBy: AskedBy,
      now: Date,
    ): Promise<void> {
      for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        if (await setOn(await get(given.code), given, {setBy, now})) return;
      }
      throw new Error('A practice was changed by others again and again');
    },

    /** Saves that a mailbox has answered; false when another address is on record by now. */
    async prove(
      {code, email}: {readonly code: string; readonly email: string},
      provenBy: AskedBy,
      now: Date,
    ): Promise<boolean> {
      for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        const found = await get(code);
        if (found?.email !== email || found.name === undefined) return false;
        const isSaved = await update(code, {
          set: 'SET verifiedAt = :now, provenBy = :by REMOVE bouncedAt',
          on: 'email = :email AND #name = :name',
          values: {':email': email, ':now': now.toISOString(), ':by': provenBy, ':name': found.name},
          toldAs: found.name,
        });
        if (isSaved) return true;
      }
      return false;
    },

    /** Marks that mail to an address comes back, so that no more goes there; nothing when it is another one by now. */
    async markBounced(
      {code, email}: {readonly code: string; readonly email: string},
      now: Date,
    ): Promise<void> {
      await update(code, {
        set: 'SET bouncedAt = :now',
        on: 'email = :email',
        values: {':email': email, ':now': now.toISOString()},
        toldAs: undefined,
      });
    },
  };
};

export type PracticeStore = ReturnType<typeof practiceStore>;
