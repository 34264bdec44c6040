import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {ReferralPageView} from './views.ts';

/** What the fields of a step are made of. */
export interface StepProps {
  readonly view: ReferralPageView;
  /** What was typed into this very form. */
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}
