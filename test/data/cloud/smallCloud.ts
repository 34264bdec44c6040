import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {GetCommand, PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {writeSmallAssembly} from './smallAssembly.ts';

/** What a command of the function `data` gave. */
export interface Result {
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
  readonly reasons?: {Code: string}[];
}

export const THINGS = 'Small-Things';
export const SECRETS = 'Small-Secrets';

/** A key as the wire has it. */
export const wire = (pk: string, sk = 'x') => ({pk: {S: pk}, sk: {S: sk}});

/** What the small cloud's stream consumer has written down of a cloud. */
export const seenBy = async ({documents}: Pick<TestCloud, 'documents'>): Promise<string[]> => {
  const {Items = []} = await documents.send(
    new QueryCommand({
      TableName: 'Small-Seen',
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: {':p': 'SEEN'},
      ConsistentRead: true,
    }),
  );
  return Items.map(({sk}) => String(sk).split('/')[0] ?? '').sort();
};

/** The local cloud with a template of a few functions and tables, one for a file of tests. */
export const smallCloud = () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-cloud-'));
  const assembly = writeSmallAssembly(join(folder, 'cdk.out'));
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({assembly});
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, {recursive: true});
  });
  afterEach(() => {
    cloud.setFaults({});
  });
  return {
    /** Holds its template, and is deleted with it. */
    folder,
    assembly,
    cloud: () => cloud,
    /** One DynamoDB command by the function `data`, with its own key and role. */
    async asFunction(command: string, input: Record<string, unknown>): Promise<Result> {
      const outcome = await cloud.invoke('data', {command, input});
      if (outcome.kind === 'error') return {error: outcome.errorType};
      return JSON.parse(outcome.payload) as Result;
    },
    async readThing(pk: string, sk = 'x') {
      const Key = {pk, sk};
      const get = new GetCommand({TableName: THINGS, Key, ConsistentRead: true});
      return (await cloud.documents.send(get)).Item;
    },
    put: (sk: string, pk = 'stream') =>
      cloud.documents.send(new PutCommand({TableName: THINGS, Item: {pk, sk}})),
  };
};
