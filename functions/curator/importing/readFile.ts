import {CsvError, parse} from 'csv-parse/sync';
import * as z from 'zod/mini';
import {cleanCell, CLEARS} from '#shared/importing/cleanCell.ts';
import {columnNamed, MOST_FILE_BYTES, MOST_ROWS, wrongColumns} from '#shared/importing/columns.ts';
import type {FileRow} from '#shared/importing/joinRows.ts';
import type {FileContents} from './planImport.ts';

/** UTF-8, or what a spreadsheet on Windows writes when nobody chooses. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** What `info` makes of each record, which the types of csv-parse do not say. */
const Records = z.array(z.object({record: z.array(z.string()), info: z.object({lines: z.int()})}));

/** Columns of which a hyphen says that there is nothing: there is nothing to take away. */
const NAMED: ReadonlySet<string> = new Set(['id', 'provider']);

const readTable = (text: string): {readonly rows: readonly FileRow[]} | {readonly wrong: string} => {
  let parsed: unknown;
  try {
    parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      // The first line, the rows that there may be, and one by which it is told that there are more.
      to: MOST_ROWS + 2,
    });
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = typeof failure.lines === 'number' ? ` near line ${failure.lines}` : '';
    return {wrong: `The file is not a CSV file that we can read${line}: look for a quotation mark too many`};
  }
  const [first, ...rest] = Records.parse(parsed);
  if (!first || rest.length === 0) return {wrong: 'The file has no rows'};
  if (rest.length > MOST_ROWS) return {wrong: `The file must have ${MOST_ROWS} rows or fewer`};
  const header = first.record.map(columnNamed);
  const wrong = wrongColumns(header, (index) =>
    rest.some(({record}) => cleanCell(record[index] ?? '') !== undefined),
  );
  if (wrong !== undefined) return {wrong};
  const rows = rest.map(({record, info}) => ({
    line: info.lines,
    cells: Object.fromEntries(
      header.flatMap((name, index) => {
        const cell = cleanCell(record[index] ?? '');
        const isNothing = cell === undefined || name === '' || (cell === CLEARS && NAMED.has(name));
        return isNothing ? [] : [[name, cell]];
      }),
    ),
  }));
  return {rows: rows.filter(({cells}) => Object.keys(cells).length > 0)};
};

/** No first line of a table begins so. */
const IS_JSON = /^\s*[[{]/;

/** The rows of a CSV file or the services of a JSON file, or in a sentence why it cannot be read. */
export const readFile = async (bytes: Buffer): Promise<FileContents | {readonly wrong: string}> => {
  if (bytes.length > MOST_FILE_BYTES) return {wrong: 'The file must be smaller than 3 MB'};
  const text = textOf(bytes);
  if (!IS_JSON.test(text)) return readTable(text);
  const {readServices} = await import('./services/readServices.ts');
  return readServices(text);
};
