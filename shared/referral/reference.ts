/** Crockford's base 32: no I, L, O or U, so that nothing can be misread or read as a word (crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const WRITTEN = new RegExp(`^[${ALPHABET}]+$`);
const LETTERS = 8;

/** How many random bytes `referenceFrom` wants: one a letter, of which 5 bits are used. */
export const REFERENCE_BYTES = LETTERS;

/** So many letters to be read out and typed, from as many random bytes. */
export const lettersFrom = (bytes: Uint8Array, count: number): string => {
  if (bytes.length < count) throw new Error(`${count} letters need as many random bytes`);
  return [...bytes.subarray(0, count)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
};

/** Such letters as somebody typed them, or null: any case and spacing; I and L are 1, O is 0. */
export const lettersIn = (typed: string, count: number): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  return letters.length === count && WRITTEN.test(letters) ? letters : null;
};

const written = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;

/** A reference like "7K3D-9QXP" from random bytes: 40 bits. That it is unique is for the conditional write to say. */
export const referenceFrom = (bytes: Uint8Array): string => written(lettersFrom(bytes, LETTERS));

/** A reference as a person typed it, in its written form, or null: any case and spacing; I and L are 1, O is 0. */
export const readReference = (typed: string): string | null => {
  const letters = lettersIn(typed, LETTERS);
  return letters === null ? null : written(letters);
};
