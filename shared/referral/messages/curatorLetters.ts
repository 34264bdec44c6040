import type {Letter, LetterPart} from './letter.ts';

/** What a letter to the curator may know: which referral, which listing, and whom to ring. Nothing of the person. */
export interface CuratorLetterFacts {
  readonly reference: string;
  readonly listingName: string;
  readonly providerName: string;
  readonly phone: string | undefined;
  /** Whether the person was told by mail: if not, only a call reaches them. */
  readonly isPersonTold: boolean;
}

const aboutIt = ({reference, listingName, providerName, phone}: CuratorLetterFacts): LetterPart[] => [
  {text: 'Reference:'},
  {code: reference},
  {text: `Listing: ${listingName}, ${providerName}.`},
  {text: phone === undefined ? 'The listing has no phone number.' : `The provider’s number: ${phone}.`},
];

const personTold = ({isPersonTold}: CuratorLetterFacts): LetterPart => ({
  text: isPersonTold
    ? 'We have told the person by email, with the provider’s number and where to find other support.'
    : 'The person does not use email. Ask the provider to call them today.',
});

/** A provider has not answered for 8 working days. */
export const curatorLate = (facts: CuratorLetterFacts): Letter => ({
  subject: `A provider has not answered: ${facts.reference}`,
  parts: [
    {text: 'A provider has not answered a referral for 8 working days. Please ring them.'},
    ...aboutIt(facts),
    personTold(facts),
  ],
});

/** A provider's mailbox does not take our mail. */
export const curatorBounced = (facts: CuratorLetterFacts): Letter => ({
  subject: `A provider’s email came back: ${facts.reference}`,
  parts: [
    {text: 'Our email to a provider came back, so they may not know of this referral. Please ring them.'},
    ...aboutIt(facts),
    {text: 'Nobody can refer to this listing on the site until its mailbox works and has answered a code.'},
    {text: 'Ask them for a mailbox that works.'},
  ],
});

/** A referral ended without an answer. */
export const curatorUnanswered = (facts: CuratorLetterFacts): Letter => ({
  subject: `A referral was never answered: ${facts.reference}`,
  parts: [
    {text: 'A provider has not answered a referral for 30 working days. We have ended it as unanswered.'},
    ...aboutIt(facts),
    personTold(facts),
    {text: 'Please ask the provider whether this listing should still take referrals.'},
  ],
});
