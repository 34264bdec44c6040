import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type {Listing} from '#shared/model/listing.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {EditedBy} from '#shared/model/proposal.ts';
import type {Directory} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';

const Side = z.object({listingId: Id, name: z.string()});

/** That one listing was merged into another, until that is undone. */
export const MergeRow = z.object({stays: Side, goes: Side, by: EditedBy, at: IsoInstant});
export type MergeRow = z.infer<typeof MergeRow>;

const sideOf = ({id: listingId, name}: Listing) => ({listingId, name});

/** Puts a merge among those that can be undone, and the page that goes among those that are part of the other. */
export const mergeActions = (
  {tableName: TableName}: Directory,
  {stays, goes, by, at}: {stays: Listing; goes: Listing; by: EditedBy; at: string},
): Action[] => {
  const row: MergeRow = {stays: sideOf(stays), goes: sideOf(goes), by, at};
  const pointer = {...directoryKeys.mergedInto(stays.id, goes.id), listingId: goes.id};
  return [
    {what: 'merge', item: {Put: {TableName, Item: {...directoryKeys.merge(at, goes.id), ...row}}}},
    {what: 'merge', item: {Put: {TableName, Item: pointer}}},
  ];
};

/** Takes them away again. */
export const unmergeActions = (
  {tableName}: Directory,
  {id, merged: {at, into}}: Pick<Listing, 'id'> & {readonly merged: NonNullable<Listing['merged']>},
): Action[] =>
  [directoryKeys.merge(at, id), directoryKeys.mergedInto(into, id)].map((Key) => ({
    what: 'merge',
    item: {Delete: {TableName: tableName, Key}},
  }));

/** The merges, the newest first: a page of them, and the key after which the next begins. */
export const listMerges = async (
  {client, tableName}: Directory,
  {after, most}: {readonly after?: string | undefined; readonly most: number},
): Promise<{readonly merges: readonly MergeRow[]; readonly next: string | undefined}> => {
  const {pk} = directoryKeys.merge('', '');
  const {Items = [], LastEvaluatedKey} = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: {'#pk': KEY.partition},
      ExpressionAttributeValues: {':pk': pk},
      ScanIndexForward: false,
      Limit: most,
      ...(after !== undefined && {ExclusiveStartKey: {pk, sk: after}}),
    }),
  );
  return {
    merges: Items.map((row) => MergeRow.parse(row)),
    next: LastEvaluatedKey && String(LastEvaluatedKey[KEY.sort]),
  };
};
