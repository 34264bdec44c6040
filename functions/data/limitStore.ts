import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import {countedMailbox} from '#shared/referral/countedMailbox.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {allowsCodeBy, type Count, hourOf} from './codeLimits.ts';
import {referralKeys} from './keys.ts';
import {isRefused, type ReferralsTable} from './referral/table.ts';
import {sha256} from './secrets.ts';

/**
 * How often each thing may be done in one clock hour. A clinic or a library behind one address sends far fewer
 * referrals than 60; codes are fewer, because each is a mail to somebody.
 */
const HOURLY_LIMITS = {
  /** Referrals saved, an address. */
  referral: 60,
  /** Sendings of a record system, a client: a large one refers some thousands in a year. */
  system: 300,
  /** Menus handed over, an account. */
  handover: 120,
  /** Reports of problems with pages, an address. */
  report: 20,
  /** Codes asked for, an address. */
  'code-address': 30,
  /** Codes and references tried, an address. */
  try: 120,
} as const;
export type Limited = keyof typeof HOURLY_LIMITS;

/**
 * How often each thing may be done in one day. Requests to become a provider are read one by one by a curator: when a
 * campaign asks all of a county to join, 100 come in a day. A flood ends there, and no address alone uses them up.
 */
const DAILY_LIMITS = {
  /** Requests to become a provider, an address. */
  join: 10,
  /** Those of everybody together. */
  'join-of-all': 100,
} as const;

/**
 * Requests a day whose people are mailed at one mailbox. A carer who gives their own address for everybody in a house, or
 * a small home, is mailed of each; a larger home has all of its requests saved, its providers told, and mail again for
 * whichever a code is typed. For somebody at whom mail is aimed, more than a handful a day is harassment.
 */
const DAILY_MAILED = 6;

/** The eight groups of an IPv6 address, zeros without their leading ones. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const split = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [split(head), split(tail ?? '')];
  const zeros = tail === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].map((group) =>
    group.toLowerCase().replace(/^0+(?=.)/, ''),
  );
};

/** An IPv6 subscriber has a network of 64 bits, so that each of its addresses is the same viewer. */
const network = (address: string): string =>
  address.includes(':') ? groupsOf(address).slice(0, 4).join(':') : address;

/**
 * The viewer's address as it is counted: with a secret and the day, so that what is kept tells nobody the address and
 * two days cannot be joined. A viewer whose address is not known shares one count with the others.
 */
export const viewerHash = (address: string | null, secret: string, now: Date): string =>
  sha256(`${secret}/${londonDate(now)}/${network(address ?? 'not-known')}`).slice(0, 32);

/** A mailbox as it is counted: as a viewer's address is, and however it is written. */
export const mailboxHash = (address: string, secret: string, now: Date): string =>
  sha256(`${secret}/${londonDate(now)}/${countedMailbox(address)}`).slice(0, 32);

/** Counts by the hour and by the day, in rows that outlive them. */
export const limitStore = ({client, tableName}: ReferralsTable) => {
  const count: Count = async ({what, name, most, livesSeconds}, who, now) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: referralKeys.limit(what, who, name),
          UpdateExpression: 'ADD seen :one SET expiresAtEpochSeconds = :expires',
          ConditionExpression: 'attribute_not_exists(seen) OR seen < :most',
          ExpressionAttributeValues: {
            ':one': 1,
            ':most': most,
            ':expires': epochSeconds(now) + livesSeconds,
          },
        }),
      );
      return true;
    } catch (failure) {
      if (isRefused(failure)) return false;
      throw failure;
    }
  };

  /** Counts one more, or answers false, and counts nothing, when the hour's number is reached. */
  const allows = (what: Limited, who: string, now: Date): Promise<boolean> =>
    count(
      {
        what,
        name: hourOf(now),
        most: HOURLY_LIMITS[what],
        livesSeconds: RETENTION_SECONDS.limit,
      },
      who,
      now,
    );

  /** Counts one more cause in a day, and the same one once, however often it is asked; false when the day's are used up. */
  const countToday = async (
    {what, who, most}: {readonly what: string; readonly who: string; readonly most: number},
    cause: string,
    now: Date,
  ): Promise<boolean> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: referralKeys.limit(what, who, londonDate(now)),
          UpdateExpression: 'ADD causes :causes SET expiresAtEpochSeconds = :expires',
          ConditionExpression:
            'attribute_not_exists(causes) OR contains(causes, :cause) OR size(causes) < :most',
          ExpressionAttributeValues: {
            ':causes': new Set([cause]),
            ':cause': cause,
            ':most': most,
            ':expires': epochSeconds(now) + RETENTION_SECONDS.letterLimit,
          },
        }),
      );
      return true;
    } catch (failure) {
      if (isRefused(failure)) return false;
      throw failure;
    }
  };

  return {
    allows,

    /**
     * Counts one more thing that `who` may do so often a day, or answers false, and counts nothing. What was allowed once
     * is allowed again by its `cause`: whoever lost the answer hears the same.
     */
    allowsToday: (
      what: keyof typeof DAILY_LIMITS,
      {who, cause}: {readonly who: string; readonly cause: string},
      now: Date,
    ): Promise<boolean> => countToday({what, who, most: DAILY_LIMITS[what]}, cause, now),

    /** Counts one more request whose person is mailed at a mailbox, or answers false when those of the day are used up. */
    allowsMail: (mailbox: string, cause: string, now: Date): Promise<boolean> =>
      countToday({what: 'mail-mailbox', who: mailbox, most: DAILY_MAILED}, cause, now),

    allowsCode: allowsCodeBy(count),
  };
};

export type LimitStore = ReturnType<typeof limitStore>;
