import {ACCESS_NEEDS} from '#shared/taxonomy/index.ts';
import {choicesOf, type Field} from './field.ts';

/** Whether people can join now, and what help they get to take part. */
export const JOINING_NOW_FIELDS = {
  status: {
    section: 'times',
    kind: 'choice',
    choices: [
      {value: 'live', label: 'Open'},
      {value: 'waiting-list', label: 'Open, with a waiting list'},
      {value: 'assessment-needed', label: 'Open, and you talk with people first'},
      {value: 'full', label: 'Full'},
      {value: 'paused', label: 'Not running now'},
    ],
    label: 'Can people join now?',
    hint: 'For example: Full, until somebody leaves.',
    isRequired: true,
    risk: 2,
  },
  statusNote: {
    section: 'times',
    kind: 'long',
    most: 300,
    label: 'What should people know about that? (optional)',
    hint: 'For example: We start again in January.',
    risk: 1,
  },
  wait: {
    section: 'times',
    kind: 'wait',
    label: 'How many weeks do people wait? (optional)',
    hint: '0 when there is no wait. Leave this empty when you do not know. For example: 6',
    risk: 1,
  },
  checkEveryMonths: {
    section: 'times',
    kind: 'number',
    from: 1,
    to: 6,
    label: 'After how many months do we ask you if this page is right?',
    hint: 'From 1 to 6. Ask for a short time if much changes. For example: 3',
    isRequired: true,
    risk: 1,
  },
  access: {
    section: 'access',
    kind: 'answers',
    choices: choicesOf(ACCESS_NEEDS),
    label: 'Access and help to take part',
    hint: 'Say no where it is no: people then know before they come. For example: Step-free, yes.',
    risk: 2,
  },
} as const satisfies Readonly<Record<string, Field>>;
