import {type DynamoDBDocumentClient, paginateQuery, PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {indexKeys, type Key, KEY} from './searchKeys.ts';
import {packShard, WriteRow} from './shardRows.ts';

/** Old chunks stay this long, for readers that hold the old manifest. */
const OLD_CHUNKS_LIVE_SECONDS = 24 * 60 * 60;
/** What nobody has finished in this time was left by a crash: no function runs so long. */
const ABANDONED_MS = 15 * 60_000;

/** A version of a shard by what its rows are called. */
export interface ChunkedVersion {
  readonly cell: string;
  readonly version: string;
  readonly chunks: number;
}

/** Versions sort by when their rows were read. */
export const versionAt = (readFromEpochMs: number, id: string): string =>
  `${readFromEpochMs.toString(36).padStart(9, '0')}-${id}`;

/**
 * The chunks of shards' versions. That a version is being written is noted first in a small row, so that what a crash
 * leaves can be found without reading chunks: a query pays for all the bytes that it passes.
 */
export const shardChunks = ({
  client,
  tableName,
  now,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now: () => number;
}) => {
  const expire = async ({pk, sk}: Key): Promise<void> => {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: {[KEY.partition]: pk, [KEY.sort]: sk},
        UpdateExpression: 'SET #expires = :expires',
        ExpressionAttributeNames: {'#expires': KEY.expires},
        ExpressionAttributeValues: {':expires': Math.floor(now() / 1000) + OLD_CHUNKS_LIVE_SECONDS},
      }),
    );
  };

  const abandonedOf = async (cell: string): Promise<ChunkedVersion[]> => {
    const first = indexKeys.write(cell, '');
    const last = indexKeys.write(cell, versionAt(now() - ABANDONED_MS, ''));
    const found: ChunkedVersion[] = [];
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :first AND :last',
        FilterExpression: 'attribute_not_exists(#expires)',
        ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort, '#expires': KEY.expires},
        ExpressionAttributeValues: {':pk': first.pk, ':first': first.sk, ':last': last.sk},
      },
    );
    for await (const {Items = []} of pages) {
      found.push(...Items.map((row) => ({cell, ...WriteRow.parse(row)})));
    }
    return found;
  };

  return {
    /** Writes bytes as chunks of a version that nobody reads yet. @returns how many */
    async write(cell: string, version: string, bytes: Uint8Array): Promise<number> {
      const chunks = packShard(bytes);
      const note = {...indexKeys.write(cell, version), version, chunks: chunks.length};
      await client.send(new PutCommand({TableName: tableName, Item: note}));
      for (const [number, part] of chunks.entries()) {
        const Item = {...indexKeys.chunk(cell, version, number), bytes: part};
        await client.send(new PutCommand({TableName: tableName, Item}));
      }
      return chunks.length;
    },

    /** Gives the rows of a version that is not live an end. */
    async end({cell, version, chunks}: ChunkedVersion): Promise<void> {
      for (let number = 0; number < chunks; number += 1) await expire(indexKeys.chunk(cell, version, number));
      await expire(indexKeys.write(cell, version));
    },

    /** Versions of a cell that a crash has left, but for those that are live. */
    async abandoned(cell: string, live: ReadonlySet<string>): Promise<ChunkedVersion[]> {
      return (await abandonedOf(cell)).filter(({version}) => !live.has(version));
    },
  };
};
