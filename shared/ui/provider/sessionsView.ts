import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** People who began together: of one listing, on one day. */
export interface Group {
  readonly href: string;
  readonly listingName: string;
  /** "Tuesday 5 May 2026, 10am". */
  readonly start: string;
  readonly count: number;
}

interface Attender {
  readonly reference: string;
  readonly name: string;
  /** "Came to 2 of 3". */
  readonly soFar: string;
}

export type SessionsView =
  | {readonly page: 'groups'; readonly groups: readonly Group[]}
  | {
      readonly page: 'mark';
      readonly action: string;
      readonly formToken: string;
      readonly listingName: string;
      readonly start: string;
      readonly people: readonly Attender[];
      /** London day, `YYYY-MM-DD`. */
      readonly today: string;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      /** How many were saved, and how many had changed meanwhile. */
      readonly done?: {readonly saved: number; readonly changed: number} | undefined;
    };
