import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {EMPTY_QUERY} from '#shared/search/readQuery.ts';
import {read} from '#shared/search/reading.ts';
import {FILTER_WORDS} from '#shared/taxonomy/filterWords.ts';
import {RED_FLAGS} from '#shared/taxonomy/redFlags.ts';
import {readWhy, readWords} from '#shared/words/readWords.ts';
import {listAfter, WORD_LIMITS, WordList, type WordRow} from '#shared/words/wordList.ts';
import {problemOf, replacedBy} from '#shared/words/wordRules.ts';

const HOPE: KnownProgramme = {
  id: 'hope',
  name: 'HOPE',
  aliases: ['Hope course'],
  conditions: ['cancer'],
  supportType: 'condition-education',
};
const GLUCO: WordRow = {id: 'w-1', phrases: ['gluco trouble'], means: ['condition:gout']};
const AMONG = {others: [GLUCO], programmes: [HOPE]};
const NOBODY = {has: () => false, like: () => []};

describe('A phrase that is added', () => {
  it.each(['zopple', 'sugar', 'ME', 'my zopple clinic', 'tight ribs'])('may be “%s”', (phrase) => {
    expect(problemOf(phrase, AMONG)).toBeUndefined();
  });

  it.each([
    ['…', 'no letters'],
    ['z'.repeat(51), 'too long'],
    ['a b c d e f g h i j', 'too long'],
    ['chest pain', 'danger'],
    ['online', 'filter'],
    ['because', 'ordinary'],
    ['for the', 'ordinary'],
    ['hope  course', 'programme HOPE'],
    ['Gluco-Trouble', 'another row'],
  ])('is not “%s”: %s', (phrase, why) => {
    expect(problemOf(phrase, AMONG)).toContain(why);
  });

  it('is no word of danger, and no filter, in any row of either', () => {
    const some = RED_FLAGS.flatMap(({phrases}) =>
      phrases.filter((phrase) => !/[*#$]/.test(phrase)).slice(0, 3),
    );
    const filters = FILTER_WORDS.flatMap(({phrases}) => phrases.slice(0, 1));
    const open = [...some, ...filters].filter((phrase) => problemOf(phrase, AMONG) === undefined);
    expect(open).toEqual([]);
  });

  it('says whose place it takes in the compiled words', () => {
    expect(replacedBy({phrases: ['zopple', 'Sugar']})).toEqual([
      {phrase: 'Sugar', means: ['condition:diabetes-type-2']},
    ]);
  });
});

describe('A form for a row', () => {
  const whole = {
    phrases: 'zopple\r\n Zopples \n\nzop   disease',
    means: ['condition:gout'],
    why: 'People type it',
  };

  it('is read a phrase a line, each once', () => {
    expect(readWords(whole, AMONG)).toEqual({
      phrases: ['zopple', 'zop disease'],
      means: ['condition:gout'],
      why: 'People type it',
    });
  });

  it('leads to each field that is missing', () => {
    const read = readWords({}, AMONG);
    expect('errors' in read && read.errors.map(({href}) => href)).toEqual(['#phrases', '#means', '#why']);
    expect(readWhy({why: ' '})).toHaveProperty('errors');
  });

  it('takes no meaning that there is not, and no more than it can show', () => {
    expect(readWords({...whole, means: ['condition:nothing', 'access:bsl']}, AMONG)).toHaveProperty('errors');
    const many = Array.from(
      {length: WORD_LIMITS.phrases + 1},
      (_, index) => `zopple number ${'x'.repeat(index + 1)}`,
    );
    expect(readWords({...whole, phrases: many.join('\n')}, AMONG)).toHaveProperty('errors');
  });

  it('gives a row that can be kept, or says what is wrong, whatever is posted', () => {
    const anything = fc.record({
      phrases: fc.oneof(fc.string({unit: 'binary', maxLength: 300}), fc.array(fc.string(), {maxLength: 8})),
      means: fc.array(fc.constantFrom('condition:gout', 'support:peer-support', 'x', ''), {maxLength: 8}),
      why: fc.string({maxLength: 400}),
    });
    fc.assert(
      fc.property(anything, (values) => {
        const typed = readWords(values, AMONG);
        const isKept =
          'errors' in typed
            ? typed.errors.length > 0
            : WordList.safeParse({
                rows: [{id: 'w-2', phrases: [...typed.phrases], means: [...typed.means]}],
                revision: 1,
              }).success;
        expect(isKept).toBe(true);
      }),
    );
  });
});

describe('The list', () => {
  const words = fc.stringMatching(/^[a-z]{5,9}( [a-z]{4,8})?$/);
  const row = fc.record({
    id: fc.uuid(),
    phrases: fc.array(words, {minLength: 1, maxLength: 3}),
    means: fc.constant<WordRow['means']>(['condition:gout']),
  });

  it('is as it was when what was added is taken out, and when a change is changed back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, {selector: ({id}) => id, maxLength: 6}), row, (rows, added) => {
        fc.pre(!rows.some(({id}) => id === added.id));
        const list = {rows, near: []};
        expect(listAfter(listAfter(list, {after: added}), {before: added})).toEqual(list);
        const [first] = rows;
        if (!first) return;
        const other = {...added, id: first.id};
        const changed = listAfter(list, {before: first, after: other});
        expect(listAfter(changed, {before: other, after: first})).toEqual(list);
      }),
    );
  });

  it('is read in searches as one row or as several, in any order', () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 4}), words, (rows, q) => {
        const groupsWith = (given: readonly WordRow[]) => read({...EMPTY_QUERY, q}, [], NOBODY, given).groups;
        expect(groupsWith([...rows].reverse())).toEqual(groupsWith(rows));
      }),
      {numRuns: 50},
    );
  });
});
