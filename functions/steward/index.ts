import {readAccount} from '../data/accounts/readAccount.ts';
import {documentClient} from '../data/client.ts';
import {readListing} from '../data/directory/read.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {cancelStore} from '../data/cancelStore.ts';
import {fillStore} from '../data/fillStore.ts';
import {inboxStore} from '../data/inboxStore.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {startChangeStore} from '../data/startChangeStore.ts';
import {env} from '../env.ts';
import {log} from '../log.ts';
import {mailClient, sendMailWith} from '../outbox/sendMail.ts';
import {writeBandsOf} from '../outbox/writeBandsOf.ts';
import {outboxWorker} from '../outbox/worker.ts';
import {clockWorker} from './actOnClock.ts';
import {compareWorker} from './compareListings.ts';
import {dueWorker} from './dueWorker.ts';
import {fillWorker} from './fillRun.ts';
import {certificateWorker} from './keepCertificates.ts';
import {moveWorker} from './moveFromRun.ts';
import {changeWorker} from './tellOfChange.ts';
import {freshnessWorker} from './keepFresh.ts';
import {lastEditor} from './lastEditor.ts';
import {mailboxWorker} from './proveMailboxes.ts';
import {sweepOutbox} from './sweepOutbox.ts';
import {newsWorker} from './tellNews.ts';

const {
  ACCOUNTS_TABLE,
  DIRECTORY_TABLE,
  INDEX_TABLE,
  REFERRALS_TABLE,
  SITE_ORIGIN,
  MAIL_FROM,
  MAIL_CONFIGURATION_SET,
  CURATOR_MAIL,
} = env(
  'ACCOUNTS_TABLE',
  'DIRECTORY_TABLE',
  'INDEX_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'CURATOR_MAIL',
);

const client = documentClient();
const now = () => new Date();
const table = {client, tableName: REFERRALS_TABLE};
const directoryTable = {client, tableName: DIRECTORY_TABLE};
const directory = directoryReader(directoryTable);
const getAccount = (accountId: string) => readAccount({client, tableName: ACCOUNTS_TABLE}, accountId);
const findEditor = lastEditor(directoryTable, getAccount);
const shared = {
  inbox: inboxStore(table),
  referrals: referralStore(table),
  getListing: (listingId: string) => directory.getListing(listingId),
  now,
};
const startChanges = startChangeStore(table);
const showBands = writeBandsOf(directoryTable, shared.referrals, now);
const sweep = sweepOutbox({
  outbox: outboxStore(table),
  work: dueWorker({
    message: outboxWorker({
      client,
      referralsTable: REFERRALS_TABLE,
      directoryTable: DIRECTORY_TABLE,
      indexTable: INDEX_TABLE,
      origin: SITE_ORIGIN,
      curatorMail: CURATOR_MAIL,
      sendMail: sendMailWith(mailClient(), {from: MAIL_FROM, configurationSet: MAIL_CONFIGURATION_SET}),
      lastEditor: findEditor,
      now,
    }),
    clock: clockWorker({client, referralsTable: REFERRALS_TABLE, now}),
    fill: fillWorker({...shared, fills: fillStore(table)}),
    cancel: moveWorker({
      ...shared,
      cancels: cancelStore(table),
      startChanges,
      showCancelled: showBands,
    }),
    change: changeWorker({
      ...shared,
      changes: startChanges,
      readListing: (listingId) => readListing(directoryTable, listingId, true),
      showBands,
    }),
  }),
  now,
});

const mailboxes = mailboxWorker({
  client,
  directoryTable: DIRECTORY_TABLE,
  referralsTable: REFERRALS_TABLE,
  now,
});

const freshness = freshnessWorker({
  client,
  directoryTable: DIRECTORY_TABLE,
  referralsTable: REFERRALS_TABLE,
  lastEditor: findEditor,
  now,
});

const tellNews = newsWorker({
  directory: directoryTable,
  referralsTable: REFERRALS_TABLE,
  getAccount,
  now,
});

const certificates = certificateWorker({
  client,
  directoryTable: DIRECTORY_TABLE,
  referralsTable: REFERRALS_TABLE,
  now,
});

const compare = compareWorker({directory: directoryTable, now});

/**
 * Every minute: looks at a part of the listings whose check is owed, sends every message that is due, and acts on every clock
 * that has ended. What stands in Directory to be mailed never keeps a referral waiting when it fails; what curators decided
 * of listings comes after referrals, and so does the search for doubles.
 */
export const handler = async (): Promise<void> => {
  await mailboxes().catch((failure: unknown) => {
    log('error', 'mailboxes-left', {failure});
  });
  await freshness().catch((failure: unknown) => {
    log('error', 'looks-left', {failure});
  });
  await certificates().catch((failure: unknown) => {
    log('error', 'certificates-left', {failure});
  });
  try {
    await sweep();
  } finally {
    await tellNews().catch((failure: unknown) => {
      log('error', 'news-left', {failure});
    });
    await compare().catch((failure: unknown) => {
      log('error', 'compare-left', {failure});
    });
  }
};
