import {dateInWords, timeInWords} from '#shared/london.ts';
import type {StartChangeRow} from '../../model/startChange.ts';
import {START_LABELS} from '../startChangeRows.ts';
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

/** Whom to call, when there is a number. */
export const ring = (phone: string | undefined, when: string): LetterPart[] =>
  phone === undefined ? [] : [{text: `${when}, call ${phone}. Say your reference.`}];

const URGENT: LetterPart = {
  text: 'Nobody reads this as it comes in. If you need medical help now, go to 111.nhs.uk or call 111. If a life is in danger, call 999.',
};

/** What the private link is called. */
export const SEE = 'See where your request is, or stop it';

/** Two questions after the end. */
const HOW_WAS_IT = 'Tell us how it was, in a minute';

/** Why a letter says so little. */
export const PRIVATE: LetterPart = {
  text: 'We do not say here what you asked for, in case somebody else reads your email.',
};

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

/** When something starts: a London day, and `HH:MM` when it is known. */
export interface StartFacts {
  readonly startsOn: string;
  readonly startsAt: string | undefined;
}

/** A start in a sentence. */
export const startInWords = ({startsOn, startsAt}: StartFacts): string =>
  `${dateInWords(startsOn, {weekday: true})}${startsAt === undefined ? '' : ` at ${timeInWords(startsAt)}`}`;

/** A date is offered; until `answerBy`, a London day, a place on it is held. */
export const personOffered = (
  facts: PersonLetterFacts & StartFacts & {answerBy?: string | undefined},
): Letter => ({
  subject: `A date for you: ${facts.reference}`,
  parts: [
    {text: `They can offer you ${startInWords(facts)}.`},
    ...(facts.answerBy === undefined
      ? []
      : [
          {
            text: `We keep a place for you until the end of ${dateInWords(facts.answerBy, {weekday: true})}. After that it goes to somebody else.`,
          },
        ]),
    {link: facts.link, label: 'Say yes or no to this date'},
    ...ring(facts.phone, 'Or to say yes or no by phone, or to ask for another date'),
    PRIVATE,
  ],
});

/** A place that was offered went to somebody else. */
export const personOfferLapsed = (facts: PersonLetterFacts): Letter => ({
  subject: `We did not hear from you: ${facts.reference}`,
  parts: [
    {text: 'We kept a place for you, and did not hear from you in time. It has gone to somebody else.'},
    {text: 'You are still on the waiting list, and have not lost your turn for the next one.'},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you still want to come, or would like another way to be told'),
    PRIVATE,
  ],
});

/** The date that they had, or chose, does not happen. */
export const personStartCancelled = (facts: PersonLetterFacts): Letter => ({
  subject: `Your date is cancelled: ${facts.reference}`,
  parts: [
    {
      text: 'We are sorry: they have cancelled the date that you had or asked for. Please do not go on that day.',
    },
    {text: 'Your request goes on. You have not lost your turn, and they will tell you of another date.'},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you have a question'),
    PRIVATE,
  ],
});

/** The date that they had does not happen, and a place on another is held for them. */
export const personStartChanged = (facts: PersonLetterFacts & StartFacts & {answerBy: string}): Letter => ({
  subject: `Your date is cancelled, and another is offered: ${facts.reference}`,
  parts: [
    {text: 'We are sorry: they have cancelled your date. Please do not go on that day.'},
    {text: `They can offer you ${startInWords(facts)} instead.`},
    {
      text: `We keep a place for you until the end of ${dateInWords(facts.answerBy, {weekday: true})}. After that it goes to somebody else, and you stay on the waiting list.`,
    },
    {link: facts.link, label: 'Say yes or no to this date'},
    ...ring(facts.phone, 'Or to say yes or no by phone, or to ask for another date'),
    PRIVATE,
  ],
});

/** What stays behind the link: where it is, and in which language, would say what it is. */
const otherChanges = (rows: readonly StartChangeRow[]): LetterPart[] => {
  const others = rows.filter(({what}) => what !== 'when').map(({what}) => START_LABELS[what].toLowerCase());
  return others.length === 0
    ? []
    : [
        {
          text: `Something else has changed too: ${others.join(', ')}. Your page says what it was and what it is now.`,
        },
      ];
};

