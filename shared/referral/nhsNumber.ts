const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * The ten digits of an NHS number as typed, with spaces or dashes anywhere, or null when it is none.
 * The tenth digit is 11 less the weighted sum of the others modulo 11; 11 counts as 0, and 10 is never issued
 * (NHS Data Model and Dictionary, "NHS NUMBER").
 */
export const nhsNumberOf = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s\u2010-\u2015-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]) ? digits : null;
};

/** "999 000 0018": how an NHS number is written. */
export const nhsNumberInWords = (digits: string): string =>
  `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

/** "••• ••• 0018": how it is shown again, to whoever typed it. */
export const maskedNhsNumber = (digits: string): string => `••• ••• ${digits.slice(6)}`;
