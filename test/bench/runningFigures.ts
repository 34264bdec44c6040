import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {FUNCTION_SHAPES} from '../../infra/constructs/functionShapes.ts';
import {API_LOG_FIELDS} from '../../infra/constructs/logFields.ts';
import {AREAS} from '#shared/geo/areas.ts';
import {propertiesOf, synthesised} from '../infra/synthesised.ts';
import {atMost, type Bench, type Figure} from './figures.ts';
import {firstAnswerWorld} from './firstAnswerWorld.ts';
import {menuFunction} from './menuBundle.ts';
import {countingStore} from './running/countingStore.ts';
import {menuProcess} from './running/menuProcess.ts';
import {billInWords, type CostItem, poundsOf, PRICES} from './running/prices.ts';
import {sharedData} from './sharedData.ts';

const SECRET = 'a secret of the bench';
const MILLION = 1_000_000;
const MOST_MB = 256;
const MOST_POUNDS = {search: 3, computeAndDatabase: 0.5, idle: 5};

/** Longer than the menu takes a manifest as it is: each search looks again, as the searches of a quiet day do. */
const PAUSE_MS = 600;
const QUIET_SEARCHES = 30;
/** Processor time in a function: 1,769 MB is one processor. */
const MB_OF_A_PROCESSOR = 1769;
/** A table's answer on AWS; searches wait for one, and a place's first search for two. Assumed, not measured here. */
const TABLE_ANSWER_MS = 5;
/** One search in so many is the first of its place in its process, or comes after a listing there has changed. Assumed. */
const FIRST_OF_PLACE = 50;
/** The API's line for a request, with values as long as they are, and the 26 bytes that CloudWatch adds to it. */
const API_LOG_BYTES =
  JSON.stringify({
    ...API_LOG_FIELDS,
    route: 'ANY /find',
    status: '200',
    latencyMs: '13',
    requestId: 'JKJaXmPLvHcESHA=',
  }).length + 26;

const TYPED = [
  'sugar diabetes',
  'breathless',
  'walking group',
  'copd',
  'back pain',
  'feeling low',
  'gout',
  '',
];
const MINUTES_IN_MONTH = 43_200;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

interface Measured {
  readonly cpuMs: number;
  readonly bytes: number;
  readonly quiet: {readonly read: number; readonly write: number};
  readonly firstRead: number;
  readonly loggedBytes: number;
}

const costOfMillion = ({
  cpuMs,
  bytes,
  quiet,
  firstRead,
  loggedBytes,
}: Measured): {ours: CostItem[]; around: CostItem[]} => {
  const {memoryMb} = FUNCTION_SHAPES.menu;
  const billedMs = cpuMs * (MB_OF_A_PROCESSOR / memoryMb) + TABLE_ANSWER_MS * (1 + 1 / FIRST_OF_PLACE);
  const reads = quiet.read + firstRead / FIRST_OF_PLACE;
  return {
    ours: [
      {
        what: `${billedMs.toFixed(1)} ms at ${memoryMb} MB`,
        dollars: MILLION * (billedMs / 1000) * (memoryMb / 1024) * PRICES.lambdaArmPerGbSecond,
      },
      {what: 'starts', dollars: MILLION * PRICES.lambdaPerRequest},
      {what: `${reads.toFixed(2)} reads`, dollars: MILLION * reads * PRICES.dynamoDbPerReadUnit},
      {
        what: `${quiet.write.toFixed(2)} writes`,
        dollars: MILLION * quiet.write * PRICES.dynamoDbPerWriteUnit,
      },
    ],
    around: [
      {what: 'HTTP API', dollars: MILLION * PRICES.httpApiPerRequest},
      {
        what: 'CloudFront requests',
        isGiven: true,
        // A search's address is the function's own: no function of the edge runs for it (infra/constructs/apiBehaviours.ts).
        dollars: MILLION * PRICES.cloudFrontPerRequest,
      },
      {
        what: `${(bytes / 1000).toFixed(1)} kB each`,
        isGiven: true,
        dollars: ((MILLION * bytes) / 1e9) * PRICES.cloudFrontPerGb,
      },
      {what: 'logs', dollars: ((MILLION * (loggedBytes + API_LOG_BYTES)) / 1e9) * PRICES.logsPerGb},
    ],
  };
};

