import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {isPlaceColumn, placeCells} from './placeColumns.ts';
import type {ImportCells, Refusal} from './readRow.ts';

/** A row of a file, by the line on which it ends: a cell may have several lines. */
export interface FileRow {
  readonly line: number;
  readonly cells: ImportCells;
}

/** The rows of one page: what the first says, and the place of each. */
export interface JoinedRow extends FileRow {
  /** Rows that say a place, in the order of the file. */
  readonly places: readonly FileRow[];
}

const isEmpty = (cells: object): boolean => Object.keys(cells).length === 0;

const SAME_ID = 'Another row before it has the same id';

/** Why a row adds no place to those of its id before it; nothing when it does. */
const whyNot = ({cells}: FileRow, {cells: first, places}: JoinedRow): Omit<Refusal, 'line'> | undefined => {
  const before = new Map(Object.entries(first));
  const other = Object.entries(cells).find(
    ([name, cell]) => !isPlaceColumn(name) && cell !== before.get(name),
  );
  if (other) return {column: other[0], why: `${SAME_ID}, and says something else here`};
  const own = canonicalJson(placeCells(cells));
  const isTwice = places.some((place) => canonicalJson(placeCells(place.cells)) === own);
  return isTwice || isEmpty(placeCells(cells)) ? {column: 'id', why: SAME_ID} : undefined;
};

/**
 * Rows of the same id as one: each after the first adds the place that it names, as Open Referral's tables have a row for each
 * place of a service. One that says anything else is refused, and nothing of it is taken in silence.
 */
export const joinRows = (
  rows: readonly FileRow[],
): {
  readonly joined: readonly JoinedRow[];
  readonly refused: readonly (Refusal & {readonly line: number})[];
} => {
  const joined: JoinedRow[] = [];
  const refused: (Refusal & {readonly line: number})[] = [];
  const at = new Map<string, number>();
  for (const row of rows) {
    const {line, cells} = row;
    const index = cells.id === undefined ? undefined : at.get(cells.id);
    const first = index === undefined ? undefined : joined[index];
    if (index === undefined || !first) {
      if (cells.id !== undefined) at.set(cells.id, joined.length);
      joined.push({line, cells, places: isEmpty(placeCells(cells)) ? [] : [row]});
      continue;
    }
    const why = whyNot(row, first);
    if (why) refused.push({line, ...why});
    else joined[index] = {...first, places: [...first.places, row]};
  }
  return {joined, refused};
};
