import type {ListingWrite} from './writeListing.ts';

/**
 * Kept in `contentHash` while some of a listing's runs are still to be written, or its bands to be carried along; no
 * real hash equals it.
 */
export const UNFINISHED = 'unfinished';

/** The cells that a listing leaves. */
export const cellsLeft = ({row, stored}: Pick<ListingWrite, 'row' | 'stored'>): string[] =>
  (stored?.row.cells ?? []).filter((cell) => !row.cells.includes(cell));

/** The cells whose bands a listing that stood elsewhere may lack: all of them when an earlier save was cut short. */
export const cellsToCarryTo = ({row, runs, stored}: ListingWrite): readonly string[] => {
  // A start whose places nobody counts has a band too, once it is cancelled.
  if (!stored || runs.length === 0) return [];
  if (stored.row.contentHash === UNFINISHED) return row.cells;
  return row.cells.filter((cell) => !stored.row.cells.includes(cell));
};
