import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {blocksToSearch} from '#shared/alike/blocks.ts';
import {type AlikeFacts, alikeFacts} from '#shared/alike/facts.ts';
import {likenessOf} from '#shared/alike/likeness.ts';
import {type Directory, readListing} from '../directory/read.ts';
import {type Action, MOST_ACTIONS, transact} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';
import {factsHash} from './factsHash.ts';
import {inOrder, leaveQueueAction, pairedActions, pairStore} from './pairStore.ts';
import {AlikeRow, type CompareRow, type PairedRow, type PairRow} from './rows.ts';

/** Listings read of one block: what more than these share tells nobody apart. */
const MOST_IN_BLOCK = 200;
/** Pairs written at a time, each with two rows of what is known and up to two of the queue. */
const PAIRS_AT_ONCE = Math.floor(MOST_ACTIONS / 4);

const readBlock = async ({client, tableName}: Directory, block: string): Promise<AlikeFacts[]> => {
  const {Items = []} = await client.send(
    new QueryCommand({
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: {'#pk': KEY.partition},
      ExpressionAttributeValues: {':pk': directoryKeys.alike(block, '').pk},
      Limit: MOST_IN_BLOCK,
    }),
  );
  return Items.map((row) => AlikeRow.parse(row).facts);
};

/** The pairs that a listing makes with those that share a block with it, by the other's id. */
const pairsOf = async (
  directory: Directory,
  facts: AlikeFacts,
  now: Date,
): Promise<ReadonlyMap<string, PairRow>> => {
  const found = await Promise.all(blocksToSearch(facts).map((block) => readBlock(directory, block)));
  const others = new Map(found.flat().map((other) => [other.listingId, other]));
  const pairs = new Map<string, PairRow>();
  for (const other of others.values()) {
    const likeness = likenessOf(facts, other);
    if (!likeness) continue;
    const [one, second] = facts.listingId < other.listingId ? [facts, other] : [other, facts];
    pairs.set(other.listingId, {
      one,
      other: second,
      points: likeness.points,
      reasons: [...likeness.reasons],
      hash: factsHash(facts, other),
      foundAt: now.toISOString(),
    });
  }
  return pairs;
};

/** What is to be written of one pair, by what was known of it. */
const pairActions = (
  directory: Directory,
  ids: readonly [string, string],
  {pair, known}: {pair: PairRow | undefined; known: PairedRow | undefined},
): Action[] => {
  const isWaiting = known?.state === 'waits';
  // Somebody has said that they are not the same, and neither has changed since.
  const isApart = known?.state === 'apart' && pair?.hash === known.hash;
  if (isApart || (!pair && !isWaiting)) return [];
  if (isWaiting && pair?.hash === known.hash) return [];
  const TableName = directory.tableName;
  const leave = isWaiting ? [leaveQueueAction(directory, ids, known.points)] : [];
  if (!pair) {
    const {points, hash} = known ?? {points: 0, hash: ''};
    return [...leave, ...pairedActions(directory, ids, {row: {state: 'over', points, hash}, known})];
  }
  const {points, hash} = pair;
  const isSamePlace = isWaiting && known.points === points;
  return [
    ...(isSamePlace ? [] : leave),
    ...pairedActions(directory, ids, {row: {state: 'waits', points, hash}, known}),
    {what: 'pair', item: {Put: {TableName, Item: {...directoryKeys.pair(points, ...ids), ...pair}}}},
  ];
};

/**
 * Compares a listing with all that share a block with it: puts new pairs before the curator and takes away those that are
 * none any more. Done again after it was cut short, it does the rest; it ends the wish to compare only while that is the one
 * that was read, so that what changes meanwhile is compared again.
 */
export const findPairs = async (
  directory: Directory,
  {listingId, mark}: CompareRow,
  now: Date,
): Promise<void> => {
  const [stored, known] = await Promise.all([
    readListing(directory, listingId, true),
    pairStore(directory).listOf(listingId),
  ]);
  const facts = stored && alikeFacts(stored.row.listing);
  const pairs = facts ? await pairsOf(directory, facts, now) : new Map<string, PairRow>();
  const knownById = new Map(known.map((row) => [row.otherId, row]));
  const writes = [...new Set([...pairs.keys(), ...knownById.keys()])]
    .map((otherId) =>
      pairActions(directory, inOrder(listingId, otherId), {
        pair: pairs.get(otherId),
        known: knownById.get(otherId),
      }),
    )
    .filter((actions) => actions.length > 0);
  for (let from = 0; from < writes.length; from += PAIRS_AT_ONCE) {
    await transact(directory.client, writes.slice(from, from + PAIRS_AT_ONCE).flat());
  }
  await transact(directory.client, [
    {
      what: 'compare',
      item: {
        Delete: {
          TableName: directory.tableName,
          Key: directoryKeys.compare(listingId),
          ConditionExpression: 'mark = :mark',
          ExpressionAttributeValues: {':mark': mark},
        },
      },
    },
  ]);
};
