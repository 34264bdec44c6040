import {expect, it} from 'vitest';
import {placeInWords} from '#shared/search/placeInWords.ts';

it.each([
  ['diabetes course in Leeds', {rest: 'diabetes course', place: 'Leeds'}],
  ['gout near Hebden Bridge evenings', {rest: 'gout evenings', place: 'Hebden Bridge'}],
  ['bradford walking group', {rest: 'walking group', place: 'Bradford'}],
  ['copd ls8 4ab', {rest: 'copd', postcode: 'LS8 4AB'}],
  ['copd LS84AB', {rest: 'copd', postcode: 'LS8 4AB'}],
  ['help near ls8', {rest: 'help', postcode: 'LS8'}],
  ['I live in Otley but work in Leeds', {rest: 'I live but work', place: 'Otley'}],
  ['I work in Leeds and live in Otley', {rest: 'I work and live', place: 'Otley'}],
  [
    'stent put in over at Manchester hospital, live in Todmorden',
    {rest: 'stent put in over hospital, live', place: 'Todmorden'},
  ],
  ['born in Hull, gout, Halifax', {rest: 'born, gout', place: 'Halifax'}],
  ['leeds or wakefield', {rest: 'or wakefield', place: 'Leeds'}],
  ['gout, west bowling', {rest: 'gout', place: 'West Bowling, Bradford'}],
  ['lonely in tod', {rest: 'lonely', place: 'Todmorden'}],
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
