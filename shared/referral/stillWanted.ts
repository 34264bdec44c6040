import {londonDate} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';
import {isOpen} from './states.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from './workingDays.ts';

/** Open, and not started: whether it is still wanted can be asked. */
export const canStillStart = ({state}: Pick<Referral, 'state'>): boolean =>
  isOpen(state) && state !== 'started';

/**
 * The London day by which those who can call are to ask whether somebody still wants this: as long as an answer may take.
 * Undefined when there is nothing to ask.
 */
export const askBy = ({state, stillWanted}: Pick<Referral, 'state' | 'stillWanted'>): string | undefined =>
  stillWanted !== undefined && stillWanted.isWanted !== true && canStillStart({state})
    ? addWorkingDays(londonDate(new Date(stillWanted.askedAt)), CLOCK_WORKING_DAYS.act)
    : undefined;
