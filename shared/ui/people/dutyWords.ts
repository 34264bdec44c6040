import type {Duty} from '#shared/access/account.ts';

/** What people do for a provider, in words. */
export const DUTY_WORDS: readonly {readonly duty: Duty; readonly text: string; readonly hint: string}[] = [
  {
    duty: 'referral-handler',
    text: 'Answer referrals',
    hint: 'They read what people told us about themselves.',
  },
  {
    duty: 'editor',
    text: 'Keep the listings and the people',
    hint: 'They can invite others, and remove them.',
  },
];

/** The duties of somebody in one line each. */
export const dutiesInWords = (duties: readonly Duty[]): string[] =>
  DUTY_WORDS.filter(({duty}) => duties.includes(duty)).map(({text}) => text);
