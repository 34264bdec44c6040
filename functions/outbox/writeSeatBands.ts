import type {CourseRun} from '#shared/model/courseRun.ts';
import {seatBand} from '#shared/referral/seatBand.ts';
import type {Directory} from '../data/directory/read.ts';
import type {SeatsRow} from '../data/referralStore.ts';
import {putBand} from '../data/seatBands.ts';

export interface BandToWrite {
  readonly run: CourseRun;
  readonly seats: SeatsRow;
  /** Reads the cells that hold the listing's search document now. */
  readonly readCells: () => Promise<readonly string[]>;
}

/**
 * Writes the band of a run's places for its listing, and then for each cell that the listing stands in. In this order:
 * a listing that moves to other cells meanwhile takes along what is written by then, and who writes later sees it there.
 */
export const writeSeatBands = async (
  directory: Directory,
  {run, seats, readCells}: BandToWrite,
  now: Date,
): Promise<void> => {
  const band = {
    listingId: run.listingId,
    runId: run.id,
    band: seatBand({taken: seats.taken, capacity: run.capacity}),
    ...(seats.closedAt !== undefined && {isCancelled: true}),
    changes: seats.changes,
    updatedAt: now.toISOString(),
  };
  await putBand(directory, run.listingId, band);
  for (const cell of await readCells()) await putBand(directory, cell, band);
};
