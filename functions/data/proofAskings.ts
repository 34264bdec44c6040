import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {londonDate} from '#shared/london.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {AskedBy, type ProofOf} from '#shared/model/askedBy.ts';
import {PracticeCode} from '#shared/model/practice.ts';
import {epochSeconds, isExpired} from '#shared/referral/retention.ts';
import {type Directory, queryRows} from './directory/read.ts';
import type {Action} from './directory/transact.ts';
import {directoryKeys, type Key} from './keys.ts';
import {emailHash} from './proofStore.ts';
import {isRefused} from './referral/table.ts';

/** How soon a code can be asked for again, and how often on one day: each is a mail to somebody. */
const ASKED_AGAIN_MS = 10 * 60_000;
const MOST_A_DAY = 5;
const ASKED_LIVES_SECONDS = 2 * 86_400;

const Asking = z.object({
  /** Of the address that it was asked for. */
  emailHash: z.optional(z.string()),
  askedAt: IsoInstant,
  askedBy: AskedBy,
  /** The asking that a mail was left for. */
  takenFor: z.optional(IsoInstant),
  expiresAtEpochSeconds: z.int(),
});
const AskedRow = z.union([z.extend(Asking, {listingId: Id}), z.extend(Asking, {practice: PracticeCode})]);
type AskedRow = z.infer<typeof AskedRow> & {readonly key: Key};

/** What became of asking for a code: it will be mailed, or there was one a moment ago, or today's are used up. */
type Asked = 'asked' | 'too-soon' | 'used-up';

/** Whose code is asked for, and the address that it goes to. */
type AskedFor = ProofOf & {readonly email: string};

/** One asking more, whatever was asked before. */
const askingUpdate = (TableName: string, {email, ...of}: AskedFor, askedBy: AskedBy, now: Date) => {
  const hash = emailHash(email);
  const [field, id] = 'practice' in of ? ['practice', of.practice] : ['listingId', of.listingId];
  return {
    TableName,
    Key: directoryKeys.proofAsked(of, londonDate(now), hash),
    UpdateExpression:
      'SET #of = :of, emailHash = :hash, askedAt = :now, askedBy = :by, expiresAtEpochSeconds = :expires ADD times :one',
    ExpressionAttributeNames: {'#of': field},
    ExpressionAttributeValues: {
      ':of': id,
      ':hash': hash,
      ':now': now.toISOString(),
      ':by': askedBy,
      ':expires': epochSeconds(now) + ASKED_LIVES_SECONDS,
      ':one': 1,
    },
  };
};

/** Asks for a code in somebody else's transaction, which no earlier asking may stop. */
export const askingAction = (
  {tableName}: Pick<Directory, 'tableName'>,
  of: AskedFor,
  askedBy: AskedBy,
  now: Date,
): Action => ({what: 'asking', item: {Update: askingUpdate(tableName, of, askedBy, now)}});

/** Who has asked for a code to be mailed to the mailbox of a listing or a practice, counted by whose, address and day. */
export const proofAskings = (directory: Directory) => {
  const {client, tableName} = directory;

  /** Whether today's codes to an address are all sent: asked by a write that changes nothing, by whoever may not read. */
  const isUsedUp = async (Key: Key): Promise<boolean> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key,
          UpdateExpression: 'ADD times :none',
          ConditionExpression: 'times < :most',
          ExpressionAttributeValues: {':none': 0, ':most': MOST_A_DAY},
        }),
      );
      return false;
    } catch (failure) {
      if (isRefused(failure)) return true;
      throw failure;
    }
  };

  return {
    /** Asks for a code to be mailed to a mailbox; nothing when that was done a moment ago, or 5 times today. */
    async ask(of: AskedFor, askedBy: AskedBy, now: Date): Promise<Asked> {
      const asking = askingUpdate(tableName, of, askedBy, now);
      try {
        await client.send(
          new UpdateCommand({
            ...asking,
            ConditionExpression: 'attribute_not_exists(askedAt) OR (askedAt <= :before AND times < :most)',
            ExpressionAttributeValues: {
              ...asking.ExpressionAttributeValues,
              ':before': new Date(now.getTime() - ASKED_AGAIN_MS).toISOString(),
              ':most': MOST_A_DAY,
            },
          }),
        );
        return 'asked';
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
        return (await isUsedUp(asking.Key)) ? 'used-up' : 'too-soon';
      }
    },

    /** The askings of these days for which no mail was left yet. */
    async listAsked(now: Date): Promise<AskedRow[]> {
      const {pk} = directoryKeys.proofAsked({listingId: ''}, '', '');
      const rows = await queryRows(directory, pk, {isConsistent: true});
      return rows
        .map((row) => ({...AskedRow.parse(row), key: {pk: String(row.pk), sk: String(row.sk)}}))
        .filter((row) => !isExpired(row, now) && row.takenFor !== row.askedAt);
    },
  };
};
