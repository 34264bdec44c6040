import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import * as z from 'zod';
import {projectFolder} from '../../../infra/local/projectFolder.ts';

const Said = z.object({
  /** Processor time of each search, ms. */
  cpuMs: z.array(z.number()),
  wallMs: z.array(z.number()),
  bytes: z.array(z.number()),
  found: z.number(),
  loggedBytes: z.number(),
  residentBytes: z.number(),
});
export type Said = z.infer<typeof Said>;

/** The menu's handler as bundled. It takes lists of searches on stdin, a line each, and tells what they took. */
const CODE = (file: string, secret: string): string => `
  const write = process.stdout.write.bind(process.stdout);
  let logged = 0;
  process.stdout.write = (line) => {
    logged += Buffer.byteLength(line);
    return true;
  };
  const {handler} = await import(${JSON.stringify(file)});
  const {createInterface} = await import('node:readline');
  const {setTimeout: sleep} = await import('node:timers/promises');
  const one = (path, query) => handler({
    version: '2.0', routeKey: 'ANY ' + path, rawPath: path, rawQueryString: query,
    headers: {'x-origin-secret': ${JSON.stringify(secret)}, 'accept-encoding': 'gzip, deflate, br', 'cloudfront-viewer-address': '192.0.2.1:1'},
    requestContext: {requestId: 'bench', http: {method: 'GET', path}}, isBase64Encoded: false,
  }, {});
  for await (const line of createInterface({input: process.stdin})) {
    const {path, queries, pauseMs} = JSON.parse(line);
    const said = {cpuMs: [], wallMs: [], bytes: [], found: 0};
    logged = 0;
    for (const query of queries) {
      if (pauseMs > 0) await sleep(pauseMs);
      const before = process.cpuUsage();
      const startedMs = performance.now();
      const {statusCode, body, isBase64Encoded} = await one(path, query);
      said.wallMs.push(performance.now() - startedMs);
      const {user, system} = process.cpuUsage(before);
      said.cpuMs.push((user + system) / 1000);
      said.bytes.push(Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8'));
      if (statusCode === 200) said.found += 1;
    }
    said.loggedBytes = logged;
    said.residentBytes = process.resourceUsage().maxRSS * 1024;
    write(JSON.stringify(said) + '\\n');
  }`;

export interface MenuProcess {
  /** Asks one search after the other, with a pause before each. */
  readonly ask: (asked: {path: string; queries: readonly string[]; pauseMs?: number}) => Promise<Said>;
  readonly stop: () => void;
}

/** A process of the menu function as bundled, with as much memory for its heap as a function of 256 MB has. */
export const menuProcess = ({
  file,
  secret,
  environment,
}: {
  readonly file: string;
  readonly secret: string;
  readonly environment: Readonly<Record<string, string>>;
}): MenuProcess => {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=160', '--input-type=module', '--eval', CODE(file, secret)],
    {cwd: projectFolder, env: environment, stdio: ['pipe', 'pipe', 'inherit']},
  );
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  return {
    async ask({path, queries, pauseMs = 0}) {
      child.stdin.write(`${JSON.stringify({path, queries, pauseMs})}\n`);
      const {value, done} = await lines.next();
      if (done === true) throw new Error('The menu process has ended');
      return Said.parse(JSON.parse(value));
    },
    stop: () => {
      child.kill();
    },
  };
};
