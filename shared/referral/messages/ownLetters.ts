import type {Letter} from './letter.ts';
import {type PersonLetterFacts, PRIVATE, ring, SEE, type StartFacts, startInWords} from './personParts.ts';

/** The same request, by a new link that the person asked for. */
export const personNewLink = (facts: PersonLetterFacts): Letter => ({
  subject: `A new link for you: ${facts.reference}`,
  parts: [
    {text: 'You asked for a new link to your request.'},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you would rather talk'),
    PRIVATE,
  ],
});

/** Before a start: once. */
export const personReminder = (facts: PersonLetterFacts & StartFacts): Letter => ({
  subject: `A reminder: ${facts.reference}`,
  parts: [
    {text: `It starts on ${startInWords(facts)}.`},
    {link: facts.link, label: 'See where to go, or add it to your calendar'},
    ...ring(facts.phone, 'If you cannot come, or need help to get there'),
    PRIVATE,
  ],
});

/** To the address that was on record before: whoever reads it there must learn that it is no longer used. */
export const personEmailChanged = ({
  reference,
  phone,
}: Pick<PersonLetterFacts, 'reference' | 'phone'>): Letter => ({
  subject: `Your email address was changed: ${reference}`,
  parts: [
    {text: 'The email address of your request was changed. We will not write to this one again.'},
    ...ring(phone, 'If it was not you who did this'),
  ],
});
