import {dateInWords, londonDate} from '#shared/london.ts';
import type {Referral, ReferralState} from '../model/referral.ts';
import {reasonForPerson} from './reasons.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from './workingDays.ts';

/** Where a referral is, as the person reads it. */
export interface StateInWords {
  readonly label: string;
  /** What has happened, and what happens next. */
  readonly lines: readonly string[];
}

const LABELS: Readonly<Record<ReferralState, string>> = {
  sent: 'Sent',
  received: 'They have it',
  accepted: 'They will call you',
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

type Facts = Pick<Referral, 'state' | 'createdAt' | 'callOn' | 'reason' | 'listing'>;

const linesOf = ({state, createdAt, callOn, reason, listing}: Facts): string[] => {
  const by = (days: number): string =>
    dateInWords(addWorkingDays(londonDate(new Date(createdAt)), days), {weekday: true});
  const provider = listing.organisationName;
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
    case 'not-suitable':
      return [
        reasonForPerson(reason) ?? `${provider} cannot take your request.`,
        'There is other support. You can look for it now.',
      ];
    case 'withdrawn':
      return ['You stopped this request. They have been told not to contact you about it.'];
    case 'unanswered':
      return [`${provider} has not answered. You can call them, or look for other support.`];
    default:
      return [`If you have a question, call ${provider}.`];
  }
};

/** The state of a referral in plain words. */
export const stateInWords = (facts: Facts): StateInWords => ({
  label: LABELS[facts.state],
  lines: linesOf(facts),
});
