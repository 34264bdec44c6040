import type {Field} from './field.ts';

/** Whom people ask, where their referrals go, and what it costs. */
export const CONTACT_FIELDS = {
  'contact.phone': {
    section: 'contact',
    kind: 'phone',
    label: 'Phone (optional)',
    hint: 'For example: 0113 496 0000',
    risk: 3,
  },
  'contact.email': {
    section: 'contact',
    kind: 'email',
    label: 'Email for the public (optional)',
    hint: 'A shared address, not one person’s. For example: hello@example.org',
    risk: 3,
  },
  'contact.website': {
    section: 'contact',
    kind: 'web',
    label: 'Website (optional)',
    hint: 'The whole address. For example: https://www.example.org',
    risk: 3,
  },
  mailbox: {
    section: 'contact',
    kind: 'email',
    label: 'Mailbox for referrals (optional)',
    hint: 'The public does not see it. Nobody is referred here until it has answered a code. For example: referrals@example.org',
    risk: 3,
  },
  'cost.kind': {
    section: 'cost',
    kind: 'choice',
    choices: [
      {value: 'free', label: 'Free'},
      {value: 'pay', label: 'There is a charge'},
      {value: 'varies', label: 'The cost varies'},
      {value: 'not-known', label: 'Not known'},
    ],
    label: 'What does it cost?',
    hint: 'For example: Free, with tea paid for.',
    isRequired: true,
    risk: 2,
  },
  'cost.note': {
    section: 'cost',
    kind: 'line',
    most: 200,
    label: 'More about the cost (optional)',
    hint: 'For example: £3 a time, the first is free',
    risk: 1,
  },
} as const satisfies Readonly<Record<string, Field>>;
