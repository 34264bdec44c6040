import type {SeatBand} from '#shared/model/courseRun.ts';
import {SearchDocument} from '#shared/search/index.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {type Directory, queryRows} from '../data/directory/read.ts';
import {BandRow, UnreachedRow} from '../data/directory/rows.ts';
import {cellPrefixes, DIRECTORY_PREFIX} from '../data/keys.ts';
import {cancelledIn} from '../data/seatBands.ts';
import {apart, reachable} from '../data/unreached.ts';
import {log} from '../log.ts';

/** Everything that a cell's shard is made of. */
export interface CellContent {
  readonly documents: readonly SearchDocument[];
  readonly bands: ReadonlyMap<string, SeatBand>;
}

/** A row that cannot be read is never dropped quietly: it is logged as an error, and the rest are served. */
const parsed = <Value>(
  rows: readonly unknown[],
  parse: (row: unknown) => {success: true; data: Value} | {success: false; error: unknown},
  cell: string,
): Value[] =>
  rows.flatMap((row) => {
    const result = parse(row);
    if (result.success) return [result.data];
    log('error', 'unreadable-row', {shard: cell, failure: result.error});
    return [];
  });

/** A listing stands in each of its cells; between two pages one of them may have been written anew. */
const latestOfEach = (documents: readonly SearchDocument[]): SearchDocument[] => {
  const latest = new Map<string, SearchDocument>();
  for (const document of documents) {
    const other = latest.get(document.id);
    if (!other || other.version < document.version) latest.set(document.id, document);
  }
  return [...latest.values()];
};

/** What a cell holds now, by consistent queries: the rows of the cells inside it, and of the larger ones around it. */
export const readCell = async (directory: Directory, cell: string): Promise<CellContent> => {
  const rowsUnder = async (partitionPrefix: string) => {
    const partition = partitionPrefix + rootOf(cell);
    const ranges = cellPrefixes(cell).map((prefix) =>
      queryRows(directory, partition, {prefix, isConsistent: true}),
    );
    return (await Promise.all(ranges)).flat();
  };
  const [documentRows, courierRows] = await Promise.all([
    rowsUnder(DIRECTORY_PREFIX.cell),
    rowsUnder(DIRECTORY_PREFIX.band),
  ]);
  const documents = parsed(
    documentRows.map(({document}) => document),
    (row) => SearchDocument.safeParse(row),
    cell,
  );
  const told = apart(courierRows);
  const bands = parsed(told.bands, (row) => BandRow.safeParse(row), cell);
  const unreached = parsed(told.unreached, (row) => UnreachedRow.safeParse(row), cell);
  const cancelled = cancelledIn(bands);
  return {
    documents: latestOfEach(documents)
      .map((document) => reachable(document, unreached))
      .map((document) => ({...document, runs: document.runs.filter(({id}) => !cancelled.has(id))})),
    // A listing that has moved may leave a band behind: of two of one run, the later reading is true.
    bands: new Map(bands.sort((a, b) => a.changes - b.changes).map(({runId, band}) => [runId, band])),
  };
};
