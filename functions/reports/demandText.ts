import {dateInWords} from '#shared/london.ts';
import {NO_OUTCODE} from '#shared/search/demand.ts';
import type {DemandGrouping, DemandReport, DemandRow} from '#shared/search/demandReport.ts';
import {csv} from './csv.ts';
import {type Column, plainTable} from './plainTable.ts';

const few = (count: number | 'few'): string => (count === 'few' ? 'under 5' : String(count));
const outcodeOf = ({outcode = ''}: DemandRow): string => (outcode === NO_OUTCODE ? 'none given' : outcode);

const columnsOf = (by: DemandGrouping): Column<DemandRow>[] => [
  ...(by === 'outcode' ? [] : [{title: 'searched for', value: ({concept = ''}: DemandRow) => concept}]),
  ...(by === 'concept' ? [] : [{title: 'postcode area', value: outcodeOf}]),
  {title: 'searches', value: ({searched}) => searched, isNumber: true},
  {title: 'nothing found', value: ({nothing}) => few(nothing), isNumber: true},
  {title: 'nothing near', value: ({far}) => few(far), isNumber: true},
];

export interface DemandPeriod {
  /** First and last London day, both within. */
  readonly from: string;
  readonly to: string;
}

/** The report as plain lines, with what a reader must know of the numbers. */
export const demandText = (
  {rows, hiddenRows}: DemandReport,
  by: DemandGrouping,
  {from, to}: DemandPeriod,
): string[] => [
  `What people searched for, ${dateInWords(from)} to ${dateInWords(to)}`,
  '',
  ...(rows.length === 0 ? ['Nothing was searched for 5 times or more.'] : plainTable(columnsOf(by), rows)),
  '',
  `Numbers are to the nearest 5. ${hiddenRows} ${hiddenRows === 1 ? 'row' : 'rows'} with fewer than 5 searches ${hiddenRows === 1 ? 'is' : 'are'} not shown.`,
  'A search for 2 things counts for both. “Nothing near” is with a place known, and something found elsewhere.',
];

/** The report as CSV: titles, then rows; "under 5" where a small number is hidden. */
export const demandCsv = ({rows}: DemandReport, by: DemandGrouping): string => {
  const columns = columnsOf(by);
  return csv([columns.map(({title}) => title), ...rows.map((row) => columns.map(({value}) => value(row)))]);
};
