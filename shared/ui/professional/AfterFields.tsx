import type {JSX} from 'preact';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {ACTIVATION_NOT_FOR} from '#shared/referral/professional/activation.ts';
import {LevelFields} from './ActivationFields.tsx';

/** A level that was measured when the support had ended: what is asked, and for whom it is not. */
export const AfterFields = (props: {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <>
    <p>{ACTIVATION_NOT_FOR}</p>
    <p>
      Write down only a level that the licensed tool gave. It is counted beside the one from before, without a
      name. The person does not see it.
    </p>
    <LevelFields {...props} canBeNone={false} />
  </>
);
