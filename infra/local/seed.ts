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

/**
 * Imports the demonstration menu into an empty directory and waits until it can be searched. A directory with
 * anything in it is left alone. @throws StartError when the import fails
 */
export const seedIfEmpty = async (cloud: Cloud): Promise<void> => {
  if (!(await isEmpty(cloud, 'DIRECTORY_TABLE'))) return;
  await step('Add the demonstration menu', () =>
    runNode(['functions/import/index.ts', 'demo'], {
      cwd: projectFolder,
      env: cloud.toolEnvironment,
      sentence: 'The demonstration menu could not be added (see above).',
    }),
  );
  await step('Make it searchable', () => cloud.settled(SEARCHABLE_MS));
};

/**
 * Adds referrals in every state for the demonstration's provider and nurse, where there are no referrals yet. Only
 * people who look want them: tests make their own. @throws StartError when it fails
 */
export const seedReferralsIfNone = async (cloud: Cloud): Promise<void> => {
  if (!(await isEmpty(cloud, 'REFERRALS_TABLE'))) return;
  await step('Add referrals to look at', () =>
    runNode(['functions/import/demo/referrals/index.ts'], {
      cwd: projectFolder,
      env: cloud.toolEnvironment,
      sentence: 'The demonstration referrals could not be added (see above).',
    }),
  );
};

const SEARCHABLE_MS = 120_000;
