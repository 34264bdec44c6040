import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {type Cloud, type CloudOptions, startCloud} from '../../infra/local/cloud.ts';
import {seedIfEmpty} from '../../infra/local/seed.ts';
import {copySeededStore} from './seededStore.ts';

export interface TestCloud extends Cloud {
  /** The tables past every policy, as the developer's tools see them. */
  readonly documents: DynamoDBDocumentClient;
  /** Name of a table by its variable ("DIRECTORY_TABLE"). */
  readonly table: (variable: string) => string;
  readonly dir: string;
}

interface TestCloudOptions extends CloudOptions {
  /** Begin with the demonstration menu, searchable: a copy of a store that was seeded before. Default false. */
  readonly isSeeded?: boolean;
}

/**
 * The local cloud for a test: free ports, a folder of its own that `stop()` deletes (a folder that is given stays),
 * no clock (`runSchedules()`), many viewers by X-Forwarded-For. The site must be built and the template synthesised.
 */
export const startTestCloud = async ({
  isSeeded = false,
  ...options
}: TestCloudOptions = {}): Promise<TestCloud> => {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'local-menu-'));
  const isEmbedded = options.storeEndpoint === undefined && process.env.DYNAMODB_ENDPOINT === undefined;
  if (isSeeded && isEmbedded && !existsSync(join(dir, 'store.db'))) await copySeededStore(dir);
  const cloud = await startCloud({quiet: true, schedules: false, believeForwardedFor: true, ...options, dir});
  const {toolEnvironment: environment} = cloud;
  if (isSeeded) await seedIfEmpty(cloud);
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
  return {
    ...cloud,
    dir,
    documents: DynamoDBDocumentClient.from(client, {marshallOptions: {removeUndefinedValues: true}}),
    table: (variable) => {
      const name = environment[variable];
      if (name === undefined) throw new Error(`No function is given ${variable}`);
      return name;
    },
    stop: async () => {
      client.destroy();
      await cloud.stop();
      if (options.dir === undefined) rmSync(dir, {recursive: true, force: true});
    },
  };
};
