const LONGEST = 90;
/** Where a name is another's so often, or gives no address at all, a mark of the page's own makes it one. */
const MARK_LENGTH = 8;
const MOST_NUMBERED = 9;

const plainOf = (text: string, longest: number): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');

/**
 * The web address of a name: "Tea & talk, Ilkley" is `tea-talk-ilkley`, and the second of that name `tea-talk-ilkley-2`.
 * From the tenth on, and where a name has no letter that an address can have, it carries a mark from `id`, the listing's.
 */
export const slugFrom = (name: string, number: number, id: string): string => {
  const plain = plainOf(name, LONGEST);
  const mark = plainOf(id.replaceAll(/[^A-Za-z0-9]/g, ''), MARK_LENGTH);
  if (plain === '') return number === 1 ? `support-${mark}` : `support-${mark}-${number}`;
  if (number === 1) return plain;
  // Room for the mark and the number in the 100 letters that an address may have.
  return number <= MOST_NUMBERED ? `${plain}-${number}` : `${plainOf(name, 80)}-${mark}-${number}`;
};
