import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {log} from '../log.ts';
import {askByPhone} from './askByPhone.ts';
import {callOfChange} from './callOfChange.ts';
import {phoneInstead} from './phoneInstead.ts';
import {isRefusedForGood} from './sendMail.ts';

interface NotTakenDeps {
  readonly referrals: Pick<
    ReferralStore,
    'get' | 'getPerson' | 'markBounced' | 'together' | 'askStillWanted' | 'callOfChange'
  >;
  readonly outbox: Pick<OutboxStore, 'postOnce' | 'giveUp'>;
  /** Marks that mail to a listing's mailbox comes back, if that is still the one on record. */
  readonly turnOff: (mailbox: Mailbox, now: Date) => Promise<void>;
  /** Marks the same of whoever edited a listing last. */
  readonly editorUnreached: (listingId: string, now: Date) => Promise<void>;
  /** The same of a GP practice's. */
  readonly markPractice: (practice: {code: string; email: string}, now: Date) => Promise<void>;
}

/** Mails that cost nobody anything but themselves, when their address takes none. */
const ENDS_WHEN_REFUSED: readonly MessageKind[] = [
  'referrer-outcome',
  'mailbox-proof',
  'practice-outcome',
  'practice-proof',
  'listing-check',
  'check-editor',
  'report-provider',
  'report-editor',
];
/** Mails of no referral to a listing's mailbox: when they come back, so would others. */
export const TO_A_MAILBOX: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'mailbox-proof',
  'listing-check',
  'report-provider',
  'certificate-judged',
  'certificate-ending',
]);
/** An address that SES has refused this often is one that bounces. */
const ATTEMPTS_BEFORE_BOUNCED = 3;

/**
 * Ends a message whose address SES refuses for good, and has the person phoned when it was theirs; a mailbox that
 * takes no code is marked as one that bounced, so that whoever asked sees it in their list; and where the last editor of a
 * page takes none, the curator is told of it. `kind` is what was really
 * sent: what went to a provider, or to an address that somebody has given up, says nothing of the person's. False
 * when it is to be tried again, as everything to a provider is.
 */
export const endIfRefused =
  ({referrals, outbox, turnOff, editorUnreached, markPractice}: NotTakenDeps) =>
  async (
    message: OutboxMessage,
    {
      kind,
      to,
      practice,
    }: {readonly kind: MessageKind; readonly to: string; readonly practice?: string | undefined},
    failure: unknown,
    now: Date,
  ): Promise<boolean> => {
    const isPersons = kind.startsWith('person-');
    const isTheirs = isPersons || ENDS_WHEN_REFUSED.includes(kind) || message.to !== undefined;
    if (!isTheirs || !isRefusedForGood(failure) || message.attempts < ATTEMPTS_BEFORE_BOUNCED) return false;
    const referral =
      isPersons && message.referralId !== undefined
        ? await referrals.get(message.referralId, now)
        : undefined;
    const person = referral && (await referrals.getPerson(referral.id, now));
    if (referral && person?.email === to) {
      if (kind === 'person-others') {
        await askByPhone({referrals, outbox}, {referral, cause: message.id}, now);
      }
      if (kind === 'person-start-moved') {
        await callOfChange({referrals, outbox}, {referral, cause: message.id}, now);
      }
      await phoneInstead({referrals, outbox}, {referral, person, cause: message.id}, now);
    }
    if (TO_A_MAILBOX.has(kind) && message.listingId !== undefined) {
      await turnOff({listingId: message.listingId, email: to}, now);
    }
    if (kind === 'check-editor' && message.listingId !== undefined) {
      await editorUnreached(message.listingId, now);
    }
    if (practice !== undefined) await markPractice({code: practice, email: to}, now);
    await outbox.giveUp(message, 'refused');
    log('error', 'mail-given-up', {messageId: message.id, kind, attempt: message.attempts, failure});
    return true;
  };
