import fc from 'fast-check';
import {FILTER_WORDS} from '#shared/taxonomy/filterWords.ts';
import {RED_FLAGS} from '#shared/taxonomy/redFlags.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';

const PHRASES: readonly string[] = [
  ...SYNONYMS.flatMap(({phrases}) => phrases),
  ...FILTER_WORDS.flatMap(({phrases}) => phrases),
];
const DANGERS = RED_FLAGS.flatMap(({phrases}) => phrases.map((phrase) => phrase.replaceAll('*', 'my')));

const OPENINGS = [
  '',
  "I've just been told I have",
  'my mum has',
  'help with',
  'is there',
  'looking for a',
  'PLEASE',
];
const JOINTS = [
  ' ',
  ' and ',
  ', ',
  ' with my ',
  '-',
  '/',
  ' for ',
  ' in ',
  "'s ",
  '" "',
  ' near ',
  '\n',
  '  ',
];
const PLACES = ['', ' in Leeds', ' near LS8 4AB', ' bd1', ' near me', ' in Hebden Bridge'];
const ODD = [
  '"',
  "'",
  '’',
  '*',
  '$',
  '%',
  '<b>',
  '\u0301',
  '😀',
  '\u202e',
  '\0',
  '(',
  '[a-z]+',
  '\\',
  '１２',
  'ﬁts',
  'İ',
];

/** A slip of the keyboard: a letter lost, doubled, or swapped with its neighbour. */
const slipped = (text: string, at: number, kind: number): string => {
  const place = text.length === 0 ? 0 : at % text.length;
  const [before, letter, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
  if (kind === 0) return before + after;
  return kind === 1 ? before + letter + letter + after : before + after.charAt(0) + letter + after.slice(1);
};

const cased = (text: string, kind: number): string =>
  kind === 0 ? text : kind === 1 ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);

const part = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...PHRASES)},
  {weight: 1, arbitrary: fc.constantFrom(...DANGERS)},
  {weight: 1, arbitrary: fc.constantFrom(...ODD)},
  {weight: 1, arbitrary: fc.string({maxLength: 12})},
);

/** A sentence as people type one, out of everything that the taxonomy knows, with slips. */
const sentence = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.tuple(part, fc.constantFrom(...JOINTS)), {minLength: 1, maxLength: 5}),
    fc.constantFrom(...PLACES),
    fc.nat({max: 2}),
    fc.option(fc.tuple(fc.nat({max: 200}), fc.nat({max: 2})), {nil: undefined}),
  )
  .map(([opening, parts, place, letterCase, slip]) => {
    const body = parts.map(([text, joint], index) => (index === 0 ? text : joint + text)).join('');
    const whole = cased(`${opening} ${body}${place}`.trim(), letterCase);
    return (slip ? slipped(whole, ...slip) : whole).slice(0, 200);
  });

/** What makes a careless pattern run away: the same thing over and over. */
const repeated = fc
  .tuple(
    fc.constantFrom(...ODD, ' ', 'a', '-', 'a-', "a'", 'my ', 'he * ', 'ls8 ', 'in ', 'A1 '),
    fc.integer({min: 1, max: 200}),
  )
  .map(([text, times]) => text.repeat(times).slice(0, 200));

/** Anything that somebody may send as the words of a search. */
export const typedText: fc.Arbitrary<string> = fc.oneof(
  {weight: 6, arbitrary: sentence},
  {weight: 1, arbitrary: repeated},
  {weight: 1, arbitrary: fc.string({maxLength: 200})},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 100})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 200})},
);
