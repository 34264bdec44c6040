/** How often a provider can be asked whether a page is right: after so many months. */
export const RHYTHMS = [1, 2, 3, 4, 5, 6] as const;

/** "every month", "every 6 months". */
export const rhythmInWords = (months: number): string =>
  months === 1 ? 'every month' : `every ${months} months`;

/** The months that a form names; undefined for anything that is not offered. */
export const rhythmNamed = (typed: string | null): number | undefined =>
  RHYTHMS.find((months) => String(months) === typed);
