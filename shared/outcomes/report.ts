import {ACTIVATION_MEASURES} from './activationPairs.ts';
import type {Dimension} from './dimensions.ts';
import {hideGrid} from './hideGrid.ts';
import {hideSmall} from './hideSmall.ts';
import {STAGES} from './progress.ts';
import {roundedCount} from './published.ts';
import {countOfGroup, REASON_GROUPS, type ReasonGroup} from './reasonGroups.ts';
import {medianBucket, WAIT_BUCKETS, type WaitCounts, withinStandard} from './waits.ts';

/** Counts of one value, exact. */
export interface ExactCounts {
  readonly value: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** A row as it may be shown; null is hidden. */
export interface ReportRow {
  readonly value: string;
  readonly cells: readonly (number | null)[];
}

/** What may be shown of a dimension in a quarter, in the order that the counts came in. */
export interface Report {
  readonly rows: readonly ReportRow[];
  /** Of the columns; they are for showing only where rows add up. */
  readonly sums: readonly (number | null)[];
}

const LEAST_FOR_MEDIAN = 10;

const measured = (measures: readonly string[], {counts}: ExactCounts): number[] =>
  measures.map((measure) => counts.get(measure) ?? 0);

const reportOf = (rows: readonly ExactCounts[], {cells, sums}: ReturnType<typeof hideSmall>): Report => ({
  rows: rows.map(({value}, index) => ({value, cells: cells[index] ?? []})),
  sums,
});

/** How many came to each stage. */
export const funnelReport = (rows: readonly ExactCounts[]): Report =>
  reportOf(rows, hideSmall(rows.map((row) => measured(STAGES, row))));

const waitsOf = (kind: 'answered' | 'started', {counts}: ExactCounts): WaitCounts =>
  new Map(WAIT_BUCKETS.map((bucket) => [bucket, counts.get(`${kind}:${bucket}`) ?? 0]));

/**
 * How long half of them waited at most, for the first answer and for the first session: as the bucket that the median
 * lies in, and only where it is of 10 people or more whose number is shown.
 */
const waitsReport = (rows: readonly ExactCounts[]): Report => {
  const funnel = funnelReport(rows);
  const shownFor = (row: number, stage: (typeof STAGES)[number]): number =>
    funnel.rows[row]?.cells[STAGES.indexOf(stage)] ?? 0;
  return {
    rows: rows.map((row, index) => ({
      value: row.value,
      cells: [
        shownFor(index, 'acknowledged') >= LEAST_FOR_MEDIAN ? medianBucket(waitsOf('answered', row)) : null,
        shownFor(index, 'started') >= LEAST_FOR_MEDIAN ? medianBucket(waitsOf('started', row)) : null,
      ],
    })),
    sums: [],
  };
};

/**
 * Why referrals ended, by groups of reasons. Each group is hidden as a table of its own beside how many were referred, so
 * that where one is hidden the other tells no more.
 */
const reasonsReport = (rows: readonly ExactCounts[]): Report => {
  const referred = funnelReport(rows);
  const shownAtMost = referred.rows.map(({cells: [shown = null]}) => (shown === null ? 0 : 2));
  const columns = REASON_GROUPS.map((group) => {
    const table = hideSmall(
      rows.map((row) => [row.counts.get('referred') ?? 0, countOfGroup(group, row.counts)]),
      {shownAtMost},
    );
    // Where hiding more of the group was not enough, it would take more of those referred: then the group is not shown.
    const isEnough = table.cells.every(([cell = null], row) => (cell === null) === (shownAtMost[row] === 0));
    return isEnough ? table : {cells: rows.map(() => [null, null]), sums: [null, null]};
  });
  return {
    rows: rows.map(({value}, row) => ({value, cells: columns.map(({cells}) => cells[row]?.[1] ?? null)})),
    sums: columns.map(({sums}) => sums[1] ?? null),
  };
};

/** Counts that are each no more than another of their row, each hidden as a table beside it. */
const besideReport = (rows: readonly ExactCounts[], base: string, measures: readonly string[]): Report => {
  const counts = rows.map((row) => measured([base], row));
  const first = hideSmall(counts);
  const shownAtMost = first.cells.map(([shown = null]) => (shown === null ? 0 : 2));
  const columns = measures.map((measure) => {
    const table = hideSmall(
      rows.map((row) => measured([base, measure], row)),
      {shownAtMost},
    );
    const isEnough = table.cells.every(([cell = null], row) => (cell === null) === (shownAtMost[row] === 0));
    return isEnough ? table : {cells: rows.map(() => [null, null]), sums: [null, null]};
  });
  return {
    rows: rows.map(({value}, row) => ({
      value,
      cells: [first.cells[row]?.[0] ?? null, ...columns.map(({cells}) => cells[row]?.[1] ?? null)],
    })),
    sums: [first.sums[0] ?? null, ...columns.map(({sums}) => sums[1] ?? null)],
  };
};

/** Of whom the level of activation is known before and after: how many they are, and how many were high each time. */
export const activationReport = (rows: readonly ExactCounts[]): Report => {
  const [pair, ...high] = ACTIVATION_MEASURES;
  return besideReport(rows, pair, high);
};

/** Every reason by itself, of everybody: the reasons of one group are a table that adds up to the group. */
export const reasonsInDetail = ({counts}: ExactCounts): ReportRow[] =>
  REASON_GROUPS.flatMap(({state, codes}) => {
    const {cells} = hideSmall(codes.map(({code}) => [counts.get(`${state}:${code}`) ?? 0]));
    return codes.map(({code}, index) => ({value: `${state}:${code}`, cells: cells[index] ?? []}));
  });

/** The reasons of one group, each by itself, by whatever counts are kept by: they add up to the group. */
export const reasonsOfGroup = (rows: readonly ExactCounts[], {state, codes}: ReasonGroup): Report =>
  reportOf(
    rows,
    hideGrid(
      rows.map((row) =>
        measured(
          codes.map(({code}) => `${state}:${code}`),
          row,
        ),
      ),
      rows.map(({counts}) => counts.get('referred') ?? 0),
    ),
  );

/** Those who started within the days of the standard, and later, by listing or programme. */
export const standardByReport = (rows: readonly ExactCounts[]): Report => {
  const counts = rows.map((row) => {
    const waits = waitsOf('started', row);
    const all = [...waits.values()].reduce((sum, count) => sum + count, 0);
    return [withinStandard(waits), all - withinStandard(waits)];
  });
  return reportOf(
    rows,
    hideGrid(
      counts,
      counts.map(() => Infinity),
    ),
  );
};

/**
 * Those who started within the days of the standard, and later: both or neither, for either would tell the other. Null
 * where one of them is too small to be shown.
 */
export const standardReport = (
  row: ExactCounts,
): {readonly within: number; readonly later: number} | null => {
  const waits = waitsOf('started', row);
  const all = [...waits.values()].reduce((sum, count) => sum + count, 0);
  const within = roundedCount(withinStandard(waits));
  const later = roundedCount(all - withinStandard(waits));
  return within === null || later === null ? null : {within, later};
};

/** Every table that is shown, of whatever dimension; nothing else is. */
export const REPORTS = {
  funnel: funnelReport,
  waits: waitsReport,
  reasons: reasonsReport,
  activation: activationReport,
} as const satisfies Record<string, (rows: readonly ExactCounts[]) => Report>;
export type ReportName = keyof typeof REPORTS;

/** What curators can choose the rows of a table by. */
export const SHOWN_DIMENSIONS = [
  'all',
  'listing',
  'programme',
  'condition',
  'route',
  'delivery',
  'language',
  'decile',
] as const satisfies readonly Dimension[];
