import {describe, expect, it} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {groupOfMatch} from '#shared/search/groups.ts';
import {read, type Vocabulary} from '#shared/search/reading.ts';
import {stemsOf, wordsOf} from '#shared/search/words.ts';
import {FILTER_WORDS} from '#shared/taxonomy/filterWords.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';

const NOTHING: Vocabulary = {has: () => false, like: () => []};
const reading = (q: string) => read(SearchQuery.parse({q}), [], NOTHING);

const synonyms = SYNONYMS.flatMap((synonym) => synonym.phrases.map((phrase) => ({phrase, synonym})));

describe('every phrase of the public is read as its row says', () => {
  it.each(synonyms)('$phrase', ({phrase, synonym}) => {
    const {groups} = reading(phrase);
    const expected = groupOfMatch({kind: 'synonym', synonym, exact: new Set()}, phrase, wordsOf(phrase));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.meanings).toEqual(expected.meanings);
    expect(groups[0]?.isChoice).toBe(synonym.isChoice ?? false);
  });
});

describe('every phrase that is a filter becomes one', () => {
  const words = FILTER_WORDS.flatMap(({phrases, filter}) => phrases.map((phrase) => ({phrase, filter})));
  it.each(words)('$phrase', ({phrase, filter}) => {
    const {query, groups} = reading(`gout ${phrase}`);
    expect({...query, ...(filter.isNear && {isNear: true})}).toMatchObject(filter);
    expect(query.q).toBe('gout');
    expect(groups).toHaveLength(1);
  });
});

it('has each phrase once, however it is spelt', () => {
  const keys = [...SYNONYMS, ...FILTER_WORDS].flatMap(({phrases}) => [
    ...new Set(phrases.map((phrase) => stemsOf(phrase.replaceAll('-', ' ')).join(''))),
  ]);
  // "fits" is epilepsy and "fit" is not: rows that take only the very letters share a stem with nothing else.
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('takes the longest phrase', () => {
  expect(reading('sugar diabetes').groups.map(({typed}) => typed)).toEqual(['sugar diabetes']);
  expect(reading('gluten free').query.cost).toEqual([]);
});

it.each([
  ['ME group', ['ME', 'group']],
  ['me group', ['me', 'group']],
  ['help me', []],
  ['tell me about gout', ['gout']],
  ['HELP ME', []],
  ['COLD', ['COLD']],
  ['common cold', ['common', 'cold']],
  ['MS', ['MS']],
  ['coach', ['coach']],
  ['COAD', ['COAD']],
  ['positive thinking', ['positive', 'thinking']],
  ['fit', ['fit']],
])('reads "%s" as %j', (q, typed) => {
  expect(reading(q).groups.map((group) => group.typed)).toEqual(typed);
});

it('does not take the plain word for the condition that its plural is', () => {
  expect(reading('fit').groups[0]?.concepts).toEqual([]);
  expect(reading('fits').groups[0]?.concepts.map(({slug}) => slug)).toEqual(['epilepsy']);
});

it('leaves words in quotes as they are', () => {
  const {groups, query} = reading('"free" "punjabi" gout');
  expect(query).toMatchObject({cost: [], language: []});
  expect(groups.map(({typed}) => typed)).toEqual(['free', 'punjabi', 'gout']);
});

it('never overrules a filter that was chosen', () => {
  const query = read(SearchQuery.parse({q: 'without a doctor', route: 'professional'}), [], NOTHING).query;
  expect(query.route).toBe('professional');
});
