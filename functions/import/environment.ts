import {readFile} from 'node:fs/promises';
import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {documentClient} from '../data/client.ts';
import {InputProblem} from './inputProblem.ts';

/** What `npm start` writes about the local cloud that it runs. */
const LocalEnvironment = z.object({
  directoryTable: z.string().check(z.minLength(1)),
  indexTable: z.string().check(z.minLength(1)),
  accountsTable: z.string().check(z.minLength(1)),
  endpoint: z.url(),
  region: z.string().check(z.minLength(1)),
  accessKeyId: z.string().check(z.minLength(1)),
  secretAccessKey: z.string().check(z.minLength(1)),
});

/** The tables that a command reads or writes. */
export interface ImportEnvironment {
  readonly client: DynamoDBDocumentClient;
  readonly directoryTable: string;
  readonly indexTable: string;
  /** Where invitations go; without it none are made. */
  readonly accountsTable?: string | undefined;
  /** For the person: which tables these are. */
  readonly name: string;
}

const LOCAL_ENVIRONMENT_PATH = '.local/environment.json';

const HOW =
  'Start the local cloud with "npm start" and leave it running, or set DIRECTORY_TABLE and INDEX_TABLE (and AWS_REGION and credentials, as for any AWS command).';

const localEnvironment = async (path: string): Promise<ImportEnvironment> => {
  const text = await readFile(path, 'utf8').catch((failure: unknown) => {
    throw new InputProblem(`There is no menu here. ${HOW}`, failure);
  });
  let found;
  try {
    found = LocalEnvironment.parse(JSON.parse(text));
  } catch (failure) {
    throw new InputProblem(`${path} is not what "npm start" writes. Stop it and start it again.`, failure);
  }
  const {endpoint, region, accessKeyId, secretAccessKey} = found;
  const plain = new DynamoDBClient({
    endpoint,
    region,
    credentials: {accessKeyId, secretAccessKey},
    maxAttempts: 4,
  });
  const client = DynamoDBDocumentClient.from(plain, {marshallOptions: {removeUndefinedValues: true}});
  return {
    client,
    directoryTable: found.directoryTable,
    indexTable: found.indexTable,
    accountsTable: found.accountsTable,
    name: 'the local cloud',
  };
};

/**
 * The tables that the environment names, else those of the local cloud that is running. @throws InputProblem that says
 * what to do when there is neither
 */
export const importEnvironment = async (
  variables: Readonly<Record<string, string | undefined>> = process.env,
  localPath: string = LOCAL_ENVIRONMENT_PATH,
): Promise<ImportEnvironment> => {
  const {DIRECTORY_TABLE: directoryTable, INDEX_TABLE: indexTable, ACCOUNTS_TABLE: accountsTable} = variables;
  if (!directoryTable && !indexTable) return localEnvironment(localPath);
  if (!directoryTable || !indexTable) {
    throw new InputProblem(
      `${directoryTable ? 'INDEX_TABLE' : 'DIRECTORY_TABLE'} is not set: set both, or neither for the local cloud.`,
    );
  }
  return {
    client: documentClient(),
    directoryTable,
    indexTable,
    accountsTable,
    name: `the tables ${directoryTable} and ${indexTable}`,
  };
};
