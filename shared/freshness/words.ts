import {dateInWords} from '#shared/london.ts';
import type {FlagKind, Stage} from './standing.ts';

type Told = Exclude<Stage, 'fresh'>;

/** What doubts a page, to its provider. */
export const FLAG_WORDS: Readonly<Record<FlagKind, string>> = {
  'mail-came-back': 'Our email to you came back',
  'funding-ended': 'The day on which its funding ends has passed',
  'past-last-date': 'Its last date has passed',
  'website-broken': 'The website that it names does not answer',
  'problem-reported': 'Somebody has told us of a problem with the page',
};

/** What the public meets at a stage. */
export const STAGE_WORDS: Readonly<Record<Told, string>> = {
  due: 'The page is shown as it is.',
  amber: 'The page tells people to ask you before they go.',
  sunk: 'The page tells people to ask you before they go, and comes last in searches.',
  hidden: 'The page is hidden: nobody finds it, and nobody can be referred to you here.',
};

/** What comes next if nobody answers. */
export const nextInWords = (next: {readonly stage: Told; readonly on: string} | undefined): string => {
  if (!next) return 'One press brings it back as it was.';
  const on = dateInWords(next.on);
  switch (next.stage) {
    case 'due':
      return `We ask you on ${on}.`;
    case 'amber':
      return `If nobody answers, the page tells people from ${on} that it may be out of date.`;
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
