import type {DynamoDBStreamEvent} from 'aws-lambda';
import {documentClient} from '../data/client.ts';
import type {Key} from '../data/keys.ts';
import {editorUnreached} from '../data/directory/editorUnreached.ts';
import {turnOff} from '../data/directory/turnOff.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {env} from '../env.ts';
import {mailClient, sendMailWith} from '../outbox/sendMail.ts';
import {outboxWorker} from '../outbox/worker.ts';
import {courier} from './courier.ts';
import {mailCameBack, MailEvent} from './mailCameBack.ts';

const {
  DIRECTORY_TABLE,
  INDEX_TABLE,
  REFERRALS_TABLE,
  SITE_ORIGIN,
  MAIL_FROM,
  MAIL_CONFIGURATION_SET,
  CURATOR_MAIL,
} = env(
  'DIRECTORY_TABLE',
  'INDEX_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'CURATOR_MAIL',
);

const client = documentClient();
const table = {client, tableName: REFERRALS_TABLE};
const directoryTable = {client, tableName: DIRECTORY_TABLE};
const directory = directoryReader(directoryTable);

const work: (key: Key) => Promise<boolean> = outboxWorker({
  client,
  referralsTable: REFERRALS_TABLE,
  directoryTable: DIRECTORY_TABLE,
  indexTable: INDEX_TABLE,
  origin: SITE_ORIGIN,
  curatorMail: CURATOR_MAIL,
  sendMail: sendMailWith(mailClient(), {from: MAIL_FROM, configurationSet: MAIL_CONFIGURATION_SET}),
  now: () => new Date(),
});

const practices = practiceStore(directoryTable);
const cameBack = mailCameBack({
  referrals: referralStore(table),
  outbox: outboxStore(table),
  getMailbox: (listingId) => directory.getMailbox(listingId),
  turnOff: (mailbox, now) => turnOff(directoryTable, mailbox, now),
  editorUnreached: (listingId, now) => editorUnreached(directoryTable, listingId, now),
  getPractice: (code) => practices.get(code),
  markPractice: (practice, now) => practices.markBounced(practice, now),
  now: () => new Date(),
});

/**
 * The stream of Referrals: new messages, which it does at once. And what SES tells of a mail; that is tried again, as
 * Lambda does, when it fails.
 */
export const handler = async (event: DynamoDBStreamEvent | MailEvent): Promise<void> => {
  if ('Records' in event) await courier(work, event);
  else await cameBack(MailEvent.parse(event));
};
