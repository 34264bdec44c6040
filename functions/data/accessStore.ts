import {timingSafeEqual} from 'node:crypto';
import {DeleteCommand, PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type {AskedWith} from '#shared/model/referralMessage.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {referralKeys} from './keys.ts';
import {getLive, isRefused, putNew, type ReferralsTable, wasSentBefore} from './referral/table.ts';
import {sha256} from './secrets.ts';

export const Audience = z.enum(['person', 'provider']);
export type Audience = z.infer<typeof Audience>;

const TokenRow = z.object({
  /** `mailbox`: of a mailbox that is to be proven (`proofStore.ts`), and of no referral. */
  audience: z.enum([...Audience.options, 'mailbox']),
  referralId: z.optional(z.string()),
  /** Made when the request was sent, and given to whoever sent it: no mail has it. */
  isSenders: z.optional(z.boolean()),
  /** The mailbox that the link was mailed to, hashed with the token: nobody without the link can tell which. */
  mailedTo: z.optional(z.string()),
  expiresAtEpochSeconds: z.number(),
});
/** What a link opens, and whether it is the one that whoever sent the request was given. */
export interface OpenedLink {
  readonly referralId: string;
  readonly isSender: boolean;
  readonly wasMailedTo: (email: string) => boolean;
}
/** What a code gave: a person their one referral, a provider the referrals of one listing's mailbox. */
const AccessRow = z.object({
  audience: Audience,
  referralId: z.string(),
  listingId: z.string(),
  /** The person's mailbox that was proven to be theirs, hashed with the cookie. */
  mailedTo: z.optional(z.string()),
  expiresAtEpochSeconds: z.number(),
});
type AccessRow = z.infer<typeof AccessRow>;
/** What the cookie opens, and whether its browser has shown that it reads a mailbox. */
interface OpenedAccess extends Pick<AccessRow, 'audience' | 'referralId' | 'listingId'> {
  readonly wasMailedTo: (email: string) => boolean;
}

const CodeRow = z.object({codeHash: z.string(), tries: z.number(), expiresAtEpochSeconds: z.number()});

const mailedToHash = (token: string, email: string): string => sha256(`${token}/${email.toLowerCase()}`);

/**
 * Tries that one code bears. With 6 codes a day (`codeLimits.ts`) whoever shows a reference, or a sender's link, has 30
 * guesses a day at 1 in a million with each of the two.
 */
const MOST_TRIES = 5;

/** Which code: whose it is, what was shown to ask for it, and the person's mailbox that it was mailed to. */
export interface CodeOf {
  readonly audience: Audience;
  readonly referralId: string;
  readonly askedWith: AskedWith;
  readonly to?: string;
}

/**
 * One living code a referral, audience, and way of asking: the next one that is asked for in the same way replaces it. Who
 * knows only a reference neither replaces the code that a mailbox's reader is typing, nor uses up its tries; and a code
 * that was mailed to an address opens nothing once another is on record.
 */
export const codeId = ({audience, referralId, askedWith, to}: CodeOf): string =>
  [audience, referralId, askedWith, ...(to === undefined ? [] : [mailedToHash(referralId, to)])].join(':');

const codeHash = (id: string, code: string): string => sha256(`${id}/${code}`);

const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Links, codes, and what a code opens. Each stands under, or as, a hash: what is in the table opens nothing. A link is
 * never spent by opening it.
 */
export const accessStore = (table: ReferralsTable) => {
  const {client, tableName} = table;

  /** Counts one more try of a living code; undefined when there is none, or it has borne enough. */
  const countTry = async (id: string, now: Date) => {
    try {
      const {Attributes} = await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: referralKeys.code(id),
          UpdateExpression: 'ADD tries :one',
          ConditionExpression: 'attribute_exists(pk) AND tries < :most AND expiresAtEpochSeconds > :now',
          ExpressionAttributeValues: {':one': 1, ':most': MOST_TRIES, ':now': epochSeconds(now)},
          ReturnValues: 'ALL_NEW',
        }),
      );
      return CodeRow.parse(Attributes);
    } catch (failure) {
      if (isRefused(failure)) return undefined;
      throw failure;
    }
  };

  /** True for the right code, which stays to be spent. Every try counts, before it is looked at. */
  const tryCode = async (id: string, code: string, now: Date): Promise<boolean> => {
    const row = await countTry(id, now);
    return row !== undefined && isSameHash(row.codeHash, codeHash(id, code));
  };

  /** Deletes a code that has done what it was for; false when it was gone, or another. */
  const spendCode = async (id: string, code: string): Promise<boolean> => {
    try {
      await client.send(
        new DeleteCommand({
          TableName: tableName,
          Key: referralKeys.code(id),
          ConditionExpression: 'codeHash = :hash',
          ExpressionAttributeValues: {':hash': codeHash(id, code)},
        }),
      );
      return true;
    } catch (failure) {
      // A code that is gone although its deletion was never answered was taken by this very call.
      if (isRefused(failure)) return wasSentBefore(failure);
      throw failure;
    }
  };

  return {
    async putToken(
      token: string,
      {audience, referralId, to}: {audience: Audience; referralId: string; to?: string},
      now: Date,
    ) {
      const lives = audience === 'person' ? RETENTION_SECONDS.personLink : RETENTION_SECONDS.providerLink;
      await putNew(table, {
        ...referralKeys.token(sha256(token)),
        audience,
        referralId,
        ...(to !== undefined && {mailedTo: mailedToHash(token, to)}),
        expiresAtEpochSeconds: epochSeconds(now) + lives,
      });
    },

    /** The referral that a link opens for this audience; undefined for any other token, or one whose time is over. */
    async openToken(token: string, audience: Audience, now: Date): Promise<OpenedLink | undefined> {
      const row = await getLive(table, TokenRow, referralKeys.token(sha256(token)), now);
      return row?.audience === audience && row.referralId !== undefined
        ? {
            referralId: row.referralId,
            isSender: row.isSenders === true,
            wasMailedTo: (email) => row.mailedTo === mailedToHash(token, email),
          }
        : undefined;
    },

    /** Keeps a code that is about to be mailed, in place of any before it. */
    async putCode(id: string, code: string, now: Date, livesSeconds: number = RETENTION_SECONDS.code) {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ...referralKeys.code(id),
            codeHash: codeHash(id, code),
            tries: 0,
            expiresAtEpochSeconds: epochSeconds(now) + livesSeconds,
          },
        }),
      );
    },

    tryCode,
    spendCode,

    /** True once for the right code. */
    useCode: async (id: string, code: string, now: Date): Promise<boolean> =>
      (await tryCode(id, code, now)) && (await spendCode(id, code)),

    async putAccess(
      cookie: string,
      {to, ...given}: Pick<AccessRow, 'audience' | 'referralId' | 'listingId'> & {to?: string | undefined},
      now: Date,
    ) {
      await putNew(table, {
        ...referralKeys.access(sha256(cookie)),
        ...given,
        ...(to !== undefined && {mailedTo: mailedToHash(cookie, to)}),
        expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.access,
      });
    },

    async getAccess(cookie: string, audience: Audience, now: Date): Promise<OpenedAccess | undefined> {
      const row = await getLive(table, AccessRow, referralKeys.access(sha256(cookie)), now);
      if (row?.audience !== audience) return undefined;
      const {referralId, listingId, mailedTo} = row;
      const wasMailedTo = (email: string): boolean => mailedTo === mailedToHash(cookie, email);
      return {audience, referralId, listingId, wasMailedTo};
    },
  };
};

export type AccessStore = ReturnType<typeof accessStore>;
