import type {Alternative} from '#shared/model/referral.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {ProviderAction} from '#shared/referral/providerActions.ts';
import type {PutRight} from '#shared/referral/putRight.ts';
import type {TellsThere} from '#shared/referral/tellThere.ts';
import type {LicenceView} from '../licence/licenceView.ts';
import type {OwnOrganisationView} from '../organisation/views.ts';

export interface ProviderRow {
  readonly key: string;
  readonly value: readonly string[];
}

export type ProviderView =
  | {
      readonly page: 'ask-code';
      /** Where the form posts to: the address that was opened. */
      readonly action: string;
      readonly notice?: 'time-over' | 'too-many' | undefined;
    }
  | {readonly page: 'enter-code'; readonly action: string; readonly errors: readonly FormError[]}
  | {
      readonly page: 'referral';
      readonly action: string;
      readonly formToken: string;
      readonly reference: string;
      readonly version: number;
      readonly stateLabel: string;
      readonly listingName: string;
      /** What the person needs to take part: first, as the Accessible Information Standard asks. */
      readonly needs: readonly string[];
      readonly contact: readonly ProviderRow[];
      readonly person: readonly ProviderRow[];
      readonly history: readonly string[];
      /** Whether they signed in, or came by a mailed link. */
      readonly isSignedIn: boolean;
      readonly notes: readonly {
        readonly kind: 'internal' | 'referrer';
        readonly on: string;
        readonly text: string;
      }[];
      readonly can: readonly ProviderAction[];
      /** Starts on which the person can be booked. */
      readonly starts: readonly {readonly id: string; readonly label: string}[];
      /** The start that the person chose. */
      readonly chosenStart: string | undefined;
      /** What can be suggested instead, and what was. */
      readonly alternatives: readonly Alternative[];
      readonly suggested: readonly Alternative[];
      /** Who takes this person with one press: they can be passed on to them. */
      readonly passable: readonly Alternative[];
      /** Who is told of this one, and may be of the next if the person says so. */
      readonly tellsThere: TellsThere;
      /** A level that a licensed tool gave afterwards can be written down. */
      readonly canMeasure: boolean;
      /** Where the provider's licence is confirmed, while nobody has: no level is asked before. */
      readonly licenceHref: string | null;
      /** The person is asked whether they may be passed on; null when nobody asks. */
      readonly asked:
        | (Alternative & {
            readonly until: string;
            readonly why: string | undefined;
            /** They are booked, and stay so unless they say yes. */
            readonly keepsPlace: boolean;
          })
        | null;
      /** What they told us as its forms show it, for those that put it right. */
      readonly stands: Readonly<Record<PutRight, FormValues>>;
      /** How their start has changed, until that is answered; null when it has not. */
      readonly startChange: {
        readonly rows: readonly {readonly label: string; readonly before: string; readonly after: string}[];
        readonly isToCall: boolean;
        /** They only asked for that start. */
        readonly isAskedFor: boolean;
      } | null;
      /** What can be asked of how it was, while that can be written down for them. */
      readonly feedback: {readonly asksHow: boolean; readonly asksWhy: boolean};
      /** They have started with something else that one form asked for at the same time. */
      readonly hasStartedOther: boolean;
      /** They cannot be asked by mail whether they still want this: the London day, in words, by which they are called. */
      readonly askBy: string | null;
      /** A time until which the last step can be taken back; null when it cannot. */
      readonly undoUntil: string | null;
      /** From when what they told us can be deleted here: a time, or after the end while it is open. */
      readonly erasable: 'now' | 'after-end' | {readonly from: string};
      /** Our mail reaches them, as far as is known: they have a page of their own. */
      readonly isMailed: boolean;
      /** The person's way of contact, where no mail of ours tells them of a step. */
      readonly tellThem: string | null;
      /** London day, `YYYY-MM-DD`. */
      readonly today: string;
      /** The form that was posted, when the page is shown again. */
      readonly tried: ProviderAction | 'note' | 'activation' | undefined;
      /** London days in words; null when nothing is owed. */
      readonly owed: {readonly acknowledgeBy: string | null; readonly actBy: string} | null;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly notice?: 'done' | 'stale' | undefined;
    }
  | {
      readonly page: 'ended';
      readonly reference: string;
      readonly errors: readonly FormError[];
    }
  | {readonly page: 'link-sent'; readonly reference: string}
  /** What is deleted comes back to nobody: it is asked once more. */
  | {
      readonly page: 'erase-check';
      /** The page of the referral, and where its forms post to. */
      readonly action: string;
      readonly formToken: string;
      readonly version: number;
      readonly name: string;
      /** Who asked, as it was chosen. */
      readonly reason: string;
      /** By a mailed link, nobody knows who somebody is. */
      readonly isSignedIn: boolean;
    }
  /** What the person told us has been deleted: nothing is left to show. */
  | {
      readonly page: 'erased';
      readonly reference: string;
      readonly isSignedIn: boolean;
      /** A note that was typed meanwhile, which nothing is left to keep with. */
      readonly note?: string | undefined;
    }
  | {
      /** For the person, on paper: everything that is held of them. What it says is said to them. */
      readonly page: 'copy';
      /** The page of the referral. */
      readonly back: string;
      readonly reference: string;
      readonly providerName: string;
      /** A London day in words. */
      readonly today: string;
      readonly parts: readonly {readonly title: string; readonly rows: readonly ProviderRow[]}[];
      /** When what is deleted, in sentences. */
      readonly kept: readonly string[];
      /** While it is open it is ended first, and deleted then. */
      readonly isOpen: boolean;
      /** They can delete it themselves, by a code. */
      readonly isMailed: boolean;
    }
  | LicenceView
  | OwnOrganisationView;

/** The page of one referral. */
export type ReferralPageView = Extract<ProviderView, {readonly page: 'referral'}>;
