import {describe, expect, it} from 'vitest';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {RED_FLAGS, SAFETY_CARDS} from '#shared/taxonomy/redFlags.ts';

const cards = RED_FLAGS.map(({card}) => card);

describe('every row of words that may mean danger shows help', () => {
  const rows = RED_FLAGS.flatMap(({card, phrases}) => phrases.map((phrase) => ({card, phrase})));
  it.each(rows)('$phrase → $card', ({card, phrase}) => {
    const found = redFlagsIn(`please ${phrase.replaceAll('*', 'my own')} today`);
    // Where another card speaks of the same words, it is one that comes before.
    expect(cards.indexOf(found?.card ?? 'pregnancy')).toBeLessThanOrEqual(cards.indexOf(card));
    expect(found?.title).not.toBe('');
  });
});

it.each([
  ['chest pain', 'emergency'],
  ['I can’t breathe', 'emergency'],
  ['I cannot breathe', 'emergency'],
  ['pains in my chest', 'emergency'],
  ['feeling suicidal', 'mental-health'],
  ['I want to kill myself', 'mental-health'],
  ['took an overdose', 'poisoning'],
  ['my face has dropped', 'stroke'],
  ['stroke symptoms', 'stroke'],
  ['slurred speech', 'stroke'],
  ['my husband hits me', 'harm'],
  ['I am being hurt', 'harm'],
  ['DKA', 'diabetes-emergency'],
  ['my baby has stopped moving', 'pregnancy'],
] as const)('"%s" shows the %s card', (text, card) => {
  expect(redFlagsIn(text)?.card).toBe(card);
});

it.each([
  'stroke group',
  'heart attack recovery',
  'breathing classes',
  'pregnancy diabetes',
  'sugar diabetes',
  'bad chest',
  'pain clinic',
  '',
])('"%s" shows nothing', (text) => {
  expect(redFlagsIn(text)).toBeNull();
});

it('gives the numbers that the words call for', () => {
  const advice = (text: string): string => {
    const {title = '', advice: lines = []} = redFlagsIn(text) ?? {};
    return [title, ...lines].join(' ');
  };
  expect(advice('chest pain')).toContain('999');
  expect(advice('suicidal')).toMatch(/116 123.*85258|85258.*116 123/);
  expect(advice('suicidal')).toContain('option 2');
  expect(advice('overdose')).toContain('999');
  expect(advice('being hurt')).toContain('0808 2000 247');
});

it('says something on every card', () => {
  for (const {title, advice} of Object.values(SAFETY_CARDS)) {
    expect(title.length).toBeGreaterThan(10);
    expect(advice.length).toBeGreaterThan(1);
  }
});
