import {dateInWords} from '#shared/london.ts';
import type {DemandGrouping, DemandReport} from '#shared/search/demandReport.ts';
import {demandColumns, demandNotes} from '#shared/tables/demandTable.ts';
import type {DemandPeriod} from '../search/demandPeriod.ts';
import {plainTable} from './plainTable.ts';

/** The report as plain lines, with what a reader must know of the numbers. */
export const demandText = (report: DemandReport, by: DemandGrouping, {from, to}: DemandPeriod): string[] => [
  `What people searched for, ${dateInWords(from)} to ${dateInWords(to)}`,
  '',
  ...(report.rows.length === 0
    ? ['Nothing was searched for 5 times or more.']
    : plainTable(demandColumns(by), report.rows)),
  '',
  ...demandNotes(report),
];
