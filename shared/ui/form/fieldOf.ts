import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** A field as it was typed, with what is wrong with it. */
export const fieldOf = (
  {values, errors}: {readonly values: FormValues; readonly errors: readonly FormError[]},
  name: string,
) => ({name, value: valueOf(values, name), errorMessage: errorOf(errors, name)});
