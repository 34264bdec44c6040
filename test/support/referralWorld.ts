import {certificateStore} from '../../functions/data/certificates/certificateStore.ts';
import {listOffers} from '../../functions/data/directory/listOffers.ts';
import {randomBytes} from 'node:crypto';
import {type DynamoDBDocumentClient, ScanCommand} from '@aws-sdk/lib-dynamodb';
import type {Alternative} from '#shared/model/referral.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Letter} from '#shared/referral/messages/letter.ts';
import {REFERENCE_BYTES, referenceFrom} from '#shared/referral/reference.ts';
import {licenceStore} from '../../functions/data/accounts/licenceStore.ts';
import {readAccount} from '../../functions/data/accounts/readAccount.ts';
import {samePages} from '../../functions/data/alike/samePages.ts';
import {accessStore} from '../../functions/data/accessStore.ts';
import {directoryReader} from '../../functions/data/directoryReader.ts';
import {programmeNames} from '../../functions/data/programmeNames.ts';
import {editingDeps} from '../../functions/editing/editingDeps.ts';
import {setMailbox} from '../../functions/data/directory/setMailbox.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {checkLinkStore} from '../../functions/data/checkLinkStore.ts';
import {confirmListing} from '../../functions/data/directory/confirmListing.ts';
import {freshnessStore} from '../../functions/data/freshnessStore.ts';
import {reportStore} from '../../functions/data/reportStore.ts';
import {letterStore} from '../../functions/data/letterStore.ts';
import {cancelStore} from '../../functions/data/cancelStore.ts';
import {startChangeStore} from '../../functions/data/startChangeStore.ts';
import {readListing} from '../../functions/data/directory/read.ts';
import {fillStore} from '../../functions/data/fillStore.ts';
import {draftStore} from '../../functions/data/draftStore.ts';
import type {Key} from '../../functions/data/keys.ts';
import {inboxStore} from '../../functions/data/inboxStore.ts';
import {limitStore} from '../../functions/data/limitStore.ts';
import {readCounts} from '../../functions/data/outcomeCounts.ts';
import {mailboxStore} from '../../functions/data/mailboxStore.ts';
import {outboxStore} from '../../functions/data/outboxStore.ts';
import {wishStore} from '../../functions/data/organisations/wishStore.ts';
import {practiceStore} from '../../functions/data/practiceStore.ts';
import {proofStore} from '../../functions/data/proofStore.ts';
import {referralStore} from '../../functions/data/referralStore.ts';
import {schemesKept} from '../../functions/data/schemes/schemesKept.ts';
import type {Shells} from '../../functions/http/page.ts';
import type {MailAbout} from '../../functions/outbox/sendMail.ts';
import {outboxWorker} from '../../functions/outbox/worker.ts';
import {clockWorker} from '../../functions/steward/actOnClock.ts';
import {moveWorker} from '../../functions/steward/moveFromRun.ts';
import {changeWorker} from '../../functions/steward/tellOfChange.ts';
import {writeBandsOf} from '../../functions/outbox/writeBandsOf.ts';
import {fillWorker} from '../../functions/steward/fillRun.ts';
import {dueWorker} from '../../functions/steward/dueWorker.ts';
import {freshnessWorker} from '../../functions/steward/keepFresh.ts';
import {lastEditor} from '../../functions/steward/lastEditor.ts';
import {mailboxWorker} from '../../functions/steward/proveMailboxes.ts';
import {sweepOutbox} from '../../functions/steward/sweepOutbox.ts';
import type {ReferralDeps} from '../../functions/referrals/deps.ts';
import type {ProviderDeps} from '../../functions/provider/deps.ts';
import {clientOf, makeTable} from './tables.ts';
import {wholeListing} from './referralListing.ts';

const ORIGIN = 'https://menu.example';

