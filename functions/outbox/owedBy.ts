import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {owedSince} from '#shared/referral/clocks.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from '#shared/referral/workingDays.ts';

/** The London day by which the provider owes an answer, or has said that it is there. */
export const owedBy = (referral: Referral, clock: 'acknowledge' | 'act'): string =>
  addWorkingDays(londonDate(new Date(owedSince(referral))), CLOCK_WORKING_DAYS[clock]);
