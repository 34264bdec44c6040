import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
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
  /** Codes asked for, an address. */
  'code-address': 30,
  /** Codes asked for, a referral: mails to one mailbox. */
  'code-referral': 5,
  /** Codes and references tried, an address. */
  try: 120,
} as const;
export type Limited = keyof typeof HOURLY_LIMITS;

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

/** Counts by the hour, in rows that live for two. */
export const limitStore = ({client, tableName}: ReferralsTable) => ({
  /** Counts one more, or answers false, and counts nothing, when the hour's number is reached. */
  async allows(what: Limited, who: string, now: Date): Promise<boolean> {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: referralKeys.limit(what, who, now.toISOString().slice(0, 13)),
          UpdateExpression: 'ADD seen :one SET expiresAtEpochSeconds = :expires',
          ConditionExpression: 'attribute_not_exists(seen) OR seen < :most',
          ExpressionAttributeValues: {
            ':one': 1,
            ':most': HOURLY_LIMITS[what],
            ':expires': epochSeconds(now) + RETENTION_SECONDS.limit,
          },
        }),
      );
      return true;
    } catch (failure) {
      if (isRefused(failure)) return false;
      throw failure;
    }
  },
});

export type LimitStore = ReturnType<typeof limitStore>;
