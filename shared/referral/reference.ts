/** Crockford's base 32: no I, L, O or U, so that nothing can be misread or read as a word (crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 8;
const WRITTEN = new RegExp(`^[${ALPHABET}]{${LETTERS}}$`);

/** How many random bytes `referenceFrom` wants: one a letter, of which 5 bits are used. */
export const REFERENCE_BYTES = LETTERS;

/** A reference like "7K3D-9QXP" from random bytes: 40 bits. That it is unique is for the conditional write to say. */
export const referenceFrom = (bytes: Uint8Array): string => {
  if (bytes.length < REFERENCE_BYTES) throw new Error(`A reference needs ${REFERENCE_BYTES} random bytes`);
  const letters = [...bytes.subarray(0, LETTERS)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** A reference as a person typed it, in its written form, or null: any case and spacing; I and L are 1, O is 0. */
export const readReference = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  return WRITTEN.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
};
