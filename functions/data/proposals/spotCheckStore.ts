import {DeleteCommand} from '@aws-sdk/lib-dynamodb';
import type {Directory} from '../directory/read.ts';
import {directoryKeys} from '../keys.ts';
import {listSpotChecks, type SpotCheckRow} from './goLive.ts';

/** Trusted changes for curators to look at. */
export const spotCheckStore = (directory: Directory) => ({
  list: (): Promise<SpotCheckRow[]> => listSpotChecks(directory),

  /** A curator has looked at one. What it changed stays in the history. */
  async end({listingId, at, version}: SpotCheckRow): Promise<void> {
    const {client, tableName} = directory;
    const Key = directoryKeys.spotCheck(listingId, at, version);
    await client.send(new DeleteCommand({TableName: tableName, Key}));
  },
});

export type SpotCheckStore = ReturnType<typeof spotCheckStore>;
