import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {startDirectoryTables} from '../data/directoryTables.ts';

export interface PostcodeBench {
  readonly file: string;
  /** The last line that the command printed: "read N, added N, …". */
  readonly lastLine: string;
  readonly seconds: number;
  /** The most memory that the command held, as the system counts it. */
  readonly peakMb: number;
  /** The same file again, into tables that have it. */
  readonly again: {readonly lastLine: string; readonly seconds: number};
  /** What design asks for. */
  readonly reach: {readonly seconds: number; readonly peakMb: number};
}

const ROOT = new URL('../..', import.meta.url).pathname;
const REACH = {seconds: 60, peakMb: 300};

/** Prints the peak memory of the process that it is loaded into, when that ends: on descriptor 3, out of the way. */
const METER = `data:text/javascript,${encodeURIComponent(
  "import {writeSync} from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

const textOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += Buffer.from(chunk).toString();
  return text;
};

const runCommand = async (
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<{lastLine: string; seconds: number; peakMb: number}> => {
  const startedAt = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', METER, 'functions/import/index.ts', 'postcodes', file, '--report', '/dev/null'],
    {cwd: ROOT, env: {...process.env, ...environment}, stdio: ['ignore', 'pipe', 'ignore', 'pipe']},
  );
  const ended = once(child, 'exit');
  const [out, meter] = await Promise.all(
    [child.stdout, child.stdio[3]].map((stream) => textOf(stream as unknown as AsyncIterable<Uint8Array>)),
  );
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The import ended with ${code ?? 'a signal'}`);
  return {
    lastLine: out?.trim().split('\n').at(-1) ?? '',
    seconds: (performance.now() - startedAt) / 1000,
    peakMb: Number(meter) / 1024,
  };
};

/** Imports all of Code-Point Open with the command itself, twice, and measures time and memory. Needs SHARED_DATA. */
export const benchPostcodes = async (
  sharedData: string = process.env.SHARED_DATA ?? join(ROOT, '../shared/data'),
): Promise<PostcodeBench> => {
  const file = join(sharedData, 'postcodes/ukpostcodes.csv.gz');
  const tables = await startDirectoryTables();
  const environment = {
    DIRECTORY_TABLE: tables.directoryTable,
    INDEX_TABLE: tables.indexTable,
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  };
  try {
    const first = await runCommand(file, environment);
    const {lastLine, seconds} = await runCommand(file, environment);
    return {file: 'ukpostcodes.csv.gz', ...first, again: {lastLine, seconds}, reach: REACH};
  } finally {
    tables.stop();
  }
};
