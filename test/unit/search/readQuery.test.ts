import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {parse} from '#shared/parse.ts';
import {ProblemError} from '#shared/problems.ts';
import {EMPTY_QUERY, readQuery} from '#shared/search/readQuery.ts';
import {ask, documentWith} from './documents.ts';

const outcomeOf = (read: () => SearchQuery): unknown => {
  try {
    return {query: read()};
  } catch (failure) {
    if (!(failure instanceof ProblemError)) throw failure;
    return {slug: failure.slug, message: failure.message, errors: failure.errors};
  }
};

const VALUES = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '1.5',
    '16',
    '20',
    '50',
    '51',
    '160',
    '161',
    '365',
    '366',
    '500',
    '501',
    '-1',
    '1e2',
  ],
  ...[
    '0x10',
    'Infinity',
    'NaN',
    'true',
    'false',
    'self',
    'professional',
    'best',
    'soonest',
    'evening',
    'free',
  ],
  ...['copd', 'asthma', 'peer-support', 'phone', 'pa', 'step-free', 'carers', 'constructor', '__proto__'],
  ...[' LS8 4AB ', 'x'.repeat(20), 'x'.repeat(21), 'x'.repeat(80), 'x'.repeat(81), 'x'.repeat(201)],
  `${' '.repeat(100)}gout${' '.repeat(150)}`,
];
const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({unit: 'grapheme'}));
const given = fc.dictionary(
  fc.constantFrom(...Object.keys(EMPTY_QUERY), 'utm_source', 'toString'),
  fc.oneof(value, fc.array(value, {minLength: 2, maxLength: 4})),
);

describe('Reading a query from an address', () => {
  it('gives what the schema gives, for whatever was written', () => {
    fc.assert(
      fc.property(given, (values) => {
        expect(outcomeOf(() => readQuery(values))).toEqual(outcomeOf(() => parse(SearchQuery, values)));
      }),
      {numRuns: 3000, seed: 3},
    );
  });

  it('has every name of the schema, in its order, where nothing was asked', () => {
    expect(Object.keys(EMPTY_QUERY)).toEqual(Object.keys(SearchQuery.shape));
    expect(EMPTY_QUERY).toEqual({...SearchQuery.parse({}), route: undefined, startsWithinDays: undefined});
  });

  it('says at which field it failed', () => {
    expect(outcomeOf(() => readQuery({postcode: 'x'.repeat(21), place: ['a', 'b']}))).toMatchObject({
      slug: 'invalid-request',
      errors: [{pointer: '#/postcode'}, {pointer: '#/place'}],
    });
  });
});

describe('What a search answers', () => {
  it('is what the contract lists, and nothing else', () => {
    const documents = [
      documentWith({id: 'a', name: 'Gout group', conditions: ['gout']}),
      documentWith({id: 'b', name: 'Any condition', conditions: ['any-long-term-condition']}),
    ];
    for (const words of ['gout', 'goot', 'breathless', 'chest pain', 'gout in the evening', '']) {
      const results: unknown = JSON.parse(JSON.stringify(ask(documents, words)));
      expect(JSON.parse(JSON.stringify(SearchResults.parse(results)))).toEqual(results);
    }
  });
});
