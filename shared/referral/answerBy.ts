import {addDays} from '#shared/london.ts';

/** Days that a provider can give people to answer an offered place. */
export const ANSWER_DAYS = [2, 5, 7, 14] as const;

/**
 * The London day until which a place that is offered today is held: so many days, and always over before the start, so
 * that the next can still come. Null when that leaves no day.
 */
export const answerByOf = (today: string, startsOn: string, answerDays: number): string | null => {
  const wanted = addDays(today, answerDays);
  const latest = addDays(startsOn, -1);
  const day = wanted < latest ? wanted : latest;
  return day > today ? day : null;
};
