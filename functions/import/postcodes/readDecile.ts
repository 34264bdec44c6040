import type {PostcodeColumns} from './postcodeColumns.ts';

/**
 * How many areas each nation ranks by deprivation, by the first letter of its codes: England's index of 2019 (of 2025 where
 * the column says so), Wales's of 2019, Scotland's of 2020.
 */
const AREAS: Readonly<Record<string, number>> = {E: 32_844, W: 1909, S: 6976};
const ENGLAND_2025 = 33_755;

const wholeOf = (text: string | undefined): number => (/^\d+$/.test(text ?? '') ? Number(text) : NaN);

/** The decile of one row of a postcode file, 1 the most deprived, from its decile or from its rank; null when it has neither. */
export const readDecile = (
  fields: readonly string[],
  {decile, rank, nation, isOf2025}: PostcodeColumns,
): number | null => {
  const told = decile < 0 ? NaN : wholeOf(fields[decile]);
  if (told >= 1 && told <= 10) return told;
  const place = rank < 0 ? NaN : wholeOf(fields[rank]);
  const letter = fields[nation]?.charAt(0) ?? '';
  const areas = letter === 'E' && isOf2025 ? ENGLAND_2025 : (AREAS[letter] ?? 0);
  return place >= 1 && place <= areas ? Math.ceil((place * 10) / areas) : null;
};
