import {editorFailsSince, standingOf} from '#shared/freshness/standing.ts';
import {londonDate} from '#shared/london.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {readSurroundings} from '../data/directory/read.ts';
import {isProven, unprovenRow} from '../data/directory/rows.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import {freshnessFacts} from '../data/freshnessFacts.ts';
import type {Look} from '../data/dueLooks.ts';
import {type FreshnessRecords, freshnessStore} from '../data/freshnessStore.ts';
import {referralKeys} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {emailHash} from '../data/proofStore.ts';
import {idFrom} from '../data/secrets.ts';
import type {FreshnessDeps} from './keepFresh.ts';

/** Mails a day that ask for checks: to one mailbox, or one editor, who may have many listings, and in all. */
const DAILY = {'check-mailbox': 5, 'check-all': 2000} as const;

/** Whom a telling goes to, and by which address; the curator hears it with all others of the day. */
type Recipient = {readonly to: 'provider' | 'editor'; readonly email: string} | {readonly to: 'curator'};

/**
 * Tells the provider where a listing stands, or, where no mail reaches its mailbox, whoever edited it last; where there is
 * nobody whom mail reaches, it is left to the curator's mail of the day, which names the others too. Says so in the listing's row, and moves the look to the day of what comes next: all in one transaction. `enough-today`
 * when the day's mails are used up, and nothing is written.
 */
export const tellOfStage = ({client, directoryTable, referralsTable, lastEditor}: FreshnessDeps) => {
  const directory = {client, tableName: directoryTable};
  const freshness = freshnessStore(directory);

  const count = (what: keyof typeof DAILY, who: string, now: Date): Action => ({
    what,
    item: {
      Update: {
        TableName: referralsTable,
        Key: referralKeys.limit(what, who, londonDate(now)),
        UpdateExpression: 'ADD seen :one SET expiresAtEpochSeconds = :expires',
        ConditionExpression: 'attribute_not_exists(seen) OR seen < :most',
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': DAILY[what],
          ':expires': epochSeconds(now) + RETENTION_SECONDS.letterLimit,
        },
      },
    },
  });

  const recipientOf = async (records: FreshnessRecords): Promise<Recipient> => {
    const {stored, mailbox} = records;
    if (mailbox !== undefined && isProven(mailbox)) return {to: 'provider', email: mailbox.email};
    if (editorFailsSince(freshnessFacts(records)) !== undefined) return {to: 'curator'};
    const email = await lastEditor(stored.row.listing);
    return email === undefined ? {to: 'curator'} : {to: 'editor', email};
  };

  const mailActions = (
    listingId: string,
    recipient: Recipient,
    check: {stage: 'due' | 'amber' | 'sunk' | 'hidden'; since?: string | undefined},
    now: Date,
  ): Action[] => {
    if (recipient.to === 'curator') return [];
    const {to, email} = recipient;
    const id = idFrom(`listing-check/${listingId}/${check.stage}/${now.toISOString()}`);
    // A mailbox's address is looked up as it is sent; whoever edited the page is known to the steward alone.
    const message =
      to === 'provider'
        ? newMessage('listing-check', {listingId, check}, now, {id})
        : newMessage('check-editor', {listingId, check, to: email}, now, {id});
    return [
      count('check-mailbox', emailHash(email), now),
      count('check-all', 'all', now),
      {what: 'message', item: {Put: {TableName: referralsTable, Item: message}}},
    ];
  };

  return async (look: Look, records: FreshnessRecords, now: Date): Promise<'told' | 'enough-today'> => {
    const {stored, stale} = records;
    const {listing} = stored.row;
    const facts = freshnessFacts(records);
    const before = standingOf(facts);
    const stage = before.next?.stage ?? 'due';
    const today = londonDate(now);
    const recipient = await recipientOf(records);
    const told = [...facts.told, {stage, on: today, to: recipient.to} as const];
    const {next} = standingOf({...facts, told});
    const {organisation} = await readSurroundings(directory, listing);
    const {checkedOn} = listing;
    const row = {
      ...unprovenRow(listing, organisation),
      stage,
      flags: before.flags.filter(({since}) => since <= today),
      ...(next && next.stage !== 'due' && {next: {stage: next.stage, on: next.on}}),
      ...(checkedOn !== undefined && {checkedOn}),
      told,
      toldAt: now.toISOString(),
    };
    try {
      await transact(client, [
        ...freshness.moveLook(look, next?.on),
        freshness.putStale(row, stale),
        ...mailActions(
          listing.id,
          recipient,
          {stage, ...(checkedOn !== undefined && {since: checkedOn})},
          now,
        ),
      ]);
      return 'told';
    } catch (failure) {
      const isEnough =
        failure instanceof ConditionFailed && failure.failed.some((what) => Object.hasOwn(DAILY, what));
      if (isEnough) return 'enough-today';
      throw failure;
    }
  };
};
