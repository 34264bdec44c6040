import {type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** A key as our own pages make them; anything else is no key of ours. */
const KEY = /^[0-9a-f-]{36}$/;

/** The key that a form carries, or null: one view and listing, one referral, however often it is sent. */
export const formKeyOf = (values: FormValues): string | null => {
  const key = valueOf(values, 'key');
  return KEY.test(key) ? key : null;
};
