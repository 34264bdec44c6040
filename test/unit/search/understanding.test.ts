import fc from 'fast-check';
import {expect, it} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {ask, documentWith, idsOf, runIn, shardOf} from './documents.ts';
import {search} from '#shared/search/index.ts';
import {NOW, ORIGIN} from './documents.ts';

const type2 = documentWith({
  id: 'type2',
  name: 'Course for type 2',
  conditions: ['diabetes-type-2'],
  supportType: 'condition-education',
});
const type1 = documentWith({
  id: 'type1',
  name: 'Course for type 1',
  conditions: ['diabetes-type-1'],
  supportType: 'condition-education',
});
const generic = documentWith({id: 'generic', name: 'Any condition', conditions: ['any-long-term-condition']});
const knitting = documentWith({
  id: 'knitting',
  name: 'Knit and natter',
  supportType: 'group-activity',
  conditions: ['loneliness'],
});
const all = [knitting, generic, type1, type2];

it('finds type 2 diabetes first for "sugar diabetes", and says how it was read', () => {
  const result = ask(all, 'sugar diabetes');
  expect(idsOf(result)).toEqual(['type2', 'generic']);
  expect(result.query.concepts).toEqual([
    {slug: 'diabetes-type-2', label: 'Type 2 diabetes', matched: 'sugar diabetes'},
  ]);
  expect(result.notices[0]).toMatchObject({
    code: 'read-as',
    text: 'Showing results for Type 2 diabetes because you searched “sugar diabetes”. Not right?',
    links: [{label: 'Search for exactly “sugar diabetes”', query: 'q=%22sugar+diabetes%22'}],
  });
});

it('asks which of several things a word means, and shows them all meanwhile', () => {
  const result = ask(all, 'diabetes');
  expect(idsOf(result).slice(0, 2).sort()).toEqual(['type1', 'type2']);
  const [notice] = result.notices;
  expect(notice?.code).toBe('ambiguous');
  expect(notice?.links.map(({label}) => label)).toContain('Type 1 diabetes');
  expect(notice?.links[0]?.query).toBe('q=&condition=diabetes-type-2'.replace('q=&', ''));
});

it.each(['diabtes', 'diabets', 'daibetes', 'diabetis'])('forgives "%s", and says so', (slip) => {
  const result = ask(all, slip);
  expect(idsOf(result)).toContain('type2');
  expect(result.notices.map(({text}) => text).join()).toContain(`because you searched “${slip}”`);
});

it('forgives nothing in a short word', () => {
  expect(ask(all, 'gaut').query.concepts).toEqual([]);
});

it('never mends a word that stands in a listing', () => {
  const brook = documentWith({id: 'brook', name: 'Brook group'});
  const result = ask([brook, ...all], 'brook');
  expect(idsOf(result)[0]).toBe('brook');
  expect(result.notices.filter(({code}) => code === 'read-as')).toEqual([]);
});

it.each(['x pert', 'xpert', 'X-PERT', 'x-pert'])('finds X-PERT by "%s"', (q) => {
  const xpert = documentWith({id: 'xpert', name: 'X-PERT in Leeds'});
  expect(idsOf(ask([xpert, ...all], q))[0]).toBe('xpert');
});

it('wants all the words first, and says when it gives some up', () => {
  const exact = ask(all, 'type 1 course');
  expect(idsOf(exact)[0]).toBe('type1');
  const result = ask(all, 'knit purple');
  expect(idsOf(result)).toEqual(['knitting']);
  expect(result.notices.map(({code}) => code)).toContain('relaxed');
});

it('says nothing of relaxing where a filter leaves none of what that gave', () => {
  const filtered = ask(all, 'knit purple', {query: {cost: ['pay']}});
  expect(filtered).toMatchObject({total: 0, notices: []});
});

it('says nothing of relaxing where that gives nothing more', () => {
  expect(ask(all, 'knit').notices).toEqual([]);
});

it('takes filters out of the words and puts them where they can be removed', () => {
  const evening = documentWith({id: 'evening', conditions: ['gout'], languages: ['pa'], runs: [runIn(5)]});
  const other = documentWith({id: 'other', conditions: ['gout']});
  const result = ask([evening, other], 'gout in the evening in Punjabi');
  expect(idsOf(result)).toEqual(['evening']);
  expect(result.query.text).toBe('gout in the evening in Punjabi');
  expect(result.query.filters).toMatchObject({q: 'gout', language: ['pa'], when: ['evening']});
});

it('leaves out a known "no" to an access need, and puts "not known" after "yes"', () => {
  const documents = [
    documentWith({id: 'no', access: {'step-free': 'no'}}),
    documentWith({id: 'unknown'}),
    documentWith({id: 'ask', access: {'step-free': 'ask-us'}}),
    documentWith({id: 'yes', access: {'step-free': 'yes'}}),
  ];
  expect(idsOf(ask(documents, 'wheelchair'))).toEqual(['yes', 'ask', 'unknown']);
});

it('shows women-only groups only where the listing says so', () => {
  const documents = [documentWith({id: 'unknown'}), documentWith({id: 'yes', access: {'women-only': 'yes'}})];
  expect(idsOf(ask(documents, 'women only'))).toEqual(['yes']);
});

it('shows urgent help above results, and the results', () => {
  const result = ask([documentWith({name: 'Chest pain club'})], 'chest pain');
  expect(result.safety?.card).toBe('emergency');
  expect(result.total).toBe(1);
});

it('finds everything with words that mean nothing', () => {
  expect(ask(all, 'please can you help me').total).toBe(all.length);
});

it('answers anything that is typed', () => {
  const shard = shardOf(all);
  const words = fc.constantFrom(
    'sugar',
    '"',
    "'",
    '*',
    'ME',
    'x-pert',
    'free',
    'in',
    '\u0301',
    '😀',
    '<b>',
    'diabtes',
    '%',
    '-',
  );
  const typed = fc.oneof(
    fc.string({maxLength: 200}),
    fc.string({unit: 'grapheme', maxLength: 100}),
    fc.array(words, {maxLength: 40}).map((each) => each.join(' ').slice(0, 200)),
  );
  fc.assert(
    fc.property(typed, (q) => {
      const {total, items} = search([shard], SearchQuery.parse({q}), {
        now: NOW,
        origin: ORIGIN,
        programmes: [],
      });
      expect(items).toHaveLength(total);
    }),
    {numRuns: 1500},
  );
}, 60_000);
