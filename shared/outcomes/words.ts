import {CONDITIONS} from '../taxonomy/conditions.ts';
import {DELIVERY_MODES} from '../taxonomy/delivery.ts';
import {LANGUAGES} from '../taxonomy/languages.ts';
import {type Dimension, MANY_CONDITIONS, NO_INTERPRETER, NOT_KNOWN} from './dimensions.ts';
import type {Stage} from './progress.ts';

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  referred: 'Referred',
  acknowledged: 'Answered',
  offered: 'Offered a start',
  booked: 'Booked',
  started: 'Started',
  completed: 'Completed',
};

/** What the rows of a table are of. */
export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  all: 'Everybody',
  listing: 'Support',
  programme: 'Programme',
  condition: 'Condition',
  route: 'How they were referred',
  delivery: 'How it is given',
  language: 'Interpreter',
  decile: 'Deprivation',
  standard: 'Pulmonary rehabilitation',
  'standard-listing': 'Pulmonary rehabilitation',
  'standard-programme': 'Pulmonary rehabilitation',
};

const TERMS: ReadonlyMap<string, string> = new Map(
  [...CONDITIONS, ...DELIVERY_MODES, ...LANGUAGES].map(({slug, label}) => [slug, label]),
);

const WORDS: ReadonlyMap<string, string> = new Map([
  [NOT_KNOWN, 'Not known'],
  ['all/all', 'Everybody'],
  [`language/${NO_INTERPRETER}`, 'None asked for'],
  [`condition/${MANY_CONDITIONS}`, 'Many conditions'],
  ['programme/none', 'No programme'],
  ['route/self', 'By themselves, or somebody with them'],
  ['route/professional', 'By a professional'],
  ['route/handed-over', 'By themselves, from a menu that a professional gave them'],
  ['route/phone', 'By phone'],
  ['decile/1', '1, the most deprived tenth'],
  ['decile/10', '10, the least deprived tenth'],
  ['standard/pulmonary-rehabilitation', 'Pulmonary rehabilitation'],
]);

/** A value as people read it; of a listing or a programme its own name is wanted, and this is only its id. */
export const valueInWords = (dimension: Dimension, value: string): string =>
  WORDS.get(`${dimension}/${value}`) ?? WORDS.get(value) ?? TERMS.get(value) ?? value;
