import {dateInWords} from '#shared/london.ts';
import type {StartChangeRow} from '../../model/startChange.ts';
import {START_LABELS} from '../startChangeRows.ts';
import type {Letter, LetterPart} from './letter.ts';
import {type PersonLetterFacts, PRIVATE, ring, SEE, type StartFacts, startInWords} from './personParts.ts';

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

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The start that they have, or asked for, has changed. In the mail: the old and the new dates, where it is about those. */
export const personStartMoved = (
  facts: PersonLetterFacts & {
    readonly rows: readonly StartChangeRow[];
    /** They have an offer, and say yes or no to it until this London day. */
    readonly answerBy?: string | undefined;
    /** They asked for that date, and have no place yet. */
    readonly isAskedFor: boolean;
    /** They can say by one press that they cannot come to that: not once they have started. */
    readonly canRefuse: boolean;
  },
): Letter => {
  const when = facts.rows.find(({what}) => what === 'when');
  const date = facts.isAskedFor ? 'the date that you asked for' : 'your date';
  return {
    subject: `${when ? capitalised(date) : `Something about ${date}`} has changed: ${facts.reference}`,
    parts: [
      ...(when
        ? [
            {
              text: `They have changed ${date}.${facts.isAskedFor ? '' : ' Please do not go at the old time.'}`,
            },
            {text: `It was: ${when.before}`},
            {text: `It is now: ${when.after}`},
            ...otherChanges(facts.rows),
          ]
        : [
            {
              text: `They have changed something about ${date}. The day and the time are as they were.`,
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
          : facts.isAskedFor
            ? 'Your request goes on. If you cannot come to that date any more, call them and ask for another.'
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
