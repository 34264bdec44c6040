import {CsvError, parse} from 'csv-parse/sync';
import * as z from 'zod/mini';
import {IMPORT_COLUMNS, MOST_FILE_BYTES, MOST_ROWS, wrongColumns} from '#shared/importing/columns.ts';
import type {ImportCells} from '#shared/importing/readRow.ts';

/** A row of the file, by the line on which it ends: a cell may have several. */
export interface FileRow {
  readonly line: number;
  readonly cells: ImportCells;
}

/** UTF-8, or what a spreadsheet on Windows writes when nobody chooses. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** A cell as it is meant: a mark before it that keeps a spreadsheet from running it is no part of it. */
const cellOf = (text: string): string =>
  text
    .toWellFormed()
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

/** What `info` makes of each record, which the types of csv-parse do not say. */
const Records = z.array(z.object({record: z.array(z.string()), info: z.object({lines: z.int()})}));

const NAMES = new Set<string>(IMPORT_COLUMNS.map(({name}) => name));

/** The rows of a CSV file, or in a sentence why it cannot be read. */
export const readFile = (bytes: Buffer): {readonly rows: readonly FileRow[]} | {readonly wrong: string} => {
  if (bytes.length > MOST_FILE_BYTES) return {wrong: 'The file must be smaller than 1 MB'};
  let parsed: unknown;
  try {
    parsed = parse(textOf(bytes), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    });
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = typeof failure.lines === 'number' ? ` near line ${failure.lines}` : '';
    return {wrong: `The file is not a CSV file that we can read${line}: look for a quotation mark too many`};
  }
  const [first, ...rest] = Records.parse(parsed);
  if (!first || rest.length === 0) return {wrong: 'The file has no rows'};
  if (rest.length > MOST_ROWS) return {wrong: `The file must have ${MOST_ROWS} rows or fewer`};
  const header = first.record.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  const wrong = wrongColumns(header);
  if (wrong !== undefined) return {wrong};
  const rows = rest.map(({record, info}) => ({
    line: info.lines,
    cells: Object.fromEntries(
      header.flatMap((name, index) => {
        const cell = cellOf(record[index] ?? '');
        return cell === '' || !NAMES.has(name) ? [] : [[name, cell]];
      }),
    ),
  }));
  return {rows: rows.filter(({cells}) => Object.keys(cells).length > 0)};
};
