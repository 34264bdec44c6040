import * as z from 'zod/mini';
import {MessageKind} from '#shared/model/referralMessage.ts';
import {type Practice, PracticeCode} from '#shared/model/practice.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import {newMessage, type OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {idFrom} from '../data/secrets.ts';
import {log} from '../log.ts';
import {TO_A_MAILBOX} from '../outbox/endIfRefused.ts';
import {listingOfTag} from '../outbox/mailTags.ts';
import {askByPhone} from '../outbox/askByPhone.ts';
import {callOfChange} from '../outbox/callOfChange.ts';
import {phoneInstead} from '../outbox/phoneInstead.ts';

/**
 * What SES tells of a mail, as far as it is read here.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html (read November 2026)
 */
export const MailEvent = z.object({
  source: z.literal('aws.ses'),
  detail: z.object({
    eventType: z.enum(['Bounce', 'Complaint']),
    bounce: z.optional(z.object({bounceType: z.string(), bounceSubType: z.string()})),
    mail: z.object({
      /** SES's own id of the mail: the same when the event bus tells of it twice. */
      messageId: z.string().check(z.minLength(1)),
      /** When we sent it. */
      timestamp: z.optional(z.string()),
      destination: z.array(z.string()),
      tags: z.record(z.string(), z.array(z.string())),
    }),
  }),
});
export type MailEvent = z.infer<typeof MailEvent>;

export interface CameBackDeps {
  readonly referrals: Pick<
    ReferralStore,
    'get' | 'getPerson' | 'markBounced' | 'together' | 'askStillWanted' | 'callOfChange'
  >;
  readonly outbox: Pick<OutboxStore, 'postOnce'>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  /** Turns online referral to the listing of a mailbox off. */
  readonly turnOff: (mailbox: Mailbox, now: Date) => Promise<void>;
  /** Marks that mail to whoever edited a listing last comes back. */
  readonly editorUnreached: (listingId: string, now: Date) => Promise<void>;
  readonly getPractice: (code: string) => Promise<Practice | undefined>;
  /** Ends mail to a practice whose mailbox it is. */
  readonly markPractice: (practice: {code: string; email: string}, now: Date) => Promise<void>;
  readonly now: () => Date;
}

/** An answer of a person who is away looks like a passing bounce, and the mail has arrived. */
const hasArrived = ({bounce}: MailEvent['detail']): boolean =>
  bounce?.bounceType === 'Transient' && bounce.bounceSubType === 'General';

const isAmong = (address: string | undefined, destination: readonly string[]): boolean =>
  address !== undefined && destination.some((each) => each.toLowerCase() === address.toLowerCase());

/** SES tries some mails for hours: one that was sent before the mailbox answered says nothing of it as it is now. */
const isOvertaken = ({verifiedAt}: Pick<Mailbox, 'verifiedAt'>, sentAt: string | undefined): boolean =>
  verifiedAt !== undefined && sentAt !== undefined && Date.parse(sentAt) < Date.parse(verifiedAt);

/** The mailbox is the one that the mail went to, and has not answered since. */
const isOfRecord = <Of extends Pick<Practice, 'email' | 'verifiedAt'>>(
  mailbox: Of | undefined,
  {destination, timestamp}: MailEvent['detail']['mail'],
): mailbox is Of & {readonly email: string} =>
  mailbox !== undefined && isAmong(mailbox.email, destination) && !isOvertaken(mailbox, timestamp);

/** A code or a link that somebody at the provider has just asked for: by the time that mail arrives it is of no use. */
const isAskedFor = (kind: MessageKind): boolean => kind === 'provider-code' || kind === 'provider-new-link';

/**
 * Acts on a mail that came back, or that somebody complained of: to a person, the provider is asked to phone them, and
 * no more is mailed; to a provider, online referral to that listing is off until a mailbox has answered a code, whoever
 * looks after the menu is asked to ring the provider, and what came back goes out again when a mailbox takes it. A mail to
 * an address that is no longer the one on record says nothing of the one that is. A code that did not reach a mailbox is
 * marked on it, and shown to whoever asked for it; so is any mail that did not reach a GP practice, and one that asks
 * whether a page is right, of which the curator is told instead (functions/steward/keepFresh.ts).
 *
 * The event bus tells of a mail at least once, and sometimes twice: what is posted has ids made of the mail's, so that
 * nobody is told twice.
 *
 * A complaint turns it off like a bounce: SES sends no more mail to an address that has made one.
 */
export const mailCameBack =
  (deps: CameBackDeps) =>
  async ({detail}: MailEvent): Promise<void> => {
    const {destination, tags, messageId, timestamp} = detail.mail;
    const kind = MessageKind.safeParse(tags.kind?.[0]).data;
    const referralId = tags.referral?.[0];
    if (kind === undefined || hasArrived(detail)) return;
    log('warn', 'mail-came-back', {kind});
    if (TO_A_MAILBOX.has(kind)) {
      const listingId = listingOfTag(tags.listing?.[0]);
      const mailbox = listingId === undefined ? undefined : await deps.getMailbox(listingId);
      if (isOfRecord(mailbox, detail.mail)) await deps.turnOff(mailbox, deps.now());
      return;
    }
    if (kind === 'check-editor') {
      const listingId = listingOfTag(tags.listing?.[0]);
      if (listingId !== undefined) await deps.editorUnreached(listingId, deps.now());
      return;
    }
    if (kind.startsWith('practice-')) {
      const code = PracticeCode.safeParse(tags.practice?.[0]).data;
      const practice = code === undefined ? undefined : await deps.getPractice(code);
      if (isOfRecord(practice, detail.mail)) await deps.markPractice(practice, deps.now());
      return;
    }
    const referral = referralId === undefined ? undefined : await deps.referrals.get(referralId, deps.now());
    if (!referral) return;
    if (kind.startsWith('person-')) {
      const person = await deps.referrals.getPerson(referral.id, deps.now());
      if (isAmong(person?.email, destination)) {
        // What it asked is asked of nobody else: those who can call do.
        if (kind === 'person-others') await askByPhone(deps, {referral, cause: messageId}, deps.now());
        if (kind === 'person-start-moved') {
          await callOfChange(deps, {referral, cause: messageId}, deps.now());
        }
        await phoneInstead(deps, {referral, person, cause: messageId}, deps.now());
      }
    }
    if (kind.startsWith('provider-')) {
      const mailbox = await deps.getMailbox(referral.listing.id);
      if (mailbox && isAmong(mailbox.email, destination)) {
        const about = {referralId: referral.id, listingId: referral.listing.id};
        const isOld = isOvertaken(mailbox, timestamp);
        if (!isOld) await deps.turnOff(mailbox, deps.now());
        const post = (what: MessageKind) =>
          deps.outbox.postOnce(
            newMessage(what, about, deps.now(), {id: idFrom(`${what}/${referral.id}/${messageId}`)}),
          );
        if (!isOld) await post('curator-bounced');
        if (!isAskedFor(kind)) await post(kind);
      }
    }
  };
