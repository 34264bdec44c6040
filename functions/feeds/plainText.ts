/** The few entities that feeds carry; others stay as they are written. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};

/**
 * Feed text as plain text, a paragraph a line: tags become breaks or nothing, `\n` written out becomes a break, and the
 * marks that 211 software leaves (`###MON###`) go.
 */
export const plainText = (given: string): string =>
  given
    .replaceAll(/\\r\\n|\\n|\\r/g, '\n')
    .replaceAll(/<\s*(?:br|\/p|\/li|\/div|\/h\d)\s*(?:\/\s*)?>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/###\w*###/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?(?:\n ?)+/g, '\n')
    .trim();

/** One line: breaks become spaces. */
export const oneLine = (given: string): string => plainText(given).replaceAll(/\n+/g, ' ');

/** Text of at most `maximum` characters: cut after a whole word, with an ellipsis, when it is longer. It is well formed. */
export const shorten = (given: string, maximum: number): string => {
  const text = given.toWellFormed();
  if (text.length <= maximum) return text;
  // The first half of a character whose other half was cut off is none.
  const cut = text.slice(0, maximum - 1).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > maximum / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
};

/** Lower-case words joined by hyphens, for a web address; "support" when nothing is left. */
export const slugify = (text: string, maximum = 80): string => {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maximum)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'support' : slug;
};

/** An id that our model can hold, of a source's name and its own id: characters that it cannot hold become hyphens. */
export const sourceId = (source: string, id: string): string =>
  `${source}:${id.replaceAll(/[^A-Za-z0-9:._-]/g, '-')}`.slice(0, 120);
