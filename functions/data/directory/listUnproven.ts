import {PutCommand} from '@aws-sdk/lib-dynamodb';
import type {Listing} from '#shared/model/listing.ts';
import {directoryKeys} from '../keys.ts';
import {type Directory, readSurroundings} from './read.ts';
import {unprovenRow} from './rows.ts';

/** Writes a listing among those whose mailbox takes nothing, for a listing that was saved before it came to that. */
export const listUnproven = async (directory: Directory, listing: Listing): Promise<void> => {
  const {client, tableName: TableName} = directory;
  const {organisation} = await readSurroundings(directory, {organisationId: listing.organisationId});
  const Item = {...directoryKeys.unproven(listing.id), ...unprovenRow(listing, organisation)};
  await client.send(new PutCommand({TableName, Item}));
};
