import type {HistoryEntry} from '#shared/model/proposal.ts';
import type {Directory} from '../directory/read.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys} from '../keys.ts';
import {listSpotChecks, type SpotCheckRow} from './goLive.ts';
import {historyStore, lookedAtAction} from './historyStore.ts';

/** Trusted changes for curators to look at. */
export const spotCheckStore = (directory: Directory) => ({
  list: (): Promise<SpotCheckRow[]> => listSpotChecks(directory),

  /** A curator has looked at one. What it changed stays in the history, with who looked; of two who say so, the first. */
  async end(
    {listingId, at, version}: SpotCheckRow,
    lookedAt: NonNullable<HistoryEntry['lookedAt']>,
  ): Promise<void> {
    const {client, tableName} = directory;
    const entry = await historyStore(directory).get(listingId, at, version);
    try {
      await transact(client, [
        {
          what: 'spot check',
          item: {
            Delete: {
              TableName: tableName,
              Key: directoryKeys.spotCheck(listingId, at, version),
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        },
        ...(entry ? [lookedAtAction(directory, {...entry, lookedAt})] : []),
      ]);
    } catch (failure) {
      if (!(failure instanceof ConditionFailed)) throw failure;
    }
  },
});

export type SpotCheckStore = ReturnType<typeof spotCheckStore>;
