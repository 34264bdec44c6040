import {DELIVERY_MODES, LANGUAGES} from '#shared/taxonomy/index.ts';
import {choicesOf, type Field} from './field.ts';

/** Where people go, and how they take part. */
export const WHERE_FIELDS = {
  delivery: {
    section: 'where',
    kind: 'choices',
    choices: choicesOf(DELIVERY_MODES),
    label: 'How do people take part?',
    hint: 'Choose all that you offer. For example: In person, in a group.',
    isRequired: true,
    risk: 1,
  },
  places: {
    section: 'where',
    kind: 'places',
    label: 'Places',
    hint: 'Where people go. Leave this empty when they go nowhere.',
    risk: 2,
  },
  serviceArea: {
    section: 'where',
    kind: 'area',
    label: 'Who can come, by where they live?',
    hint: 'For example: anyone who can get there.',
    risk: 2,
  },
  languages: {
    section: 'where',
    kind: 'choices',
    choices: choicesOf(LANGUAGES),
    label: 'Languages',
    hint: 'Those that people of yours speak, without an interpreter. For example: English, and Punjabi.',
    risk: 1,
  },
} as const satisfies Readonly<Record<string, Field>>;
