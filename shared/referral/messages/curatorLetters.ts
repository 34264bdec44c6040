import type {Letter, LetterPart} from './letter.ts';

/** What a letter to the curator may know: which referral, which listing, and whom to ring. Nothing of the person. */
export interface CuratorLetterFacts {
  readonly reference: string;
  readonly listingName: string;
  readonly providerName: string;
  readonly phone: string | undefined;
  /** Whether the person was told by mail: if not, only a call reaches them, and where there is no number nothing does. */
  readonly reached: 'by-mail' | 'by-provider' | 'by-nothing';
}

const aboutIt = ({reference, listingName, providerName, phone}: CuratorLetterFacts): LetterPart[] => [
  {text: 'Reference:'},
  {code: reference},
  {text: `Listing: ${listingName}, ${providerName}.`},
  {text: phone === undefined ? 'The listing has no phone number.' : `The provider’s number: ${phone}.`},
];

const PERSON_TOLD: Readonly<Record<CuratorLetterFacts['reached'], string>> = {
  'by-mail': 'We have told the person by email, with the provider’s number and where to find other support.',
  'by-provider': 'We do not reach the person by email. Ask the provider to call them today.',
  'by-nothing':
    'Our email does not reach the person, and they gave no phone number. Nobody can tell them until they give another way.',
};

const personTold = ({reached}: CuratorLetterFacts): LetterPart => ({text: PERSON_TOLD[reached]});

/** A person cannot be reached by anybody. */
export const curatorUnreachable = (facts: CuratorLetterFacts): Letter => ({
  subject: `Nobody can reach this person: ${facts.reference}`,
  parts: [
    {text: 'Our email to a person came back, and they gave no phone number. They do not know our news.'},
    ...aboutIt(facts),
    {
      text: 'They can put their address right on the page where they sent it, or call the provider and say their reference. If a health worker referred them, the provider can see who, and ask.',
    },
  ],
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
