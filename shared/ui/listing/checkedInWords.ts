import {daysBetween} from '#shared/london.ts';

const DAYS_A_MONTH = 30.4;

const agoInWords = (days: number): string => {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  const months = Math.round(days / DAYS_A_MONTH);
  if (months < 12) return `${months} months ago`;
  return days < 2 * 365 ? 'over a year ago' : `over ${Math.floor(days / 365)} years ago`;
};

/** "Checked 12 days ago"; what is stale says what to do about it. Dates are London days. */
export const checkedInWords = (
  checkedOn: string | null,
  {today, isStale}: {readonly today: string; readonly isStale: boolean},
): string => {
  if (checkedOn === null) return 'We do not know when this was last checked. Ask them before you go';
  const ago = agoInWords(daysBetween(checkedOn, today));
  return isStale ? `Last checked ${ago}. It may have changed, so ask them before you go` : `Checked ${ago}`;
};
