import {describe, expect, it} from 'vitest';
import {findTown} from '#shared/geo/findTown.ts';
import {SearchQuery} from '#shared/model/search.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {read} from '#shared/search/reading.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {slipsInStart} from '#shared/search/slipsInStart.ts';
import {suggester} from '#shared/search/suggest.ts';
import {suggestedTerms} from '#shared/search/suggestedTerms.ts';
import {CONDITIONS, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';

const programmes: KnownProgramme[] = [
  {
    id: 'x-pert',
    name: 'X-PERT Diabetes',
    aliases: ['X-PERT'],
    conditions: ['diabetes-type-2'],
    supportType: 'condition-education',
  },
  {
    id: 'desmond',
    name: 'DESMOND',
    aliases: [],
    conditions: ['diabetes-type-2'],
    supportType: 'condition-education',
  },
];
const terms = suggestedTerms(programmes);
const suggest = suggester(terms);
const textsFor = (typed: string): string[] => suggest(typed).map(({text}) => text);

describe('What can be suggested', () => {
  it('is understood by search under its label', () => {
    const slugs = new Map<string, string>(
      [...CONDITIONS, ...SUPPORT_TYPES].map(({label, slug}) => [label, slug]),
    );
    for (const {name, id} of programmes) slugs.set(name, id);
    for (const {label, kind} of terms.filter((term) => term.kind !== 'place')) {
      const {groups} = read(SearchQuery.parse({q: label}), programmes, {has: () => false, like: () => []});
      const found = groups.flatMap(({concepts}) => concepts.map(({slug}) => slug));
      expect(found, `${kind} ${label}`).toContain(slugs.get(label));
    }
  });

  it('holds nearly every condition and kind of support, and never raises an alarm by itself', () => {
    const count = (kind: string): number => terms.filter((term) => term.kind === kind).length;
    expect(count('condition')).toBeGreaterThanOrEqual(CONDITIONS.length - 2);
    expect(count('support')).toBeGreaterThanOrEqual(SUPPORT_TYPES.length - 6);
    expect(terms.filter(({label}) => redFlagsIn(label) !== null)).toEqual([]);
  });

  it('has towns that search takes for a place', () => {
    for (const {label} of terms.filter(({kind}) => kind === 'place')) {
      expect(findTown(label)?.name).toBe(label);
    }
  });

  it('has the words that curators have added, for what they mean and nothing else', () => {
    const wordsOf = (kind: string, label: string, added: readonly AddedWords[]): readonly string[] =>
      suggestedTerms(programmes, added).find((term) => term.kind === kind && term.label === label)?.words ??
      [];
    expect(wordsOf('condition', 'Type 2 diabetes', [])).toContain('sugar');
    const added: AddedWords[] = [
      {phrases: ['jolly joints', 'sugar', 'X-PERT'], means: ['condition:gout']},
      {phrases: ['wonky lungs'], means: ['condition:copd', 'condition:asthma']},
    ];
    expect(wordsOf('condition', 'Gout', added)).toEqual([
      ...wordsOf('condition', 'Gout', []),
      'jolly joints',
      'sugar',
    ]);
    expect(wordsOf('condition', 'Asthma', added)).toContain('wonky lungs');
    expect(wordsOf('condition', 'Type 2 diabetes', added)).not.toContain('sugar');
    expect(suggestedTerms(programmes, [])).toEqual(terms);
    expect(suggester(suggestedTerms(programmes, added))('jolly j')[0]).toMatchObject({
      text: 'Gout',
      because: 'jolly joints',
    });
  });

  it('says nothing twice', () => {
    for (const {label, words} of terms) expect(new Set([label, ...words]).size).toBe(words.length + 1);
  });
});

describe('Somebody who types', () => {
  it.each([
    ['sugar', 'Type 2 diabetes'],
    ['smokers lu', 'COPD'],
    ['diab', 'Type 2 diabetes'],
    ['heart f', 'Heart failure'],
    ['ms', 'Multiple sclerosis'],
    ['crohns', "Crohn's and colitis"],
    ['lung ex', 'Lung exercise classes'],
    ['cardiac reh', 'Heart exercise classes'],
    ['desm', 'DESMOND'],
    ['hudd', 'Huddersfield'],
    ['lee', 'Leeds'],
    ['hebdenb', 'Hebden Bridge'],
  ])('%s is first offered %s', (typed, label) => {
    expect(textsFor(typed)[0]).toBe(label);
  });

  it.each(['x pert', 'x-pert', 'xpert', 'XPERT', 'X‑PERT'])('%s finds one programme', (typed) => {
    expect(textsFor(typed)).toEqual(['X-PERT Diabetes']);
  });

  it.each([
    ['diabetis', 'Type 2 diabetes'],
    ['diabtes', 'Type 2 diabetes'],
    ['fibromialgia', 'Fibromyalgia'],
    ['demnetia', 'Dementia'],
    ['hudersf', 'Huddersfield'],
    ['desmnod', 'DESMOND'],
  ])('%s is forgiven and finds %s', (typed, label) => {
    expect(textsFor(typed)).toContain(label);
  });

  it('is told which of the words led there, unless the label says it', () => {
    expect(suggest('sugar')[0]).toMatchObject({text: 'Type 2 diabetes', because: 'sugar'});
    expect(suggest('type 2')[0]).toMatchObject({text: 'Type 2 diabetes', because: 'type 2'});
    expect(suggest('asth')[0]).toMatchObject({text: 'Asthma', because: undefined});
  });

  it('keeps the words before those that are suggested', () => {
    expect(textsFor('exercise for cop')).toEqual(['exercise for COPD']);
    expect(textsFor('walking group in hal')[0]).toBe('walking group in Halifax');
  });

  it('gets no more than six lines, and no line twice', () => {
    for (const typed of ['di', 'pain', 'co', 'support', 'in', 'st']) {
      const texts = textsFor(typed);
      expect(texts.length).toBeLessThanOrEqual(6);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it.each(['', ' ', 'a', '-', '???', 'zz', 'qwertyuiop', 'my neighbour likes trains'])(
    '"%s" gets nothing',
    (typed) => {
      expect(textsFor(typed)).toEqual([]);
    },
  );

  it('is answered within a moment, whatever stands in the field', () => {
    const long = 'abcdefghij klmnopqrst '.repeat(10).slice(0, 200);
    suggest('warm');
    const startedAtMs = performance.now();
    for (const typed of [
      long,
      long.replaceAll(' ', ''),
      ' '.repeat(200),
      '('.repeat(200),
      'aaaa '.repeat(40),
    ])
      expect(suggest(typed)).toEqual([]);
    expect(performance.now() - startedAtMs).toBeLessThan(5000);
  });
});

describe('Slips in the start of a word', () => {
  it.each([
    ['leed', 'leeds', 0],
    ['leeds', 'leeds', 0],
    ['ledes', 'leeds', 1],
    ['lees', 'leeds', 1],
    ['leedds', 'leeds', 1],
    ['huderfi', 'huddersfield', 2],
    ['bleeds', 'leeds', 3],
    ['leicester', 'leeds', 3],
  ])('%s is not %s by %i', (typed, word, slips) => {
    expect(slipsInStart(typed, word, 2)).toBe(slips);
  });
});
