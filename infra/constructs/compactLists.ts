import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

/** Where words stand in lists, by the thousand. */
const WORD_FILES = /\/shared\/taxonomy\/(?:\w+\/)?\w+\.ts$/;

const TEXT = /'[^'\\|\n]*'|"[^"\\|\n]*"/;
/** A list of nothing but three texts or more: as one text it is shorter. One with a comment in it is left alone. */
const LIST = new RegExp(String.raw`\[\s*((?:(?:${TEXT.source})\s*,\s*){2,}(?:${TEXT.source})?)\s*\]`, 'g');
const PARTED = 'const partedList = (text) => text.split("|");\n';

/** The source with its lists of words as one text each, parted when the module is read: `partedList("a|b|c")`. */
export const compacted = (source: string): string => {
  const short = source.replaceAll(LIST, (_, items: string) => {
    const texts = [...items.matchAll(new RegExp(TEXT, 'g'))].map(([text]) => text.slice(1, -1));
    return `partedList(${JSON.stringify(texts.join('|'))})`;
  });
  return short === source ? source : PARTED + short;
};

/** In a bundle, each phrase of the public costs 2 bytes less; there are thousands. The files stay as people read them. */
export const compactLists: Plugin = {
  name: 'compact-lists',
  setup: (build) => {
    build.onLoad({filter: WORD_FILES}, async ({path}) => ({
      contents: compacted(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
