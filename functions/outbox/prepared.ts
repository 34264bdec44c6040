import type {Listing} from '#shared/model/listing.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import type {Letter} from '#shared/referral/messages/letter.ts';
import type {AccessStore} from '../data/accessStore.ts';
import type {CheckLinkStore} from '../data/checkLinkStore.ts';
import type {FreshnessStore} from '../data/freshnessStore.ts';
import type {CertificateStore} from '../data/certificates/certificateStore.ts';
import type {Offer} from '../data/directory/listOffers.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {PracticeStore} from '../data/practiceStore.ts';
import type {WishStore} from '../data/organisations/wishStore.ts';
import type {MailboxStore} from '../data/mailboxStore.ts';
import type {HistoryStore} from '../data/proposals/historyStore.ts';
import type {ProposalStore} from '../data/proposals/proposalStore.ts';
import type {ProofStore} from '../data/proofStore.ts';
import type {JoinStore} from '../data/joinStore.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import type {ReportStore} from '../data/reportStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';

/** What letters are made of. */
export interface LetterSources {
  readonly referrals: Pick<
    ReferralStore,
    'get' | 'getPerson' | 'together' | 'askStillWanted' | 'callOfChange'
  >;
  /** For what one letter brings in its place, once. */
  readonly outbox: Pick<OutboxStore, 'postOnce'>;
  readonly access: Pick<AccessStore, 'putToken' | 'putCode'>;
  readonly proofs: Pick<ProofStore, 'put'>;
  readonly mailboxes: Pick<MailboxStore, 'listWaiting' | 'get'>;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly freshness: Pick<FreshnessStore, 'read' | 'list'>;
  readonly checkLinks: Pick<CheckLinkStore, 'put'>;
  readonly reports: Pick<ReportStore, 'get'>;
  readonly joins: Pick<JoinStore, 'get'>;
  /** @see doubtListing */
  readonly doubt: (listingId: string, reportedAt: string) => Promise<void>;
  /** The sign-in of whoever edited a listing last; only where Accounts may be read (functions/steward/lastEditor.ts). */
  readonly lastEditor: ((listing: Listing) => Promise<string | undefined>) | undefined;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  readonly getListing: (listingId: string) => Promise<Listing | undefined>;
  readonly proposals: Pick<ProposalStore, 'get'>;
  readonly history: Pick<HistoryStore, 'get'>;
  readonly organisationEvents: Pick<WishStore, 'getEvent'>;
  readonly certificates: Pick<CertificateStore, 'get' | 'history'>;
  /** All schemes by which providers are certified. */
  readonly schemes: KeptSchemes;
  readonly listOffers: (organisationId: string) => Promise<readonly Offer[]>;
  readonly getOrganisation: (organisationId: string) => Promise<Organisation | undefined>;
  readonly origin: string;
  /** Who looks after the menu. */
  readonly curatorMail: string;
}

/** Messages that are mail. */
export type MailKind = Exclude<MessageKind, 'seat-band' | 'count'>;

/** A message of a referral, as it is written. */
export interface Writing {
  readonly message: OutboxMessage;
  readonly referral: Referral;
  readonly now: Date;
}

/** A letter and whom it really goes to. */
export interface PreparedMail {
  readonly to: string;
  readonly letter: Letter;
  /** What it is, where that is not what the message says: a person's reminder that goes to their provider is the provider's. */
  readonly kind?: MailKind;
  /** The listing whose mailbox, or last editor, it goes to, where it is of no referral. */
  readonly listingId?: string;
  /** The GP practice whose mailbox it goes to, by its code. */
  readonly practice?: string;
}

/** What to do with a message: send it, end it with a reason, or wait until its mailbox is proven. */
export type Prepared = PreparedMail | {readonly giveUp: string} | {readonly wait: string};
