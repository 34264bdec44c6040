import {GetCommand, paginateQuery, TransactWriteCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {type Account, Role} from '#shared/access/account.ts';
import type {Actor} from '#shared/access/actor.ts';
import {isExpired} from '#shared/referral/retention.ts';
import {type Key, accountKeys, KEY} from '../keys.ts';
import {newId, sha256} from '../secrets.ts';
import {readAccount} from './readAccount.ts';
import {emailHash, roleWrites} from './roleWrites.ts';
import type {AccountsTable} from './table.ts';

const PointerRow = z.object({accountId: z.string()});
const InvitationRow = z.object({role: Role, expiresAtEpochSeconds: z.number()});

/** Who the issuer says somebody is: its own name for them, and a mailbox that it has proven. */
export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
}

const isTransactionRefused = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'TransactionCanceledException';

const subjectHash = ({issuer, subject}: ProvenPerson): string => sha256(`subject/${issuer}/${subject}`);

/** Accounts by who the issuer says somebody is. */
export const accountStore = (table: AccountsTable) => {
  const {client, tableName} = table;

  const pointedAt = async (key: Key): Promise<string | undefined> => {
    const {Item} = await client.send(new GetCommand({TableName: tableName, Key: key, ConsistentRead: true}));
    return Item && PointerRow.parse(Item).accountId;
  };

  /** What a mailbox was invited to and has not taken up, expired ones left out. */
  const invitationsFor = async (email: string, now: Date): Promise<Role[]> => {
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': accountKeys.invitation(emailHash(email), '').pk},
      },
    );
    const roles: Role[] = [];
    for await (const {Items = []} of pages) {
      const rows = Items.map((row) => InvitationRow.parse(row));
      roles.push(...rows.filter((row) => !isExpired(row, now)).map(({role}) => role));
    }
    return roles;
  };

  const create = async (person: ProvenPerson, now: Date): Promise<string> => {
    const account: Account = {
      id: newId(),
      email: person.email.trim(),
      createdAt: now.toISOString(),
      sessionsFrom: now.toISOString(),
    };
    const put = (Item: Record<string, unknown>) => ({
      Put: {TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)'},
    });
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          put({...accountKeys.account(account.id), account}),
          put({...accountKeys.subject(subjectHash(person)), accountId: account.id}),
          put({...accountKeys.email(emailHash(person.email)), accountId: account.id}),
        ],
      }),
    );
    return account.id;
  };

  /** The mailbox is known under another name of the issuer's: it has been proven again, and that is all we ask. */
  const join = async (person: ProvenPerson, accountId: string): Promise<void> => {
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: tableName,
              Item: {...accountKeys.subject(subjectHash(person)), accountId},
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    );
  };

  const findOrCreate = async (person: ProvenPerson, now: Date): Promise<string> => {
    const bySubject = await pointedAt(accountKeys.subject(subjectHash(person)));
    if (bySubject !== undefined) return bySubject;
    try {
      const byEmail = await pointedAt(accountKeys.email(emailHash(person.email)));
      if (byEmail === undefined) return await create(person, now);
      await join(person, byEmail);
      return byEmail;
    } catch (failure) {
      // Two windows came back at once, and the other one was first.
      const made = isTransactionRefused(failure)
        ? ((await pointedAt(accountKeys.subject(subjectHash(person)))) ??
          (await pointedAt(accountKeys.email(emailHash(person.email)))))
        : undefined;
      if (made === undefined) throw failure;
      return made;
    }
  };

  return {
    /**
     * The account of somebody who has just proven who they are, made when they are new, with what they were invited
     * to and the roles in `deserved` (by their mail domain) added.
     */
    async signIn(person: ProvenPerson, deserved: readonly Role[], now: Date): Promise<Actor> {
      const accountId = await findOrCreate(person, now);
      const invited = await invitationsFor(person.email, now);
      for (const role of [...invited, ...deserved]) {
        await client
          .send(
            new TransactWriteCommand({
              TransactItems: roleWrites(tableName, {accountId, email: person.email, role}),
            }),
          )
          .catch((failure: unknown) => {
            // They have it already, or it was taken from them.
            if (!isTransactionRefused(failure)) throw failure;
          });
      }
      const actor = await readAccount(table, accountId);
      if (!actor) throw new Error('An account went while it was signing in');
      return actor;
    },

    /** Ends every sign-in of an account that began before now. */
    async signOutEverywhere(accountId: string, now: Date): Promise<void> {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: accountKeys.account(accountId),
          UpdateExpression: 'SET account.sessionsFrom = :now',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: {':now': now.toISOString()},
        }),
      );
    },
  };
};

export type AccountStore = ReturnType<typeof accountStore>;
