import type {ReferralState} from '#shared/model/referral.ts';
import type {Owed} from '#shared/referral/countOwed.ts';

/** One referral of the inbox. */
export interface InboxRow {
  readonly reference: string;
  readonly href: string;
  readonly listingName: string;
  readonly stateLabel: string;
  /** What the person needs to take part. */
  readonly needs: readonly string[];
  readonly sentOn: string;
  /** "Answer by Monday 11 May 2026"; null when nothing is. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  /** Our mail does not reach them: they are to be called, and asked whether they still want this. */
  readonly asksStillWanted: boolean;
}

/** Something that waits for the person, how many in words, and where it is done. */
export interface Need {
  readonly text: string;
  readonly href: string;
}

/** A provider's start page: what waits for the person, and the referrals. */
export interface InboxView {
  /** Whether answering referrals is one of the person's duties. */
  readonly mayAnswer: boolean;
  /** Whether keeping the listings is. */
  readonly mayEdit: boolean;
  /** The names of their organisations. */
  readonly organisations: readonly string[];
  /** What waits for them beside referrals; undefined on a page that looks at some of the referrals. */
  readonly waiting: readonly Need[] | undefined;
  readonly state: ReferralState | 'open';
  /** Id of the listing that is looked at; '' for all. */
  readonly listing: string;
  readonly listings: readonly {readonly id: string; readonly name: string}[];
  readonly total: number;
  /** Of `total`, those that the provider owes the next step. */
  readonly owed: Owed;
  readonly rows: readonly InboxRow[];
  readonly page: number;
  readonly pages: number;
}
