import {DynamoDBClient, ScanCommand} from '@aws-sdk/client-dynamodb';
import type {Cloud} from './cloudOptions.ts';
import {projectFolder} from './projectFolder.ts';
import {runNode, step} from './steps.ts';

/** True when nothing was ever written to the directory. */
const isEmpty = async ({toolEnvironment: environment}: Cloud): Promise<boolean> => {
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  });
  try {
    const {Items = []} = await client.send(
      new ScanCommand({TableName: environment.DIRECTORY_TABLE, Limit: 1}),
    );
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
  if (!(await isEmpty(cloud))) return;
  await step('Add the demonstration menu', () =>
    runNode(['functions/import/index.ts', 'demo'], {
      cwd: projectFolder,
      env: cloud.toolEnvironment,
      sentence: 'The demonstration menu could not be added (see above).',
    }),
  );
  await step('Make it searchable', () => cloud.settled(SEARCHABLE_MS));
};

const SEARCHABLE_MS = 120_000;
