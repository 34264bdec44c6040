/** Fewer are a service number ("111"), which says nothing about who answers. */
const FEWEST_DIGITS = 9;

/**
 * A phone number as its digits, however it is written: "+44 (0)113 496 0000", "0044 113 4960000" and "0113 496 0000" are
 * one. Undefined for none, and for a short number that many share.
 */
export const plainPhone = (phone: string | undefined): string | undefined => {
  const digits = (phone ?? '')
    .replaceAll('(0)', '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+44|0044)0?/, '0')
    .replace(/^\+/, '00');
  return digits.length >= FEWEST_DIGITS ? digits : undefined;
};
