import {type CountRow, type Dimension, NOT_KNOWN} from '#shared/outcomes/dimensions.ts';
import type {MeasuresChange} from '#shared/outcomes/measures.ts';
import type {Counts} from '#shared/model/referralMessage.ts';
import {type Directory, queryRows} from './directory/read.ts';
import type {Action} from './directory/transact.ts';
import {directoryKeys} from './keys.ts';

/** One row of the counts as it is stored: exact, and so for nobody's eyes. */
export interface StoredCounts {
  readonly value: string;
  /** By measure (`shared/outcomes/measures.ts`); none is negative. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of a listing: what it was called when it was counted last, and whose it is. */
  readonly name?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly organisationName?: string | undefined;
  /** Of a decile: some of its postcodes were told apart only about. */
  readonly isApproximate: boolean;
  /** Numbers in it were made up for the demonstration. */
  readonly isInvented: boolean;
}

/** First letters of the attributes that hold a measure's count, so that no measure can be taken for another field. */
const MEASURE = 'n:';

/** What is said in a row beside its counts. */
export interface RowFacts {
  readonly listing?: Counts['listing'] | undefined;
  readonly isApproximate?: boolean;
  readonly isInvented?: boolean;
}

/** The write that adds a change to one row; part of the transaction that marks its message as done. */
export const countAction = (
  tableName: string,
  {quarter, row, amounts}: {quarter: string; row: CountRow; amounts: ReadonlyMap<string, number>},
  facts: RowFacts = {},
): Action => {
  const all = [...amounts];
  const said: [string, string | boolean][] = Object.entries({
    ...(row.dimension === 'listing' && facts.listing),
    ...(facts.isApproximate &&
      row.dimension === 'decile' &&
      row.value !== NOT_KNOWN && {isApproximate: true}),
    ...(facts.isInvented && {isInvented: true}),
  });
  const names: [string, string][] = [
    ...all.map(([measure], at): [string, string] => [`#m${at}`, MEASURE + measure]),
    ...said.map(([field]): [string, string] => [`#${field}`, field]),
  ];
  const values: [string, string | number | boolean][] = [
    ...all.map(([, amount], at): [string, number] => [`:m${at}`, amount]),
    ...said.map(([field, value]): [string, string | boolean] => [`:${field}`, value]),
  ];
  const adds = all.map((_, at) => `#m${at} :m${at}`).join(', ');
  const sets = said.map(([field]) => `#${field} = :${field}`).join(', ');
  return {
    what: 'count',
    item: {
      Update: {
        TableName: tableName,
        Key: directoryKeys.outcome(quarter, row.dimension, row.value),
        UpdateExpression: `ADD ${adds}${sets === '' ? '' : ` SET ${sets}`}`,
        ExpressionAttributeNames: Object.fromEntries(names),
        ExpressionAttributeValues: Object.fromEntries(values),
      },
    },
  };
};

/** A step's change as amounts. */
export const amountsOf = ({add, take}: MeasuresChange): Map<string, number> =>
  new Map([
    ...add.map((measure): [string, number] => [measure, 1]),
    ...take.map((measure): [string, number] => [measure, -1]),
  ]);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every row of a dimension in a quarter. */
export const readCounts = async (
  directory: Directory,
  quarter: string,
  dimension: Dimension,
): Promise<StoredCounts[]> => {
  const {pk, sk} = directoryKeys.outcome(quarter, dimension, '');
  const rows = await queryRows(directory, pk, {prefix: sk});
  return rows.map((row) => ({
    value: String(row.sk).slice(sk.length),
    counts: new Map(
      Object.entries(row)
        .filter(([name]) => name.startsWith(MEASURE))
        // A step that is taken back may be counted before the step itself: for a moment there is one too few.
        .map(([name, count]): [string, number] => [name.slice(MEASURE.length), Math.max(0, Number(count))]),
    ),
    name: textOf(row.name),
    organisationId: textOf(row.organisationId),
    organisationName: textOf(row.organisationName),
    isApproximate: row.isApproximate === true,
    isInvented: row.isInvented === true,
  }));
};
