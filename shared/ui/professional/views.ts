import type {ReferrerProfile} from '#shared/access/profile.ts';
import type {ListingQuestion} from '#shared/model/listing.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {WordsRow} from '#shared/referral/personInWords.ts';

/** A listing that somebody is referred to. */
export interface ChosenListing {
  readonly slug: string;
  readonly name: string;
  readonly providerName: string;
}

/** A listing that takes no professional's referral here now. */
type ClosedListing = ChosenListing & {
  /** How else. */
  readonly how: string;
};

/** One referral, as whoever made it sees it. */
export interface MadeReferral {
  readonly reference: string;
  /** Of the person: it was the reader who typed it. */
  readonly name: string;
  readonly listing: ChosenListing;
  readonly stateLabel: string;
  /** What happens next, or why nothing does. */
  readonly next: string;
  /** "Today", "3 days ago". */
  readonly age: string;
  readonly isLate: boolean;
  readonly phone?: string | undefined;
}

/** What each page for professionals shows. */
export type ProfessionalView =
  | {
      readonly page: 'home';
      /** Undefined until they have said who they are. */
      readonly profile: ReferrerProfile | undefined;
      readonly notice?: 'profile-saved' | undefined;
    }
  | {
      readonly page: 'profile';
      readonly formToken: string;
      /** A path of ours to go to afterwards. */
      readonly to: string;
      /** They were about to refer somebody. */
      readonly isFirst: boolean;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'refer';
      readonly formToken: string;
      readonly listings: readonly ChosenListing[];
      readonly questions: readonly ListingQuestion[];
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'check';
      readonly formToken: string;
      /** The key of this view: one key and listing, one referral. */
      readonly key: string;
      /** Those that it will be sent to, and those that it will not. */
      readonly listings: readonly ChosenListing[];
      readonly unfit: readonly (ChosenListing & {readonly because: readonly string[]})[];
      readonly rows: readonly WordsRow[];
      readonly values: FormValues;
      readonly notice?: 'key-reused' | 'limit' | undefined;
    }
  | {
      /** Nothing that was chosen takes referrals here now. */
      readonly page: 'closed';
      readonly listings: readonly ClosedListing[];
    }
  | {
      /** More than 3 were chosen, or some of them take no referrals here now. */
      readonly page: 'choose';
      readonly listings: readonly ChosenListing[];
      readonly closed: readonly ClosedListing[];
      readonly errors: readonly FormError[];
    }
  | {readonly page: 'sent'; readonly sent: readonly MadeReferral[]; readonly again: string}
  | {readonly page: 'made'; readonly made: readonly MadeReferral[]; readonly show: 'all' | 'late'};

export type ViewOf<Page extends ProfessionalView['page']> = Extract<ProfessionalView, {readonly page: Page}>;
