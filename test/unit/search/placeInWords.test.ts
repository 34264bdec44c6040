import {expect, it} from 'vitest';
import {placeInWords} from '#shared/search/placeInWords.ts';

it.each([
  ['diabetes course in Leeds', {rest: 'diabetes course', place: 'Leeds'}],
  ['gout near Hebden Bridge evenings', {rest: 'gout evenings', place: 'Hebden Bridge'}],
  ['bradford walking group', {rest: 'walking group', place: 'Bradford'}],
  ['copd ls8 4ab', {rest: 'copd', postcode: 'LS8 4AB'}],
  ['copd LS84AB', {rest: 'copd', postcode: 'LS8 4AB'}],
  ['help near ls8', {rest: 'help', postcode: 'LS8'}],
])('"%s" has a place in it', (q, expected) => {
  expect(placeInWords(q)).toEqual(expected);
});

it.each([
  'free online course',
  'online',
  'blind',
  'BSL',
  'no gp',
  'going without my doctor',
  'I want to lose weight',
  'tired all the time',
  'polish speaking',
  'on insulin',
  'co2 retention',
  'vitamin b12',
  'reading group',
  'bath chair',
  'type 2 diabetes',
  't2',
  'hope',
  '"leeds" choir',
  '',
])('"%s" has none', (q) => {
  expect(placeInWords(q)).toBeUndefined();
});
