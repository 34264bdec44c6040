import type {Field} from './field.ts';

/** How people join. */
export const HOW_TO_JOIN_FIELDS = {
  'referral.self': {
    section: 'join',
    kind: 'yes-no',
    label: 'Can people ask to join themselves?',
    hint: 'For example: yes, they do not need to see a GP first.',
    isRequired: true,
    risk: 2,
  },
  'referral.professional': {
    section: 'join',
    kind: 'yes-no',
    label: 'Can a health worker refer somebody?',
    hint: 'For example: yes, a practice nurse can.',
    isRequired: true,
    risk: 2,
  },
  'referral.how': {
    section: 'join',
    kind: 'long',
    most: 500,
    label: 'How do people join?',
    hint: 'In your own words. For example: Come along. You do not need to book.',
    isRequired: true,
    risk: 2,
  },
  'referral.askWhom': {
    section: 'join',
    kind: 'long',
    most: 400,
    label: 'Whom can people ask to refer them? (optional)',
    hint: 'Only if they cannot ask to join themselves. For example: Ask your practice nurse.',
    risk: 2,
  },
  'referral.answersWithinWorkingDays': {
    section: 'join',
    kind: 'number',
    from: 1,
    to: 30,
    label: 'Within how many working days do you answer? (optional)',
    hint: 'People read this as a promise. For example: 3',
    risk: 1,
  },
  activationLevels: {
    section: 'join',
    kind: 'choices',
    choices: [1, 2, 3, 4].map((level) => ({value: String(level), label: `Level ${level}`})),
    label: 'Levels of activation that it suits (optional)',
    hint: 'Only for professionals who use a licensed measure: it changes the order in which they see results.',
    risk: 1,
  },
} as const satisfies Readonly<Record<string, Field>>;
