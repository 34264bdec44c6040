import * as z from 'zod/mini';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {HistoryEntry} from '#shared/model/proposal.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {type Directory, queryRows, type StoredListing} from '../directory/read.ts';
import {type SavedListing, saveListing} from '../directory/saveListing.ts';
import {directoryKeys} from '../keys.ts';
import type {Action} from '../directory/transact.ts';
import {historyAction} from './historyStore.ts';

/** A trusted change, which went live at once and which a curator may look at. */
const SpotCheckRow = z.object({listingId: Id, at: IsoInstant, version: z.int()});
export type SpotCheckRow = z.infer<typeof SpotCheckRow>;

/**
 * Makes a trusted change public at once: what people may join and when. The listing, its history and a row for spot checks
 * are one transaction; the listing stays in the cells where it stands. @throws ProblemError `stale-version`
 */
export const goLive = async (
  directory: Directory,
  stored: StoredListing,
  {
    listing,
    runs,
    together = [],
  }: {
    readonly listing: Listing;
    readonly runs: readonly CourseRun[];
    /** What else is written in the same transaction. */
    readonly together?: readonly Action[];
  },
  entry: Pick<HistoryEntry, 'by' | 'changes' | 'runs' | 'changedRun'>,
  now: Date,
): Promise<SavedListing> => {
  const {id: listingId} = stored.row.listing;
  const at = now.toISOString();
  return await saveListing(
    directory,
    {listing, runs},
    {
      staysInPlace: true,
      now: () => now,
      alongside: ({version}) => [
        ...together,
        historyAction(directory, {listingId, version, at, ...entry}),
        {
          what: 'spot check',
          item: {
            Put: {
              TableName: directory.tableName,
              Item: {...directoryKeys.spotCheck(listingId, at, version), listingId, at, version},
            },
          },
        },
      ],
    },
  );
};

/** The trusted changes that no curator has looked at, the oldest first. */
export const listSpotChecks = async (directory: Directory): Promise<SpotCheckRow[]> =>
  (await queryRows(directory, directoryKeys.spotCheck('', '', 0).pk)).map((row) => SpotCheckRow.parse(row));
