import {dateInWords, daysBetween, londonDate} from '#shared/london.ts';
import type {Referral, ReferralState} from '#shared/model/referral.ts';
import {owedSince} from '../clocks.ts';
import {openProposal} from '../openProposal.ts';
import {askBy} from '../stillWanted.ts';
import {clocksOf} from '../workingDays.ts';
import {mayReferrerKnow} from './outcome.ts';

/** A state as whoever made the referral reads it: what it is called, and what happens next. */
const WORDS: Readonly<Record<ReferralState, readonly [label: string, next: string]>> = {
  sent: ['Sent', 'They should say that they have it'],
  received: ['They have it', 'They should answer'],
  reopened: ['Opened again', 'They should answer'],
  accepted: ['Accepted', 'They contact the person.'],
  offered: ['A place is offered', 'The person says yes or no.'],
  booked: ['Booked', 'The person has a place.'],
  started: ['Started', 'The person is going.'],
  completed: ['Finished', 'Nothing more: the person has finished.'],
  'left-early': ['Left early', 'Talk with the person about what would suit them better.'],
  'did-not-attend': ['Did not go', 'Talk with the person about what would suit them better.'],
  declined: ['The person said no', 'Talk with the person about what would suit them better.'],
  'not-suitable': ['Not suitable', 'Look for other support.'],
  withdrawn: ['Stopped by the person', 'Nothing more.'],
  unanswered: ['Not answered', 'Call them, or look for other support.'],
  transferred: ['Passed on', 'Somebody else has taken it over, as the person agreed.'],
};

type Facts = Pick<
  Referral,
  'state' | 'createdAt' | 'owedSince' | 'tellReferrer' | 'proposed' | 'stillWanted' | 'startsOn'
>;

/** While the person is asked whether somebody else may have it. */
const ASKED_TO_PASS_ON = 'They ask the person whether they may pass it on to somebody else.';

/** They have started with another, and our mail does not reach them: whoever talks with them first asks. */
const ASK_THEM =
  'The person has started with something else, and our email does not reach them. If you talk with them, ask whether they still want this.';

/** The day of their start is over, and nobody has marked yet whether they came. */
const AFTER_START = 'Their start has passed. The provider writes down whether they came.';
const isPast = ({state, startsOn}: Facts, today: string): boolean =>
  state === 'booked' && startsOn !== undefined && startsOn < today;

/** What a state is called for whoever made the referral. */
export const stateForReferrer = (state: ReferralState): string => WORDS[state][0];

const ageInWords = (days: number): string =>
  days <= 0 ? 'Today' : days === 1 ? 'Yesterday' : `${days} days ago`;

/**
 * Where a referral is, for whoever made it. What became of it is told only where the person agreed; that it arrived is
 * told always.
 */
export const referrerWords = (
  facts: Facts,
  today: string,
): {readonly stateLabel: string; readonly next: string; readonly age: string; readonly isLate: boolean} => {
  const age = ageInWords(daysBetween(londonDate(new Date(facts.createdAt)), today));
  if (!mayReferrerKnow(facts)) {
    return {stateLabel: 'They have it', next: 'The person tells you if they want to.', age, isLate: false};
  }
  const [stateLabel, soon] = WORDS[facts.state];
  const next = isPast(facts, today) ? AFTER_START : soon;
  const {state} = facts;
  if (openProposal(facts)) {
    const words = state === 'booked' ? `${next} ${ASKED_TO_PASS_ON}` : ASKED_TO_PASS_ON;
    return {stateLabel, next: words, age, isLate: false};
  }
  const clocks = clocksOf({state, owedSince: owedSince(facts)});
  const owedBy = clocks && (clocks.acknowledgeBy ?? clocks.actBy);
  const then = owedBy === null ? next : `${next} by ${dateInWords(owedBy, {weekday: true})}.`;
  return {
    stateLabel,
    next: askBy(facts) === undefined ? then : `${then} ${ASK_THEM}`,
    age,
    isLate: state === 'unanswered' || (owedBy !== null && owedBy < today),
  };
};
