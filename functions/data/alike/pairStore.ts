import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {type Action, transact} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';
import {PairedRow, PairRow} from './rows.ts';

/** The ids of two listings in the one order in which rows have them. */
export const inOrder = (oneId: string, otherId: string): readonly [string, string] =>
  oneId < otherId ? [oneId, otherId] : [otherId, oneId];

type Known = Omit<PairedRow, 'otherId'>;

/** What is known of a pair, under each of the two, while it is as it was read. Who said that they differ stays in it. */
export const pairedActions = (
  {tableName: TableName}: Directory,
  [oneId, otherId]: readonly [string, string],
  {row, known}: {readonly row: Known; readonly known: Known | undefined},
): Action[] => {
  const asRead = known
    ? {
        ConditionExpression: '#state = :state AND #hash = :hash',
        ExpressionAttributeNames: {'#state': 'state', '#hash': 'hash'},
        ExpressionAttributeValues: {':state': known.state, ':hash': known.hash},
      }
    : {
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: {'#pk': KEY.partition},
      };
  const said = row.said ?? known?.said;
  return [
    [oneId, otherId],
    [otherId, oneId],
  ].map(([own = '', other = '']) => ({
    what: 'paired',
    item: {
      Put: {
        TableName,
        Item: {...directoryKeys.paired(own, other), otherId: other, ...row, ...(said && {said})},
        ...asRead,
      },
    },
  }));
};

/** Takes a pair from those that wait. */
export const leaveQueueAction = (
  {tableName}: Directory,
  [oneId, otherId]: readonly [string, string],
  points: number,
): Action => ({
  what: 'pair',
  item: {Delete: {TableName: tableName, Key: directoryKeys.pair(points, oneId, otherId)}},
});

/** Ends a pair, if the two are one: nobody has to decide it any more. */
export const overActions = async (
  directory: Directory,
  oneId: string,
  otherId: string,
): Promise<Action[]> => {
  const ids = inOrder(oneId, otherId);
  const row = await getRow(directory, directoryKeys.paired(...ids), true);
  const paired = row && PairedRow.parse(row);
  if (paired?.state !== 'waits') return [];
  const {points, hash} = paired;
  return [
    leaveQueueAction(directory, ids, points),
    ...pairedActions(directory, ids, {row: {state: 'over', points, hash}, known: paired}),
  ];
};

/** Pairs of listings that look like one. */
export const pairStore = (directory: Directory) => ({
  /** Those that wait for a curator, the most alike first: a page of them, and the key after which the next begins. */
  async list({
    after,
    most,
  }: {
    readonly after?: string | undefined;
    readonly most: number;
  }): Promise<{readonly pairs: readonly PairRow[]; readonly next: string | undefined}> {
    const {client, tableName} = directory;
    const {pk} = directoryKeys.pair(0, '', '');
    const {Items = [], LastEvaluatedKey} = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': pk},
        Limit: most,
        ...(after !== undefined && {ExclusiveStartKey: {pk, sk: after}}),
      }),
    );
    return {
      pairs: Items.map((row) => PairRow.parse(row)),
      next: LastEvaluatedKey && String(LastEvaluatedKey[KEY.sort]),
    };
  },

  /** What is known of two listings; undefined when nobody has ever paired them. */
  async get(oneId: string, otherId: string): Promise<PairedRow | undefined> {
    const row = await getRow(directory, directoryKeys.paired(oneId, otherId), true);
    return row && PairedRow.parse(row);
  },

  /** What is known of a listing and others. */
  async listOf(listingId: string): Promise<PairedRow[]> {
    const rows = await queryRows(directory, directoryKeys.paired(listingId, '').pk, {isConsistent: true});
    return rows.map((row) => PairedRow.parse(row));
  },

  /**
   * Somebody says that two are not the same: kept while their facts are those of `hash`, with who said it.
   * @throws ConditionFailed when they were compared anew in this moment
   */
  async setApart(
    oneId: string,
    otherId: string,
    {hash, said}: Required<Pick<PairedRow, 'hash' | 'said'>>,
  ): Promise<void> {
    const ids = inOrder(oneId, otherId);
    const row = await getRow(directory, directoryKeys.paired(...ids), true);
    const before = row && PairedRow.parse(row);
    await transact(directory.client, [
      ...(before?.state === 'waits' ? [leaveQueueAction(directory, ids, before.points)] : []),
      ...pairedActions(directory, ids, {
        row: {state: 'apart', points: before?.points ?? 0, hash, said},
        known: before,
      }),
    ]);
  },
});

export type PairStore = ReturnType<typeof pairStore>;
