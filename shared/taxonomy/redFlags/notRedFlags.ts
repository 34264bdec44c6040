import {words} from './words.ts';

const PAST = words('after since following survived recovering from');
const OF = [
  '',
  'a ',
  'an ',
  'my ',
  'his ',
  'her ',
  'the ',
  'mini ',
  'a mini ',
  'having a ',
  'having had a ',
  'my own ',
];
const PASSED = ['heart attack', 'cardiac arrest', 'stroke', 'sepsis', 'meningitis', 'miscarriage'];
const SUPPORT = words(
  'recovery rehab rehabilitation group club course class support survivor survivors exercise programme association charity nurse',
);

/**
 * Words that look like danger and are not: what has passed, or another sense. They hide only the words that they
 * share with a red flag; a text that says more still shows its card. Written as red flags are.
 */
export const NOT_RED_FLAGS: readonly string[] = [
  ...PAST.flatMap((before) => OF.flatMap((of) => PASSED.map((event) => `${before} ${of}${event}`))),
  ...SUPPORT.flatMap((after) => PASSED.map((event) => `${event} ${after}`)),
  'food poisoning',
  'lead poisoning',
  ...words('period endometriosis menopause gums').map((of) => `severe bleeding * ${of}`),
  'heavy bleeding * period',
  'heavy bleeding * endometriosis',
  'heavy bleeding * menopause',
  'heavy periods',
  'it hit me',
  'it just hit me',
  'it has hit me',
  'take my life back',
  'cut myself off',
  'cutting myself off',
  'breathe through * nose',
  'dog grooming',
  'suicide bereavement',
  'bereaved by suicide',
  'bereaved * suicide',
  'lost * to suicide',
  'suicide prevention training',
  'survivors of suicide loss',
  'fell * hurt myself',
  'hurt myself falling',
  'hurting myself when I fall',
  'hurt myself at the gym',
  'hurt myself exercising',
  'choking hazard',
  'sick note',
  'unconscious bias',
  'prevent * overdose',
  'prevent * stroke',
  'prevent * heart attack',
  'risk of * stroke',
  'risk of * heart attack',
  'avoid * stroke',
  'avoid * heart attack',
  'learn * signs of stroke',
];
