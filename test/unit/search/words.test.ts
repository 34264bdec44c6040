import {expect, it} from 'vitest';
import {stemsOf, wordsOf} from '#shared/search/words.ts';

it.each([
  ['Crohn’s', 'crohns'],
  ["smoker's lungs", 'smokers lungs'],
  ['classes', 'class'],
  ['families', 'family'],
  ['center', 'centres'],
  ['organization', 'organisation'],
  ['sleep apnea', 'sleep apnoea'],
  ['café', 'cafe'],
  ['PANJABI', 'punjabi'],
])('takes "%s" and "%s" for the same', (one, other) => {
  expect(stemsOf(one)).toEqual(stemsOf(other));
});

it.each(['diabetes', 'arthritis', 'illness', 'virus'])(
  'leaves the end of "%s" alone where it is no plural',
  (word) => {
    expect(stemsOf(word)[0]).not.toBe(word.slice(0, -2));
  },
);

it('indexes what a hyphen joins both ways', () => {
  expect(stemsOf('X-PERT')).toEqual(['x', 'pert', 'xpert']);
});

it('knows capitals from a word that merely begins with one', () => {
  expect(wordsOf('ME Me me').map(({isCapitals}) => isCapitals)).toEqual([true, false, false]);
});

it('marks what stands in double quotes', () => {
  expect(wordsOf('a "free lunch" b').map(({isLiteral}) => isLiteral)).toEqual([false, true, true, false]);
});
