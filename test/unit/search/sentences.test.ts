import {describe, expect, it} from 'vitest';
import {EMPTY_QUERY} from '#shared/search/readQuery.ts';
import {read, type Reading} from '#shared/search/reading.ts';
import {wordsOf} from '#shared/search/words.ts';
import {COMMON_WORDS} from '#shared/taxonomy/commonWords.ts';
import {personIn} from '#shared/search/personIn.ts';
import {ask, documentWith, idsOf, runIn} from './documents.ts';

const nobody = {has: () => false, like: () => []};
const readingOf = (q: string): Reading => read({...EMPTY_QUERY, q}, [], nobody);
const slugsOf = (q: string): string[] =>
  readingOf(q).groups.flatMap(({concepts}) => concepts.map(({slug}) => slug));

const STORY = 'it all began when my brother moved away and nobody has had a clue what to do';

describe('A sentence', () => {
  it('has no filter: what it asks for comes first, and nothing else is left out', () => {
    const reading = readingOf(`${STORY}, gout, it would have to be an evening`);
    expect(reading.query.when).toEqual([]);
    expect(reading.wanted.when).toEqual(['evening']);
    const plain = {name: 'Gout', conditions: ['gout'] as const};
    const online = documentWith({
      ...plain,
      id: 'online',
      conditions: ['gout'],
      delivery: ['self-paced-online'],
    });
    const hall = documentWith({...plain, id: 'hall', conditions: ['gout']});
    expect(idsOf(ask([hall, online], `${STORY}, gout, something online if poss`))).toEqual([
      'online',
      'hall',
    ]);
    expect(idsOf(ask([hall, online], 'gout online'))).toEqual(['online']);
  });

  it('says what it took for a wish, and makes a filter of it when asked', () => {
    const wish = (q: string) =>
      ask([documentWith({id: 'gout', conditions: ['gout']})], q).notices.find(({code}) => code === 'wished');
    const said = wish(`${STORY}, gout, something online if poss, an evening`);
    expect(said?.text).toMatch(/^From your words we took: .*[Oo]nline.*, Evening\. /);
    const filters = new URLSearchParams(said?.links[0]?.query);
    expect(filters.getAll('when')).toEqual(['evening']);
    expect(filters.getAll('delivery')).toContain('self-paced-online');
    expect(wish(`${STORY}, gout`)).toBeUndefined();
    // In a few words it is a filter, and a chip shows it.
    expect(wish('gout online')).toBeUndefined();
  });

  it.each([
    ['looked it up on the internet and now i am at a loss', 'delivery'],
    ['not been right since sunday and it shows', 'when'],
    ['saturday nights are the worst of all of it', 'when'],
    ['it comes on every evening and then it goes', 'when'],
    ['lost my phone as well and the cat ran off', 'delivery'],
  ] as const)('only tells, and asks for nothing, in "%s"', (told, kind) => {
    expect(readingOf(`gout has me beaten, ${told}`).wanted[kind]).toEqual([]);
  });

  it.each([
    ['could i do it on the internet when i have a bit of time', 'delivery'],
    ['need it on a saturday because of the job that i do', 'when'],
    ['i only speak punjabi and a few words of what they say', 'language'],
    ['in a wheelchair and the door was no use at all', 'access'],
  ] as const)('asks in "%s"', (asked, kind) => {
    expect(readingOf(`gout, ${asked}`).wanted[kind]).not.toEqual([]);
  });

  it('is about carers where somebody looks after somebody, and not under a filter', () => {
    expect(slugsOf('i look after my husband day and night and it has got too much for me')).toContain(
      'carers',
    );
    expect(readingOf('looking after my mum').query.audience).toEqual(['carers']);
  });

  it('is not decided by its story: the thing that it is about leads', () => {
    const gout = documentWith({id: 'gout', name: 'Gout group', conditions: ['gout']});
    const story = documentWith({
      id: 'story',
      name: 'Brother moved away: a clue',
      summary: 'Nobody has had a clue.',
      conditions: ['any-long-term-condition'],
    });
    expect(idsOf(ask([story, gout], `${STORY}, gout`))[0]).toBe('gout');
  });

  it('puts what is felt because of a thing behind the thing', () => {
    const kidneys = documentWith({id: 'kidneys', name: 'Kidneys', conditions: ['chronic-kidney-disease']});
    const worry = documentWith({id: 'worry', name: 'Worry', conditions: ['anxiety', 'sleep-problems']});
    const q = 'my kidneys are at stage 3 and i cannot sleep for worry what am i to do';
    expect(idsOf(ask([worry, kidneys], q))[0]).toBe('kidneys');
  });

  it('shows who helps with anything where it is about nothing that we know', () => {
    const helper = documentWith({id: 'helper', supportType: 'social-prescribing'});
    const other = documentWith({id: 'other', conditions: ['gout']});
    expect(
      idsOf(ask([other, helper], 'the boiler went and then the roof and the dog too and i am at a loss')),
    ).toEqual(['helper']);
  });

  it('is about its condition where it also names what people do', () => {
    const baby = documentWith({id: 'baby', name: 'New mothers', conditions: ['perinatal-mental-health']});
    const walk = documentWith({
      id: 'walk',
      name: 'Walking group',
      supportType: 'group-activity',
      conditions: ['depression'],
    });
    const q = 'just had a baby and too scared to walk into a room full of people i do not know';
    expect(idsOf(ask([walk, baby], q))[0]).toBe('baby');
  });

  it('puts behind what is for a few people where nothing says that they are of them', () => {
    const few = documentWith({id: 'few', conditions: ['gout'], audiences: ['language-communities']});
    const women = documentWith({id: 'women', conditions: ['gout'], access: {'women-only': 'yes'}});
    const all = documentWith({id: 'all', conditions: ['gout']});
    expect(idsOf(ask([few, women, all], `${STORY}, gout`))[0]).toBe('all');
    expect(idsOf(ask([few, women, all], `${STORY}, gout, women only please`))[0]).toBe('women');
  });

  it('leaves out what does not fit as soon as 3 others do', () => {
    const evening = (id: string) => documentWith({id, conditions: ['gout'], runs: [runIn(5)]});
    const daytime = documentWith({
      id: 'daytime',
      conditions: ['gout'],
      runs: [runIn(5, {when: ['daytime']})],
    });
    const q = `${STORY}, gout, it would have to be an evening`;
    expect(idsOf(ask([daytime, evening('a'), evening('b')], q))[2]).toBe('daytime');
    expect(idsOf(ask([daytime, evening('c'), evening('d'), evening('e')], q)).sort()).toEqual([
      'c',
      'd',
      'e',
    ]);
  });

  it('is not one where every word asks', () => {
    const {query, isSentence} = readingOf(
      'free evening type 2 diabetes course in punjabi for women without a doctor',
    );
    expect(isSentence).toBe(false);
    expect(query.when).toEqual(['evening']);
  });
});

