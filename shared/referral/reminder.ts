import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';

/** Days before a start on which its one reminder goes out: time to arrange the way there, or to give the place back. */
const REMINDER_DAYS = 2;
/** London time of day: not at night, and while somebody answers the phone. */
const REMINDED_AT = '09:00';

/** The instant of the reminder of a start on a London day, or null when that is over: who booked just now knows it. */
export const reminderAt = (startsOn: string, now: Date): Date | null => {
  const at = londonInstant(addDays(startsOn, -REMINDER_DAYS), REMINDED_AT);
  return at > now ? at : null;
};

/** True on a London day on which a reminder of the start that stands on the referral is of use: until that start's day. */
export const isTimeToRemind = (
  {state, startsOn}: Pick<Referral, 'state' | 'startsOn'>,
  today: string,
): boolean =>
  state === 'booked' &&
  startsOn !== undefined &&
  addDays(startsOn, -REMINDER_DAYS) <= today &&
  today <= startsOn;

/** True when a reminder that was meant for `at` is of the start that stands on the referral. */
export const isReminderOf = ({state, startsOn}: Pick<Referral, 'state' | 'startsOn'>, at: Date): boolean =>
  state === 'booked' && startsOn === addDays(londonDate(at), REMINDER_DAYS);
