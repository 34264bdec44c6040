import type {DynamoDBStreamEvent} from 'aws-lambda';
import {documentClient} from '../data/client.ts';
import type {Key} from '../data/keys.ts';
import {env} from '../env.ts';
import {mailClient, sendMailWith} from '../outbox/sendMail.ts';
import {outboxWorker} from '../outbox/worker.ts';
import {courier} from './courier.ts';

const {DIRECTORY_TABLE, REFERRALS_TABLE, SITE_ORIGIN, MAIL_FROM, CURATOR_MAIL} = env(
  'DIRECTORY_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'MAIL_FROM',
  'CURATOR_MAIL',
);

const work: (key: Key) => Promise<boolean> = outboxWorker({
  client: documentClient(),
  referralsTable: REFERRALS_TABLE,
  directoryTable: DIRECTORY_TABLE,
  origin: SITE_ORIGIN,
  curatorMail: CURATOR_MAIL,
  sendMail: sendMailWith(mailClient(), MAIL_FROM),
  now: () => new Date(),
});

/** The stream of Referrals: new messages, which it does at once. */
export const handler = (event: DynamoDBStreamEvent): Promise<void> => courier(work, event);
