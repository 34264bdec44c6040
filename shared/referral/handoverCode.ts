import {lettersFrom, lettersIn} from './reference.ts';

const LETTERS = 6;

/** How many random bytes `handoverCodeFrom` wants. */
export const HANDOVER_CODE_BYTES = LETTERS;

const written = (letters: string): string => `${letters.slice(0, 3)}-${letters.slice(3)}`;

/**
 * A code like "K7P-4QX" from random bytes: 30 bits, to be read out and typed. It opens a list of what anybody may look
 * up in the menu, and nothing of a person, so it need not be a secret; it is shorter than a reference and cannot be
 * taken for one.
 */
export const handoverCodeFrom = (bytes: Uint8Array): string => written(lettersFrom(bytes, LETTERS));

/** A code as somebody typed it, in its written form, or null: any case and spacing; I and L are 1, O is 0. */
export const readHandoverCode = (typed: string): string | null => {
  const letters = lettersIn(typed, LETTERS);
  return letters === null ? null : written(letters);
};
