import {addDays, londonDate} from '#shared/london.ts';
import type {DemandCount, DemandGrouping, DemandReport} from '#shared/search/demandReport.ts';
import {demandReport} from '#shared/search/demandReport.ts';
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
