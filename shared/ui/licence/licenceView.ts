import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** Whether an organisation holds a licence for the measure of activation, and the form to say so or take it back. */
export interface LicenceView {
  readonly page: 'licence';
  readonly action: string;
  readonly formToken: string;
  /** Undefined for somebody whose organisation has no code here yet. */
  readonly organisation: string | undefined;
  /** Who said so, and the London day in words. */
  readonly confirmed: {readonly by: string; readonly on: string} | undefined;
  /** Other organisations of the same reader. */
  readonly others: readonly {readonly name: string; readonly href: string}[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** What the page is called, wherever it stands. */
export const LICENCE_TITLE = 'Licence for the Patient Activation Measure';
