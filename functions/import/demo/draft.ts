import type {Certificate} from '#shared/model/certificate.ts';
import type {Cost} from '#shared/model/cost.ts';
import type {ListingQuestion, ListingStatus, PeerSupportProfile} from '#shared/model/listing.ts';
import type {
  AccessNeed,
  Audience,
  ConditionSlug,
  DeliveryMode,
  LanguageCode,
  SupportType,
} from '#shared/taxonomy/index.ts';
import type {AreaName} from './areas.ts';
import type {Outcode} from './outcodes.ts';
import type {ProgrammeId} from './programmes/index.ts';
import type {ProviderKey} from './providers/index.ts';
import type {VenueKey} from './venues/index.ts';

/** What is known of access, grouped by answer. What is in none of the groups is not known. */
export interface AccessAnswers {
  readonly yes?: readonly AccessNeed[];
  readonly no?: readonly AccessNeed[];
  readonly askUs?: readonly AccessNeed[];
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** How a listing's runs repeat. Times are London wall-clock `HH:MM`. */
export interface RunPattern {
  /** The days of the week with a session, in the order of the week. */
  readonly on: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  /** Sessions in one run. Absent for a group that meets again and again: each meeting is then a run of its own. */
  readonly sessions?: number;
  /** Weeks between the weeks that have sessions, inside one run. */
  readonly weeksApart?: number;
  /** Weeks from the start of one run to the start of the next. */
  readonly everyWeeks: number;
  /** Weeks by which this pattern is shifted, so that listings do not all start on the same day. */
  readonly shiftWeeks?: number;
  /** How many coming runs are shown. */
  readonly upcoming?: number;
  readonly at?: VenueKey;
  readonly delivery?: DeliveryMode;
  readonly language?: LanguageCode;
  readonly capacity?: number;
  readonly note?: string;
}

type PeerAnswers = Omit<PeerSupportProfile, 'answeredOn' | 'fundingEndsOn'>;

export interface PeerDraft extends PeerAnswers {
  readonly answeredDaysAgo: number;
  readonly fundingEndsInDays?: number;
}

/**
 * Who may ask for a place: `both` the person or a professional; `self` the person; `professional` only a
 * professional; `drop-in` nobody needs to ask.
 */
export type Join = 'both' | 'self' | 'professional' | 'drop-in';

/** One listing as its provider would tell it; `build.ts` makes the record of it. */
export interface ListingDraft {
  /** Also the listing's id. */
  readonly slug: string;
  readonly name: string;
  readonly by: ProviderKey;
  readonly programme?: ProgrammeId;
  readonly type: SupportType;
  readonly for: readonly ConditionSlug[];
  readonly audiences?: readonly Audience[];
  readonly summary: string;
  readonly about: readonly [string, ...string[]];
  readonly delivery: readonly DeliveryMode[];
  readonly at?: readonly VenueKey[];
  /** An area by name, or a circle about an outward code. Absent: whoever can get there. */
  readonly serves?:
    AreaName | 'nationwide' | {readonly aroundKm: number; readonly of: Outcode; readonly label: string};
  readonly languages?: readonly LanguageCode[];
  /** On top of what the first venue says of itself. */
  readonly access?: AccessAnswers;
  readonly cost?: Cost;
  readonly join: Join;
  /** In the provider's own words; a plain default fits most. */
  readonly how?: string;
  readonly askWhom?: string;
  readonly answersIn?: number;
  readonly questions?: readonly ListingQuestion[];
  readonly age?: readonly [number, number?];
  readonly forYouIf?: readonly string[];
  readonly notForYouIf?: readonly string[];
  readonly peer?: PeerDraft;
  readonly levels?: readonly number[];
  readonly waitWeeks?: number;
  readonly waitAsOfDaysAgo?: number;
  readonly phone?: string;
  readonly status?: Exclude<ListingStatus, 'hidden'>;
  readonly statusNote?: string;
  /** Days since somebody last said that the page is right. */
  readonly checked: number | 'never';
  readonly runs?: readonly RunPattern[];
  /** Whether the referral mailbox has answered a code. Drop-in listings have none. */
  readonly mailbox?: 'verified' | 'unverified' | 'none';
}

/** A certificate with its dates counted from today. */
export interface CertificateDraft extends Omit<
  Certificate,
  | 'id'
  | 'organisationId'
  | 'programmeId'
  | 'listingIds'
  | 'validFrom'
  | 'validTo'
  | 'enteredAt'
  | 'verification'
> {
  readonly key: string;
  readonly by: ProviderKey;
  readonly programme?: ProgrammeId;
  readonly listings?: readonly string[];
  readonly fromDaysAgo?: number;
  /** Negative when it has ended. */
  readonly endsInDays?: number;
  readonly enteredDaysAgo: number;
  readonly verified?: {
    readonly by: string;
    readonly daysAgo: number;
    readonly method: 'register' | 'certificate-seen' | 'certifier-confirmed';
  };
}
