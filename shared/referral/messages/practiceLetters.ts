import type {Letter} from './letter.ts';

/** What a GP practice is told: who it is, which support, and where it is. No reason, no need, no note. */
interface PracticeLetterFacts {
  readonly reference: string;
  readonly name: string;
  /** When they were born, in words; or, where nobody said, who knows which patient it is. */
  readonly knownBy: {readonly dateOfBirth: string} | {readonly ask: string};
  readonly listingName: string;
  readonly providerName: string;
  readonly phone: string | undefined;
  /** "Booked". */
  readonly stateLabel: string;
  /** In words. */
  readonly since: string;
  readonly start: string | undefined;
  /** Whom to tell of a mistake. */
  readonly helpLink: string;
}

/** What has become of a patient's request. Subject and first line say nothing of whom or what. */
export const practiceOutcome = (facts: PracticeLetterFacts): Letter => ({
  subject: `An update for the record of a patient: ${facts.reference}`,
  parts: [
    {text: 'This is about one of your patients. It was agreed that we tell you.'},
    {text: `Name: ${facts.name}`},
    {
      text:
        'dateOfBirth' in facts.knownBy
          ? `Date of birth: ${facts.knownBy.dateOfBirth}`
          : `We were not told their date of birth. Do not file this by the name alone: ask ${facts.knownBy.ask} which patient it is, and say our reference.`,
    },
    {text: `Support: ${facts.listingName}, run by ${facts.providerName}`},
    {text: `Where it is: ${facts.stateLabel}, since ${facts.since}`},
    ...(facts.start === undefined ? [] : [{text: `Start: ${facts.start}`}]),
    {text: `Our reference: ${facts.reference}`},
    {
      text: `You do not need to do anything.${facts.phone === undefined ? '' : ` To know more, call ${facts.providerName} on ${facts.phone}.`}`,
    },
    {link: facts.helpLink, label: 'Tell us if this is not your patient, and delete this email'},
  ],
});

/** To a practice's mailbox: how it answers. Nothing in it is of any person. */
export const provePractice = ({
  practiceName,
  link,
  code,
}: {
  readonly practiceName: string;
  readonly link: string;
  readonly code: string;
}): Letter => ({
  subject: 'Can this mailbox take updates about patients?',
  parts: [
    {
      text: `Local Menu can tell ${practiceName} what becomes of patients’ requests for support, when they agree. It does so when this mailbox has answered.`,
    },
    {link, label: 'Open this page'},
    {text: 'Then type this code there:'},
    {code},
    {
      text: 'Do this only if the practice’s own team reads this mailbox, and nobody else: names and dates of birth will come to it.',
    },
    {text: 'The link and the code work for 7 days. If this is not for you, you do not need to do anything.'},
  ],
});