/** Shells that are nothing but their regions: the built ones are the site's own tests. */
const SHELLS: Shells = {
  refer: ['', 'head', '', 'refer', ''],
  go: ['', 'head', '', 'handover', ''],
  'my-referral': ['', 'head', '', 'follow', ''],
  'provider/referral': ['', 'head', '', 'provider', ''],
  'provider/listings': ['', 'head', '', 'listings', ''],
  'curator/import': ['', 'head', '', 'importing', ''],
  'curator/duplicates': ['', 'head', '', 'doubles', ''],
  'curator/proposals': ['', 'head', '', 'proposals', ''],
  'provider/inbox': ['', 'head', '', 'inbox', ''],
  'provider/outcomes': ['', 'head', '', 'outcomes', ''],
  'provider/sessions': ['', 'head', '', 'sessions', ''],
  'provider/mailbox': ['', 'head', '', 'mailbox', ''],
  'provider/still-right': ['', 'head', '', 'freshness', ''],
  'provider/waiting': ['', 'head', '', 'waiting', ''],
  'provider/starts': ['', 'head', '', 'starts', ''],
  'provider/phone': ['', 'head', '', 'phone', ''],
  'support/report': ['', 'head', '', 'report', ''],
  'add-your-service': ['', 'head', '', 'join', ''],
  'people/provider': ['', 'head', '', 'people', ''],
  'people/curator': ['', 'head', '', 'people', ''],
  curator: ['', 'head', '', 'curator', ''],
};

export interface SentMail {
  readonly to: string;
  readonly letter: Letter;
  readonly about: MailAbout;
}

/** A clock that stands still until it is moved. */
const clockAt = (start: string) => {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    pass: (ms: number) => {
      at += ms;
    },
  };
};

