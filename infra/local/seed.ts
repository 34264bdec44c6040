import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DynamoDBClient, ScanCommand} from '@aws-sdk/client-dynamodb';
import type {Cloud} from './cloudOptions.ts';
import {projectFolder} from './projectFolder.ts';
import {runNode, step} from './steps.ts';

/** True when nothing was ever written to a table. */
const isEmpty = async (
  {toolEnvironment: environment}: Cloud,
  table: 'DIRECTORY_TABLE' | 'REFERRALS_TABLE',
): Promise<boolean> => {
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
  try {
    const {Items = []} = await client.send(new ScanCommand({TableName: environment[table], Limit: 1}));
    return Items.length === 0;
  } finally {
    client.destroy();
  }
};

const importMenu = async (cloud: Cloud): Promise<void> => {
  await step('Add the demonstration menu', () =>
    runNode(['functions/import/index.ts', 'demo'], {
      cwd: projectFolder,
      env: cloud.toolEnvironment,
      sentence: 'The demonstration menu could not be added (see above).',
    }),
  );
  await step('Make it searchable', () => cloud.settled(SEARCHABLE_MS));
};

/** Referrals in every state for the demonstration's provider and nurse. */
const addReferrals = async (cloud: Cloud): Promise<void> => {
  await step('Add referrals to look at', () =>
    runNode(['functions/import/demo/referrals/index.ts'], {
      cwd: projectFolder,
      env: cloud.toolEnvironment,
      sentence: 'The demonstration referrals could not be added (see above).',
    }),
  );
};

const SEARCHABLE_MS = 120_000;

/**
 * Imports the demonstration menu into an empty directory and waits until it can be searched. A directory with
 * anything in it is left alone. @throws StartError when the import fails
 */
export const seedIfEmpty = async (cloud: Cloud): Promise<void> => {
  if (await isEmpty(cloud, 'DIRECTORY_TABLE')) await importMenu(cloud);
};

/**
 * The whole demonstration for somebody who looks: the menu, and referrals where there are none (tests make their own).
 * A file in `dir` stands there until all of it is added, so that a start that was interrupted is finished by the next;
 * what was added before stays as it is. @throws StartError when something cannot be added
 */
export const seedDemonstration = async (cloud: Cloud, dir: string): Promise<void> => {
  const unfinished = join(dir, 'seeding');
  const isUnfinished = existsSync(unfinished);
  const wants = async (table: 'DIRECTORY_TABLE' | 'REFERRALS_TABLE'): Promise<boolean> =>
    isUnfinished || (await isEmpty(cloud, table));
  const [wantsMenu, wantsReferrals] = [await wants('DIRECTORY_TABLE'), await wants('REFERRALS_TABLE')];
  if (!wantsMenu && !wantsReferrals) return;
  writeFileSync(unfinished, '');
  if (wantsMenu) await importMenu(cloud);
  if (wantsReferrals) await addReferrals(cloud);
  rmSync(unfinished);
};
