import {documentClient} from '../data/client.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {env} from '../env.ts';
import {mailClient, sendMailWith} from '../outbox/sendMail.ts';
import {outboxWorker} from '../outbox/worker.ts';
import {sweepOutbox} from './sweepOutbox.ts';

const {DIRECTORY_TABLE, REFERRALS_TABLE, SITE_ORIGIN, MAIL_FROM} = env(
  'DIRECTORY_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'MAIL_FROM',
);

const client = documentClient();
const now = () => new Date();
const sweep = sweepOutbox({
  outbox: outboxStore({client, tableName: REFERRALS_TABLE}),
  work: outboxWorker({
    client,
    referralsTable: REFERRALS_TABLE,
    directoryTable: DIRECTORY_TABLE,
    origin: SITE_ORIGIN,
    sendMail: sendMailWith(mailClient(), MAIL_FROM),
    now,
  }),
  now,
});

/** Every minute: does every message that is due. */
export const handler = (): Promise<void> => sweep();
