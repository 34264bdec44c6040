import {addsUp, type Dimension} from '#shared/outcomes/dimensions.ts';
import {STAGES} from '#shared/outcomes/progress.ts';
import {REASON_GROUPS, type ReasonGroup} from '#shared/outcomes/reasonGroups.ts';
import {type ExactCounts, reasonsOfGroup, type ReportName, REPORTS} from '#shared/outcomes/report.ts';
import {bucketInWords} from '#shared/outcomes/waits.ts';
import {DIMENSION_LABELS, STAGE_LABELS} from '#shared/outcomes/words.ts';

/** What stands where a number is hidden. */
export const HIDDEN = 'hidden';

/** A table of outcomes as it may be shown. */
export interface OutcomeTable {
  readonly titles: readonly {readonly text: string; readonly isNumber: boolean}[];
  readonly rows: readonly {
    readonly label: string;
    /** Numbers, or the buckets of waits; null is hidden. */
    readonly values: readonly (number | null)[];
    readonly cells: readonly string[];
  }[];
  /** Rows of which nothing can be shown, and which are left out. */
  readonly hiddenRows: number;
}

const TITLES: Readonly<Record<ReportName, readonly string[]>> = {
  funnel: STAGES.map((stage) => STAGE_LABELS[stage]),
  waits: ['Half had an answer within', 'Half of those who started did within'],
  reasons: REASON_GROUPS.map(({title}) => title),
  activation: ['Measured before and after', 'Level 3 or 4 before', 'Level 3 or 4 after'],
};

interface Wanted {
  readonly report: ReportName;
  readonly by: Dimension;
  /** The group whose reasons are the columns, each by itself; left out, the groups are. */
  readonly group?: ReasonGroup | undefined;
  readonly labelOf: (value: string) => string;
  /** Left out, all. What is left out after hiding tells nothing more. */
  readonly isWanted?: (value: string) => boolean;
  /** Whether rows of which nothing can be shown stand there all the same. */
  readonly keepsHidden?: boolean;
}

/** Counts as a table: what may be shown of them, with labels, in the order of these. */
export const outcomeTable = (
  counts: readonly ExactCounts[],
  {report, by, group, labelOf, isWanted = () => true, keepsHidden = false}: Wanted,
): OutcomeTable => {
  const {rows, sums} = group ? reasonsOfGroup(counts, group) : REPORTS[report](counts);
  const titles = group ? group.codes.map(({pick}) => pick) : TITLES[report];
  const inWords = (value: number | null): string =>
    value === null ? HIDDEN : report === 'waits' ? bucketInWords(value) : String(value);
  const rowOf = (label: string, values: readonly (number | null)[]) => ({
    label,
    values,
    cells: values.map(inWords),
  });
  const wanted = rows
    .filter(({value}) => isWanted(value))
    .map(({value, cells}) => rowOf(labelOf(value), cells))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', {numeric: true}));
  const shown = wanted.filter(({values}) => keepsHidden || values.some((value) => value !== null));
  const isSummed = by !== 'all' && addsUp(by) && sums.length > 0 && !keepsHidden;
  return {
    titles: [
      {text: DIMENSION_LABELS[by], isNumber: false},
      ...titles.map((text) => ({text, isNumber: report !== 'waits'})),
    ],
    rows: [...shown, ...(isSummed ? [rowOf('All together', sums)] : [])],
    hiddenRows: wanted.length - shown.length,
  };
};
