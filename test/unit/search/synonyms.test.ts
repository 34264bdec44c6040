import {describe, expect, it} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {NO_ADDED_NEAR} from '#shared/search/addedNear.ts';
import {groupOfMatch} from '#shared/search/groups.ts';
import type {Vocabulary} from '#shared/search/mend.ts';
import {read} from '#shared/search/reading.ts';
import {stemsOf, wordsOf} from '#shared/search/words.ts';
import {noticesOf} from '#shared/search/notices.ts';
import {FILTER_WORDS} from '#shared/taxonomy/filterWords.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';

const NOTHING: Vocabulary = {has: () => false, like: () => []};
const reading = (q: string) => read(SearchQuery.parse({q}), [], NOTHING);

const synonyms = SYNONYMS.flatMap((synonym) => synonym.phrases.map((phrase) => ({phrase, synonym})));

describe('every phrase of the public is read as its row says', () => {
  it.each(synonyms)('$phrase', ({phrase, synonym}) => {
    const {groups} = reading(phrase);
    const expected = groupOfMatch(
      {kind: 'synonym', synonym},
      {typed: phrase, span: wordsOf(phrase)},
      NO_ADDED_NEAR,
    );
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
  // "fits" is epilepsy and "fit" is not: rows that take only the very letters share nothing with their stems.
  const keys = [...SYNONYMS, ...FILTER_WORDS].flatMap(({phrases, isExact}) => [
    ...new Set(
      phrases.map((phrase) =>
        isExact
          ? `the letters ${wordsOf(phrase)
              .map(({text}) => text)
              .join('')}`
          : stemsOf(phrase.replaceAll('-', ' ')).join(''),
      ),
    ),
  ]);
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

describe('abbreviations by case and by what stands beside them', () => {
  it.each([
    ['ME SUPPORT GROUP', 'me-cfs'],
    ['me support group', 'me-cfs'],
    ['my daughter has m.e.', 'me-cfs'],
    ['M.E. group', 'me-cfs'],
    ['I have ME', 'me-cfs'],
    ['Ms', 'multiple-sclerosis'],
    ['ms', 'multiple-sclerosis'],
    ['Ms group', 'multiple-sclerosis'],
    ['COAD', 'copd'],
    ['coad', 'copd'],
    ['COLD', 'copd'],
    ['my dad has COLD', 'copd'],
    ['headaches', 'migraine'],
  ])('“%s” is about %s', (q, slug) => {
    expect(reading(q).groups.flatMap(({concepts}) => concepts.map((concept) => concept.slug))).toContain(
      slug,
    );
  });

  it.each([
    'find me a course',
    'courses for me online',
    'help me',
    'near me online',
    'cold',
    'I have a cold',
    'Ms Smith',
    'Ms Patel nurse',
    'sob story',
    'incontinence pad',
    'PAD AND PEN',
    'positive thinking',
    'microsoft',
  ])('“%s” is no condition by an abbreviation', (q) => {
    const slugs = reading(q).groups.flatMap(({concepts}) => concepts.map(({slug}) => slug));
    for (const slug of ['me-cfs', 'multiple-sclerosis', 'peripheral-arterial-disease', 'hiv']) {
      expect(slugs).not.toContain(slug);
    }
    expect(q.toLowerCase().includes('cold') && slugs.includes('copd')).toBe(false);
  });

  it('never makes a coach of COAD, nor the other way', () => {
    expect(reading('COAD').groups.map(({concepts}) => concepts[0]?.slug)).toEqual(['copd']);
    expect(reading('coaches').groups.map(({concepts}) => concepts[0]?.slug)).toEqual(['health-coaching']);
  });
});

it('takes every filter out of a whole sentence, and leaves what it is about', () => {
  const {query} = reading(
    'free online evening diabetes course in punjabi for women without a doctor near me',
  );
  expect(query).toMatchObject({
    q: 'diabetes course',
    cost: ['free'],
    when: ['evening'],
    language: ['pa'],
    access: ['women-only'],
    route: 'self',
  });
  expect(query.delivery).toContain('video-group');
});

it.each([
  ['looking after my elderly disabled mum', {audience: ['carers']}],
  ['I care for my husband', {audience: ['carers']}],
  ['caring for a friend', {audience: ['carers']}],
  ["I don't have a computer", {access: ['no-internet-needed']}],
  ['not online', {access: ['no-internet-needed']}],
  ['free parking', {access: ['parking'], cost: []}],
  ['saturday morning', {when: ['weekend']}],
  ["don't want to see my GP", {route: 'self'}],
  ['without going through the doctor', {route: 'self'}],
  ['gout on MS Teams', {q: 'gout'}],
  ['ladies swimming', {access: ['women-only']}],
  ['women with diabetes', {access: []}],
  ["can't manage the stairs", {access: ['step-free']}],
])('“%s” is a filter', (q, filter) => {
  expect(reading(q).query).toMatchObject(filter);
});

it('is read the same again on the next page, once its filters are taken out', () => {
  for (const q of [
    'sugar diabetes in the evening in Punjabi',
    'ME group at the weekend',
    'I hope to walk in the evening',
  ]) {
    const first = reading(q);
    const next = reading(first.query.q);
    expect(next.groups.map(({concepts}) => concepts)).toEqual(first.groups.map(({concepts}) => concepts));
  }
});

it('does not ask what was answered beside it', () => {
  const notices = noticesOf(reading('T2 diabetes'), 'all');
  expect(notices.filter(({code}) => code === 'ambiguous')).toEqual([]);
});
