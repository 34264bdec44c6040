import {beforeEach} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {fileImport} from '../../support/fileImport.ts';
import {mergerOf} from '../../support/merger.ts';
import type {Visitor} from '../../support/visitor.ts';

/** A world of its own for each test, in which a curator gives files to the import page. */
export const importing = () => {
  const world = eachWorld();
  let signedIn: Visitor;
  beforeEach(() => {
    signedIn = mergerOf(world());
  });
  const curator = (): Visitor => signedIn;
  const directory = () => ({client: world().client, tableName: world().directoryTable});
  return {
    world,
    curator,
    directory,
    read: async (id: string): Promise<Listing | undefined> =>
      (await readListing(directory(), id, true))?.row.listing,
    ...fileImport(curator),
  };
};
