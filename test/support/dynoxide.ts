import {type ChildProcess, spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {ListTablesCommand} from '@aws-sdk/client-dynamodb';
import {clientOf} from './tables.ts';

const BINARY = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;
const MOST_TRIES = 200;

export interface RunningStore {
  readonly endpoint: string;
  readonly stop: () => void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port'));
        else resolve(address.port);
      });
    });
  });

const isUp = async (endpoint: string): Promise<boolean> => {
  try {
    await clientOf(endpoint).send(new ListTablesCommand({}));
    return true;
  } catch {
    return false;
  }
};

/** A store of its own for one test file; `DYNAMODB_ENDPOINT` names another, which is then left running. */
export const startStore = async (): Promise<RunningStore> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given !== undefined) return {endpoint: given, stop: () => undefined};
  const port = await freePort();
  const child: ChildProcess = spawn(BINARY, ['serve', '--port', String(port)], {stdio: 'ignore'});
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await isUp(endpoint)) return {endpoint, stop: () => child.kill()};
    await sleep(50);
  }
  child.kill();
  throw new Error(`The store did not start at ${endpoint}`);
};
