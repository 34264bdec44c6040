import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {TOWNS} from '#shared/geo/towns.ts';
import {wordsOf} from '#shared/search/words.ts';
import {CONDITIONS, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {demoMenu} from '../../functions/import/demo/index.ts';

/** What the search is made of: rules, and words that are data. */
const SOURCES = ['shared/search', 'shared/taxonomy'].flatMap((folder) => {
  const url = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(fileURLToPath(url), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({file: `${folder}/${file}`, text: readFileSync(new URL(file, url), 'utf8')}));
});

const records = demoMenu('2026-05-04');
const listings = records.flatMap((record) => (record.type === 'listing' ? [record.listing] : []));
const providers = records.flatMap((record) => (record.type === 'organisation' ? [record.organisation] : []));
const programmes = records.flatMap((record) => (record.type === 'programme' ? [record.programme] : []));
const names = [...listings, ...providers].map(({name}) => name);

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);
const spaced = (text: string): string => ` ${textsOf(text).join(' ')} `;

/** Words that stand in a programme's, a town's, a condition's or a kind's name, or in small letters in the menu. */
const ordinary = new Set([
  ...programmes.flatMap(({name, aliases}) => [name, ...aliases].flatMap(textsOf)),
  ...TOWNS.flatMap(({name}) => textsOf(name)),
  ...[...CONDITIONS, ...SUPPORT_TYPES].flatMap(({label}) => textsOf(label)),
  ...[
    ...listings.flatMap(({name, summary, description}) => [name, summary, ...description]),
    ...providers.map(({name}) => name),
  ]
    .flatMap(wordsOf)
    .filter(({typed, text}) => typed === text)
    .map(({text}) => text),
]);

/** Whole names, and their parts between commas and colons, but for those that are only programmes and places. */
const parts = [
  ...new Set(
    names
      .flatMap((name) => [name, ...name.split(/[,:]/)])
      .map(spaced)
      .filter((part) => part.trim().split(' ').length > 1),
  ),
].filter((part) =>
  part
    .trim()
    .split(' ')
    .some((word) => !ordinary.has(word)),
);

/** Words that are written large in a name and nowhere small: somebody's or somewhere's own, if not ordinary. */
const properWords = [...new Set(names.flatMap(textsOf))].filter(
  (word) => word.length > 2 && !ordinary.has(word),
);

/** Ordinary in English, though the menu has them in names only. */
const ORDINARY_PHRASES: ReadonlySet<string> = new Set([' memory cafe ']);
const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  'young',
  'network',
  'roots',
  'active',
  'digital',
  'memory',
  'roma',
]);

it('knows names to look for', () => {
  expect(parts.length).toBeGreaterThan(100);
  expect(properWords.length).toBeGreaterThan(50);
});

it.each(SOURCES)('names no listing and no provider in $file', ({text}) => {
  const words = spaced(text);
  expect(parts.filter((part) => words.includes(part) && !ORDINARY_PHRASES.has(part))).toEqual([]);
  expect(listings.map(({slug}) => slug).filter((slug) => text.includes(slug))).toEqual([]);
});

// The taxonomy is made of ordinary words; the rules need none that is somebody's own.
it.each(SOURCES.filter(({file}) => file.startsWith('shared/search')))(
  'uses no word of a name of its own in $file',
  ({text}) => {
    const words = spaced(text);
    expect(properWords.filter((word) => words.includes(` ${word} `) && !ORDINARY_WORDS.has(word))).toEqual(
      [],
    );
  },
);
