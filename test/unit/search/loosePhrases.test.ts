import {describe, expect, it} from 'vitest';
import {EMPTY_QUERY} from '#shared/search/readQuery.ts';
import {read} from '#shared/search/reading.ts';
import {NEAR_CONDITIONS} from '#shared/taxonomy/nearConditions.ts';
import {ask, documentWith, idsOf, runIn} from './documents.ts';

const slugsOf = (q: string): string[] =>
  read({...EMPTY_QUERY, q}, [], {has: () => false, like: () => []}).groups.flatMap(({concepts}) =>
    concepts.map(({slug}) => slug),
  );

describe('A phrase in other words', () => {
  it.each([
    ['my knees are ever so bad', 'osteoarthritis'],
    ['bones are thinning', 'osteoporosis'],
    ['lost most of her speech', 'stroke'],
    ['the legs keep cramping', 'peripheral-arterial-disease'],
    ['puffing', 'copd'],
  ])('is still understood: "%s"', (q, slug) => {
    expect(slugsOf(q)).toContain(slug);
  });

  it.each(['feet and diabetes', 'knee. bad', '"bad" knee', 'bad one two three four knee'])(
    'is in one breath: not "%s"',
    (q) => {
      const {groups} = read({...EMPTY_QUERY, q}, [], {has: () => false, like: () => []});
      expect(groups.map(({typed}) => typed)).not.toContain(q.replaceAll('"', ''));
    },
  );

  it('is not a word of ours that a small word happens to complete', () => {
    expect(slugsOf('group for MS')).toContain('multiple-sclerosis');
    expect(slugsOf('group for MS')).not.toContain('social-prescribing');
    expect(slugsOf('forms')).toContain('social-prescribing');
  });

  it('puts first, of what it means, whoever says it in the same words', () => {
    const plain = documentWith({id: 'plain', conditions: ['stroke'], summary: 'After a stroke.'});
    const speech = documentWith({
      id: 'speech',
      conditions: ['stroke'],
      summary: 'For speech that a stroke took.',
    });
    expect(idsOf(ask([plain, speech], 'lost her speech'))[0]).toBe('speech');
  });
});

describe('What is for a condition near to the one that was typed', () => {
  const ptsd = documentWith({id: 'ptsd', conditions: ['ptsd']});
  const anxiety = documentWith({id: 'anxiety', conditions: ['anxiety']});
  const gout = documentWith({id: 'gout', conditions: ['gout']});

  it('stands below what is for the very one', () => {
    expect(idsOf(ask([gout, anxiety, ptsd], 'ptsd'))).toEqual(['ptsd', 'anxiety']);
  });

  it.each(Object.entries(NEAR_CONDITIONS))('is never the same condition: %s', (slug, near) => {
    expect(near).not.toContain(slug);
  });
});

describe('A filter that was typed', () => {
  it('is enough where no listing has the words beside it', () => {
    const found = ask([documentWith({id: 'pl', languages: ['pl']}), documentWith()], 'polish speaking');
    expect(idsOf(found)).toEqual(['pl']);
    expect(found.notices.map(({code}) => code)).toContain('relaxed');
  });

  it('does not make up for a condition that nothing is for', () => {
    expect(idsOf(ask([documentWith({languages: ['pl']})], 'gout in polish'))).toEqual([]);
  });

  it('of a time is met by what waits for nobody', () => {
    const own = documentWith({id: 'own', conditions: ['gout'], delivery: ['self-paced-online']});
    const day = documentWith({
      id: 'day',
      conditions: ['gout'],
      delivery: ['self-paced-online', 'in-person-group'],
      runs: [runIn(3, {when: ['daytime']})],
    });
    expect(idsOf(ask([own, day], 'gout in the evening'))).toEqual(['own']);
  });
});

it('leaves out what is not for the age that stands after a child', () => {
  const adults = documentWith({id: 'adults', conditions: ['asthma'], ages: {from: 18}});
  const children = documentWith({
    id: 'children',
    conditions: ['asthma'],
    ages: {from: 5, to: 15},
    audiences: ['children-families'],
  });
  expect(idsOf(ask([adults, children], 'son 9 asthma'))).toEqual(['children']);
  expect(idsOf(ask([adults, children], 'son 9 weeks asthma')).sort()).toEqual(['adults', 'children']);
});

describe('What words say of who writes', () => {
  const gout = (id: string, parts: Parameters<typeof documentWith>[0] = {}) =>
    documentWith({id, conditions: ['gout'], ...parts});

  it('puts a group for the other sex behind', () => {
    const women = gout('women', {access: {'women-only': 'yes'}, checkedOn: '2026-05-02'});
    const all = gout('all');
    expect(idsOf(ask([women, all], 'gout since my wife died'))).toEqual(['all', 'women']);
  });

  it('puts what is for the young alone behind, unless somebody is young', () => {
    const young = gout('young', {ages: {from: 13, to: 25}, checkedOn: '2026-05-02'});
    const adults = gout('adults', {ages: {from: 18}});
    expect(idsOf(ask([young, adults], 'gout'))).toEqual(['adults', 'young']);
    expect(idsOf(ask([young, adults], '17 gout'))).toEqual(['young']);
  });

  it('finds who helps with anything where no listing has any of the words', () => {
    const worker = documentWith({id: 'worker', supportType: 'social-prescribing'});
    expect(idsOf(ask([worker], 'the thing went wrong whatsit doodah'))).toEqual(['worker']);
    expect(idsOf(ask([worker], 'doodah'))).toEqual([]);
  });
});
