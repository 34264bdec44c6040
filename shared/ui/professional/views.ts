import type {ReferrerProfile} from '#shared/access/profile.ts';
import type {PutRight} from '#shared/referral/putRight.ts';
import type {Shortlisted} from '../shortlist/ShortlistCard.tsx';
import type {LicenceView} from '../licence/licenceView.ts';
import type {QrCode} from '../components/QrImage.tsx';
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
export type ClosedListing = ChosenListing & {
  /** Its page can be read; one that is hidden is named to whoever chose it, and no more. */
  readonly isShown: boolean;
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
  /** Why it ended: the reason that was picked, after "Could not" or "Would not" where it is the person's. */
  readonly why?: string | undefined;
  readonly phone?: string | undefined;
}

/** Other support that a professional can refer the person to. */
export type Suggestion = ChosenListing & {
  /** Their provider named it when it said no. */
  readonly isProviders: boolean;
  /** How it meets the activation level that was measured. */
  readonly fit: 'suits' | 'other' | 'not-said';
};

/** A referral of what looks like the same person, which the reader may know of. */
export interface SameReferral {
  readonly reference: string;
  readonly listingName: string;
  /** "3 days ago". */
  readonly age: string;
  /** The reader's own; else somebody's of their organisation. */
  readonly isOwn: boolean;
}

/** Why what was sent has not been saved. */
export const NOTICES = {
  'key-reused':
    'These answers are different from the ones that were sent from this page before. Check them, then send them again.',
  merged:
    'Some of this support is now part of another page. Nothing has been sent. Check who it goes to, then send it.',
  rest: 'Not all of it was sent, because some of this support has changed. Check who the rest goes to, then send it.',
  limit:
    'You have sent a lot of referrals in an hour. Nothing that you typed is lost. Wait a while, then send this again.',
} as const;
type SendNotice = keyof typeof NOTICES;

/** One of several that were sent together, and is saved where another is not. */
export interface SentAlready {
  readonly name: string;
  readonly reference: string;
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
      /** The reader's organisation holds a licence for the measure. */
      readonly asksActivation: boolean;
      readonly values: FormValues;
      /** They come from one that ended: what was told of the person stands in the form, or could not be carried over. */
      readonly notice?: 'carried' | 'not-carried' | undefined;
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
      /** How the level that was measured meets what the listings say of themselves. */
      readonly activation: readonly {readonly name: string; readonly fit: 'suits' | 'other'}[];
      /** What else there is: asked for when a level was measured, or something chosen is not for the person. */
      readonly suggestions: readonly Suggestion[];
      /** Somebody may have referred them already. */
      readonly same: readonly SameReferral[];
      readonly rows: readonly WordsRow[];
      readonly values: FormValues;
      readonly notice?: SendNotice | undefined;
      readonly sent?: readonly SentAlready[] | undefined;
    }
  | {
      /** Nothing that was chosen takes referrals here now. */
      readonly page: 'closed';
      /** The form had been filled in: nothing of it was sent, but what `sent` says. */
      readonly isUnderWay: boolean;
      readonly sent?: readonly SentAlready[] | undefined;
      readonly listings: readonly ClosedListing[];
    }
  | {
      /** More than 3 were chosen, or some of them take no referrals here now. */
      readonly page: 'choose';
      readonly listings: readonly ChosenListing[];
      readonly closed: readonly ClosedListing[];
      readonly errors: readonly FormError[];
    }
  | {
      /** Before a page is made that the person takes with them. */
      readonly page: 'hand-over';
      readonly formToken: string;
      readonly listings: readonly ChosenListing[];
    }
  | {
      /** That page. */
      readonly page: 'handed';
      readonly formToken: string;
      readonly code: string;
      /** Where the person finds it, whole. */
      readonly address: string;
      readonly qr: QrCode;
      /** The last London day on which it is there. */
      readonly until: string;
      readonly items: readonly Shortlisted[];
      /** London day of reading. */
      readonly today: string;
      /** Scheme and host of the public site. */
      readonly origin: string;
      readonly email: string;
      readonly errors: readonly FormError[];
      readonly wasSent?: boolean | undefined;
    }
  | {
      /** "Please call them." */
      readonly page: 'call';
      readonly formToken: string;
      readonly key: string;
      readonly listings: readonly ChosenListing[];
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly notice?: SendNotice | undefined;
      readonly sent?: readonly SentAlready[] | undefined;
    }
  | {readonly page: 'sent'; readonly sent: readonly MadeReferral[]; readonly again: string}
  | {
      /** One of one's own. */
      readonly page: 'one';
      readonly made: MadeReferral;
      /** What has happened, in order. */
      readonly steps: readonly {readonly on: string; readonly label: string}[];
      /** What the provider wrote to whoever referred. */
      readonly notes: readonly {readonly on: string; readonly text: string}[];
      readonly startsOn?: string | undefined;
      /** What else there is, once it has ended without what they came for. */
      readonly suggestions: readonly Suggestion[];
      /** The person agreed that the reader is told what becomes of it. */
      readonly isTold: boolean;
      /** Another provider has it now, and the reader follows it there. */
      readonly movedTo?:
        {readonly reference: string; readonly name: string; readonly providerName: string} | undefined;
      /** The reference that it had before it was passed on. */
      readonly cameFrom?: string | undefined;
      /** Levels of activation in words, for whoever made it; never for the person. */
      readonly levels: readonly {readonly key: string; readonly value: string}[];
      /** A level that was measured afterwards can be written down: their organisation holds a licence. */
      readonly measure?: {readonly formToken: string; readonly values: FormValues} | undefined;
      /** What was told of the person can be put right, as they say it on the phone. */
      readonly putRight?:
        | {
            readonly formToken: string;
            readonly steps: readonly PutRight[];
            /** What they need, as it stands: what is ticked takes its place. Of the rest nothing is shown. */
            readonly needs: FormValues;
            readonly values: FormValues;
          }
        | undefined;
      /** Our mail does not reach them: whether they still want this can be asked of them, and said here. */
      readonly stillWanted?:
        | {
            readonly formToken: string;
            /** A place of a start is held for them: only its provider gives it to somebody else. */
            readonly holdsPlace: boolean;
          }
        | undefined;
      /** The form that was posted, when the page is shown again. */
      readonly tried?: PutRight | 'activation' | undefined;
      readonly notice?: 'put-right' | 'said' | undefined;
      readonly errors: readonly FormError[];
    }
  | LicenceView
  | {readonly page: 'made'; readonly made: readonly MadeReferral[]; readonly show: 'all' | 'late'};

export type ViewOf<Page extends ProfessionalView['page']> = Extract<ProfessionalView, {readonly page: Page}>;
