import {dateInWords} from '#shared/london.ts';
import {DEMAND_GROUPINGS} from '#shared/search/demandReport.ts';
import {demandColumns, demandCsv, demandNotes} from '#shared/tables/demandTable.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {demandOf, monthsKept, periodOfMonth} from '../search/demandPeriod.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

const nameOf = (month: string): string => dateInWords(`${month}-01`).replace(/^1 /, '');

/** What is not known is the first of what there is. */
const chosenOf = <Value extends string>(
  given: string | null,
  values: readonly Value[],
  otherwise: Value,
): Value => values.find((value) => value === given) ?? otherwise;

const wantedOf = ({query}: HttpRequest, now: Date) => {
  const months = monthsKept(now);
  return {
    months,
    month: chosenOf(query.get('month'), months, months[0] ?? ''),
    by: chosenOf(query.get('by'), DEMAND_GROUPINGS, 'concept'),
    isCsv: query.get('as') === 'csv',
  };
};

/** GET /curator/demand?month=YYYY-MM&by=concept|outcode|both: what people searched for; `as=csv` for a spreadsheet. */
export const demandPage =
  (deps: Pick<CuratorDeps, 'demand' | 'shells' | 'now'>): Route =>
  async (request) => {
    const now = deps.now();
    const {months, month, by, isCsv} = wantedOf(request, now);
    const period = periodOfMonth(month, now);
    const report = period ? await demandOf(deps.demand, period, {by, now}) : {rows: [], hiddenRows: 0};
    if (isCsv) {
      return {
        status: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="searches-${month}-${by}.csv"`,
        },
        body: demandCsv(report, by),
      };
    }
    const columns = demandColumns(by);
    return showCurator(deps, {
      page: 'demand',
      months: months.map((value) => ({value, label: nameOf(value)})),
      month,
      by,
      period: period && `${dateInWords(period.from)} to ${dateInWords(period.to)}`,
      titles: columns.map(({title, isNumber = false}) => ({text: title, isNumber})),
      rows: report.rows.map((row) => columns.map(({value}) => String(value(row)))),
      notes: period ? demandNotes(report) : [],
    });
  };
