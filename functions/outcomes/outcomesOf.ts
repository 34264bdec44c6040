import type {Dimension} from '#shared/outcomes/dimensions.ts';
import {reasonsInDetail, standardByReport, standardReport} from '#shared/outcomes/report.ts';
import {STANDARD_DAYS} from '#shared/outcomes/waits.ts';
import {DIMENSION_LABELS, valueInWords} from '#shared/outcomes/words.ts';
import {reasonPicked} from '#shared/referral/reasons.ts';
import {HIDDEN, type OutcomeTable, outcomeTable} from '#shared/tables/outcomeTable.ts';
import type {OutcomesTable, Picture} from '#shared/ui/outcomes/outcomesView.ts';
import type {StoredCounts} from '../data/outcomeCounts.ts';
import {notesOf} from './notesOf.ts';
import {pictureOf} from './pictureOf.ts';
import type {Wanted} from './wanted.ts';

/** Where counts are read. */
export interface CountsReader {
  readonly readCounts: (quarter: string, dimension: Dimension) => Promise<StoredCounts[]>;
  /** The name of each programme, by its id. */
  readonly programmeNames: () => Promise<ReadonlyMap<string, string>>;
}

type Titled = Omit<OutcomesTable, 'caption'> & {readonly caption?: string};

interface Outcomes {
  readonly tables: readonly Titled[];
  readonly picture: Picture | null;
  readonly notes: readonly string[];
  /** The same for a spreadsheet: every table, an empty line between two. */
  readonly lines: (string | number)[][];
  readonly isInvented: boolean;
}

const asTitled = ({titles, rows}: OutcomeTable): Titled => ({
  titles,
  rows: rows.map(({label, cells}) => [label, ...cells]),
});

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
const detailTable = (counts: readonly StoredCounts[]): Titled[] => {
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
const standardTable = (counts: readonly StoredCounts[]): Titled[] => {
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
const standardByTable = (
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

const linesOf = (tables: readonly Titled[]): (string | number)[][] =>
  tables.flatMap(({caption, titles, rows}, index) => [
    ...(index === 0 ? [] : [[], [caption ?? '']]),
    titles.map(({text}) => text),
    ...rows.map((row) => [...row]),
  ]);

const labelsOf = async (
  {programmeNames}: CountsReader,
  {by, counts, isOwn}: {by: Dimension; counts: readonly StoredCounts[]; isOwn: boolean},
): Promise<(value: string) => string> => {
  if (by === 'listing') {
    const names = new Map(
      counts.map(({value, name = value, organisationName = ''}) => [
        value,
        isOwn ? name : `${name}, ${organisationName}`,
      ]),
    );
    return (value) => names.get(value) ?? value;
  }
  const names: ReadonlyMap<string, string> = by === 'programme' ? await programmeNames() : new Map();
  return (value) => names.get(value) ?? valueInWords(by, value);
};

/** What became of the referrals of a quarter, as it may be shown: of all, or of the listings of some providers. */
export const outcomesOf = async (
  reader: CountsReader,
  {table: report, by, quarter, group}: Wanted,
  own: ReadonlySet<string> | undefined,
): Promise<Outcomes> => {
  const counts = await reader.readCounts(quarter, by);
  const ownValues = new Set(
    counts.filter(({organisationId = ''}) => own?.has(organisationId)).map(({value}) => value),
  );
  const labelOf = await labelsOf(reader, {by, counts, isOwn: own !== undefined});
  const main = outcomeTable(counts, {
    report,
    by,
    group,
    labelOf,
    ...(own && {isWanted: (value: string) => ownValues.has(value), keepsHidden: true}),
  });
  const more = async (): Promise<Titled[]> => {
    if (report === 'reasons') return by === 'all' ? detailTable(counts) : [];
    if (report !== 'waits') return [];
    if (by === 'all') return standardTable(await reader.readCounts(quarter, 'standard'));
    if (by !== 'listing' && by !== 'programme') return [];
    const ofStandard = await reader.readCounts(quarter, `standard-${by}`);
    return standardByTable(ofStandard, {
      by,
      labelOf,
      isWanted: (value) => own === undefined || ownValues.has(value),
    });
  };
  const tables = [asTitled(main), ...(await more())];
  return {
    tables,
    picture: pictureOf(report, main),
    notes: notesOf({report, by, hiddenRows: main.hiddenRows, counts}),
    lines: linesOf(tables),
    isInvented: counts.some(({isInvented}) => isInvented),
  };
};
