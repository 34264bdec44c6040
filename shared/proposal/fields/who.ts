import {AUDIENCES, CONDITIONS} from '#shared/taxonomy/index.ts';
import {choicesOf, type Field} from './field.ts';

/** Whom it is for. */
export const WHO_FIELDS = {
  conditions: {
    section: 'who',
    kind: 'choices',
    choices: choicesOf(CONDITIONS),
    label: 'Conditions',
    hint: 'Choose all that it is for. Choose none if people need no diagnosis.',
    risk: 2,
    isOfProgramme: true,
  },
  audiences: {
    section: 'who',
    kind: 'choices',
    choices: choicesOf(AUDIENCES),
    label: 'People',
    hint: 'Choose all that it is meant for. For example: Adults, and Newly diagnosed.',
    risk: 1,
  },
  'eligibility.minimumAge': {
    section: 'who',
    kind: 'number',
    from: 0,
    to: 120,
    label: 'Youngest age (optional)',
    hint: 'For example: 18',
    risk: 2,
  },
  'eligibility.maximumAge': {
    section: 'who',
    kind: 'number',
    from: 0,
    to: 120,
    label: 'Oldest age (optional)',
    hint: 'Leave this empty when there is none. For example: 25',
    risk: 2,
  },
  'eligibility.forYouIf': {
    section: 'who',
    kind: 'lines',
    most: 300,
    label: 'It may be for you if (optional)',
    hint: 'One on each line, 12 at most. For example: you were told in the last year',
    risk: 2,
  },
  'eligibility.notForYouIf': {
    section: 'who',
    kind: 'lines',
    most: 300,
    label: 'Not for you if (optional)',
    hint: 'One on each line, 12 at most. For example: you are pregnant',
    risk: 2,
  },
} as const satisfies Readonly<Record<string, Field>>;
