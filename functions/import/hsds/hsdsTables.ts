import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {parse} from 'csv-parse';
import {InputProblem} from '../inputProblem.ts';

/** A row of a CSV file by the names of its columns; what is blank is not there. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/** The tables that are read, each with the names that its file goes by in HSDS 1.1, 2.0 and 3.0 and in Ohana. */
const FILES = {
  services: ['services', 'service'],
  organizations: ['organizations', 'organization'],
  locations: ['locations', 'location'],
  addresses: ['physical_addresses', 'addresses', 'address'],
  phones: ['phones', 'phone'],
  schedules: ['regular_schedules', 'schedules', 'schedule'],
  languages: ['languages', 'language'],
  accessibility: ['accessibility_for_disabilities', 'accessibility'],
  eligibility: ['eligibility'],
  serviceAtLocations: ['services_at_location', 'service_at_locations', 'service_at_location'],
  serviceTerms: ['services_taxonomy', 'service_taxonomy', 'attributes', 'attribute'],
  terms: ['taxonomy_terms', 'taxonomy_term', 'taxonomy'],
  serviceAreas: ['service_areas', 'service_area'],
  costs: ['cost_options', 'cost_option'],
} as const;

type HsdsTable = keyof typeof FILES;

/** The files of a tabular package. @throws InputProblem when the folder is none */
export class HsdsPackage {
  readonly folder: string;
  readonly #files: ReadonlyMap<HsdsTable, string>;

  private constructor(folder: string, files: ReadonlyMap<HsdsTable, string>) {
    this.folder = folder;
    this.#files = files;
  }

  static async open(folder: string): Promise<HsdsPackage> {
    const names = await readdir(folder).catch((failure: unknown) => {
      throw new InputProblem(
        `There is no folder ${folder}. Give the folder that holds services.csv.`,
        failure,
      );
    });
    const files = new Map<HsdsTable, string>();
    for (const [table, stems] of Object.entries(FILES) as [HsdsTable, readonly string[]][]) {
      const found = stems.map((name) => `${name}.csv`).find((name) => names.includes(name));
      if (found !== undefined) files.set(table, found);
    }
    if (files.has('services')) return new HsdsPackage(folder, files);
    throw new InputProblem(`${folder} is not an HSDS tabular package: there is no services.csv in it.`);
  }

  fileName(table: HsdsTable): string | undefined {
    return this.#files.get(table);
  }

  /** The rows of a table, with their line in its file, one after the other; none when the package lacks it. */
  async *rows(table: HsdsTable): AsyncGenerator<{row: CsvRow; line: number; share: number}> {
    const name = this.#files.get(table);
    if (name === undefined) return;
    const path = join(this.folder, name);
    const {size} = await stat(path);
    const file = createReadStream(path);
    // Real files have short and long rows and stray quotes: a row is taken as far as it goes.
    const parser = file.pipe(
      parse({
        columns: true,
        bom: true,
        trim: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        info: true,
      }),
    );
    for await (const each of parser as AsyncIterable<{
      record: Record<string, string>;
      info: {lines: number};
    }>) {
      const kept = Object.entries(each.record).filter(([, value]) => value !== '');
      yield {
        row: Object.fromEntries(kept),
        line: each.info.lines,
        share: size === 0 ? 1 : file.bytesRead / size,
      };
    }
  }

  /** The rows of a table by the value of the first of `columns` that they have; rows with none are left out. */
  async by(table: HsdsTable, ...columns: readonly string[]): Promise<Map<string, CsvRow[]>> {
    const found = new Map<string, CsvRow[]>();
    for await (const {row} of this.rows(table)) {
      const column = columns.find((name) => row[name] !== undefined);
      const value = column === undefined ? undefined : row[column];
      if (value === undefined) continue;
      const rows = found.get(value);
      if (rows) rows.push(row);
      else found.set(value, [row]);
    }
    return found;
  }
}
