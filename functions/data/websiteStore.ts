import * as z from 'zod/mini';
import type {WebsiteState} from '#shared/freshness/websiteLook.ts';
import {IsoDate} from '#shared/model/primitives.ts';
import {lookKey} from './directory/lookKey.ts';
import {type Directory, getRow} from './directory/read.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {websiteKey} from './directory/websiteKey.ts';
import {dueLooks, type Look} from './dueLooks.ts';
import {directoryKeys} from './keys.ts';

const StateRow = z.object({
  url: z.string(),
  lookedOn: IsoDate,
  failedOn: z.optional(IsoDate),
  brokenSince: z.optional(IsoDate),
});

/** Looks read of a partition at a time: over 10,000 a week in all, and an hour's are done in its 5 minutes. */
const MOST_LOOKS = 8;

/** What is known of a listing's website; undefined before anybody has looked. */
export const readWebsite = async (
  directory: Directory,
  listingId: string,
): Promise<WebsiteState | undefined> => {
  const row = await getRow(directory, directoryKeys.website(listingId), true);
  return row && StateRow.parse(row);
};

/** The websites to be looked at, and what is known of them. */
export const websiteStore = (directory: Directory) => {
  const {client, tableName: TableName} = directory;
  return {
    /** The looks of one partition up to a day, the oldest first. */
    due: (partition: number, today: string): Promise<Look[]> =>
      dueLooks(directory, {
        partition: directoryKeys.websiteLook(partition, '', '').pk,
        today,
        most: MOST_LOOKS,
      }),

    read: (listingId: string): Promise<WebsiteState | undefined> => readWebsite(directory, listingId),

    /** Takes a look up, and puts it to a later day or ends it; false when another run has, or it is another by now. */
    async take({listingId, key}: Look, nextOn: string | undefined): Promise<boolean> {
      const Item =
        nextOn === undefined ? undefined : {...websiteKey(nextOn, listingId), listingId, isTaken: true};
      try {
        await transact(client, [
          {
            what: 'look',
            item: {Delete: {TableName, Key: key, ConditionExpression: 'attribute_exists(pk)'}},
          },
          ...(Item ? [{what: 'next look', item: {Put: {TableName, Item}}}] : []),
        ]);
        return true;
      } catch (failure) {
        if (failure instanceof ConditionFailed) return false;
        throw failure;
      }
    },

    /**
     * Writes what came of a look, and puts the next one to its day; `takenTo` is the day that it was put to when it was taken
     * up. `isNews`: the listing's freshness is to be looked at today.
     */
    async save(
      listingId: string,
      state: WebsiteState,
      {
        isNews,
        takenTo,
        nextOn,
      }: {readonly isNews: boolean; readonly takenTo: string; readonly nextOn: string},
    ): Promise<void> {
      const told: Action[] = [
        {what: 'state', item: {Put: {TableName, Item: {...directoryKeys.website(listingId), ...state}}}},
        ...(isNews
          ? [
              {
                what: 'freshness',
                item: {Put: {TableName, Item: {...lookKey(state.lookedOn, listingId), listingId}}},
              },
            ]
          : []),
      ];
      try {
        await transact(client, [
          ...told,
          {
            what: 'taken',
            item: {
              Delete: {
                TableName,
                Key: websiteKey(takenTo, listingId),
                ConditionExpression: 'attribute_exists(isTaken)',
              },
            },
          },
          {what: 'next look', item: {Put: {TableName, Item: {...websiteKey(nextOn, listingId), listingId}}}},
        ]);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed)) throw failure;
        // The page names another website since: its own look stands there.
        await transact(client, told);
      }
    },
  };
};

export type WebsiteStore = ReturnType<typeof websiteStore>;
