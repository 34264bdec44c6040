import {createHash, randomUUID} from 'node:crypto';
import {ConditionalCheckFailedException} from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {indexKeys, KEY} from './keys.ts';
import {ManifestRow, packShard} from './shardRows.ts';

/** Old chunks stay this long, for readers that hold the old manifest. */
const OLD_CHUNKS_LIVE_SECONDS = 24 * 60 * 60;

export interface NewShard {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly readFromEpochMs: number;
  /** The manifest that was live before the rows were read; undefined when there was none. */
  readonly before: ManifestRow | undefined;
}

export const contentHashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes shards into the Index table. Chunks of a new version come first, then one conditional manifest makes them
 * live: a reader sees the old version whole or the new one whole, and a crash in between leaves the old.
 */
export const shardWriter = ({
  client,
  tableName,
  now = () => Date.now(),
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now?: () => number;
}) => {
  const expire = async (shard: string, sk: string): Promise<void> => {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: {[KEY.partition]: indexKeys.manifest(shard).pk, [KEY.sort]: sk},
        UpdateExpression: 'SET #expires = :expires',
        ConditionExpression: 'attribute_exists(#pk)',
        ExpressionAttributeNames: {'#expires': KEY.expires, '#pk': KEY.partition},
        ExpressionAttributeValues: {':expires': Math.floor(now() / 1000) + OLD_CHUNKS_LIVE_SECONDS},
      }),
    );
  };

  /** Gives every chunk that is not of the live version an end, also those that a crash has left. */
  const expireOthers = async (shard: string, version: string): Promise<void> => {
    const {pk, sk} = indexKeys.chunk(shard, '', 0);
    const prefix = sk.slice(0, sk.indexOf('#') + 1);
    const live = indexKeys.chunk(shard, version, 0).sk.slice(0, -4);
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
        FilterExpression: 'attribute_not_exists(#expires)',
        ProjectionExpression: '#sk',
        ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort, '#expires': KEY.expires},
        ExpressionAttributeValues: {':pk': pk, ':prefix': prefix},
      },
    );
    for await (const page of pages) {
      for (const item of page.Items ?? []) {
        const key = String(item[KEY.sort]);
        if (!key.startsWith(live)) await expire(shard, key);
      }
    }
  };

  const writeChunks = async (
    shard: string,
    version: string,
    chunks: readonly Uint8Array[],
  ): Promise<void> => {
    for (const [number, bytes] of chunks.entries()) {
      await client.send(
        new PutCommand({TableName: tableName, Item: {...indexKeys.chunk(shard, version, number), bytes}}),
      );
    }
  };

  /** False when another version became live since `before` was read. */
  const makeLive = async (shard: string, row: ManifestRow, before: string | undefined): Promise<boolean> => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: {...indexKeys.manifest(shard), ...row},
          ...(before === undefined
            ? {
                ConditionExpression: 'attribute_not_exists(#pk)',
                ExpressionAttributeNames: {'#pk': KEY.partition},
              }
            : {
                ConditionExpression: '#version = :before',
                ExpressionAttributeNames: {'#version': 'version'},
                ExpressionAttributeValues: {':before': before},
              }),
        }),
      );
      return true;
    } catch (failure) {
      if (failure instanceof ConditionalCheckFailedException) return false;
      throw failure;
    }
  };

  const register = async (shard: string, count: number): Promise<void> => {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: indexKeys.registry(),
        UpdateExpression: count === 0 ? 'REMOVE #shard' : 'SET #shard = :count',
        ExpressionAttributeNames: {'#shard': shard},
        ...(count > 0 && {ExpressionAttributeValues: {':count': count}}),
      }),
    );
  };

  return {
    /** The live manifest as of now; undefined when the shard was never built. */
    async manifest(shard: string): Promise<ManifestRow | undefined> {
      const {Item} = await client.send(
        new GetCommand({TableName: tableName, Key: indexKeys.manifest(shard), ConsistentRead: true}),
      );
      return Item && ManifestRow.parse(Item);
    },

    /** True when the shard is live now; false when another was faster, so that its rows have to be read again. */
    async write(shard: string, {bytes, count, readFromEpochMs, before}: NewShard): Promise<boolean> {
      const chunks = packShard(bytes);
      const version = `${readFromEpochMs.toString(36)}-${randomUUID()}`;
      await writeChunks(shard, version, chunks);
      // Before it is live: a shard that is named too early is not there yet, one named too late would be missed.
      if (count > 0) await register(shard, count);
      const row = {version, chunks: chunks.length, count, contentHash: contentHashOf(bytes), readFromEpochMs};
      if (!(await makeLive(shard, row, before?.version))) {
        for (const number of chunks.keys()) await expire(shard, indexKeys.chunk(shard, version, number).sk);
        return false;
      }
      if (count === 0) await register(shard, count);
      await expireOthers(shard, version);
      return true;
    },
  };
};

export type ShardWriter = ReturnType<typeof shardWriter>;
