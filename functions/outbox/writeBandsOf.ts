import {type Directory, readListing} from '../data/directory/read.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {writeSeatBands} from './writeSeatBands.ts';

/** Writes the bands of one run as its places stand now; nothing when the listing or the run has gone. */
export const writeBandsOf =
  (directory: Directory, referrals: Pick<ReferralStore, 'getSeats'>, now: () => Date) =>
  async ({listingId, runId}: {listingId: string; runId: string}): Promise<void> => {
    // Seats before the listing: a capacity that is newer than the count gives a band that is right at the next change.
    const seats = await referrals.getSeats(runId);
    const read = () => readListing(directory, listingId, true);
    const run = (await read())?.runs.find(({id}) => id === runId);
    const readCells = async () => (await read())?.row.cells ?? [];
    if (run) await writeSeatBands(directory, {run, seats, readCells}, now());
  };
