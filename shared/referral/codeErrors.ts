import type {FormError} from './form/values.ts';

const ofCode = (text: string): FormError => ({field: 'code', href: '#code', text});

/** The same for a code that is wrong, too old or has borne its tries: which of them is nobody's to learn. */
export const WRONG_CODE = ofCode(
  'This code is not right, or has ended. A code works for 10 minutes and 5 tries',
);

/** The same for the code by which a mailbox answers. */
export const WRONG_PROOF = ofCode(
  'This code is not right, or has ended. It works for 7 days and 5 tries, and a new email ends it',
);

/** Too many codes were tried from one address: the code itself may be right. */
export const TOO_MANY_TRIES = ofCode(
  'Too many codes have been tried here. Wait an hour, then ask for a new code',
);
