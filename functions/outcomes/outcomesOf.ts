import type {Dimension} from '#shared/outcomes/dimensions.ts';
import {valueInWords} from '#shared/outcomes/words.ts';
import {type OutcomeTable, outcomeTable} from '#shared/tables/outcomeTable.ts';
import type {Picture} from '#shared/ui/outcomes/outcomesView.ts';
import type {StoredCounts} from '../data/outcomeCounts.ts';
import {detailTable, standardByTable, standardTable, type Titled} from './moreTables.ts';
import {notesOf} from './notesOf.ts';
import {pictureOf} from './pictureOf.ts';
import type {Wanted} from './wanted.ts';

/** Where counts are read. */
export interface CountsReader {
  readonly readCounts: (quarter: string, dimension: Dimension) => Promise<StoredCounts[]>;
  /** The name of each programme, by its id. */
  readonly programmeNames: () => Promise<ReadonlyMap<string, string>>;
}

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
