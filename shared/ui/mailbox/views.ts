import type {FormError} from '#shared/referral/form/values.ts';
import type {MailboxNotice} from './notices.ts';

/** A listing whose mailbox has not answered. */
export interface MailboxRow {
  readonly listingId: string;
  readonly slug: string;
  readonly name: string;
  readonly providerName: string;
  readonly phone: string | undefined;
  /** Undefined when none is known. */
  readonly email: string | undefined;
  /** `bounced`: our mail to it came back. */
  readonly state: 'no-mailbox' | 'not-proven' | 'bounced';
  /** Referrals that nobody there has been told of. */
  readonly waiting: number;
}

/** Listings whose mailbox has not answered, with a button each: for curators, and for whoever edits the listings. */
export interface MailboxesView {
  readonly page: 'mailboxes';
  /** Where its forms post to. */
  readonly action: string;
  readonly formToken: string;
  /** Those that referrals wait for. */
  readonly urgent: readonly MailboxRow[];
  readonly others: readonly MailboxRow[];
  /** Where the next page of the others is. */
  readonly next: string | undefined;
  /** Whether the address of each can be set from here: by curators. */
  readonly canSet: boolean;
  readonly notice: MailboxNotice | undefined;
}

/** Where the address of one listing's mailbox is set. */
export interface MailboxAddressView {
  readonly page: 'mailbox-address';
  readonly action: string;
  readonly formToken: string;
  readonly row: MailboxRow;
  /** As typed. */
  readonly email: string;
  readonly errors: readonly FormError[];
}

/** What a link in a mailbox opens. */
export type ProofView =
  | {
      readonly page: 'prove';
      /** What will come to it: referrals to a listing, or updates to a GP practice. */
      readonly takes: 'referrals' | 'updates';
      readonly action: string;
      /** The listing's, or the practice's. */
      readonly name: string;
      readonly errors: readonly FormError[];
      /** What became of asking for a new email. */
      readonly notice: 'asked' | 'too-soon' | 'used-up' | undefined;
    }
  | {
      readonly page: 'proven';
      readonly name: string;
      /** The listing's page; a practice has none. */
      readonly slug: string | undefined;
    }
  | {readonly page: 'ended'};

/** Everything about mailboxes that are to answer. */
export type MailboxView = ProofView | MailboxesView;
