import {editorUnreached} from '../../functions/data/directory/editorUnreached.ts';
import {turnOff} from '../../functions/data/directory/turnOff.ts';
import {directoryReader} from '../../functions/data/directoryReader.ts';
import {practiceStore} from '../../functions/data/practiceStore.ts';
import {outboxStore} from '../../functions/data/outboxStore.ts';
import {mailCameBack, MailEvent} from '../../functions/courier/mailCameBack.ts';
import {listingTag} from '../../functions/outbox/mailTags.ts';
import type {MailAbout} from '../../functions/outbox/sendMail.ts';
import type {ReferralWorld} from './referralWorld.ts';

interface HowItComesBack {
  readonly to?: string;
  readonly type?: string;
  readonly messageId?: string;
  readonly times?: number;
  readonly timestamp?: string;
}

/** Tells the courier of a mail as SES does, and does what that left in the outbox. */
export const comesBack = async (
  world: ReferralWorld,
  {kind, referralId, listingId, practice}: MailAbout,
  {
    to = 'amina@example.com',
    type = 'Permanent',
    messageId = `ses-${kind}`,
    times = 1,
    timestamp,
  }: HowItComesBack = {},
): Promise<void> => {
  const {client, referralsTable, directoryTable, referralDeps, clock} = world;
  const directoryRows = {client, tableName: directoryTable};
  const directory = directoryReader(directoryRows);
  const told = mailCameBack({
    referrals: referralDeps.referrals,
    outbox: outboxStore({client, tableName: referralsTable}),
    getMailbox: (id) => directory.getMailbox(id),
    turnOff: (mailbox, now) => turnOff(directoryRows, mailbox, now),
    editorUnreached: (id, now) => editorUnreached(directoryRows, id, now),
    getPractice: (code) => practiceStore(directoryRows).get(code),
    markPractice: (given, now) => practiceStore(directoryRows).markBounced(given, now),
    now: clock.now,
  });
  const tags = {
    kind: [kind],
    ...(referralId !== undefined && {referral: [referralId]}),
    ...(listingId !== undefined && {listing: [listingTag(listingId)]}),
    ...(practice !== undefined && {practice: [practice]}),
  };
  const event = MailEvent.parse({
    source: 'aws.ses',
    detail: {
      eventType: 'Bounce',
      bounce: {bounceType: type, bounceSubType: 'General'},
      mail: {messageId, timestamp, destination: [to], tags},
    },
  });
  await Promise.all(Array.from({length: times}, () => told(event)));
  await world.deliver();
};
