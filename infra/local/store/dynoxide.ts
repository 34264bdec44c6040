import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {dirname, join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {StartError} from '../startError.ts';

const BINARY = join('node_modules', '@dynoxide', 'linux-x64', 'dynoxide');
const PATIENCE_MS = 10_000;
const STEP_MS = 25;

export interface Store {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A port that was free a moment ago: dynoxide takes a number, not "any". */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

const explain = (output: string, path: string): StartError => {
  if (/not a valid SQLite|malformed|encrypted/i.test(output)) {
    return new StartError(
      `The local data in ${path} cannot be read: the file is broken. Run "npm start -- --fresh" to start over with the demonstration menu, or put a good copy of the file back.`,
    );
  }
  if (/unable to open|permission|readonly/i.test(output)) {
    return new StartError(
      `The local data in ${path} cannot be opened. Check that you may write in ${dirname(path)}.`,
    );
  }
  if (/locked/i.test(output)) {
    return new StartError(`The local data in ${path} is in use. Stop the other "npm start" first.`);
  }
  return new StartError(`The local database did not start: ${output.trim() || 'it said nothing'}`);
};

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, {signal: AbortSignal.timeout(1000)});
    return true;
  } catch {
    return false;
  }
};

/**
 * The embedded store, with its data in the file `path`.
 * @throws StartError when the program is missing, the file is broken or it does not come up in 10 seconds
 */
export const startDynoxide = async ({
  projectFolder,
  path,
}: {
  projectFolder: string;
  path: string;
}): Promise<Store> => {
  const program = join(projectFolder, BINARY);
  if (!existsSync(program)) {
    throw new StartError(
      'The local database (dynoxide) is not installed: it exists for Linux on x64 only. Elsewhere start any DynamoDB, such as Amazon\'s DynamoDB Local, and set DYNAMODB_ENDPOINT to its address. On Linux x64, run "npm ci" again.',
    );
  }
  mkdirSync(dirname(path), {recursive: true});
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(
    program,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', path],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, so that Ctrl-C reaches the functions first and the store last.
      detached: true,
    },
  );
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output = `${output}${chunk.toString()}`.slice(-2000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', (failure) => {
      output += failure.message;
      resolve();
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const abandon = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', abandon);
  void ended.then(() => process.removeListener('exit', abandon));

  const deadlineMs = Date.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw explain(output, path);
    if (Date.now() > deadlineMs) {
      await end('SIGKILL');
      throw new StartError(
        `The local database did not answer within ${PATIENCE_MS / 1000} seconds. ${output.trim()}`,
      );
    }
    await delay(STEP_MS);
  }
  return {url, pid: child.pid ?? -1, kill: () => end('SIGKILL'), stop: () => end('SIGTERM')};
};
