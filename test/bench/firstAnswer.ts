import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import * as z from 'zod';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import {indexKeys} from '../../functions/data/keys.ts';
import {atMost, type Bench} from './figures.ts';
import {firstAnswerWorld} from './firstAnswerWorld.ts';
import {menuFunction} from './menuBundle.ts';
import {sharedData} from './sharedData.ts';
import {spreadOf} from './spread.ts';

const run = promisify(execFile);

const ROUNDS = 31;
const MOST_TIMES = 1.5;
const SECRET = 'a secret of the bench';

/** Both note when they had answered, in ms since their process began, and the processor time that it took. */
const NOTE = `
  const wallMs = performance.now();
  const {user, system} = process.cpuUsage();
  const said = {wallMs, cpuMs: (user + system) / 1000};`;
const SAY = `
  process.stdout.write(JSON.stringify(said));
  process.exit(0);`;

const EVENT = {
  version: '2.0',
  routeKey: 'ANY /api/search',
  rawPath: '/api/search',
  rawQueryString: 'q=sugar%20diabetes&postcode=LS8',
  headers: {'x-origin-secret': SECRET, 'accept-encoding': 'gzip'},
  requestContext: {requestId: 'bench', http: {method: 'GET', path: '/api/search'}},
  isBase64Encoded: false,
};

/** The menu's handler as bundled, asked for one search. What it logs, if anything, stands before what we say. */
const MENU = (file: string): string => `
  const {handler} = await import(${JSON.stringify(file)});
  const {statusCode, body, isBase64Encoded} = await handler(${JSON.stringify(EVENT)}, {});
  ${NOTE}
  const {gunzipSync} = await import('node:zlib');
  const text = isBase64Encoded ? gunzipSync(Buffer.from(body, 'base64')).toString() : body;
  Object.assign(said, {status: statusCode, total: JSON.parse(text).total});
  ${SAY}`;

/** The least that any function with this client does: one row read, as we would make the client. */
const BARE = `
  const {DynamoDBClient} = await import('@aws-sdk/client-dynamodb');
  const {DynamoDBDocumentClient, GetCommand} = await import('@aws-sdk/lib-dynamodb');
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({maxAttempts: 4}));
  const handler = async () => {
    const {Item} = await client.send(
      new GetCommand({TableName: process.env.INDEX_TABLE, Key: ${JSON.stringify(indexKeys.registry())}}),
    );
    return {statusCode: 200, body: JSON.stringify({Item})};
  };
  const {statusCode} = await handler();
  ${NOTE}
  Object.assign(said, {status: statusCode, total: 0});
  ${SAY}`;

const Said = z.object({
  wallMs: z.number(),
  cpuMs: z.number(),
  status: z.literal(200),
  total: z.number().min(0),
});

/**
 * From the start of a process to its first answer: the menu with 10,000 listings, and a bare handler that imports the
 * same client and reads one row. They take turns, so that a busy machine slows both.
 */
export const benchFirstAnswer: Bench = async () => {
  const {folder} = menuFunction();
  const world = await firstAnswerWorld(sharedData);
  const fresh = async (code: string): Promise<z.infer<typeof Said>> => {
    const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: projectFolder,
      env: {
        TZ: 'UTC',
        AWS_REGION: 'eu-west-2',
        AWS_ACCESS_KEY_ID: 'bench',
        AWS_SECRET_ACCESS_KEY: 'bench',
        AWS_ENDPOINT_URL_DYNAMODB: world.endpoint,
        DIRECTORY_TABLE: world.directoryTable,
        INDEX_TABLE: world.indexTable,
        SITE_ORIGIN: 'http://localhost:8080',
        ORIGIN_SECRET: SECRET,
      },
    });
    return Said.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)));
  };
  try {
    const menuCode = MENU(pathToFileURL(join(folder, 'index.mjs')).href);
    await fresh(menuCode);
    await fresh(BARE);
    const menu: z.infer<typeof Said>[] = [];
    const bare: z.infer<typeof Said>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      menu.push(await fresh(menuCode));
      bare.push(await fresh(BARE));
    }
    const medians = (all: typeof menu) => ({
      wallMs: spreadOf(all.map(({wallMs}) => wallMs)).p50,
      cpuMs: spreadOf(all.map(({cpuMs}) => cpuMs)).p50,
    });
    const ours = medians(menu);
    const theirs = medians(bare);
    return {
      figures: [
        atMost(
          `first answer of a fresh menu process, 10,000 listings (${ours.wallMs.toFixed(0)} ms), beside a bare handler's (${theirs.wallMs.toFixed(0)} ms)`,
          {value: ours.wallMs / theirs.wallMs, most: MOST_TIMES, unit: 'times', digits: 2},
        ),
        {
          what: `the same in processor time (${ours.cpuMs.toFixed(0)} ms beside ${theirs.cpuMs.toFixed(0)} ms)`,
          measured: `${(ours.cpuMs / theirs.cpuMs).toFixed(2)} times`,
        },
      ],
      details: {rounds: ROUNDS, shards: world.shards, menu, bare},
    };
  } finally {
    world.stop();
  }
};
