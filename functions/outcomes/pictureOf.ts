import type {ReportName} from '#shared/outcomes/report.ts';
import {bucketDays, WAIT_BUCKETS} from '#shared/outcomes/waits.ts';
import {HIDDEN, type OutcomeTable} from '#shared/tables/outcomeTable.ts';
import type {Picture} from '#shared/ui/outcomes/outcomesView.ts';

/** More rows than these make a picture that nobody reads. */
const MOST_GROUPS = 12;
/** The stages of the funnel that tell most, for a picture of several rows: referred, started, completed. */
const TELLING_STAGES = [0, 4, 5];
/** The days that the picture of waits ends with: the last bucket has no end. */
const MOST_DAYS = (WAIT_BUCKETS.at(-1) ?? 0) + 30;

type Bar = Picture['groups'][number]['bars'][number];

const SAYS: Readonly<Record<ReportName, string>> = {
  funnel: 'How far they came, as bars: numbers of the table',
  waits: 'How long they waited, as bars: days of the table',
  reasons: 'Why they stopped, as bars: numbers of the table',
  activation: 'Activation before and after, as bars: numbers of the table',
};

const dayBar = (title: string, value: number | null, cell: string): Bar => {
  if (value === null) return {label: `${title}: ${HIDDEN}`, between: null};
  const {from, to = MOST_DAYS} = bucketDays(value);
  return {label: `${title}: ${cell}`, between: [from, to + 1]};
};

/** The numbers of a table as bars; null when there is nothing to draw. */
export const pictureOf = (report: ReportName, {titles, rows}: OutcomeTable): Picture | null => {
  const drawn = rows.filter(({values}) => values.some((value) => value !== null));
  // The row of sums is so much longer than the others that nothing could be told apart beside it.
  const parts = drawn.length > 2 ? drawn.filter(({label}) => label !== 'All together') : drawn;
  const shown = parts.slice(0, MOST_GROUPS);
  if (shown.length === 0) return null;
  const columns = titles.slice(1).map((_, column) => column);
  const wanted = report === 'funnel' && shown.length > 1 ? TELLING_STAGES : columns;
  const barOf = (row: OutcomeTable['rows'][number], column: number): Bar => {
    const value = row.values[column] ?? null;
    const cell = row.cells[column] ?? HIDDEN;
    if (report === 'waits') return dayBar(column === 0 ? 'Answer' : 'Start', value, cell);
    return {
      label: `${titles[column + 1]?.text ?? ''} ${cell}`,
      between: value === null ? null : [0, value],
    };
  };
  const counted = shown.flatMap(({values}) => wanted.map((column) => values[column] ?? 0));
  return {
    title: SAYS[report],
    most: report === 'waits' ? MOST_DAYS : Math.max(...counted, 1),
    groups: shown.map((row) => ({
      label: row.label,
      bars: wanted.map((column) => barOf(row, column)),
    })),
  };
};
