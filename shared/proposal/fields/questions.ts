import type {Field} from './field.ts';

/** What a page asks of whoever asks to join. */
export const QUESTIONS_FIELDS = {
  'referral.questions': {
    section: 'questions',
    kind: 'questions',
    label: 'Questions of your own',
    hint: 'Ask only what you need to know before you answer. People read why you ask. If you change the words of a question or an answer, people who have answered it but not sent their form are asked again.',
    risk: 2,
  },
} as const satisfies Readonly<Record<string, Field>>;
