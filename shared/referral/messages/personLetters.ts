import {dateInWords} from '#shared/london.ts';
import type {Letter} from './letter.ts';
import {type PersonLetterFacts, PRIVATE, ring, SEE, URGENT} from './personParts.ts';

/** After sending: the reference, what happens next and when. `answerBy` is a London day. */
export const personSent = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `We have your request: ${facts.reference}`,
  parts: [
    {text: 'We have sent your request. Your reference is:'},
    {code: facts.reference},
    {text: `They should answer you by ${dateInWords(facts.answerBy, {weekday: true})}.`},
    {link: facts.link, label: SEE},
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
    {link: facts.link, label: SEE},
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
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If that day does not suit you'),
    PRIVATE,
  ],
});

/** The provider has said yes, and will be in touch. */
export const personAccepted = (facts: PersonLetterFacts): Letter => ({
  subject: `An answer to your request: ${facts.reference}`,
  parts: [
    {text: 'They have said yes to your request. They will contact you to agree what happens next.'},
    {text: 'They may call from a number that you do not know.'},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you have not heard in a week'),
    PRIVATE,
  ],
});

/** Somebody else could help better: whether it may be passed on. `answerBy` is a London day. */
export const personTransferAsked = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `A question about your request: ${facts.reference}`,
  parts: [
    {
      text: 'They think that somebody else could help you better, and ask whether they may pass your request on.',
    },
    {
      text: `Please say yes or no by ${dateInWords(facts.answerBy, {weekday: true})}. We send nothing on unless you say yes.`,
    },
    {link: facts.link, label: 'See who it is, and say yes or no'},
    ...ring(facts.phone, 'Or to answer by phone, or to talk about it'),
    PRIVATE,
  ],
});

/** The provider is late. `answerBy` is the London day by which it should have answered. */
export const personLate = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `Your request is taking too long: ${facts.reference}`,
  parts: [
    {
      text: `They should have answered you by ${dateInWords(facts.answerBy, {weekday: true})}. We are sorry that they have not.`,
    },
    {text: 'We have asked them again. You do not have to wait.'},
    ...ring(facts.phone, 'To ask them yourself'),
    {link: facts.link, label: 'See other support that you can have'},
    PRIVATE,
    URGENT,
  ],
});

/** The provider has taken it up again. `answerBy` is a London day. */
export const personReopened = (facts: PersonLetterFacts & {answerBy: string}): Letter => ({
  subject: `Your request is open again: ${facts.reference}`,
  parts: [
    {text: 'They have opened your request again.'},
    {text: `They should tell you more by ${dateInWords(facts.answerBy, {weekday: true})}.`},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you have not heard by then, or do not want this any more'),
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
