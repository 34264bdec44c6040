import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** A start of last term as it would be in the next. */
interface TermRow {
  /** The start that it is made from. */
  readonly id: string;
  /** "Tuesday 5 May 2026, 10am". */
  readonly label: string;
  /** How often it meets, and with how many places, say. */
  readonly details: string;
  /** When the one of last term begins, in words. */
  readonly copiedFrom: string;
}

/** Last term as it would be once more: which of it is wanted, and what is left out. */
export interface TermView {
  readonly page: 'term';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  /** The days of the first and the latest start of last term, in words. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly TermRow[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** The starts of a copied term with all their dates, before they are saved. */
export interface TermCheckView {
  readonly page: 'term-check';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  /** A mark of these starts: no others are saved. */
  readonly shown: string;
  readonly starts: readonly {readonly label: string; readonly lines: readonly string[]}[];
  /** What was typed, to be sent again: name and value. */
  readonly typed: readonly (readonly [string, string])[];
}
