import type {Letter} from './letter.ts';

/** What a letter to a referrer's mailbox may know: a team reads it, so no name, no support, no reason. */
interface ReferrerLetterFacts {
  readonly reference: string;
  /** "Booked". */
  readonly stateLabel: string;
  /** "The person has a place." */
  readonly next: string;
  /** The page of the referral, for whoever made it. */
  readonly link: string;
}

/** The provider has put something right, as it was said on the phone. */
export const referrerPutRight = ({
  reference,
  link,
}: Pick<ReferrerLetterFacts, 'reference' | 'link'>): Letter => ({
  subject: `Your referral ${reference}: details put right`,
  parts: [
    {
      text: `Something that was written down about the person behind your referral ${reference} was not right. They told the provider on the phone, who has put it right there.`,
    },
    {text: 'If you keep the same details, please ask the person what is right.'},
    {link, label: 'See which details, and when'},
    {text: 'You sign in to see it. Only whoever made the referral can.'},
  ],
});

/** What has become of a referral. */
export const referrerOutcome = ({reference, stateLabel, next, link}: ReferrerLetterFacts): Letter => ({
  subject: `Your referral ${reference}: ${stateLabel.toLowerCase()}`,
  parts: [
    {text: `Your referral ${reference} is now: ${stateLabel.toLowerCase()}.`},
    {text: next},
    {link, label: 'See who it is, why, and any note to you'},
    {text: 'You sign in to see it. Only whoever made the referral can.'},
  ],
});