/** Everything that the referral functions work with, on tables of its own, with the mail in a list. */
export const referralWorld = async (
  endpoint: string,
  /** What the functions reach the store by, when it is not as it is. */
  through?: DynamoDBDocumentClient,
) => {
  const direct = clientOf(endpoint);
  const [referralsTable, directoryTable, indexTable, accountsTable] = await Promise.all([
    makeTable(direct, {hasIndexes: true}),
    makeTable(direct),
    makeTable(direct),
    makeTable(direct),
  ]);
  const client = through ?? direct;
  const clock = clockAt('2026-05-01T09:00:00Z');
  const table = {client, tableName: referralsTable};
  const directory = {client, tableName: directoryTable};
  const accounts = {client, tableName: accountsTable};
  const mails: SentMail[] = [];
  /** Put something here to make the next sends do it instead. */
  const mailFaults: ((mail: SentMail) => void)[] = [];

  const found: Alternative[] = [];

  const shared = {
    newReference: () => referenceFrom(randomBytes(REFERENCE_BYTES)),
    samePages: samePages.bind(undefined, directory),
    referrals: referralStore(table),
    limits: limitStore(table),
    access: accessStore(table),
    outbox: outboxStore(table),
    shells: () => SHELLS,
    // Search has tests of its own: here it finds what a test says.
    findAlternatives: () => Promise.resolve(found),
    origin: ORIGIN,
    addressSecret: 'a secret of the test',
    now: clock.now,
  };
  const reader = directoryReader(directory);
  const referralDeps: ReferralDeps = {
    ...shared,
    getListingBySlug: (slug) => reader.getListingBySlug(slug),
    getAnyListingBySlug: (slug) => reader.getAnyListingBySlug(slug),
    getMailbox: (listingId) => reader.getMailbox(listingId),
    listPractices: () => practiceStore(directory).listProven(),
    getPractice: (code) => practiceStore(directory).get(code),
    drafts: draftStore(table),
  };
  const providerDeps: ProviderDeps = {
    ...shared,
    inbox: inboxStore(table),
    fills: fillStore(table),
    cancels: cancelStore(table),
    startChanges: startChangeStore(table),
    listListings: (organisationId) => reader.listOrganisationListings(organisationId),
    readCounts: (quarter, dimension) => readCounts({client, tableName: directoryTable}, quarter, dimension),
    getListing: (listingId) => reader.getListing(listingId),
    getListingBySlug: (slug) => reader.getListingBySlug(slug),
    certificates: certificateStore(directory),
    schemes: schemesKept(directory),
    // Files have tests of their own, in a whole cloud (test/data/certificates/evidence.test.ts).
    evidenceFiles: () => Promise.reject(new Error('There are no files here')),
    evidenceLink: () => Promise.reject(new Error('There are no files here')),
    listOffers: (organisationId) => listOffers(directory, organisationId),
    mailboxes: mailboxStore(directory),
    licences: licenceStore(accounts),
    getOrganisation: (organisationId) => reader.getOrganisation(organisationId),
    wishes: wishStore(directory),
    practices: practiceStore(directory),
    proofs: proofStore(table),
    getMailbox: (listingId) => reader.getMailbox(listingId),
    listOrganisationListings: (organisationId) => reader.listOrganisationListings(organisationId),
    freshness: freshnessStore(directory),
    checkLinks: checkLinkStore(table),
    letters: letterStore(table),
    reports: reportStore(table),
    confirm: (confirmation, now) => confirmListing(directory, confirmation, now),
    editing: editingDeps(directory, {indexTable, origin: ORIGIN, shells: () => SHELLS, now: clock.now}),
    programmeNames: () => programmeNames(directory),
    proveMailbox: (mailbox) => setMailbox(directory, mailbox, {onlyProves: true}),
  };
  const findEditor = lastEditor(directory, (accountId) => readAccount(accounts, accountId));
  const work = outboxWorker({
    client,
    referralsTable,
    directoryTable,
    indexTable,
    origin: ORIGIN,
    curatorMail: 'curator@menu.example',
    lastEditor: findEditor,
    now: clock.now,
    sendMail: (to, letter, about) => {
      mailFaults.shift()?.({to, letter, about});
      mails.push({to, letter, about});
      return Promise.resolve();
    },
  });
  const rows = async (prefix: string, tableName = referralsTable): Promise<Record<string, unknown>[]> => {
    const {Items = []} = await direct.send(new ScanCommand({TableName: tableName, ConsistentRead: true}));
    return Items.filter(({pk, sk}) => String(pk).startsWith(prefix) || String(sk).startsWith(prefix));
  };

  return {
    client,
    accounts,
    referralsTable,
    directoryTable,
    indexTable,
    clock,
    mails,
    /** What a search for other support finds. */
    found,
    mailFaults,
    referralDeps,
    providerDeps,
    work,
    rows,
    sweep: sweepOutbox({
      outbox: shared.outbox,
      work: dueWorker({
        message: work,
        clock: clockWorker({client, referralsTable, now: clock.now}),
        fill: fillWorker(providerDeps),
        cancel: moveWorker({
          ...providerDeps,
          showCancelled: writeBandsOf(directory, shared.referrals, clock.now),
        }),
        change: changeWorker({
          ...providerDeps,
          changes: providerDeps.startChanges,
          readListing: (listingId) => readListing(directory, listingId, true),
          showBands: writeBandsOf(directory, shared.referrals, clock.now),
        }),
      }),
      now: clock.now,
    }),

    /** Mails what stands in Directory to be mailed, as the steward does each minute. */
    askMailboxes: mailboxWorker({client, directoryTable, referralsTable, now: clock.now}),

    /** Looks at the listings whose check is owed, as the steward does each minute. */
    keepFresh: freshnessWorker({
      client,
      directoryTable,
      referralsTable,
      lastEditor: findEditor,
      now: clock.now,
    }),

    /** Does every waiting message once, as the stream would have it done. */
    async deliver(): Promise<void> {
      for (const {pk, sk} of await rows('MESSAGE#')) await work({pk, sk} as Key);
    },

    /** Saves a listing whose mailbox is proven, or not. */
    async addListing(
      change: Partial<Listing> = {},
      {runs = [], isProven = true}: {runs?: readonly CourseRun[]; isProven?: boolean} = {},
    ): Promise<void> {
      const whole = wholeListing(change, runs);
      const store = directoryStore(directory);
      await store.saveOrganisation(whole.organisation);
      await store.replaceListing({
        listing: whole.listing,
        runs,
        mailbox: {
          listingId: whole.listing.id,
          email: 'referrals@roundhay.example',
          ...(isProven && {verifiedAt: '2026-04-01T09:00:00Z'}),
        },
      });
    },
  };
};

export type ReferralWorld = Awaited<ReturnType<typeof referralWorld>>;

/** The link in a mail whose path begins so. */
export const linkIn = ({letter}: SentMail, path: string): string => {
  const part = letter.parts.find((each) => 'link' in each && each.link.startsWith(ORIGIN + path));
  if (!part || !('link' in part)) throw new Error(`No link to ${path} in "${letter.subject}"`);
  return part.link.slice(ORIGIN.length);
};

/** The code in a mail. */
export const codeIn = ({letter}: SentMail): string => {
  const part = letter.parts.find((each) => 'code' in each);
  if (!part || !('code' in part)) throw new Error(`No code in "${letter.subject}"`);
  return part.code;
};
