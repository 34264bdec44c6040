import {dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {Proposed, Referral, ReferralState} from '../model/referral.ts';
import {isEscalated, owedSince} from './clocks.ts';
import {hasBegun} from './hasBegun.ts';
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

/** Their start is over, and nobody has marked yet whether they came. */
const afterStart = (facts: Facts, provider: string): string[] => [
  `Your place was from ${startInWords(facts)}. ${provider} has not told us yet whether you came.`,
  'If you went, you do not need to do anything.',
  'If you could not go, call them. They can offer you another date.',
];

/** The date that was offered is over before they answered. */
const afterOffer = (facts: Facts, provider: string): string[] => [
  `${provider} offered you ${startInWords(facts)}. That date is over.`,
  'You can ask for another date, or call them.',
];

const linesOf = (facts: Facts, now: Date): string[] => {
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
      if (hasBegun(facts, now)) return afterOffer(facts, provider);
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
      if (hasBegun(facts, now)) return afterStart(facts, provider);
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

const OVER: Partial<Record<ReferralState, string>> = {
  booked: 'Your start has passed',
  offered: 'This date is over',
};

/** A place whose start is over is no place to come, and no date to say yes to. */
const labelOf = (facts: Facts, now: Date): string =>
  (hasBegun(facts, now) ? OVER[facts.state] : undefined) ?? LABELS[facts.state];

/** The state of a referral in plain words, at an instant. */
export const stateInWords = (facts: Facts, now: Date): StateInWords => ({
  label: labelOf(facts, now),
  lines: linesOf(facts, now),
});