/** Their start has changed. In the mail: the old and the new dates, where it is about those. */
export const personStartMoved = (
  facts: PersonLetterFacts & {
    readonly rows: readonly StartChangeRow[];
    /** They have an offer, and say yes or no to it until this London day. */
    readonly answerBy?: string | undefined;
    /** They can say by one press that they cannot come to that: not once they have started. */
    readonly canRefuse: boolean;
  },
): Letter => {
  const when = facts.rows.find(({what}) => what === 'when');
  return {
    subject: `${when ? 'Your date has changed' : 'Something about your date has changed'}: ${facts.reference}`,
    parts: [
      ...(when
        ? [
            {text: 'They have changed your date. Please do not go at the old time.'},
            {text: `It was: ${when.before}`},
            {text: `It is now: ${when.after}`},
            ...otherChanges(facts.rows),
          ]
        : [
            {
              text: 'They have changed something about your date. The day and the time are as they were.',
            },
            ...otherChanges(facts.rows),
          ]),
      ...(facts.answerBy === undefined
        ? []
        : [
            {
              text: `We keep a place for you until the end of ${dateInWords(facts.answerBy, {weekday: true})}. After that it goes to somebody else.`,
            },
          ]),
      {
        text: facts.canRefuse
          ? 'If you can come, you do not need to do anything. If you cannot, say so on your page with one press: you stay on the waiting list, and do not lose your turn.'
          : 'If you cannot come to that, call them.',
      },
      {link: facts.link, label: facts.canRefuse ? 'See what has changed, or say that you cannot come' : SEE},
      ...ring(facts.phone, 'If you have a question, or would rather say it by phone'),
      PRIVATE,
    ],
  };
};

/** They said that they cannot come to their start as it was changed. */
export const personWaitsAgain = (facts: PersonLetterFacts): Letter => ({
  subject: `You are on the waiting list again: ${facts.reference}`,
  parts: [
    {
      text: 'You cannot come to the date as it was changed. We have told them, and your place is free for somebody else.',
    },
    {text: 'Your request goes on. You have not lost your turn, and they will tell you of another date.'},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If this is not right, or you have a question'),
    PRIVATE,
  ],
});

/** A place is booked. */
export const personBooked = (facts: PersonLetterFacts & StartFacts): Letter => ({
  subject: `You have a place: ${facts.reference}`,
  parts: [
    {text: `You have a place. It starts on ${startInWords(facts)}.`},
    {link: facts.link, label: SEE},
    ...ring(facts.phone, 'If you cannot come, or need help to get there'),
    PRIVATE,
  ],
});

/** They went to the end. */
export const personCompleted = (facts: PersonLetterFacts): Letter => ({
  subject: `You have finished: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you have finished. Well done.'},
    {link: facts.link, label: HOW_WAS_IT},
    {link: `${facts.origin}/find`, label: 'See what else there is'},
    ...ring(facts.phone, 'If you have a question'),
    PRIVATE,
  ],
});

/** They left before the end. */
export const personEnded = (facts: PersonLetterFacts): Letter => ({
  subject: `About your request: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you stopped going. That is all right.'},
    {text: 'You may be able to come back, or try something else.'},
    {link: facts.link, label: HOW_WAS_IT},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want to come back, or this is not right'),
    PRIVATE,
  ],
});

/** They did not come. */
export const personMissed = (facts: PersonLetterFacts): Letter => ({
  subject: `We missed you: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you did not come. That is all right.'},
    {text: 'You may be able to have another date, or try something else.'},
    {link: facts.link, label: 'Tell us what kept you from going'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want another date, or this is not right'),
    PRIVATE,
  ],
});

/** They said no to the provider. */
export const personDeclined = (facts: PersonLetterFacts): Letter => ({
  subject: `About your request: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you do not want to go on. That is all right.'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If this is not right, or you change your mind'),
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

/** The provider never answered. */
export const personUnanswered = (facts: PersonLetterFacts): Letter => ({
  subject: `They did not answer: ${facts.reference}`,
  parts: [
    {text: 'They have not answered your request, so we have ended it. We are sorry.'},
    {
      text: 'You can ask somebody else. Some can have your request as it is, with one press. Others ask you questions of their own first.',
    },
    {link: facts.link, label: 'See who else can help'},
    ...ring(facts.phone, 'If you still want to ask them'),
    PRIVATE,
    URGENT,
  ],
});

/** They have started with one of several: whether they still want the others. `links` is one private link for each. */
export const personOthers = ({
  reference,
  others,
}: {
  readonly reference: string;
  readonly others: readonly {readonly reference: string; readonly link: string}[];
}): Letter => ({
  subject: `Do you still want the others? ${reference}`,
  parts: [
    {text: 'You have started. We hope that it goes well.'},
    {text: 'You were also put forward for something else. Do you still want it?'},
    {text: 'If you do, you do not need to do anything. If you do not, open it and stop it:'},
    ...others.map((other) => ({link: other.link, label: `Reference ${other.reference}`})),
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
