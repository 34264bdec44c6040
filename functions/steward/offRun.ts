import {londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {StartFacts} from '#shared/model/startChange.ts';
import {answerByOf} from '#shared/referral/answerBy.ts';
import {isOnStart} from '#shared/referral/isOnStart.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import type {Cancel} from '../data/cancelStore.ts';
import type {WholeListing} from '../data/directoryReader.ts';

/** The start that is offered instead, and until when. */
export interface Instead {
  readonly run: CourseRun;
  readonly answerBy: string;
}

/** What is offered to those of a cancelled start; undefined where there is nothing, or no time to answer. */
export const insteadOf = (
  cancel: Cancel,
  whole: WholeListing | undefined,
  now: Date,
): Instead | undefined => {
  const run = whole?.runs.find(({id, status}) => id === cancel.insteadId && status === 'planned');
  const startsOn = run?.sessions[0]?.date;
  const answerBy = startsOn && answerByOf(londonDate(now), startsOn, cancel.answerDays);
  return run && answerBy ? {run, answerBy} : undefined;
};

/** The start that is cancelled as it is, and as its people may still know it; empty where nobody can say. */
export type Cancelled = readonly Pick<StartFacts, 'sessions'>[];

/** Who has, or was offered, another day than that of the start that they had asked for. */
export const hasOtherDay = (referral: Referral, cancelled: Cancelled): boolean =>
  (referral.state === 'booked' || referral.state === 'offered') &&
  cancelled.length > 0 &&
  !isOnStart(referral, cancelled);

/** What happens to somebody by where they stand: a place becomes an offer or a wait, a mere choice is forgotten. */
export const stepFor = (
  referral: Referral,
  cancelled: Cancelled,
  instead: Instead | undefined,
): StepTaken => {
  const {state} = referral;
  if ((state !== 'booked' && state !== 'offered') || hasOtherDay(referral, cancelled)) {
    return {step: 'lose-choice', by: 'system'};
  }
  const [first] = instead?.run.sessions ?? [];
  if (!instead || !first) return {step: 'lose-start', by: 'system'};
  const {run, answerBy} = instead;
  return {
    step: 'change-start',
    by: 'system',
    startsOn: first.date,
    startsAt: first.startsAt,
    run: {id: run.id, capacity: run.capacity},
    answerBy,
  };
};

/** Somebody who has begun is with their group: whoever leads it tells them. */
export const STAYS: readonly Referral['state'][] = ['started'];
