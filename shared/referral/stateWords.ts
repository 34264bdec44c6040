import {dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {Proposed, Referral, ReferralState} from '../model/referral.ts';
import {isEscalated, owedSince} from './clocks.ts';
import {openProposal} from './openProposal.ts';
import {reasonForPerson} from './reasons.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from './workingDays.ts';
import {AWAITING} from './states.ts';

/** Where a referral is, as the person reads it. */
export interface StateInWords {
  readonly label: string;
  /** What has happened, and what happens next. */
  readonly lines: readonly string[];
}

/** What each state is called. */
export const LABELS: Readonly<Record<ReferralState, string>> = {
  sent: 'Sent',
  received: 'They have it',
  accepted: 'They will contact you',
  'not-suitable': 'They cannot help this time',
  offered: 'A place is offered to you',
  booked: 'You have a place',
  started: 'You have started',
  completed: 'Finished',
  'left-early': 'You left early',
  'did-not-attend': 'You did not go',
  declined: 'You said no',
  withdrawn: 'You stopped this request',
  unanswered: 'They did not answer',
  reopened: 'Opened again',
  transferred: 'Passed on to somebody else',
};

type Facts = Pick<
  Referral,
  | 'state'
  | 'createdAt'
  | 'owedSince'
  | 'clocksEnded'
  | 'callOn'
  | 'reason'
  | 'listing'
  | 'startsOn'
  | 'startsAt'
  | 'attendance'
  | 'answerBy'
  | 'proposed'
>;

/** "Tuesday 5 May 2026 at 10am", or "a date that they will tell you". */
const startInWords = ({startsOn, startsAt}: Facts): string =>
  startsOn === undefined
    ? 'a date that they will tell you'
    : `${dateInWords(startsOn, {weekday: true})}${startsAt === undefined ? '' : ` at ${timeInWords(startsAt)}`}`;

const timesIn = ({attendance = []}: Facts): string => {
  const came = attendance.filter((session) => session.came).length;
  return came === 1 ? 'once' : `${came} times`;
};

/** The provider has let its time pass: what was done about it, and what the person can do. */
const lateLines = ({listing}: Facts, answerBy: string): string[] => [
  `${listing.organisationName} should have answered you by ${answerBy}. We are sorry that they have not.`,
  'We have asked them again, and told the people who look after this menu.',
  'You can call them, or look for other support now.',
];

/** Somebody else would suit them better: what they are asked. */
const askedLines = ({name, organisationName, answerBy}: Proposed, provider: string): string[] => [
  `${provider} thinks that ${name}, run by ${organisationName}, could help you better.`,
  `They ask whether they may pass your request on. Say yes or no by ${dateInWords(answerBy, {weekday: true})}.`,
  'We send them nothing unless you say yes.',
];

/** The day of their start is over, and nobody has marked yet whether they came. */
const afterStart = (facts: Facts, provider: string): string[] => [
  `Your place was for ${startInWords(facts)}.`,
  `If you went, there is nothing to do: ${provider} will write down that you came.`,
  'If you could not go, call them. They can offer you another date.',
];

const linesOf = (facts: Facts, today: string): string[] => {
  const {state, callOn, reason, listing, proposed} = facts;
  const asked = openProposal(facts);
  const by = (days: number): string =>
    dateInWords(addWorkingDays(londonDate(new Date(owedSince(facts))), days), {weekday: true});
  const provider = listing.organisationName;
  if (state === 'received' && asked) return askedLines(asked, provider);
  if (AWAITING.includes(state) && isEscalated(facts)) return lateLines(facts, by(CLOCK_WORKING_DAYS.act));
  switch (state) {
    case 'sent':
      return [
        `${provider} has been told about your request.`,
        `They should tell you that they have it by ${by(CLOCK_WORKING_DAYS.acknowledge)}, and answer by ${by(CLOCK_WORKING_DAYS.act)}.`,
      ];
    case 'received':
    case 'reopened':
      return [
        `${provider} has your request and is looking at it.`,
        `They should answer by ${by(CLOCK_WORKING_DAYS.act)}.`,
      ];
    case 'accepted':
      return [
        callOn === undefined
          ? `${provider} will contact you.`
          : `${provider} will call you on ${dateInWords(callOn, {weekday: true})}.`,
        'The call may come from a number that you do not know.',
      ];
    case 'offered':
      return [
        `${provider} can offer you ${startInWords(facts)}.`,
        'Say yes or no, or ask for another date.',
        ...(facts.answerBy === undefined
          ? []
          : [
              `A place is kept for you until the end of ${dateInWords(facts.answerBy, {weekday: true})}. After that it goes to somebody else, and you stay on the waiting list.`,
            ]),
      ];
    case 'booked':
      if (facts.startsOn !== undefined && facts.startsOn < today) return afterStart(facts, provider);
      return [
        `Your place is for ${startInWords(facts)}.`,
        ...(asked ? [...askedLines(asked, provider), 'You keep your place unless you say yes.'] : []),
        'If you cannot come, call them. Somebody else may be waiting.',
      ];
    case 'started':
      return [
        `You have been there ${timesIn(facts)}.`,
        `If you cannot come to the next one, call ${provider}.`,
      ];
    case 'completed':
      return [`${provider} has told us that you have finished. Well done.`];
    case 'left-early':
      return [
        `${provider} has told us that you stopped going. That is all right.`,
        'If you want to come back, call them. You can also look for other support.',
      ];
    case 'did-not-attend':
      return [
        `${provider} has told us that you did not come. That is all right.`,
        'If you want another date, call them. You can also look for other support.',
      ];
    case 'declined':
      return [
        'You do not want to go on with this request. That is all right.',
        'If you change your mind, call them. You can also look for other support.',
      ];
    case 'transferred':
      return [
        `${provider} has passed your request on${proposed ? ` to ${proposed.organisationName}, for ${proposed.name}` : ''}, as you agreed.`,
        'If you have a question, call them.',
      ];
    case 'not-suitable':
      return [
        reasonForPerson(reason) ?? `${provider} cannot take your request.`,
        'There is other support. You can look for it now.',
      ];
    case 'withdrawn':
      return ['You stopped this request. They have been told not to contact you about it.'];
    case 'unanswered':
      return [
        `${provider} has not answered for ${CLOCK_WORKING_DAYS.unanswered} working days, so we have ended this request. We are sorry.`,
        'You can look for other support now, or call them.',
      ];
  }
};

/** A place whose day is over is no place to come. */
const labelOf = ({state, startsOn}: Facts, today: string): string =>
  state === 'booked' && startsOn !== undefined && startsOn < today ? 'Your start has passed' : LABELS[state];

/** The state of a referral in plain words, on a London day. */
export const stateInWords = (facts: Facts, today: string): StateInWords => ({
  label: labelOf(facts, today),
  lines: linesOf(facts, today),
});