/** What is billed when nobody comes, by what the template of production declares. */
const idleCost = (): CostItem[] => {
  const {api, data} = synthesised('production');
  const count = (type: string): number => propertiesOf(api, type).size + propertiesOf(data, type).size;
  const steward = FUNCTION_SHAPES.steward.memoryMb / 1024;
  return [
    {
      what: `${count('AWS::CloudWatch::Alarm')} alarms`,
      dollars: count('AWS::CloudWatch::Alarm') * PRICES.alarmPerMonth,
    },
    {what: `${count('AWS::KMS::Key')} key`, dollars: count('AWS::KMS::Key') * PRICES.keyPerMonth},
    {
      what: `${count('AWS::SecretsManager::Secret')} secret`,
      dollars: count('AWS::SecretsManager::Secret') * PRICES.secretPerMonth,
    },
    {what: 'metric of errors', dollars: PRICES.metricPerMonth},
    {
      what: 'the steward every minute, 50 ms and 8 reads',
      dollars:
        MINUTES_IN_MONTH *
        (0.05 * steward * PRICES.lambdaArmPerGbSecond +
          PRICES.lambdaPerRequest +
          PRICES.schedulerPerStart +
          8 * PRICES.dynamoDbPerReadUnit),
    },
    {what: 'tables, restore points, files and logs below 1 GB', dollars: 0.6},
  ];
};

const costFigures = (measured: Measured): Figure[] => {
  const {ours, around} = costOfMillion(measured);
  const idle = idleCost();
  const pounds = (what: string, items: readonly CostItem[], most: number): Figure => ({
    what,
    measured: billInWords(items),
    reach: `at most £${most.toFixed(2)}`,
    isGood: poundsOf(items) <= most,
  });
  return [
    pounds('a million searches, compute and database, at list prices', ours, MOST_POUNDS.computeAndDatabase),
    pounds('a million searches, all in, at list prices', [...ours, ...around], MOST_POUNDS.search),
    {
      what: 'the same with what CloudFront gives every account each month (10 million requests, 1 TB)',
      measured: billInWords([...ours, ...around.filter(({isGiven}) => isGiven !== true)]),
    },
    pounds('a month in which nobody comes, at list prices', idle, MOST_POUNDS.idle),
  ];
};

/** The menu's process with 10,000 listings: its memory, and what its searches would cost, as results pages. */
export const benchRunning: Bench = async () => {
  const {folder} = menuFunction();
  const world = await firstAnswerWorld(sharedData, {isWhole: true});
  const store = await countingStore(world.endpoint);
  const menu = menuProcess({
    file: pathToFileURL(join(folder, 'index.mjs')).href,
    secret: SECRET,
    environment: {
      TZ: 'UTC',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      DIRECTORY_TABLE: world.directoryTable,
      INDEX_TABLE: world.indexTable,
      SITE_ORIGIN: 'http://localhost:8080',
      ORIGIN_SECRET: SECRET,
    },
  });
  const taken = async (asked: Parameters<typeof menu.ask>[0]) => {
    const before = {...store.units};
    const said = await menu.ask(asked);
    if (said.found < asked.queries.length) throw new Error('Not every search was answered');
    const each = (name: 'read' | 'write'): number =>
      (store.units[name] - before[name]) / asked.queries.length;
    return {...said, read: each('read'), write: each('write')};
  };
  const queryOf = (q: string, postcode: string): string => `q=${encodeURIComponent(q)}&postcode=${postcode}`;
  try {
    // Somebody in each postcode area of Great Britain, so that every shard is opened.
    const areas = [...AREAS.keys()].map((area) => queryOf('', `${area}1`));
    await taken({path: '/find', queries: [queryOf('walk', 'LS8')]});
    const firsts = await taken({path: '/find', queries: areas});
    const many = Array.from({length: 400}, (_, turn) => queryOf(TYPED[turn % TYPED.length] ?? '', 'LS8'));
    const busy = await taken({path: '/find', queries: many});
    // Each another search, or its demand would be counted once.
    const others = Array.from({length: QUIET_SEARCHES}, (_, turn) =>
      queryOf(TYPED[turn % 3] ?? '', `LS${turn + 1}`),
    );
    const quiet = await taken({path: '/find', queries: others, pauseMs: PAUSE_MS});
    const measured: Measured = {
      cpuMs: mean(busy.cpuMs.slice(100)),
      bytes: mean(busy.bytes),
      quiet: {read: quiet.read, write: quiet.write},
      firstRead: Math.max(0, firsts.read - quiet.read),
      loggedBytes: busy.loggedBytes / many.length,
    };
    return {
      figures: [
        atMost(`memory of the menu's process with 10,000 listings, every shard opened`, {
          value: quiet.residentBytes / 1e6,
          most: MOST_MB,
          unit: 'MB',
          digits: 0,
        }),
        ...costFigures(measured),
      ],
      details: {...measured, shards: world.shards, residentMb: quiet.residentBytes / 1e6},
    };
  } finally {
    menu.stop();
    store.stop();
    world.stop();
  }
};
