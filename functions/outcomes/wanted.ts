import {REASON_GROUPS, type ReasonGroup} from '#shared/outcomes/reasonGroups.ts';
import {REPORTS, type ReportName, SHOWN_DIMENSIONS} from '#shared/outcomes/report.ts';
import {quarterInWords, quartersUpTo} from '#shared/outcomes/quarters.ts';
import {DIMENSION_LABELS} from '#shared/outcomes/words.ts';
import type {Chooser} from '#shared/ui/outcomes/outcomesView.ts';

/** Two years, for the same season of the year before. */
const QUARTERS = 8;

/** The tables, as people choose them. */
export const TABLE_NAMES: Readonly<Record<ReportName, string>> = {
  funnel: 'How far they came',
  waits: 'How long they waited',
  reasons: 'Why they stopped',
  activation: 'Activation before and after',
};

/** Groups of one reason are shown as it is. */
const ONE_BY_ONE: readonly ReasonGroup[] = REASON_GROUPS.filter(({codes}) => codes.length > 1);

type ShownDimension = (typeof SHOWN_DIMENSIONS)[number];

/** What somebody asks to see. */
export interface Wanted {
  readonly table: ReportName;
  readonly by: ShownDimension;
  readonly quarter: string;
  readonly quarterInWords: string;
  /** Of the table of reasons: the group whose reasons are shown one by one. */
  readonly group: ReasonGroup | undefined;
  readonly isCsv: boolean;
  readonly choosers: readonly Chooser[];
}

const chosenOf = <Value extends string>(
  given: string | null,
  values: readonly Value[],
  otherwise: Value,
): Value => values.find((value) => value === given) ?? otherwise;

/** What an address asks for; what is not known is what most want: how far everybody of the last whole quarter came. */
export const wantedOf = (
  query: URLSearchParams,
  {today, isOwn}: {readonly today: string; readonly isOwn: boolean},
): Wanted => {
  const quarters = quartersUpTo(today, QUARTERS);
  const tables = Object.keys(REPORTS) as ReportName[];
  const table = chosenOf(query.get('table'), tables, 'funnel');
  const by = isOwn ? 'listing' : chosenOf(query.get('by'), SHOWN_DIMENSIONS, 'all');
  const quarter = chosenOf(query.get('quarter'), quarters, quarters[1] ?? quarters[0] ?? '');
  // Of everybody they stand below the groups, all of them.
  const isByOne = table === 'reasons' && by !== 'all';
  const group = isByOne ? ONE_BY_ONE.find(({slug}) => slug === query.get('why')) : undefined;
  const choosers: Chooser[] = [
    {
      name: 'table',
      label: 'Table',
      choices: tables.map((value) => ({value, label: TABLE_NAMES[value]})),
      chosen: table,
    },
    ...(isOwn
      ? []
      : [
          {
            name: 'by',
            label: 'A row for each',
            choices: SHOWN_DIMENSIONS.map((value) => ({value, label: DIMENSION_LABELS[value]})),
            chosen: by,
          },
        ]),
    ...(isByOne
      ? [
          {
            name: 'why',
            label: 'Reasons',
            choices: [
              {value: 'groups', label: 'In groups'},
              ...ONE_BY_ONE.map(({slug, title}) => ({value: slug, label: `${title}, one by one`})),
            ],
            chosen: group?.slug ?? 'groups',
          },
        ]
      : []),
    {
      name: 'quarter',
      label: 'Referred in',
      choices: quarters.map((value) => ({value, label: quarterInWords(value, today)})),
      chosen: quarter,
    },
  ];
  return {
    table,
    by,
    quarter,
    quarterInWords: quarterInWords(quarter, today),
    group,
    isCsv: query.get('as') === 'csv',
    choosers,
  };
};
