import type {Dimension} from '#shared/outcomes/dimensions.ts';
import {reasonsInDetail, standardByReport, standardReport} from '#shared/outcomes/report.ts';
import {STANDARD_DAYS} from '#shared/outcomes/waits.ts';
import {DIMENSION_LABELS} from '#shared/outcomes/words.ts';
import {reasonPicked} from '#shared/referral/reasons.ts';
import {HIDDEN} from '#shared/tables/outcomeTable.ts';
import type {OutcomesTable} from '#shared/ui/outcomes/outcomesView.ts';
import type {StoredCounts} from '../data/outcomeCounts.ts';

/** A table of outcomes; the first of a page has its caption from the report. */
export type Titled = Omit<OutcomesTable, 'caption'> & {readonly caption?: string};

const ENDS = {
  'not-suitable': 'Not suitable',
  declined: 'Said no',
  'did-not-attend': 'Did not come',
  'left-early': 'Left early',
} as const;

/** "Said no: they were unwell", for `declined:could-not-unwell`. */
const reasonInWords = (value: string): string => {
  const [state = '', code = ''] = value.split(':');
  const end = Object.entries(ENDS).find(([name]) => name === state)?.[1] ?? state;
  const why = reasonPicked(code);
  return `${end}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
};

/** Every reason of everybody, by itself. Those of which nothing can be shown are left out. */
export const detailTable = (counts: readonly StoredCounts[]): Titled[] => {
  const [all] = counts;
  if (!all) return [];
  const rows = reasonsInDetail(all).flatMap(({value, cells: [shown = null]}) =>
    shown === null ? [] : [[reasonInWords(value), String(shown)]],
  );
  const titles = [
    {text: 'Reason', isNumber: false},
    {text: 'People', isNumber: true},
  ];
  return [{caption: 'Each reason by itself', titles, rows}];
};

/** Whether pulmonary rehabilitation began in time. */
export const standardTable = (counts: readonly StoredCounts[]): Titled[] => {
  const [row] = counts;
  if (!row) return [];
  const report = standardReport(row);
  const share = (count: number): string =>
    report ? `${Math.round((100 * count) / (report.within + report.later))}%` : HIDDEN;
  const rows = report
    ? [
        [`Within ${STANDARD_DAYS} days`, String(report.within), share(report.within)],
        ['Later', String(report.later), share(report.later)],
      ]
    : [
        [`Within ${STANDARD_DAYS} days`, HIDDEN, HIDDEN],
        ['Later', HIDDEN, HIDDEN],
      ];
  return [
    {
      caption: `Pulmonary rehabilitation: started within ${STANDARD_DAYS} days`,
      titles: [
        {text: 'Started', isNumber: false},
        {text: 'People', isNumber: true},
        {text: 'Share', isNumber: true},
      ],
      rows,
    },
  ];
};

/** The same by listing or programme, where numbers allow: both numbers of a row, or neither. */
export const standardByTable = (
  counts: readonly StoredCounts[],
  {
    by,
    labelOf,
    isWanted,
  }: {
    readonly by: Dimension;
    readonly labelOf: (value: string) => string;
    readonly isWanted: (value: string) => boolean;
  },
): Titled[] => {
  const rows = standardByReport(counts)
    .rows.filter(({value}) => isWanted(value))
    .map(({value, cells: [within = null, later = null]}) =>
      within === null || later === null
        ? [labelOf(value), HIDDEN, HIDDEN, HIDDEN]
        : [
            labelOf(value),
            String(within),
            String(later),
            `${Math.round((100 * within) / (within + later))}%`,
          ],
    )
    .sort(([one = ''], [other = '']) => one.localeCompare(other, 'en', {numeric: true}));
  if (rows.length === 0) return [];
  return [
    {
      caption: `Pulmonary rehabilitation: started within ${STANDARD_DAYS} days`,
      titles: [
        {text: DIMENSION_LABELS[by], isNumber: false},
        {text: `Within ${STANDARD_DAYS} days`, isNumber: true},
        {text: 'Later', isNumber: true},
        {text: 'Share within', isNumber: true},
      ],
      rows,
    },
  ];
};
