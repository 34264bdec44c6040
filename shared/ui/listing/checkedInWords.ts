import {daysBetween} from '#shared/london.ts';

const DAYS_A_MONTH = 30.4;

/** Whole years between two days, and whether it is a year to the day. */
const yearsBetween = (from: string, to: string): {years: number; isToTheDay: boolean} => {
  const [fromDay, toDay] = [from.slice(5), to.slice(5)];
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (toDay < fromDay ? 1 : 0);
  return {years, isToTheDay: fromDay === toDay};
};

const agoInWords = (from: string, to: string): string => {
  const days = daysBetween(from, to);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  const {years, isToTheDay} = yearsBetween(from, to);
  if (years < 1) return `${Math.min(Math.round(days / DAYS_A_MONTH), 11)} months ago`;
  return `${isToTheDay ? '' : 'over '}${years === 1 ? 'a year' : `${years} years`} ago`;
};

/** "Checked 12 days ago"; what is stale says what to do about it. Dates are London days. */
export const checkedInWords = (
  checkedOn: string | null,
  {today, isStale}: {readonly today: string; readonly isStale: boolean},
): string => {
  if (checkedOn === null) return 'We do not know when this was last checked. Ask them before you go';
  const ago = agoInWords(checkedOn, today);
  return isStale ? `Last checked ${ago}. It may have changed, so ask them before you go` : `Checked ${ago}`;
};
