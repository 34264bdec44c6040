import type {FormValues} from '#shared/referral/form/values.ts';
import {fieldOf, type FieldName, inputName} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, valueIn} from '#shared/proposal/page.ts';
import {isLocked, readAlone} from '#shared/proposal/readSection.ts';
import {CLEARS, IMPORT_COLUMNS, type ImportColumnName} from './columns.ts';

/** A row by the names of its columns; what is empty is not there. */
export type ImportCells = Readonly<Partial<Record<ImportColumnName, string>>>;

/** Why a row, or a cell of it, cannot be used. */
export interface Refusal {
  readonly column: ImportColumnName;
  readonly why: string;
}

const PLACE_PARTS = ['name', 'address', 'town', 'postcode'] as const;

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
const formValuesOf = (field: FieldName, cell: string, cells: ImportCells): FormValues | string => {
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
    case 'places':
      return Object.fromEntries(
        PLACE_PARTS.map((part) => [`places-0-${part}`, cells[`place_${part}`] ?? '']),
      );
    case 'lines':
      return {[name]: cell.replaceAll(/\s*;\s*/g, '\n')};
    default:
      return {[name]: cell};
  }
};

/**
 * What a row says of a page, by the rules of the form: the fields that it changes, or why cells of it cannot be used. An
 * empty cell leaves what stands there, and `-` takes it away. `today`: the London day.
 */
export const readRow = (
  cells: ImportCells,
  {page, today}: {readonly page: EditedPage; readonly today: string},
): {readonly read: ReadonlyMap<FieldName, unknown>; readonly refusals: readonly Refusal[]} => {
  const read = new Map<FieldName, unknown>();
  const refusals: Refusal[] = [];
  for (const column of IMPORT_COLUMNS) {
    const cell = cells[column.name];
    if (!('field' in column) || cell === undefined) continue;
    const {name, field} = column;
    const values = cell === CLEARS ? {} : formValuesOf(field, cell, cells);
    const result = typeof values === 'string' ? {wrong: values} : readAlone(field, values, {page, today});
    if ('wrong' in result) refusals.push({column: name, why: result.wrong});
    else if (fieldOf(field).isRequired && result.value === undefined) {
      refusals.push({column: name, why: 'This needs an answer'});
    } else if (isLocked(page, field) && !isSameValue(result.value, valueIn(page, field))) {
      refusals.push({column: name, why: 'This comes from the programme'});
    } else read.set(field, result.value);
  }
  return {read, refusals};
};
