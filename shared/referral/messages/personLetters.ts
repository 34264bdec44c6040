import {dateInWords} from '#shared/london.ts';
import type {Letter, LetterPart} from './letter.ts';

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

const ring = (phone: string | undefined, when: string): LetterPart[] =>
  phone === undefined ? [] : [{text: `${when}, call ${phone}. Say your reference.`}];

const URGENT: LetterPart = {
  text: 'Nobody reads this as it comes in. If you need medical help now, go to 111.nhs.uk or call 111. If a life is in danger, call 999.',
};

const PRIVATE: LetterPart = {
  text: 'We do not say here what you asked for, in case somebody else reads your email.',
};

/** After sending: the reference, what happens next and when. `answerBy` is a London day. */
export const personSent = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `We have your request: ${facts.reference}`,
  parts: [
    {text: 'We have sent your request. Your reference is:'},
    {code: facts.reference},
    {text: `They should answer you by ${dateInWords(facts.answerBy, {weekday: true})}.`},
    {link: facts.link, label: 'See where your request is, or stop it'},
    ...ring(facts.phone, 'If you have not heard by then'),
    PRIVATE,
    URGENT,
  ],
});

/** The provider has it. */
export const personReceived = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `Your request has arrived: ${facts.reference}`,
  parts: [
    {text: 'Your request has arrived and somebody is looking at it.'},
    {text: `They should tell you more by ${dateInWords(facts.answerBy, {weekday: true})}.`},
    {link: facts.link, label: 'See where your request is, or stop it'},
    ...ring(facts.phone, 'If you have not heard by then'),
    PRIVATE,
  ],
});

/** The provider will ring on a London day. */
export const personCallPlanned = (facts: PersonLetterFacts & {callOn: string}): Letter => ({
  subject: `When you will get a call: ${facts.reference}`,
  parts: [
    {text: `They will call you on ${dateInWords(facts.callOn, {weekday: true})}.`},
    {text: 'The call may come from a number that you do not know.'},
    {link: facts.link, label: 'See where your request is, or stop it'},
    ...ring(facts.phone, 'If that day does not suit you'),
    PRIVATE,
  ],
});

/** The provider cannot take it. Why stands behind the link, not in the mail. */
export const personNotSuitable = (facts: PersonLetterFacts): Letter => ({
  subject: `An answer to your request: ${facts.reference}`,
  parts: [
    {text: 'They have looked at your request and cannot help you this time.'},
    {link: facts.link, label: 'See why, and what else there is'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want to talk about it'),
    PRIVATE,
  ],
});

/** A code to type. */
export const personCode = ({code}: {code: string}): Letter => ({
  subject: 'Your code for Local Menu',
  parts: [
    {text: 'Type this code on the page where you asked for it:'},
    {code},
    {text: 'It works for 10 minutes. Nobody will ever call you to ask for it.'},
    {text: 'If you did not ask for a code, you do not need to do anything.'},
  ],
});
