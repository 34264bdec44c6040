import {dateInWords} from '#shared/london.ts';
import type {Letter} from './letter.ts';

/** What a letter to a provider's mailbox may know: nothing of the person, and not which course. */
export interface ProviderLetterFacts {
  readonly reference: string;
  readonly link: string;
}

/** A new referral. The dates are London days. */
export const providerNew = (facts: ProviderLetterFacts & {acknowledgeBy: string; actBy: string}): Letter => ({
  subject: `New referral: ${facts.reference}`,
  parts: [
    {text: 'Somebody has asked for your support. Your reference is:'},
    {code: facts.reference},
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
    {
      text: `Please say that you have it by ${dateInWords(facts.acknowledgeBy, {weekday: true})}, and answer by ${dateInWords(facts.actBy, {weekday: true})}. The person counts on the second date.`,
    },
  ],
});

/** The same referral, by a new link that somebody asked for. */
export const providerNewLink = (facts: ProviderLetterFacts): Letter => ({
  subject: `A new link for referral ${facts.reference}`,
  parts: [
    {text: 'Somebody asked for a new link to this referral.'},
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A code to type. */
export const providerCode = ({code, reference}: {code: string; reference: string}): Letter => ({
  subject: `Your code for referral ${reference}`,
  parts: [
    {text: 'Type this code on the page where you asked for it:'},
    {code},
    {text: 'It works for 10 minutes. Do not pass it on.'},
    {text: 'If nobody in your team asked for a code, you do not need to do anything.'},
  ],
});

/** An answer is owed and late. `answerBy` is a London day. */
export const providerLate = (facts: ProviderLetterFacts & {answerBy: string; isSeen: boolean}): Letter => ({
  subject: `Somebody is waiting for you: ${facts.reference}`,
  parts: [
    {
      text: facts.isSeen
        ? 'You have not answered this referral yet:'
        : 'You have not said that you have this referral:',
    },
    {code: facts.reference},
    {link: facts.link, label: 'Open the referral'},
    {
      text: `We told the person that you would answer by ${dateInWords(facts.answerBy, {weekday: true})}. If you do not answer, we tell them to look elsewhere.`,
    },
  ],
});

/** It has ended without an answer. `reopenBy` is the London day up to which it can be opened again. */
export const providerUnanswered = (facts: ProviderLetterFacts & {reopenBy: string}): Letter => ({
  subject: `Referral ended without an answer: ${facts.reference}`,
  parts: [
    {text: `Nobody answered referral ${facts.reference} for 30 working days. We have ended it.`},
    {text: 'We have told the person, or asked the people who look after this menu to do so.'},
    {link: facts.link, label: 'Open the referral'},
    {text: `You can open it again until ${dateInWords(facts.reopenBy, {weekday: true})}.`},
  ],
});

/** The person has stopped it. */
export const providerWithdrawn = ({reference}: {reference: string}): Letter => ({
  subject: `Referral withdrawn: ${reference}`,
  parts: [
    {text: `The person behind referral ${reference} has withdrawn it. Please do not contact them about it.`},
    {text: 'If you have booked them a place, you can give it to somebody else.'},
  ],
});
