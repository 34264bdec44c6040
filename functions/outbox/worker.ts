import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import {accessStore} from '../data/accessStore.ts';
import {decileStore} from '../data/decileStore.ts';
import {readListing, readMailbox} from '../data/directory/read.ts';
import type {Key} from '../data/keys.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {mailboxStore} from '../data/mailboxStore.ts';
import {proofStore} from '../data/proofStore.ts';
import {log} from '../log.ts';
import {countReferral} from './countReferral.ts';
import {type LetterSources, NOT_PROVEN, prepareLetter} from './prepareLetter.ts';
import {phoneInstead} from './phoneInstead.ts';
import {isRefusedForGood, type SendMail, wasRefused} from './sendMail.ts';
import {writeBandsOf} from './writeBandsOf.ts';

export interface WorkerDeps {
  readonly client: DynamoDBDocumentClient;
  readonly referralsTable: string;
  readonly directoryTable: string;
  readonly indexTable: string;
  readonly origin: string;
  readonly curatorMail: string;
  readonly sendMail: SendMail;
  readonly now: () => Date;
}

/** From this try on a failing message is an error that somebody must look at, and not a passing trouble. */
const WORRYING_ATTEMPTS = 5;
/** Mails that cost nobody anything but themselves, when their address takes none. */
const ENDS_WHEN_REFUSED: readonly MessageKind[] = ['referrer-outcome', 'mailbox-proof'];
/** An address that SES has refused this often is one that bounces. */
const ATTEMPTS_BEFORE_BOUNCED = 3;

/**
 * Does one message of the outbox: claims it, sends it or does its work, and marks it. It never throws for a message:
 * what fails is put back with a wait that grows, and the others go on. Safe to call for any key, any number of times,
 * at once from anywhere. False when it could not be claimed: done, not due, held by somebody, or expired.
 */
export const outboxWorker = (deps: WorkerDeps) => {
  const referralsTable = {client: deps.client, tableName: deps.referralsTable};
  const directory = {client: deps.client, tableName: deps.directoryTable};
  const outbox = outboxStore(referralsTable);
  const referrals = referralStore(referralsTable);
  const mailboxes = mailboxStore(directory);
  const sources: LetterSources = {
    referrals,
    proofs: proofStore(referralsTable),
    mailboxes,
    access: accessStore(referralsTable),
    getMailbox: (listingId) => readMailbox(directory, listingId),
    getListing: async (listingId) => (await readListing(directory, listingId))?.row.listing,
    origin: deps.origin,
    curatorMail: deps.curatorMail,
  };

  const countDeps = {
    client: deps.client,
    directoryTable: deps.directoryTable,
    outbox,
    getPerson: (referralId: string) => referrals.getPerson(referralId, deps.now()),
    findDecile: decileStore({client: deps.client, tableName: deps.indexTable}),
  };

  const writeBands = async (message: OutboxMessage): Promise<void> => {
    const {listingId, runId} = message;
    if (listingId === undefined || runId === undefined) return;
    await writeBandsOf(directory, referrals, deps.now)({listingId, runId});
  };

  const finish = async (message: OutboxMessage): Promise<void> => {
    if (!(await outbox.markSent(message, deps.now()))) {
      log('warn', 'mail-maybe-doubled', {messageId: message.id, kind: message.kind, count: 1});
    }
  };

  /** Whoever can have the mailbox proven is told of it. */
  const sayThatItWaits = async (message: OutboxMessage): Promise<void> => {
    const {referralId} = message;
    const referral = referralId === undefined ? undefined : await referrals.get(referralId, deps.now());
    if (!referral) return;
    const {pk, sk, id} = message;
    await mailboxes.putWaiting(
      {pk, sk, id, referralId: referral.id, listingId: referral.listing.id},
      deps.now(),
    );
  };

  const perform = async (message: OutboxMessage): Promise<void> => {
    const {kind} = message;
    if (kind === 'count') {
      await countReferral(countDeps, message, deps.now());
      return;
    }
    if (kind === 'seat-band') {
      await writeBands(message);
      await outbox.markSent(message, deps.now());
      return;
    }
    const prepared = await prepareLetter(sources, {...message, kind}, deps.now());
    if ('giveUp' in prepared) {
      await outbox.giveUp(message, prepared.giveUp);
      return;
    }
    if ('wait' in prepared) {
      log('error', prepared.wait, {messageId: message.id, kind, attempt: message.attempts});
      if (prepared.wait === NOT_PROVEN) await sayThatItWaits(message);
      await outbox.putBack(message, {isUnsure: false, keeps: true}, deps.now());
      return;
    }
    await deps.sendMail(prepared.to, prepared.letter, {kind, referralId: message.referralId});
    await finish(message);
    log('info', 'mail-sent', {messageId: message.id, kind, attempt: message.attempts});
  };

  const fail = async (message: OutboxMessage, failure: unknown): Promise<void> => {
    const isWorrying = message.attempts >= WORRYING_ATTEMPTS;
    log(isWorrying ? 'error' : 'warn', 'message-failed', {
      messageId: message.id,
      kind: message.kind,
      attempt: message.attempts,
      failure,
    });
    const isPersons = message.kind.startsWith('person-');
    const isTheirs = isPersons || ENDS_WHEN_REFUSED.includes(message.kind) || message.to !== undefined;
    if (isTheirs && isRefusedForGood(failure) && message.attempts >= ATTEMPTS_BEFORE_BOUNCED) {
      const referral =
        isPersons && message.referralId !== undefined
          ? await referrals.get(message.referralId, deps.now())
          : undefined;
      if (referral) {
        const person = await referrals.getPerson(referral.id, deps.now());
        await phoneInstead({referrals, outbox}, {referral, person, cause: message.id}, deps.now());
      }
      await outbox.giveUp(message, 'refused');
      log('error', 'mail-given-up', {messageId: message.id, kind: message.kind, attempt: message.attempts});
      return;
    }
    // A failure before the mail was handed over is no doubt either, but only SES's own "no" proves it.
    await outbox.putBack(message, {isUnsure: isLost(failure)}, deps.now());
  };

  return async (key: Key): Promise<boolean> => {
    const claimed = await outbox.claim(key, deps.now());
    if (!claimed) return false;
    const {message, wasInterrupted} = claimed;
    if (wasInterrupted && message.kind !== 'seat-band' && message.kind !== 'count') {
      log('warn', 'mail-maybe-doubled', {messageId: message.id, kind: message.kind, count: 1});
    }
    try {
      await perform(message);
    } catch (failure) {
      await fail(message, failure);
    }
    return true;
  };
};

/** True when the mail service was asked and its answer did not come: a timeout, a broken connection. */
const isLost = (failure: unknown): boolean =>
  !wasRefused(failure) &&
  failure instanceof Error &&
  ['TimeoutError', 'AbortError', 'NetworkingError'].includes(failure.name);
