import type {Alternative, Feedback, Proposed, ReferralActor} from '../model/referral.ts';
import type {StartChange} from '../model/startChange.ts';
import {ProblemError} from '../problems.ts';
import type {ReferralStep, Transition} from './states.ts';

/** A step and what it brings. */
export interface StepTaken {
  readonly step: ReferralStep;
  readonly by: ReferralActor;
  readonly reason?: string;
  readonly callOn?: string;
  /** What the provider suggests instead. */
  readonly suggested?: readonly Alternative[];
  /** The start that is offered or booked: a London day, and `HH:MM`. */
  readonly startsOn?: string;
  readonly startsAt?: string;
  /** The run that is offered or booked, or that a place is wanted back of. Without a capacity its provider says how many there are. */
  readonly run?: {readonly id: string; readonly capacity?: number | undefined} | undefined;
  /** The London day until which a place of the run is held for an answer. */
  readonly answerBy?: string;
  /** How the start has changed on which they have a place. */
  readonly startChange?: StartChange;
  readonly session?: {readonly on: string; readonly came: boolean};
  readonly feedback?: Feedback;
  /** To whom it would be, or is, passed on; and the reference that it has there. */
  readonly proposed?: Proposed | undefined;
  readonly movedTo?: string;
  /** What became of the person's email address, when they changed how to be reached. */
  readonly email?: 'same' | 'new' | 'none';
  /** The new address is one that too many requests have named today. */
  readonly isMailHeld?: true | undefined;
  /** The person no longer agrees that their GP practice is told. */
  readonly stopsPractice?: true;
  /** The person no longer agrees that whoever referred them is told. */
  readonly stopsReferrer?: true;
  /** Everything that the person told us is deleted, and no read finds it from now on. */
  readonly erases?: true;
}

/** Judges that a step brings all that its rule wants. @throws ProblemError `invalid-request` */
export const mustBring = ({needs = [], reasons}: Transition, given: StepTaken): void => {
  const isBrought = {
    reason: given.reason !== undefined && (!reasons || reasons.some(({code}) => code === given.reason)),
    callOn: given.callOn !== undefined,
    start: given.startsOn !== undefined,
    session: given.session?.came === (given.step !== 'miss'),
    proposal: given.proposed !== undefined,
    change: given.startChange !== undefined,
  };
  if (needs.some((need) => !isBrought[need])) {
    throw new ProblemError('invalid-request', `The step "${given.step}" is not complete`);
  }
};
