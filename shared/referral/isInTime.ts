import {londonDate} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';
import type {Transition} from './states.ts';
import {addWorkingDays} from './workingDays.ts';

/** True while the working days have not passed within which some steps are allowed after the last. */
export const isInTime = (
  {withinWorkingDays}: Pick<Transition, 'withinWorkingDays'>,
  {stateSince}: Pick<Referral, 'stateSince'>,
  now: Date,
): boolean =>
  withinWorkingDays === undefined ||
  londonDate(now) <= addWorkingDays(londonDate(new Date(stateSince)), withinWorkingDays);
