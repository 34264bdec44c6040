import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBStreamsClient} from '@aws-sdk/client-dynamodb-streams';
import {REGION} from '../aws.ts';
import {LOCAL_ACCESS_KEY} from '../access/storeProxy.ts';
import type {Store} from './dynoxide.ts';

/** A store that can be ended and started again while everything else runs on. */
interface KeptStore {
  readonly url: () => string;
  readonly client: () => DynamoDBClient;
  readonly streamsClient: () => DynamoDBStreamsClient;
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const configOf = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: {accessKeyId: LOCAL_ACCESS_KEY, secretAccessKey: 'local'},
  maxAttempts: 1,
});

/** `start` is called now and for each restart; `onStart` is told each new process. */
export const keepStore = async (
  start: () => Promise<Store>,
  onStart: (pid: number) => void,
): Promise<KeptStore> => {
  let store = await start();
  let client = new DynamoDBClient({...configOf(store.url), maxAttempts: 5});
  let streams = new DynamoDBStreamsClient(configOf(store.url));
  onStart(store.pid);
  return {
    url: () => store.url,
    client: () => client,
    streamsClient: () => streams,
    kill: () => store.kill(),
    restart: async () => {
      store = await start();
      client.destroy();
      streams.destroy();
      client = new DynamoDBClient({...configOf(store.url), maxAttempts: 5});
      streams = new DynamoDBStreamsClient(configOf(store.url));
      onStart(store.pid);
    },
    stop: async () => {
      client.destroy();
      streams.destroy();
      await store.stop();
    },
  };
};
