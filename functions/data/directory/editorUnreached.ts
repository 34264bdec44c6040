import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import {directoryKeys} from '../keys.ts';
import {lookNow} from './lookNow.ts';
import type {Directory} from './read.ts';

/** Says that mail to whoever edited a listing last does not arrive, and not to whom, and has it looked at: whom to tell then is another. */
export const editorUnreached = async (directory: Directory, listingId: string, now: Date): Promise<void> => {
  const Item = {...directoryKeys.editorUnreached(listingId), since: londonDate(now)};
  await directory.client.send(new PutCommand({TableName: directory.tableName, Item}));
  await lookNow(directory, listingId, now);
};
