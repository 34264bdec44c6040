import {NO_OUTCODE} from '#shared/search/demand.ts';
import type {DemandGrouping, DemandReport, DemandRow} from '#shared/search/demandReport.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Column} from './column.ts';
import {csv} from './csv.ts';

const LABELS = new Map<string, string>(
  [...CONDITIONS, ...SUPPORT_TYPES].map(({slug, label}) => [slug, label]),
);
/** A programme has its id, for its name is a record; "other" and "no-words" say what they are. */
const conceptOf = ({concept = ''}: DemandRow): string => LABELS.get(concept) ?? concept;

const few = (count: number | 'few'): string => (count === 'few' ? 'under 5' : String(count));
const outcodeOf = ({outcode = ''}: DemandRow): string => (outcode === NO_OUTCODE ? 'none given' : outcode);

/** The columns of what people searched for, by what its rows are of. */
export const demandColumns = (by: DemandGrouping): Column<DemandRow>[] => [
  ...(by === 'outcode' ? [] : [{title: 'searched for', value: conceptOf}]),
  ...(by === 'concept' ? [] : [{title: 'postcode area', value: outcodeOf}]),
  {title: 'searches', value: ({searched}) => searched, isNumber: true},
  {title: 'nothing found', value: ({nothing}) => few(nothing), isNumber: true},
  {title: 'nothing near', value: ({far}) => few(far), isNumber: true},
];

const hiddenInWords = (rows: number): string =>
  rows === 0
    ? ''
    : ` ${rows} ${rows === 1 ? 'row' : 'rows'} with fewer than 5 searches ${rows === 1 ? 'is' : 'are'} not shown.`;

/** What a reader must know of the numbers, a sentence each. */
export const demandNotes = ({hiddenRows}: DemandReport): string[] => [
  `Numbers are to the nearest 5.${hiddenInWords(hiddenRows)}`,
  'A search for 2 things counts for both. “Nothing near” is with a place known, and something found elsewhere.',
];

/** The report as CSV: titles, then rows; "under 5" where a small number is hidden. */
export const demandCsv = ({rows}: DemandReport, by: DemandGrouping): string => {
  const columns = demandColumns(by);
  return csv([columns.map(({title}) => title), ...rows.map((row) => columns.map(({value}) => value(row)))]);
};
