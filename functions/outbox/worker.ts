import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {accessStore} from '../data/accessStore.ts';
import {checkLinkStore} from '../data/checkLinkStore.ts';
import {certificateStore} from '../data/certificates/certificateStore.ts';
import {decileStore} from '../data/decileStore.ts';
import {listOffers} from '../data/directory/listOffers.ts';
import {doubtListing} from '../data/directory/doubtListing.ts';
import {joinStore} from '../data/joinStore.ts';
import {reportStore} from '../data/reportStore.ts';
import {listUnproven} from '../data/directory/listUnproven.ts';
import {readListing, readMailbox} from '../data/directory/read.ts';
import {editorUnreached} from '../data/directory/editorUnreached.ts';
import {turnOff} from '../data/directory/turnOff.ts';
import {freshnessStore} from '../data/freshnessStore.ts';
import {directoryReader} from '../data/directoryReader.ts';
import type {Key} from '../data/keys.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {wishStore} from '../data/organisations/wishStore.ts';
import {historyStore} from '../data/proposals/historyStore.ts';
import {proposalStore} from '../data/proposals/proposalStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {mailboxStore} from '../data/mailboxStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {proofStore} from '../data/proofStore.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import {log} from '../log.ts';
import {countReferral} from './countReferral.ts';
import {endIfRefused} from './endIfRefused.ts';
import type {LetterSources, MailKind, PreparedMail} from './prepared.ts';
import {prepareLetter} from './prepareLetter.ts';
import {type SendMail, wasRefused} from './sendMail.ts';
import {NOT_PROVEN} from './toProvider.ts';
import {writeBandsOf} from './writeBandsOf.ts';

export interface WorkerDeps {
  readonly client: DynamoDBDocumentClient;
  readonly referralsTable: string;
  readonly directoryTable: string;
  readonly indexTable: string;
  readonly origin: string;
  readonly curatorMail: string;
  readonly sendMail: SendMail;
  /** Absent for the courier, which has no right on Accounts: what needs it is left to the steward. */
  readonly lastEditor?: LetterSources['lastEditor'];
  readonly now: () => Date;
}

/** From this try on a failing message is an error that somebody must look at, and not a passing trouble. */
const WORRYING_ATTEMPTS = 5;

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
  const practices = practiceStore(directory);
  const sources: LetterSources = {
    referrals,
    outbox,
    proofs: proofStore(referralsTable),
    mailboxes,
    practices,
    access: accessStore(referralsTable),
    freshness: freshnessStore(directory),
    checkLinks: checkLinkStore(referralsTable),
    reports: reportStore(referralsTable),
    joins: joinStore(referralsTable),
    doubt: (listingId, reportedAt) => doubtListing(directory, listingId, reportedAt),
    lastEditor: deps.lastEditor,
    getMailbox: (listingId) => readMailbox(directory, listingId),
    getListing: async (listingId) => (await readListing(directory, listingId))?.row.listing,
    proposals: proposalStore(directory),
    history: historyStore(directory),
    organisationEvents: wishStore(directory),
    certificates: certificateStore(directory),
    schemes: schemesKept(directory),
    listOffers: (organisationId) => listOffers(directory, organisationId),
    getOrganisation: (organisationId) => directoryReader(directory).getOrganisation(organisationId),
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

  const end = endIfRefused({
    referrals,
    outbox,
    turnOff: (mailbox, now) => turnOff(directory, mailbox, now),
    editorUnreached: (listingId, now) => editorUnreached(directory, listingId, now),
    markPractice: (practice, now) => practices.markBounced(practice, now),
  });

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

  /** Whoever can have the mailbox proven is told of it, although the listing is older than their list. */
  const sayThatItWaits = async (message: OutboxMessage): Promise<void> => {
    const {referralId} = message;
    const referral = referralId === undefined ? undefined : await referrals.get(referralId, deps.now());
    if (!referral) return;
    const {pk, sk, id} = message;
    const listingId = referral.listing.id;
    if ((await mailboxes.get(listingId)) === undefined) {
      const stored = await readListing(directory, listingId);
      if (stored) await listUnproven(directory, stored.row.listing);
    }
    await mailboxes.putWaiting({pk, sk, id, referralId: referral.id, listingId}, deps.now());
  };

  /** Hands a mail over, named and judged by what it really is. */
  const send = async (
    message: OutboxMessage,
    {to, letter, kind, listingId, practice}: PreparedMail & {readonly kind: MailKind},
  ): Promise<void> => {
    const {id, referralId, attempts} = message;
    try {
      await deps.sendMail(to, letter, {kind, referralId, listingId, practice});
    } catch (failure) {
      if (await end(message, {kind, to, practice}, failure, deps.now())) return;
      throw failure;
    }
    await finish(message);
    log('info', 'mail-sent', {messageId: id, kind, attempt: attempts});
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
    await send(message, {...prepared, kind: prepared.kind ?? kind});
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
      const {id: messageId, kind, attempts} = message;
      const level = attempts >= WORRYING_ATTEMPTS ? 'error' : 'warn';
      log(level, 'message-failed', {messageId, kind, attempt: attempts, failure});
      // A failure before the mail was handed over is no doubt either, but only SES's own "no" proves it.
      await outbox.putBack(message, {isUnsure: isLost(failure)}, deps.now());
    }
    return true;
  };
};

/** True when the mail service was asked and its answer did not come: a timeout, a broken connection. */
const isLost = (failure: unknown): boolean =>
  !wasRefused(failure) &&
  failure instanceof Error &&
  ['TimeoutError', 'AbortError', 'NetworkingError'].includes(failure.name);
