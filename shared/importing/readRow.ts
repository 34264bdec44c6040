import type {FormValues} from '#shared/referral/form/values.ts';
import {fieldOf, type FieldName, inputName} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, valueIn} from '#shared/proposal/page.ts';
import {isLocked, readAlone} from '#shared/proposal/readSection.ts';
import {CLEARS} from './cleanCell.ts';
import {IMPORT_COLUMNS, type ImportColumnName} from './columns.ts';
import type {JoinedRow} from './joinRows.ts';
import {placeCells} from './placeColumns.ts';
import {readPlaces} from './readPlaces.ts';

/** A row by the names of its columns; what is empty is not there. */
export type ImportCells = Readonly<Partial<Record<ImportColumnName, string>>>;

/** Why a row, or a cell of it, cannot be used. */
export interface Refusal {
  /** Where it is another than the first of its page. */
  readonly line?: number | undefined;
  readonly column: string;
  readonly why: string;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The values of choices that are named by their value or their label, and those that nobody knows. */
const chosenIn = (field: FieldName, cell: string): {values: string[]; unknown: string | undefined} => {
  const asked = fieldOf(field);
  const choices = 'choices' in asked ? asked.choices : [];
  const values: string[] = [];
  let unknown: string | undefined;
  for (const part of cell.split(';').filter((each) => each.trim() !== '')) {
    const found = choices.find(({value, label}) => [plain(value), plain(label)].includes(plain(part)));
    if (found) values.push(found.value);
    else unknown ??= part.trim().slice(0, 40);
  }
  return {values, unknown};
};

/** A cell as the form of its field would send it, or what is wrong. */
const formValuesOf = (field: FieldName, cell: string): FormValues | string => {
  const name = inputName(field);
  const {kind} = fieldOf(field);
  switch (kind) {
    case 'choice':
    case 'choices': {
      const {values, unknown} = chosenIn(field, cell);
      if (unknown !== undefined) return `We do not know “${unknown}”`;
      return {[name]: kind === 'choices' ? values : (values[0] ?? '')};
    }
    case 'yes-no': {
      const answer = plain(cell);
      return answer === 'yes' || answer === 'no' ? {[name]: answer} : 'Say yes or no';
    }
    case 'lines':
      return {[name]: cell.replaceAll(/\s*;\s*/g, '\n')};
    default:
      return {[name]: cell};
  }
};

/** What a row says of one field, or why not. */
const readCell = (
  field: FieldName,
  cell: string,
  at: {readonly page: EditedPage; readonly today: string},
): {readonly value: unknown} | {readonly wrong: string} => {
  const values = cell === CLEARS ? {} : formValuesOf(field, cell);
  const result = typeof values === 'string' ? {wrong: values} : readAlone(field, values, at);
  if ('wrong' in result) return result;
  if (fieldOf(field).isRequired && result.value === undefined) return {wrong: 'This needs an answer'};
  return isLocked(at.page, field) && !isSameValue(result.value, valueIn(at.page, field))
    ? {wrong: 'This comes from the programme'}
    : result;
};

/** Whether a page is to have no place: its only row says so, and names none. */
const takesPlacesAway = ({cells, places}: JoinedRow): boolean =>
  places.length === 1 && Object.values(placeCells(cells)).every((cell) => cell === CLEARS);

/**
 * What the rows of a page say, by the rules of the form: the fields that they change, or why cells of them cannot be used. An
 * empty cell leaves what stands there, and `-` takes it away. `today`: the London day.
 */
export const readRow = (
  row: JoinedRow,
  at: {readonly page: EditedPage; readonly today: string},
): {readonly read: ReadonlyMap<FieldName, unknown>; readonly refusals: readonly Refusal[]} => {
  const read = new Map<FieldName, unknown>();
  const refusals: Refusal[] = [];
  for (const column of IMPORT_COLUMNS) {
    const cell = row.cells[column.name];
    if (!('field' in column) || cell === undefined) continue;
    const result = readCell(column.field, cell, at);
    if ('wrong' in result) refusals.push({column: column.name, why: result.wrong});
    else read.set(column.field, result.value);
  }
  if (takesPlacesAway(row)) read.set('places', []);
  else if (row.places.length > 0) {
    const result = readPlaces(row.places, at);
    if ('refusals' in result) refusals.push(...result.refusals);
    else read.set('places', result.places);
  }
  return {read, refusals};
};
