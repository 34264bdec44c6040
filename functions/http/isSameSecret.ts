import {timingSafeEqual} from 'node:crypto';

/** Whether two texts are the same, in a time that does not tell how alike they are. What was given may be anything. */
export const isSameSecret = (given: string, expected: string): boolean => {
  // By bytes: as many letters may be more bytes, and bytes of two lengths cannot be compared.
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};
