import {IMPORT_COLUMNS} from '#shared/importing/columns.ts';
import {csv} from '#shared/tables/csv.ts';
import type {Page} from './visitor.ts';

/** The row of the template. */
export const ROW: Readonly<Record<string, string>> = Object.fromEntries(
  IMPORT_COLUMNS.map(({name, example}) => [name, example]),
);

/** A file with these rows. */
export const csvOf = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
};

/** What a page of an import says of something it counts or names. */
export const factOf = (page: Page, key: string): string | undefined =>
  new RegExp(`${key}</dt><dd[^>]*>(.*?)</dd>`, 's').exec(page.body)?.[1]?.replaceAll(/<[^>]+>/g, '');
