import {ALL_CONCEPTS, type DemandOutcome} from './demand.ts';

/** A counter as it is stored: exact, and so for nobody's eyes. */
export interface DemandCount {
  readonly outcode: string;
  readonly concept: string;
  readonly outcome: DemandOutcome;
  readonly count: number;
}

export const DEMAND_GROUPINGS = ['concept', 'outcode', 'both'] as const;
export type DemandGrouping = (typeof DEMAND_GROUPINGS)[number];

/** A row that may be shown. Numbers are to the nearest 5; `few` stands for 1 to 4. */
export interface DemandRow {
  /** Absent when rows are of outward codes alone. */
  readonly concept?: string;
  /** Absent when rows are of concepts alone. */
  readonly outcode?: string;
  readonly searched: number;
  readonly nothing: number | 'few';
  readonly far: number | 'few';
}

export interface DemandReport {
  readonly rows: readonly DemandRow[];
  /** Rows with fewer than 5 searches, which are not shown. */
  readonly hiddenRows: number;
}

/**
 * Fewer are not shown, and what is shown is rounded to the same number, so that the difference of two reports whose days
 * or groups overlap is 0 or at least 5. It hides no more than that: who compares very many overlapping periods can learn
 * when a number passed a multiple of 5. NHS Digital went the same way with hospital counts, from
 * hiding alone, which a difference undoes, to hiding and rounding to 5 (2018,
 * https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018).
 */
const SMALLEST = 5;

const rounded = (count: number): number | 'few' =>
  count === 0 ? 0 : count < SMALLEST ? 'few' : Math.round(count / SMALLEST) * SMALLEST;

type Sums = Record<DemandOutcome, number>;

/** `both` has no rows of all concepts together: they would be one more sum to subtract from. */
const keyOf = ({outcode, concept}: DemandCount, by: DemandGrouping): string | undefined => {
  const isAll = concept === ALL_CONCEPTS;
  switch (by) {
    case 'outcode':
      return isAll ? outcode : undefined;
    case 'concept':
      return isAll ? undefined : concept;
    case 'both':
      return isAll ? undefined : `${concept} ${outcode}`;
  }
};

const rowOf = (key: string, by: DemandGrouping, {nothing, far, ...sums}: Sums): DemandRow | undefined => {
  // A search that found nothing, or nothing near, is a search all the same.
  const searched = rounded(sums.searched + nothing + far);
  if (searched === 'few' || searched === 0) return undefined;
  const [first = '', second = ''] = key.split(' ');
  const names =
    by === 'both'
      ? {concept: first, outcode: second}
      : by === 'concept'
        ? {concept: first}
        : {outcode: first};
  return {...names, searched, nothing: rounded(nothing), far: rounded(far)};
};

/** What people searched for, as it may be shown: the most wanted first, small numbers hidden, the rest rounded. */
export const demandReport = (counts: Iterable<DemandCount>, by: DemandGrouping): DemandReport => {
  const sums = new Map<string, Sums>();
  for (const each of counts) {
    const key = keyOf(each, by);
    if (key === undefined) continue;
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = {searched: 0, nothing: 0, far: 0}));
    sum[each.outcome] += each.count;
  }
  const rows = [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, sum]) => rowOf(key, by, sum) ?? [])
    // By the rounded number, so that the order tells no more than the numbers do.
    .sort((one, other) => other.searched - one.searched);
  return {rows, hiddenRows: sums.size - rows.length};
};
