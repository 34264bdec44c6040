import {addDays, londonDate} from '#shared/london.ts';
import {DEMAND_DAYS} from '#shared/search/demand.ts';
import {
  type DemandCount,
  type DemandGrouping,
  type DemandReport,
  demandReport,
} from '#shared/search/demandReport.ts';
import type {DemandStore} from '../data/demandStore.ts';

export interface DemandPeriod {
  /** First and last London day, both within. */
  readonly from: string;
  readonly to: string;
}

/** So many days, the last of them yesterday: today is not over, and the same report asked for twice in a day is the same. */
export const daysUpToYesterday = (days: number, now: Date): DemandPeriod =>
  daysUpTo(days, addDays(londonDate(now), -1));

/** So many days, the last of them `to`. */
export const daysUpTo = (days: number, to: string): DemandPeriod => ({from: addDays(to, 1 - days), to});

/** The months of which counts may be kept, `YYYY-MM`, this one first. */
export const monthsKept = (now: Date): string[] => {
  const today = londonDate(now);
  const first = addDays(today, -DEMAND_DAYS).slice(0, 7);
  const months: string[] = [];
  for (let day = today; day.slice(0, 7) > first; day = addDays(`${day.slice(0, 7)}-01`, -1))
    months.push(day.slice(0, 7));
  return months;
};

/** A month, as far as its days are over; undefined when none is. */
export const periodOfMonth = (month: string, now: Date): DemandPeriod | undefined => {
  const yesterday = addDays(londonDate(now), -1);
  const from = `${month}-01`;
  const last = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
  const to = last < yesterday ? last : yesterday;
  return to < from ? undefined : {from, to};
};

/** The month that was over last, `YYYY-MM`. */
export const lastMonth = (now: Date): string => addDays(`${londonDate(now).slice(0, 7)}-01`, -1).slice(0, 7);

/** All of a month that is over; undefined of one that is not: the same month is always the same days. */
export const wholeMonth = (month: string, now: Date): DemandPeriod | undefined =>
  month <= lastMonth(now) ? periodOfMonth(month, now) : undefined;

/** What people searched for in a period, as it may be shown. */
export const demandOf = async (
  store: Pick<DemandStore, 'list'>,
  {from, to}: DemandPeriod,
  {by, now}: {readonly by: DemandGrouping; readonly now: Date},
): Promise<DemandReport> => {
  const counts: DemandCount[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for await (const count of store.list(day, now)) counts.push(count);
  }
  return demandReport(counts, by);
};
