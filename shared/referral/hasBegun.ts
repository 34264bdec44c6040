import {londonDate, londonTime} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';

/** Whether a start is over: from its time, where that is known; else from the end of its London day. */
export const hasBegun = (
  {startsOn, startsAt}: Pick<Referral, 'startsOn' | 'startsAt'>,
  now: Date,
): boolean => {
  const today = londonDate(now);
  if (startsOn === undefined || startsOn > today) return false;
  return startsOn < today || (startsAt !== undefined && startsAt <= londonTime(now));
};
