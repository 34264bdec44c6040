import {datedFlags} from '#shared/freshness/datedFlags.ts';
import {brokenSince} from '#shared/freshness/websiteLook.ts';
import type {Flag, FreshnessFacts} from '#shared/freshness/standing.ts';
import {londonDate} from '#shared/london.ts';
import {addedOnOf, isProven, type Mailbox} from './directory/rows.ts';
import type {FreshnessRecords} from './freshnessStore.ts';

const bouncedOn = (mailbox: Mailbox | undefined): string | undefined =>
  mailbox?.bouncedAt === undefined ? undefined : londonDate(new Date(mailbox.bouncedAt));

/** Since when mail does not arrive: since it came back, or since ever, where no mailbox has answered. */
const mailFailsSince = (mailbox: Mailbox | undefined): string | undefined =>
  isProven(mailbox) ? undefined : (bouncedOn(mailbox) ?? '0000-01-01');

/** What is known of a listing's freshness, as the rule of it takes it. */
export const freshnessFacts = ({
  stored: {row, runs},
  stale,
  mailbox,
  reportedOn,
  editorUnreachedOn,
  website,
}: FreshnessRecords): FreshnessFacts => {
  const {checkedOn, checkEveryMonths, lapse} = row.listing;
  const cameBackOn = bouncedOn(mailbox);
  const brokenOn = brokenSince(website, row.listing.contact.website);
  const flags: readonly Flag[] = [
    ...datedFlags(row.listing, runs),
    ...(cameBackOn === undefined ? [] : [{kind: 'mail-came-back', since: cameBackOn} as const]),
    ...(reportedOn === undefined ? [] : [{kind: 'problem-reported', since: reportedOn} as const]),
    ...(brokenOn === undefined ? [] : [{kind: 'website-broken', since: brokenOn} as const]),
  ];
  return {
    checkedOn,
    addedOn: addedOnOf(row),
    checkEveryMonths,
    lapse,
    flags,
    told: stale?.told ?? [],
    mailFailsSince: mailFailsSince(mailbox),
    editorMailFailsSince: editorUnreachedOn,
  };
};