describe('What is refused', () => {
  it.each([
    ['fibrosis not copd', 'pulmonary-fibrosis', 'copd'],
    ['im not diabetic but borderline', 'prediabetes', 'diabetes-type-1'],
    ["I don't have cancer, it's gout", 'gout', 'cancer'],
  ])('is not what "%s" is about', (q, had, notHad) => {
    expect(slugsOf(q)).toContain(had);
    expect(slugsOf(q)).not.toContain(notHad);
  });

  it.each([
    ['do not sleep', 'sleep-problems'],
    ["I can't cope with my diabetes", 'diabetes-type-1'],
    ['nobody helps with my copd', 'copd'],
    ["don't know what to do about gout", 'gout'],
    ['why not ask about gout', 'gout'],
  ])('leaves "%s" as it is', (q, slug) => {
    expect(slugsOf(q)).toContain(slug);
  });

  it.each(['not a group', "I don't want a group", 'hates groups', 'cannot face a group', 'sick of groups'])(
    'puts groups behind for "%s"',
    (words) => {
      expect(readingOf(`gout, ${words}`).refused.delivery).toContain('in-person-group');
    },
  );

  it.each(["can't do online", 'not on a screen', 'never get on with zoom', 'cannot use the internet'])(
    'puts what is only online behind for "%s"',
    (words) => {
      const {refused, wanted} = readingOf(`gout, ${words}`);
      expect(
        [...refused.delivery, ...wanted.access].some(
          (each) => each === 'video-group' || each === 'no-internet-needed',
        ),
      ).toBe(true);
      expect(wanted.delivery).toEqual([]);
    },
  );

  it.each(['no group near me', 'there is no group in my town', 'never found a group'])(
    'is no refusal in "%s"',
    (q) => {
      expect(readingOf(q).refused.delivery).toEqual([]);
    },
  );

  it('is another time where one is no good', () => {
    expect(readingOf('gout, not evenings').wanted.when).toEqual(['daytime', 'weekend']);
  });
});

