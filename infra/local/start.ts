import {createServer} from 'node:http';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildIfChanged} from './build.ts';
import {type Cloud, startCloud} from './cloud.ts';
import {listen} from './listen.ts';
import {projectFolder} from './projectFolder.ts';
import {seedDemonstration} from './seed.ts';
import {StartError} from './startError.ts';
import {step} from './steps.ts';

const DEFAULT_PORT = 8080;
const dir = join(projectFolder, '.local');
/** For tools in another terminal, such as `npm run import` (functions/import/environment.ts reads it). */
const toolFile = join(dir, 'environment.json');

const portOf = (given: string | undefined): number => {
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`PORT must be a number from 1 to 65535, and is "${given}".`);
  }
  return port;
};

/** Checked before anything is built, so that nobody waits a minute to hear it. @throws StartError */
const mustBeFree = async (port: number): Promise<void> => {
  await (await listen(createServer(), port)).close();
};

const isFree = (port: number): Promise<boolean> =>
  mustBeFree(port).then(
    () => true,
    () => false,
  );

const toolsOf = ({toolEnvironment: environment}: Cloud) => ({
  directoryTable: environment.DIRECTORY_TABLE,
  indexTable: environment.INDEX_TABLE,
  accountsTable: environment.ACCOUNTS_TABLE,
  endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB,
  region: environment.AWS_REGION,
  accessKeyId: environment.AWS_ACCESS_KEY_ID,
  secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
});

const start = async (): Promise<Cloud> => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh');
  if (unknown.length > 0)
    throw new StartError(`npm start knows only "-- --fresh", and was given ${unknown.join(' ')}.`);
  const port = portOf(process.env.PORT);
  await mustBeFree(port);

  console.log('Local Menu');
  await buildIfChanged(join(dir, 'build.stamp'));
  const inboxPort = (await isFree(port + 1)) ? port + 1 : 0;
  const fresh = process.argv.includes('--fresh');
  const cloud = await step('Start the local cloud', () => startCloud({port, inboxPort, dir, fresh}));
  try {
    await seedDemonstration(cloud, dir);
  } catch (failure) {
    await cloud.stop();
    throw failure;
  }
  writeFileSync(toolFile, JSON.stringify(toolsOf(cloud), null, 2), {mode: 0o600});
  const [system] = cloud.systems;
  console.log(`
Open  ${cloud.url}  the site
      ${cloud.inboxUrl}  the mail that it sends

To sign in at ${cloud.url}/sign-in, use nurse@surgery.example (refers people),
lead@white-rose.example (a provider) or curator@menu.example. The code lands in the inbox.
Both have referrals in every state to look at.

A record system gets its token at ${cloud.tokenUrl}, as
${system?.clientId ?? 'nobody'} with the secret ${system?.secret ?? ''}, and refers in the nurse's name
(${cloud.url}/api/openapi.json).

Press Ctrl-C to stop. Your data stays in .local; "npm start -- --fresh" starts over.`);
  return cloud;
};

const explain = (failure: unknown): void => {
  console.error(failure instanceof StartError ? `\n${failure.message}` : failure);
};

let isStopping = false;
const stopOn = (cloud: Cloud) => (): void => {
  // A terminal's Ctrl-C may arrive twice: from the terminal and from npm.
  if (isStopping) return;
  isStopping = true;
  rmSync(toolFile, {force: true});
  console.log('\nStopping.');
  cloud.stop().then(
    () => process.exit(0),
    (failure: unknown) => {
      explain(failure);
      process.exit(1);
    },
  );
};

try {
  const cloud = await start();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOn(cloud));
} catch (failure) {
  explain(failure);
  process.exit(1);
}
