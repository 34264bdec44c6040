import {dateInWords} from '#shared/london.ts';
import type {Letter} from './letter.ts';
import type {ProviderLetterFacts} from './providerLetters.ts';

/** Before a start, where our mail does not reach the person. `startsOn` is a London day. */
export const providerReminder = (
  facts: ProviderLetterFacts & {startsOn: string; canBeReached: boolean},
): Letter => ({
  subject: `Please call before they start: ${facts.reference}`,
  parts: [
    {
      text: `The person behind referral ${facts.reference} starts on ${dateInWords(facts.startsOn, {weekday: true})}. We cannot remind them by email.`,
    },
    {
      text: facts.canBeReached
        ? 'Please remind them in the way that they chose.'
        : 'They gave no phone number. Please remind them if they call.',
    },
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A start was cancelled, and our mail does not reach this person of it; another may be held for them. */
export const providerStartCancelled = (
  facts: ProviderLetterFacts & {startsOn?: string | undefined; answerBy?: string | undefined},
): Letter => ({
  subject: `Please call: their date is cancelled, ${facts.reference}`,
  parts: [
    {
      text: `You cancelled the date of the person behind referral ${facts.reference}. We cannot tell them by email: please tell them today, in the way that they chose.`,
    },
    ...(facts.startsOn === undefined || facts.answerBy === undefined
      ? []
      : [
          {
            text: `A place from ${dateInWords(facts.startsOn, {weekday: true})} is held for them. Please mark their answer by ${dateInWords(facts.answerBy, {weekday: true})}.`,
          },
        ]),
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A start was changed, and our mail does not reach this person of it. */
export const providerStartMoved = (facts: ProviderLetterFacts & {isAskedFor: boolean}): Letter => ({
  subject: `Please call: their date has changed, ${facts.reference}`,
  parts: [
    {
      text: `You changed the date ${facts.isAskedFor ? 'that the person behind referral' : 'of the person behind referral'} ${facts.reference}${facts.isAskedFor ? ' asked for' : ''}, or something about it. We cannot tell them by email: please tell them today, in the way that they chose.`,
    },
    {text: 'The referral says what it was and what it is now. Mark there what they say.'},
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A place is held for somebody whom our mail does not reach. Both are London days. */
export const providerRingOffer = (
  facts: ProviderLetterFacts & {startsOn: string; answerBy: string},
): Letter => ({
  subject: `Please call with an offer: ${facts.reference}`,
  parts: [
    {
      text: `It is the turn of the person behind referral ${facts.reference}: a place is held for them from ${dateInWords(facts.startsOn, {weekday: true})}. We cannot tell them by email.`,
    },
    {
      text: `Please tell them in the way that they chose, and mark their answer by ${dateInWords(facts.answerBy, {weekday: true})}. After that it goes to the next.`,
    },
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** Nobody marked an answer for somebody whom our mail does not reach. */
export const providerOfferLapsed = (facts: ProviderLetterFacts): Letter => ({
  subject: `A place was not taken: ${facts.reference}`,
  parts: [
    {
      text: `A place was held for the person behind referral ${facts.reference}, and no answer was marked. It goes to the next.`,
    },
    {text: 'They stay on your waiting list. We cannot tell them by email: please do.'},
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** Of several that one form asked for, the person has started with another, and our mail does not reach them. */
export const providerStillWanted = (facts: ProviderLetterFacts): Letter => ({
  subject: `Please ask if they still want this: ${facts.reference}`,
  parts: [
    {
      text: `The person behind referral ${facts.reference} has started with something else that was asked for at the same time. Our email does not reach them.`,
    },
    {
      text: 'Please call them, and ask whether they still want your support. Then say on the referral what they told you. Nothing changes until then.',
    },
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A mail to the person came back, and they gave no number: nobody can reach them until they give another way. */
const nobodyReachesThem = (facts: ProviderLetterFacts): Letter => ({
  subject: `We cannot reach them: ${facts.reference}`,
  parts: [
    {
      text: `Our email to the person behind referral ${facts.reference} came back, and they gave no phone number. They do not know our news.`,
    },
    {
      text: 'They can put their address right on the page where they sent it, or call you and say their reference. Please keep the referral open until then, and ask for a number and an address when they call.',
    },
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

/** A mail to the person came back. */
export const providerPhoneThem = (facts: ProviderLetterFacts & {hasPhone: boolean}): Letter =>
  facts.hasPhone ? phoneThem(facts) : nobodyReachesThem(facts);

const phoneThem = (facts: ProviderLetterFacts): Letter => ({
  subject: `Please phone them: ${facts.reference}`,
  parts: [
    {
      text: `Our email to the person behind referral ${facts.reference} came back. They do not know our news.`,
    },
    {text: 'Please phone them, and ask for an address that works.'},
    {link: facts.link, label: 'Open the referral'},
    {text: 'You will be asked for a code, which we send to this mailbox.'},
  ],
});

const ANSWERS = {
  'provider-offer-taken': ['A date is taken', 'The person has said yes to the date that you offered.'],
  'provider-other-date': [
    'Another date is wanted',
    'The person cannot come on the date that you offered, and asks for another.',
  ],
  'provider-cannot-come': [
    'They cannot come to the changed date',
    'The person cannot come to the date as you changed it. Their place is free, and they are on your waiting list again, in their old turn.',
  ],
  'provider-declined': ['A date is declined', 'The person has said no, and does not want to go on.'],
  'provider-transfer-agreed': [
    'Passed on',
    'The person agreed that you pass them on. They are with somebody else now: you do not need to do anything.',
  ],
  'provider-transfer-declined': [
    'They stay with you',
    'The person does not want to be passed on. They wait for your answer again.',
  ],
  'provider-transfer-unanswered': [
    'No answer about passing them on',
    'The person has not said whether you may pass them on. They wait for your answer again: please ask them in the way that they chose.',
  ],
  'provider-said-yes': [
    'They say yes',
    'The person said yes to what you had asked them, while they did not know yet what you have decided since. You can take your decision back for 15 minutes after you made it. If you do nothing, it stands, and we tell them.',
  ],
  'provider-put-right': [
    'Details were put right',
    'Whoever referred the person has talked with them, and put right what was written down about them. Please read it again before you call.',
  ],
  'provider-details-changed': [
    'Details have changed',
    'The person has changed how to reach them, or what they need to take part.',
  ],
} as const;

/** The same of somebody who is booked, where it is not. */
const ANSWERS_OF_BOOKED: Partial<Record<PersonsAnswer, string>> = {
  'provider-transfer-declined': 'The person does not want to be passed on. They keep their place with you.',
  'provider-transfer-unanswered':
    'The person has not said whether you may pass them on. They keep their place with you.',
};

/** What a person did on their own page that their provider must know of. */
export type PersonsAnswer = keyof typeof ANSWERS;

export const isPersonsAnswer = (kind: string): kind is PersonsAnswer => Object.hasOwn(ANSWERS, kind);

/** The person has answered, or changed something. */
export const providerAnswered = (
  answer: PersonsAnswer,
  {isBooked, ...facts}: ProviderLetterFacts & {readonly isBooked: boolean},
): Letter => {
  const [subject, always] = ANSWERS[answer];
  const text = (isBooked ? ANSWERS_OF_BOOKED[answer] : undefined) ?? always;
  return {
    subject: `${subject}: ${facts.reference}`,
    parts: [
      {text},
      {link: facts.link, label: 'Open the referral'},
      {text: 'You will be asked for a code, which we send to this mailbox.'},
    ],
  };
};
