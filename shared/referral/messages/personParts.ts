import {dateInWords, timeInWords} from '#shared/london.ts';
import type {LetterPart} from './letter.ts';

/** What a letter to the person may know: nothing of what they asked for. */
export interface PersonLetterFacts {
  readonly reference: string;
  /** The person's private link. */
  readonly link: string;
  /** The provider's number. */
  readonly phone: string | undefined;
  /** Public address of the site. */
  readonly origin: string;
}

/** Whom to call, when there is a number. */
export const ring = (phone: string | undefined, when: string): LetterPart[] =>
  phone === undefined ? [] : [{text: `${when}, call ${phone}. Say your reference.`}];

/** For what no mail of ours is quick enough. */
export const URGENT: LetterPart = {
  text: 'Nobody reads this as it comes in. If you need medical help now, go to 111.nhs.uk or call 111. If a life is in danger, call 999.',
};

/** What the private link is called. */
export const SEE = 'See where your request is, or stop it';

/** Why a letter says so little. */
export const PRIVATE: LetterPart = {
  text: 'We do not say here what you asked for, in case somebody else reads your email.',
};

/** When something starts: a London day, and `HH:MM` when it is known. */
export interface StartFacts {
  readonly startsOn: string;
  readonly startsAt: string | undefined;
}

/** A start in a sentence. */
export const startInWords = ({startsOn, startsAt}: StartFacts): string =>
  `${dateInWords(startsOn, {weekday: true})}${startsAt === undefined ? '' : ` at ${timeInWords(startsAt)}`}`;
