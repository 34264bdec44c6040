import {londonDate} from '#shared/london.ts';
import type {AskedWith} from '#shared/model/referralMessage.ts';
import {RETENTION_SECONDS} from '#shared/referral/retention.ts';

/** What is counted in which hour or day, up to how many, in a row that outlives it. */
interface Window {
  readonly what: string;
  readonly name: string;
  readonly most: number;
  readonly livesSeconds: number;
}

/** Counts one more, or answers false, and counts nothing, when the number of the window is reached. */
export type Count = (window: Window, who: string, now: Date) => Promise<boolean>;

/** The clock hour of a limit. */
export const hourOf = (now: Date): string => now.toISOString().slice(0, 13);

/** Seconds until the clock hour of a limit is over: at least one. */
export const secondsOfHourLeft = (now: Date): number => 3600 - (Math.floor(now.getTime() / 1000) % 3600);

/** Codes an hour for one referral: each is a mail to somebody. */
const HOURLY_CODES = 5;

/**
 * Codes a day for one referral. Five an hour for a year would be 44,000 mails to one person, and a chance of one in five
 * for whoever guesses five times at each: six a day are 2,200, and a chance of one in 90. A code is tried only with what it
 * was asked with (`codeId`), so that nobody but the mailbox's reader guesses at the codes that only they can ask for.
 */
const DAILY_CODES: Readonly<Record<AskedWith, number>> = {reference: 6, link: 6, 'mailed-link': 12};

/**
 * Codes a day to one mailbox, whichever requests they are for: four requests' worth. Whoever reads the mailbox has no such
 * limit.
 */
const DAILY_CODES_TO_MAILBOX = 24;

/**
 * Counts one more code, or answers false when those of the hour or of the day are used up. Each way of asking is counted
 * apart, so that whoever knows references, or sends requests that name a mailbox, takes none of its reader's.
 */
export const allowsCodeBy =
  (count: Count) =>
  async (
    referral: string,
    {shows, mailbox}: {readonly shows: AskedWith; readonly mailbox?: string},
    now: Date,
  ): Promise<boolean> => {
    const who = `${shows}/${referral}`;
    const today = {name: londonDate(now), livesSeconds: RETENTION_SECONDS.letterLimit};
    const hour = {
      what: 'code-referral',
      name: hourOf(now),
      most: HOURLY_CODES,
      livesSeconds: RETENTION_SECONDS.limit,
    };
    return (
      (await count(hour, who, now)) &&
      (await count({what: 'code-day', most: DAILY_CODES[shows], ...today}, who, now)) &&
      (mailbox === undefined ||
        shows === 'mailed-link' ||
        (await count(
          {what: 'code-mailbox', most: DAILY_CODES_TO_MAILBOX, ...today},
          `${shows}/${mailbox}`,
          now,
        )))
    );
  };
