import {daysBetween} from '#shared/london.ts';

/** Days before its end at which the provider of a certificate is warned, each once. */
export const WARNED_DAYS = [90, 30, 7] as const;

/**
 * Which warning a certificate that ends on a day wants today: the nearest that it has come to, if it was not given that one
 * or a nearer one. One that is entered late is warned of once, not three times. Undefined when there is none.
 */
export const warningDue = (
  {endsOn, warnedDays}: {readonly endsOn: string; readonly warnedDays?: number | undefined},
  today: string,
): (typeof WARNED_DAYS)[number] | undefined => {
  const left = daysBetween(today, endsOn);
  if (left < 0) return undefined;
  const reached = WARNED_DAYS.findLast((days) => left <= days);
  return reached === undefined || (warnedDays !== undefined && warnedDays <= reached) ? undefined : reached;
};
