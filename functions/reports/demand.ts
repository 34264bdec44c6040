import {parseArgs} from 'node:util';
import {DEMAND_DAYS} from '#shared/search/demand.ts';
import {DEMAND_GROUPINGS, type DemandGrouping} from '#shared/search/demandReport.ts';
import {demandCsv} from '#shared/tables/demandTable.ts';
import {demandStore} from '../data/demandStore.ts';
import {importEnvironment} from '../import/environment.ts';
import {explain} from '../import/explain.ts';
import {InputProblem} from '../import/inputProblem.ts';
import {
  type DemandPeriod,
  daysUpTo,
  daysUpToYesterday,
  demandOf,
  lastMonth,
  wholeMonth,
} from '../search/demandPeriod.ts';
import {demandText} from './demandText.ts';

const USAGE = `Usage: npm run demand -- [--days 30] [--by ${DEMAND_GROUPINGS.join('|')}] [--csv] [--to YYYY-MM-DD] [--month YYYY-MM]

Prints what people searched for: how often, how often nothing was found, and how often nothing near. Numbers are to the
nearest 5, and rows with fewer than 5 searches are left out.

  --days <n>   how many days, the last of them yesterday (30; at most ${DEMAND_DAYS})
  --to <day>   the last day instead of yesterday
  --month <m>  a whole month that is over, like 2026-04, instead of days
  --by <what>  a row for each concept, each outward code, or both (concept). Both is of whole months only (the last one):
               of periods that overlap one could be taken from another
  --csv        for a spreadsheet
`;

const DEFAULT_DAYS = '30';

const groupingOf = (given: string): DemandGrouping => {
  const found = DEMAND_GROUPINGS.find((each) => each === given);
  if (!found) throw new InputProblem(`--by must be one of ${DEMAND_GROUPINGS.join(', ')}.`);
  return found;
};

const dayOf = (given: string): string => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(`${given}T00:00:00Z`));
  if (!isDay) throw new InputProblem(`--to must be a day, like 2026-05-31.`);
  return given;
};

const periodOf = (days: string, to: string | undefined, now: Date): DemandPeriod => {
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > DEMAND_DAYS) {
    throw new InputProblem(`--days must be a number from 1 to ${DEMAND_DAYS}.`);
  }
  return to === undefined ? daysUpToYesterday(count, now) : daysUpTo(count, dayOf(to));
};

const monthOf = (month: string, now: Date): DemandPeriod => {
  const period = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? wholeMonth(month, now) : undefined;
  if (!period) throw new InputProblem('--month must be a month that is over, like 2026-04.');
  return period;
};

interface PeriodGiven {
  readonly by: DemandGrouping;
  readonly days: string | undefined;
  readonly to: string | undefined;
  readonly month: string | undefined;
}

const periodGiven = ({by, days, to, month}: PeriodGiven, now: Date): DemandPeriod => {
  const hasDays = days !== undefined || to !== undefined;
  if (hasDays && (month !== undefined || by === 'both')) {
    throw new InputProblem('--month and --by both are of whole months: leave out --days and --to.');
  }
  if (month !== undefined) return monthOf(month, now);
  return by === 'both' ? monthOf(lastMonth(now), now) : periodOf(days ?? DEFAULT_DAYS, to, now);
};

const main = async (): Promise<number> => {
  const {values} = parseArgs({
    options: {
      days: {type: 'string'},
      month: {type: 'string'},
      to: {type: 'string'},
      by: {type: 'string', default: 'concept'},
      csv: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h'},
    },
  });
  if (values.help) {
    process.stderr.write(USAGE);
    return 0;
  }
  const now = new Date();
  const by = groupingOf(values.by);
  const period = periodGiven({by, days: values.days, to: values.to, month: values.month}, now);
  const {client, directoryTable, name} = await importEnvironment();
  process.stderr.write(`Reading the counts of ${name}\n`);
  try {
    const store = demandStore({client, tableName: directoryTable});
    const report = await demandOf(store, period, {by, now});
    process.stdout.write(
      values.csv ? demandCsv(report, by) : `${demandText(report, by, period).join('\n')}\n`,
    );
  } finally {
    client.destroy();
  }
  return 0;
};

try {
  process.exitCode = await main();
} catch (failure) {
  process.stderr.write(`${explain(failure)}\n`);
  process.exitCode = 1;
}
