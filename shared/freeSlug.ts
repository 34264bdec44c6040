/**
 * A name for addresses and rows that nothing else of its kind has: of its letters and numbers, and a number where those are
 * taken. @param otherwise for a name that has none of the letters that an address takes
 */
export const freeSlug = (name: string, taken: readonly string[], otherwise: string): string => {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = words.slice(0, 80).replace(/-+$/, '') || otherwise;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
};
