/** Files that are code with long texts in it: tables of places, and phrases of which some are made of others. */
export const TEXT_FILES = [
  'geo/areas',
  'geo/outcodes',
  'geo/towns',
  'taxonomy/redFlags/harm',
  'taxonomy/redFlags/notRedFlags',
  'taxonomy/redFlags/poisoning',
] as const;

const QUOTED = /'[^'\\|\n]*'|"[^"\\|\n]*"/;
/** Three quoted texts or more, one after the other. */
const RUN = new RegExp(String.raw`(?:(?:${QUOTED.source})\s*,\s*){2,}(?:${QUOTED.source})`, 'g');
/** A constant of several lines that nothing is put into. */
const TABLE = /(?<== )`(\n[^`$\\]*)`/g;

/** The source with its long texts taken out, each said by what `nameOf` makes of its number. */
export const withoutTexts = (
  source: string,
  nameOf: (number: number) => string,
): {readonly code: string; readonly texts: readonly string[]} => {
  const texts: string[] = [];
  const taken = (text: string): string => nameOf(texts.push(text) - 1);
  const code = source
    .replaceAll(TABLE, (_, table: string) => taken(table))
    .replaceAll(RUN, (run) => {
      const items = [...run.matchAll(new RegExp(QUOTED, 'g'))].map(([text]) => text.slice(1, -1));
      return `...${taken(items.join('|'))}.split("|")`;
    });
  return {code, texts};
};
