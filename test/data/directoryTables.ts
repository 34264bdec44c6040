import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {CreateTableCommand, DynamoDBClient, ListTablesCommand} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {KEY} from '../../functions/data/keys.ts';

const BINARY = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** A store with empty Directory and Index tables, in a process of its own; in memory unless `dbPath` is given. */
export interface DirectoryTables {
  readonly client: DynamoDBDocumentClient;
  readonly endpoint: string;
  readonly processId: number;
  readonly directoryTable: string;
  readonly indexTable: string;
  readonly stop: () => Promise<void>;
}

export const startDirectoryTables = async ({dbPath}: {dbPath?: string} = {}): Promise<DirectoryTables> => {
  const port = await freePort();
  const store = spawn(BINARY, ['serve', '--port', String(port), ...(dbPath ? ['--db-path', dbPath] : [])], {
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const plain = new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: {accessKeyId: 'test', secretAccessKey: 'test'},
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await plain.send(new ListTablesCommand({}));
      break;
    } catch (failure) {
      if (attempt === 50) throw failure;
      await sleep(100);
    }
  }
  const tables = {directoryTable: 'directory', indexTable: 'index'};
  for (const name of Object.values(tables)) {
    await plain.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          {AttributeName: KEY.partition, KeyType: 'HASH'},
          {AttributeName: KEY.sort, KeyType: 'RANGE'},
        ],
        AttributeDefinitions: [
          {AttributeName: KEY.partition, AttributeType: 'S'},
          {AttributeName: KEY.sort, AttributeType: 'S'},
        ],
      }),
    );
  }
  const client = DynamoDBDocumentClient.from(plain, {marshallOptions: {removeUndefinedValues: true}});
  return {
    client,
    endpoint,
    processId: store.pid ?? 0,
    ...tables,
    stop: async () => {
      plain.destroy();
      store.kill('SIGTERM');
      await once(store, 'exit');
    },
  };
};
