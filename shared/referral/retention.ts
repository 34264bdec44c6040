import type {ReferralState} from '../model/referral.ts';

/**
 * Days for which a referral, its person and its reference are kept after the last step, by state. Far shorter than a
 * health record: the provider keeps its own. Deciding these is for the data protection officer of whoever runs it.
 */
export const RETENTION_DAYS: Readonly<Record<ReferralState, number>> = {
  sent: 365,
  received: 365,
  reopened: 365,
  accepted: 365,
  offered: 365,
  booked: 365,
  started: 365,
  unanswered: 90,
  'not-suitable': 90,
  declined: 90,
  'did-not-attend': 90,
  'left-early': 180,
  completed: 180,
  transferred: 30,
  withdrawn: 30,
};

/** Other rows that live for a time only, in seconds. */
export const RETENTION_SECONDS = {
  draft: 30 * 60,
  code: 10 * 60,
  access: 30 * 60,
  limit: 2 * 60 * 60,
  /** Letters to one mailbox are counted by the day; a count outlives it by one, so that no clock change ends it early. */
  letterLimit: 2 * 86_400,
  idempotency: 7 * 86_400,
  /** An outbox message, sent or not: long enough to see what went wrong. */
  message: 90 * 86_400,
  letter: 7 * 86_400,
  /** A menu that was handed over: time to talk it over at home. */
  handover: 14 * 86_400,
  /** For a mailbox to answer by a link and a code: a team may read it once a week. */
  proof: 7 * 86_400,
  /** A link by which a listing is confirmed; what it was for is known for a year, so that a new one can be asked for. */
  checkLink: 60 * 86_400,
  oldCheckLink: 365 * 86_400,
  /** A report of a problem with a page: long enough to see whether it comes again. */
  report: 180 * 86_400,
  /** A request to become a provider: long enough to see whether the same one comes again. */
  join: 180 * 86_400,
  personLink: 180 * 86_400,
  providerLink: 30 * 86_400,
  /** Steps hold no personal data; they outlive the longest referral. */
  event: 730 * 86_400,
} as const;

export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** When a referral that entered `state` at `since` is no longer kept, in epoch seconds. */
export const referralExpires = (state: ReferralState, since: Date): number =>
  epochSeconds(since) + RETENTION_DAYS[state] * 86_400;

/**
 * DynamoDB deletes what has expired within days, not at once: until then every read treats it as absent.
 */
export const isExpired = (row: {readonly expiresAtEpochSeconds: number}, now: Date): boolean =>
  row.expiresAtEpochSeconds <= epochSeconds(now);
