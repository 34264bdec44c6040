import type {ListingQuestion} from '#shared/model/listing.ts';
import type {SafetyNotice} from '#shared/model/search.ts';
import type {AgeChoice} from '#shared/referral/form/fit.ts';
import type {FormError, FormValues, StepName} from '#shared/referral/form/values.ts';

/** What every page of the form says of the listing. */
export interface ReferListing {
  readonly slug: string;
  readonly name: string;
  readonly providerName: string;
  readonly phone?: string | undefined;
  /** Where others like it are: a search. */
  readonly othersHref: string;
}

/** A run that can be chosen. */
export interface RunChoice {
  readonly id: string;
  /** "Tuesday 3 May 2026, 10am, Example Hall". */
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A GP practice that can be told. */
export interface PracticeChoice {
  readonly code: string;
  /** With its town. */
  readonly name: string;
}

/** What every form carries. */
export interface FormParts {
  /** Which form this is: in the address of each of its pages. */
  readonly formId: string;
  /** Made for the person's cookie. */
  readonly formToken: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** Why the person sees a page again, or sees it now. */
export type ReferNotice =
  | 'draft-expired'
  | 'draft-gone'
  | 'not-kept'
  | 'busy'
  | 'form-old'
  | 'key-reused'
  | 'sent-before'
  | 'asked-first';

export interface CheckRow {
  readonly key: string;
  /** Lines. */
  readonly value: readonly string[];
  /** The page that asked. */
  readonly page: 'start' | StepName;
  /** The page and the field to change it on. */
  readonly href: string;
}

interface Base {
  readonly listing: ReferListing;
}

export type ReferView = Base &
  (
    | ({
        readonly page: 'start';
        readonly ages: readonly AgeChoice[];
        readonly forYouIf: readonly string[];
        readonly notForYouIf: readonly string[];
        readonly questions: readonly ListingQuestion[];
        /** The date that was chosen on the listing's page. */
        readonly run?: RunChoice | undefined;
        /** The person came from "check your answers", and goes back there. */
        readonly isChange: boolean;
        readonly notice?: ReferNotice | undefined;
      } & FormParts)
    | {
        readonly page: 'mismatch';
        readonly formId: string;
        /** The page whose answer says so. */
        readonly said: 'start' | 'who';
        readonly because: readonly string[];
      }
    | {readonly page: 'under-16'; readonly formId: string; readonly said: 'start' | 'who'}
    | {readonly page: 'professional-only'; readonly askWhom?: string | undefined; readonly how: string}
    | {
        readonly page: 'online-off';
        readonly how: string;
        readonly status: 'open' | 'paused';
        readonly statusNote?: string | undefined;
        /** The person had begun to fill in the form: nothing of it was sent. */
        readonly isUnderWay: boolean;
      }
    | ({
        readonly page: StepName;
        readonly forWhom: 'me' | 'someone';
        readonly runs: readonly RunChoice[];
        /** A start was chosen before that cannot be had any more. */
        readonly isRunGone?: boolean;
        readonly questions: readonly ListingQuestion[];
        readonly practices: readonly PracticeChoice[];
        /** The person came from "check your answers", and goes back there. */
        readonly isChange: boolean;
        readonly notice?: ReferNotice | undefined;
      } & FormParts)
    | ({
        readonly page: 'check';
        readonly rows: readonly CheckRow[];
        readonly forWhom: 'me' | 'someone';
        /** The key of this view: one key, one referral. */
        readonly key: string;
        readonly safety: SafetyNotice | null;
        readonly asksProof: boolean;
        readonly notice?: ReferNotice | undefined;
      } & FormParts)
    | ({
        readonly page: 'run-full';
        /** The run that is full, by its id. */
        readonly full: string;
        readonly runs: readonly RunChoice[];
        readonly key: string;
        readonly notice?: ReferNotice | undefined;
      } & FormParts)
    | ({
        readonly page: 'call-me';
        readonly key: string;
        readonly asksProof: boolean;
        readonly notice?: ReferNotice | undefined;
      } & FormParts)
    | ({
        readonly page: 'limit';
        readonly key: string;
        /** The page to send to again, when the hour is over. */
        readonly sendAgain: 'check' | 'call-me';
      } & FormParts)
    | {
        readonly page: 'sent';
        readonly reference: string;
        /** A London day in words. */
        readonly answerBy: string;
        readonly hasEmail: boolean;
        readonly isCallMe: boolean;
        /** Too many requests named their mailbox today: nothing is mailed until they have typed a code. */
        readonly isMailHeld?: boolean;
        /** Which of the requests that this browser opens it is. */
        readonly tag: string;
      }
    | {
        /** What was sent went on to somebody else, as its person agreed or pressed, and stands there. */
        readonly page: 'sent-on';
        readonly reference: string;
        readonly isCallMe: boolean;
        readonly tag: string;
        readonly to: {
          readonly name: string;
          readonly organisationName: string;
          readonly reference: string;
        };
      }
    | {
        /** What was sent has ended since. */
        readonly page: 'sent-ended';
        readonly reference: string;
        readonly isCallMe: boolean;
        /** The listing takes requests here now. */
        readonly canAskAgain: boolean;
        readonly tag: string;
      }
    | {readonly page: 'sent-gone'}
  );

export type ViewOf<Page extends ReferView['page']> = Extract<ReferView, {readonly page: Page}>;
