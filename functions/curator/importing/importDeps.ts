import type {EditedBy} from '#shared/model/proposal.ts';
import {carryOut, failRow, makeProvider} from '../../data/imports/carryOut.ts';
import {importStore} from '../../data/imports/importStore.ts';
import type {ImportRecord, ImportRow} from '../../data/imports/rows.ts';
import {type Directory, getRow, queryRows} from '../../data/directory/read.ts';
import {PointerRow} from '../../data/directory/rows.ts';
import {FEED_IDS} from '../../data/feedIds.ts';
import {directoryKeys, KEY} from '../../data/keys.ts';

const LISTING = 'listing:';

/** What imports work with, on the table itself. */
export const importDeps = (directory: Directory) => ({
  ...importStore(directory),
  makeProvider: (row: ImportRow, now: Date) => makeProvider(directory, row, now),
  carryOut: (
    carried: {
      readonly record: ImportRecord;
      readonly row: ImportRow;
      readonly by: EditedBy;
      readonly now: Date;
    },
    page: Parameters<typeof carryOut>[2],
  ) => carryOut(directory, carried, page),
  failRow: (importId: string, row: ImportRow, why: string) => failRow(directory, importId, row, why),

  /** The listing of which our own feed makes a service; undefined when it makes none of this id. */
  listingOfFeed: async (serviceId: string): Promise<string | undefined> => {
    const row = await getRow(directory, directoryKeys.slug(serviceId));
    const listingId = row && PointerRow.parse(row).listingId;
    return listingId !== undefined && FEED_IDS.service(listingId) === serviceId ? listingId : undefined;
  },

  /** The hash of what a source said of a listing last; undefined when it never did. */
  remembered: async (source: string, listingId: string): Promise<string | undefined> => {
    const row = await getRow(directory, directoryKeys.source(source, `${LISTING}${listingId}`), true);
    return typeof row?.recordHash === 'string' ? row.recordHash : undefined;
  },

  /** The listings that a source has ever brought. */
  listRemembered: async (source: string): Promise<string[]> =>
    (await queryRows(directory, directoryKeys.source(source, '').pk, {prefix: LISTING})).map((row) =>
      String(row[KEY.sort]).slice(LISTING.length),
    ),
});

export type ImportDeps = ReturnType<typeof importDeps>;
