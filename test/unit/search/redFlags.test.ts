import {describe, expect, it} from 'vitest';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {NOT_RED_FLAGS, RED_FLAGS} from '#shared/taxonomy/redFlags.ts';
import {SAFETY_CARDS} from '#shared/taxonomy/safetyCards.ts';

import {INNOCENT, PEOPLE_SAY} from './redFlagTexts.ts';

const cards = RED_FLAGS.map(({card}) => card);

describe('every row of words that may mean danger shows help', () => {
  const rows = RED_FLAGS.flatMap(({card, phrases}) => phrases.map((phrase) => ({card, phrase})));
  it.each(rows)('$phrase → $card', ({card, phrase}) => {
    const ending = phrase.endsWith('$') ? '' : ' today';
    const said = `please ${phrase.replaceAll('*', 'my own').replace('#', '30').replace(' $', '')}${ending}`;
    for (const text of [said, said.toUpperCase(), said.replaceAll(' ', '  ')]) {
      const found = redFlagsIn(text);
      expect(found).not.toBeNull();
      // Where another card speaks of the same words, it is one that comes before.
      expect(cards.indexOf(found?.card ?? 'urgent-advice')).toBeLessThanOrEqual(cards.indexOf(card));
    }
  });
});

describe('every row of words that only look like it shows nothing', () => {
  it.each(NOT_RED_FLAGS)('%s', (phrase) => {
    expect(redFlagsIn(phrase.replaceAll('*', 'my own'))).toBeNull();
  });
});

describe.each(Object.entries(PEOPLE_SAY))('the %s card', (card, texts) => {
  it.each(texts)('“%s”', (text) => {
    expect(redFlagsIn(text)?.card).toBe(card);
  });
});

describe('no card for what is no danger', () => {
  it.each(INNOCENT)('“%s”', (text) => {
    expect(redFlagsIn(text)).toBeNull();
  });
});

it('shows the card though the past stands beside the danger', () => {
  expect(redFlagsIn('my dad had chest pain after his stroke')?.card).toBe('emergency');
  expect(redFlagsIn('since my stroke group I want to kill myself')?.card).toBe('mental-health');
  expect(redFlagsIn('I think I have had a stroke')?.card).toBe('stroke');
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
