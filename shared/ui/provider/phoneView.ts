import type {ListingQuestion} from '#shared/model/listing.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {WordsRow} from '#shared/referral/personInWords.ts';
import type {PracticeChoice} from '../refer/views.ts';

/** The page of another provider of which a listing is a part now. */
export interface GoneTo {
  readonly name: string;
  readonly provider: string;
  readonly phone: string | undefined;
}

interface OfListing {
  readonly action: string;
  readonly formToken: string;
  readonly listingName: string;
  readonly values: FormValues;
}

export type PhoneView =
  | {readonly page: 'choose'; readonly listings: readonly {readonly href: string; readonly name: string}[]}
  | ({
      readonly page: 'form';
      readonly questions: readonly ListingQuestion[];
      /** The GP practices that can be told. */
      readonly practices: readonly PracticeChoice[];
      readonly errors: readonly FormError[];
    } & OfListing)
  | ({
      readonly page: 'check';
      readonly rows: readonly WordsRow[];
      /** One view of the page, one referral. */
      readonly key: string;
      /** Why it may not be for them. */
      readonly unfit: readonly string[];
      /** References of open referrals that look as if they were about the same person. */
      readonly same: readonly string[];
      readonly notice?: 'key-reused' | undefined;
    } & OfListing)
  /** The page went while somebody was on the phone: what they said is here, and is saved nowhere. */
  | {
      readonly page: 'not-saved';
      /** Where it went; left out where nobody there can be called. */
      readonly goneTo?: GoneTo | undefined;
      /** What was typed. */
      readonly rows: readonly WordsRow[];
    };
