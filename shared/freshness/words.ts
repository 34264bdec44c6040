import {dateInWords} from '#shared/london.ts';
import type {FlagKind, Stage} from './standing.ts';

type Told = Exclude<Stage, 'fresh'>;

/** What doubts a page. Its provider reads this, and so does the curator. */
export const FLAG_WORDS: Readonly<Record<FlagKind, string>> = {
  'mail-came-back': 'Our email about this page came back',
  'funding-ended': 'The day on which its funding ends has passed',
  'past-last-date': 'Its last date has passed',
  'website-broken': 'The website that it names does not answer',
  'problem-reported': 'Somebody has told us of a problem with the page',
};

/** What the public meets at a stage. Providers and curators read it. */
export const STAGE_WORDS: Readonly<Record<Told, string>> = {
  due: 'The page is shown as it is.',
  amber: 'The page tells people to ask before they go.',
  sunk: 'The page tells people to ask before they go, and comes last in searches.',
  hidden: 'The page is hidden: nobody finds it, and nobody can be referred through it.',
};

/** What the public meets now: a page whose rhythm is over says so by its date alone, whatever the steward has made of it. */
export const shownInWords = (stage: Told, isOverdue: boolean): string =>
  STAGE_WORDS[stage === 'due' && isOverdue ? 'amber' : stage];

/**
 * What comes next if nobody answers.
 *
 * @param isOverdue whether the page tells people already, by its date, that it may be out of date
 */
export const nextInWords = (
  next: {readonly stage: Told; readonly on: string} | undefined,
  isOverdue = false,
): string => {
  if (!next) return 'One press brings it back as it was.';
  const on = dateInWords(next.on);
  switch (next.stage) {
    case 'due':
      return `We ask about it on ${on}.`;
    case 'amber':
      return isOverdue
        ? `If nobody answers, we ask again on ${on}.`
        : `If nobody answers, the page tells people from ${on} that it may be out of date.`;
    case 'sunk':
      return `If nobody answers, the page comes last in searches from ${on}.`;
    case 'hidden':
      return `If nobody answers, we hide the page on ${on}.`;
  }
};

/** When a page was last checked, in a sentence. */
export const lastCheckInWords = (checkedOn: string | undefined): string =>
  checkedOn === undefined
    ? 'Nobody has checked this page yet.'
    : `This page was last checked on ${dateInWords(checkedOn)}.`;