describe('Who it is for', () => {
  it.each([
    ['im 17 and so tired', 17],
    ['my daughter is 14 and hardly eats', 14],
    ['my 15 year old has type 1', 15],
    ['60M COPD', 60],
    ['51, boiling hot', 51],
    ['many things wrong with me, 67, up on the tops', 67],
    ['37 and just found out', 37],
    ['im only 38', 38],
  ])('reads the age in "%s"', (q, age) => {
    expect(personIn(wordsOf(q)).age?.years).toBe(age);
  });

  it.each([
    'the operation is in 3 weeks',
    'had it 30 years',
    'ten a day, or 20',
    'finish work at 2',
    'classes are for over 45s',
    'lose 4 stone',
    'type 1 since i was 9',
    'awake at 3 every night',
  ])('reads none in "%s"', (q) => {
    expect(personIn(wordsOf(q)).age).toBeUndefined();
  });

  it('takes their own age before that of another', () => {
    expect(personIn(wordsOf('my mum is 79, im 40')).age?.years).toBe(40);
  });

  it.each(['had it fifteen years', 'found out 2 years back', 'since 2015', 'ill for years'])(
    'knows that it is not new in "%s"',
    (q) => {
      expect(personIn(wordsOf(q)).isLongSince).toBe(true);
    },
  );

  it.each(['15 years old', 'a year ago', 'this year'])('does not know that it is old in "%s"', (q) => {
    expect(personIn(wordsOf(q)).isLongSince).toBe(false);
  });

  const gout = {conditions: ['gout'] as ['gout']};
  const adults = documentWith({...gout, id: 'adults', ages: {from: 18}});
  const young = documentWith({...gout, id: 'young', ages: {from: 11, to: 18}});
  const parents = documentWith({...gout, id: 'parents', ages: {from: 18}, audiences: ['parents']});

  it('leaves out what is for people of another age, but not what is for those around a child', () => {
    expect(idsOf(ask([adults, young], 'gout im 40'))).toEqual(['adults']);
    expect(idsOf(ask([adults, young], 'gout im 15'))).toEqual(['young']);
    expect(idsOf(ask([adults, young, parents], 'my son is 15 and has gout')).sort()).toEqual([
      'parents',
      'young',
    ]);
    expect(idsOf(ask([adults, young], 'gout')).sort()).toEqual(['adults', 'young']);
  });

  it('leaves out what says that it is not for somebody in their state, as far as it says so plainly', () => {
    const not = (id: string, line: string) => documentWith({...gout, id, notForYouIf: [line]});
    const all = [
      not('pregnant', 'you are pregnant or breastfeeding'),
      not('pain', 'you get chest pain at rest'),
    ];
    expect(idsOf(ask(all, 'gout and pregnant'))).toEqual(['pain']);
    expect(idsOf(ask(all, 'gout and pain')).sort()).toEqual(['pain', 'pregnant']);
  });

  it('is not in a state that they say they are not in', () => {
    const it = documentWith({...gout, id: 'it', notForYouIf: ['you use insulin']});
    expect(idsOf(ask([it], 'gout, no insulin just tablets'))).toEqual(['it']);
    expect(idsOf(ask([it], 'gout, on insulin'))).toEqual([]);
  });

  it('puts behind what is not for people with their condition', () => {
    const both = ['diabetes-type-1', 'gout'] as const;
    const barred = documentWith({
      id: 'barred',
      name: 'Gout',
      conditions: ['gout'],
      notForYouIf: ['you have type 1 diabetes'],
    });
    const open = documentWith({id: 'open', name: 'Table', conditions: [...both]});
    expect(idsOf(ask([barred, open], 'gout and type 1 diabetes'))[0]).toBe('open');
  });
});

describe('Slips', () => {
  it.each([...COMMON_WORDS])('are not seen in "%s", which is a word', (word) => {
    expect(readingOf(word).mended).toEqual([]);
    const knows = {has: () => false, like: () => [`${word.slice(0, 3)}x${word.slice(3)}`]};
    expect(read({...EMPTY_QUERY, q: word}, [], knows).mended).toEqual([]);
  });

  it('are mended in a sentence only to words that mean something to us', () => {
    const knows = {has: () => false, like: () => ['wharehouse']};
    const query = {...EMPTY_QUERY, q: `${STORY}, diabtes and the warehouze`};
    expect(read(query, [], knows).mended.map(({read: mended}) => mended)).toEqual(['diabetes']);
  });
});
