import {words} from './words.ts';

/** "Take" is what a label says to do; these say that it was done. */
const TOOK = words('took taken swallowed downed necked ate eaten');
const MEDICINES = [
  ...words(
    'pills tablets capsules medicine medication meds insulin paracetamol paracetomol paracetemol ibuprofen',
  ),
  ...words('aspirin codeine cocodamol tramadol morphine painkillers antidepressants diazepam'),
  'sleeping pills',
  'sleeping tablets',
  'co codamol',
  'pain killers',
];
const MORE_THAN_A_DOSE = TOOK.flatMap((took) =>
  MEDICINES.flatMap((medicine) => [
    `${took} all * ${medicine}`,
    `${took} * whole * ${medicine}`,
    `${took} * handful of * ${medicine}`,
    `${took} * bottle of * ${medicine}`,
    `${took} * loads of * ${medicine}`,
    `${took} * lots of * ${medicine}`,
    `${took} * # ${medicine}`,
    `${took} * # of * ${medicine}`,
  ]),
);

/** Poison, and more of a medicine than a dose. */
export const POISONING: readonly string[] = [
  ...MORE_THAN_A_DOSE,
  'overdosing',
  'taken an od',
  'swallowed * pills',
  'swallowed * tablets',
  'swallowed poison',
  'drank poison',
  'drunk poison',
  'drank antifreeze',
  'too much paracetamol',
  'too many sleeping tablets',
  'alcohol poisoning',
  'carbon monoxide',
  'overdose',
  'over dose',
  'overdoes',
  'overdosed',
  'od on',
  'took too many',
  'taken too many',
  'take too many tablets',
  'too many tablets',
  'too many pills',
  'too many paracetamol',
  'too much insulin',
  'poisoned',
  'drank bleach',
  'drunk bleach',
  'swallowed bleach',
  'swallowed * batteries',
  'swallowed * battery',
];
