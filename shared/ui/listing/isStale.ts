import {monthsAfter} from '#shared/freshness/monthsAfter.ts';

interface Checked {
  readonly checkedOn?: string | undefined;
  readonly checkEveryMonths: number;
  /** What the steward has made of it, where it has: a page can be doubted before its day (shared/freshness). */
  readonly lapse?: unknown;
}

/** Whether a listing has gone longer without a check than it promised, or is doubted; one that nobody ever checked is. */
export const isStale = ({checkedOn, checkEveryMonths, lapse}: Checked, today: string): boolean =>
  lapse !== undefined || checkedOn === undefined || monthsAfter(checkedOn, checkEveryMonths) < today;
