import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import type {Plugin} from 'esbuild';
import {TEXT_FILES, withoutTexts} from './packedTexts.ts';

/**
 * The files of words that a fresh function reads before its first search: nothing but data, by the thousand. Of those of
 * danger a few lines make thousands of phrases, which would only be longer as data: their texts are packed, and the lines
 * stay code (packedTexts.ts).
 */
export const PACKED_FILES = [
  'access',
  'activitySynonyms',
  'audiences',
  'commonWords',
  'conditionSynonyms',
  'conditions',
  'delivery',
  'filterWords',
  'frameWords',
  'languages',
  'nearConditions',
  'notCovered',
  'personWords',
  'placeWords',
  'programmeWords',
  'redFlags/diabetesEmergency',
  'redFlags/emergency',
  'redFlags/mentalHealth',
  'redFlags/pregnancy',
  'redFlags/stroke',
  'redFlags/urgentAdvice',
  'safetyCards',
  'schemes',
  'spellings',
  'stopWords',
  'supportSynonyms',
  'supportTypes',
] as const;
const WORD_FILES = new RegExp(String.raw`/shared/taxonomy/(?:${PACKED_FILES.join('|')})\.ts$`);
const FILES_WITH_TEXTS = new RegExp(String.raw`/shared/(?:${TEXT_FILES.join('|')})\.ts$`);
const PACKED = 'packed-words';
/** The file of words beside the bundle. */
const WORDS = 'words.br';

/** How an export is made again of the JSON that stands for it. */
const COLLECTIONS = {Set, Map} as const;
type Kind = keyof typeof COLLECTIONS;
const KINDS = Object.keys(COLLECTIONS) as Kind[];
const kindOf = (value: unknown): Kind | undefined => KINDS.find((kind) => value instanceof COLLECTIONS[kind]);

const plainOf = (value: unknown): unknown => (kindOf(value) ? [...(value as Iterable<unknown>)] : value);

type Exports = Readonly<Record<string, unknown>>;

const exportsOf = async (path: string): Promise<Exports> =>
  (await import(pathToFileURL(path).href)) as Exports;

/** What stands in a bundle for one file of words. */
const unpacking = (name: string, exports: Exports): string =>
  [
    `import {packed} from '${PACKED}';`,
    ...Object.entries(exports).map(([key, value]) => {
      const plain = `packed.${name}.${key}`;
      const kind = kindOf(value);
      return `export const ${key} = ${kind ? `/* @__PURE__ */ new ${kind}(${plain})` : plain};`;
    }),
  ].join('\n');

/** One file of code, with its texts in the packed file. */
const partedFile = async (path: string) => {
  const name = basename(path, '.ts');
  const {code, texts} = withoutTexts(await readFile(path, 'utf8'), (number) => `texts[${number}]`);
  return {
    name,
    texts,
    code: `import {packed} from '${PACKED}';\nconst texts = packed.texts.${name};\n${code}`,
  };
};

const packedOf = (
  all: Readonly<Record<string, Exports>>,
  texts: Readonly<Record<string, readonly string[]>>,
): Uint8Array => {
  const plain = Object.fromEntries(
    Object.entries(all).map(([name, exports]) => [
      name,
      Object.fromEntries(Object.entries(exports).map(([key, value]) => [key, plainOf(value)])),
    ]),
  );
  return brotliCompressSync(JSON.stringify({...plain, texts}), {
    params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
  });
};

/** As bytes in a file of their own: in the module they would be a text a third longer, parsed before they are unpacked. */
const UNPACK = [
  "import {readFileSync} from 'node:fs';",
  "import {brotliDecompressSync} from 'node:zlib';",
  `import file from '${WORDS}';`,
  'export const packed = JSON.parse(brotliDecompressSync(readFileSync(new URL(file, import.meta.url))));',
].join('\n');

/**
 * Beside a function's bundle all the words of the taxonomy and the tables of places stand together in one compressed file,
 * a quarter of their size, which is unpacked once when a process starts. The files stay as people read them, and are run to see what they hold.
 */
export const packedWords = (shared: string): Plugin => ({
  name: 'packed-words',
  setup: (build) => {
    build.onResolve({filter: new RegExp(`^(?:${PACKED}|${WORDS})$`)}, ({path}) => ({
      path,
      namespace: PACKED,
    }));
    build.onLoad({filter: new RegExp(`^${PACKED}$`), namespace: PACKED}, () => ({
      contents: UNPACK,
      loader: 'js',
    }));
    build.onLoad({filter: new RegExp(`^${WORDS}$`), namespace: PACKED}, async () => {
      const all = await Promise.all(
        PACKED_FILES.map(
          async (name) => [basename(name), await exportsOf(`${shared}/taxonomy/${name}.ts`)] as const,
        ),
      );
      const parted = await Promise.all(TEXT_FILES.map((name) => partedFile(`${shared}/${name}.ts`)));
      const texts = Object.fromEntries(parted.map((file) => [file.name, file.texts]));
      return {contents: packedOf(Object.fromEntries(all), texts), loader: 'file'};
    });
    build.onLoad({filter: FILES_WITH_TEXTS}, async ({path}) => ({
      contents: (await partedFile(path)).code,
      loader: 'ts',
    }));
    build.onLoad({filter: WORD_FILES}, async ({path}) => ({
      contents: unpacking(basename(path, '.ts'), await exportsOf(path)),
      loader: 'js',
    }));
  },
});
