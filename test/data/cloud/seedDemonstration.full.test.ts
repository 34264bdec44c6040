import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DeleteCommand, paginateScan} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {certificateStore} from '../../../functions/data/certificates/certificateStore.ts';
import {seedDemonstration} from '../../../infra/local/seed.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
});
afterAll(async () => {
  await cloud.stop();
});

const keysOf = async (variable: string): Promise<{pk: string; sk: string}[]> => {
  const keys: {pk: string; sk: string}[] = [];
  const input = {TableName: cloud.table(variable), ProjectionExpression: 'pk, sk'};
  for await (const {Items = []} of paginateScan({client: cloud.documents}, input)) {
    keys.push(...(Items as {pk: string; sk: string}[]));
  }
  return keys;
};

const listings = async (): Promise<{pk: string; sk: string}[]> =>
  (await keysOf('DIRECTORY_TABLE')).filter(({pk, sk}) => pk.startsWith('LISTING#') && sk === 'LISTING');

/** The demonstration is added two and a half times: half a minute on a quiet machine. */
const timeout = 240_000;

it(
  'a start that was interrupted while the demonstration was added is finished by the next',
  {timeout},
  async () => {
    // What stands beside the menu adds pages too: doubles of two.
    await seedDemonstration(cloud, cloud.dir);
    const before = await listings();
    expect(before.length).toBeGreaterThan(150);
    const lost = new Set(before.slice(0, 20).map(({pk}) => pk.slice('LISTING#'.length)));
    for (const {pk, sk} of await keysOf('DIRECTORY_TABLE')) {
      const id = pk.startsWith('SOURCE#') ? sk.slice('listing:'.length) : pk.slice('LISTING#'.length);
      if (lost.has(id)) {
        await cloud.documents.send(
          new DeleteCommand({TableName: cloud.table('DIRECTORY_TABLE'), Key: {pk, sk}}),
        );
      }
    }
    expect(await listings()).toHaveLength(before.length - lost.size);
    const unfinished = join(cloud.dir, 'seeding');
    writeFileSync(unfinished, '');
    await seedDemonstration(cloud, cloud.dir);
    expect(await listings()).toHaveLength(before.length);
    expect(existsSync(unfinished)).toBe(false);
    const referrals = await keysOf('REFERRALS_TABLE');
    expect(referrals.length).toBeGreaterThan(20);
    const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
    const [claim] = (await certificateStore(directory).list('demo:organisation:calder')).filter(
      ({evidence}) => evidence,
    );
    expect(claim?.certificate.verification).toBeUndefined();
    expect(claim?.evidence?.type).toBe('application/pdf');

    await seedDemonstration(cloud, cloud.dir);
    expect(await keysOf('REFERRALS_TABLE')).toHaveLength(referrals.length);
  },
);
