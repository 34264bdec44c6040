import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** One date of a start: what is over, or is today, is said and cannot be changed. */
interface StartDate {
  readonly field: string;
  /** "Date 1". */
  readonly label: string;
  /** "Tuesday 5 May 2026". */
  readonly day: string;
  /** In words, where it cannot be changed. */
  readonly fixed: string | undefined;
}

/** Changing one start. */
export interface StartView {
  readonly page: 'start';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  /** "Tuesday 5 May 2026, 10am". */
  readonly label: string;
  /** The start as the form was made of: another is not overwritten unseen. */
  readonly shown: string;
  readonly dates: readonly StartDate[];
  /** The places of the page, and the start's own where it is none of them. */
  readonly places: readonly string[];
  readonly ownPlace: string | undefined;
  /** How many places people have, or are offered. */
  readonly taken: number;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** What a change of a start comes to, before it is made. */
export interface StartCheckView {
  readonly page: 'start-check';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  readonly label: string;
  readonly rows: readonly {readonly label: string; readonly before: string; readonly after: string}[];
  /** What becomes of the later dates, where the first was moved. */
  readonly later: string | undefined;
  /** Whether people are told: not where only the number of places changes. */
  readonly isTold: boolean;
  readonly placed: number;
  readonly offered: number;
  /** People who have asked for it, and have neither. */
  readonly asked: number;
  /** What was typed, to be sent again: name and value. */
  readonly typed: readonly (readonly [string, string])[];
}
