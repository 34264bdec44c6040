import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {GetCommand, PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {listen} from '../../../infra/local/listen.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {writeSmallAssembly} from './smallAssembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'small-cloud-'));
const assembly = writeSmallAssembly(join(folder, 'cdk.out'));
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({assembly});
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, {recursive: true});
});
afterEach(() => {
  cloud.setFaults({});
});

interface Result {
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
  readonly reasons?: {Code: string}[];
}

/** One DynamoDB command by the function `data`, with its own key and role. */
const asFunction = async (command: string, input: Record<string, unknown>): Promise<Result> => {
  const outcome = await cloud.invoke('data', {command, input});
  if (outcome.kind === 'error') return {error: outcome.errorType};
  return JSON.parse(outcome.payload) as Result;
};
const wire = (pk: string, sk = 'x') => ({pk: {S: pk}, sk: {S: sk}});
const THINGS = 'Small-Things';
const SECRETS = 'Small-Secrets';

const readThing = async (pk: string, sk = 'x') =>
  (await cloud.documents.send(new GetCommand({TableName: THINGS, Key: {pk, sk}, ConsistentRead: true}))).Item;

const DENIED = 'AccessDeniedException';

describe("A function's role, enforced before the store", () => {
  it('lets it do what is granted', async () => {
    expect(await asFunction('PutItem', {TableName: THINGS, Item: wire('granted')})).toEqual({result: {}});
    expect(await readThing('granted')).toEqual({pk: 'granted', sk: 'x'});
  });

  it('refuses another table, in the words of AWS', async () => {
    const refused = await asFunction('PutItem', {TableName: SECRETS, Item: wire('a')});

    expect(refused.error).toBe(DENIED);
    expect(refused.message).toMatch(
      /^User: arn:aws:sts::.*Small-Data is not authorized to perform: dynamodb:PutItem on resource: .*Small-Secrets/,
    );
    expect(cloud.deniedCalls()).toContainEqual(
      expect.objectContaining({function: 'data', action: 'dynamodb:PutItem'}),
    );
  });

  it('refuses an action that is not granted', async () => {
    expect((await asFunction('DeleteItem', {TableName: THINGS, Key: wire('a')})).error).toBe(DENIED);
    expect((await asFunction('Scan', {TableName: THINGS})).error).toBe(DENIED);
    expect((await asFunction('DescribeTable', {TableName: THINGS})).error).toBe(DENIED);
  });

  it('refuses a whole transaction for one member that is not granted, and writes nothing', async () => {
    const refused = await asFunction('TransactWriteItems', {
      TransactItems: [
        {Put: {TableName: THINGS, Item: wire('half')}},
        {Put: {TableName: SECRETS, Item: wire('half')}},
      ],
    });

    expect(refused.error).toBe(DENIED);
    expect(await readThing('half')).toBeUndefined();
  });

  it('lets a transaction through on the rights of its members', async () => {
    expect(
      await asFunction('TransactWriteItems', {
        TransactItems: [
          {Put: {TableName: THINGS, Item: wire('whole')}},
          {
            ConditionCheck: {
              TableName: THINGS,
              Key: wire('absent'),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    ).toEqual({result: {}});
  });

  it('holds an update to its leading keys', async () => {
    const add = (pk: string) => ({
      TableName: THINGS,
      Key: wire(pk),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: {':one': {N: '1'}},
    });

    expect(await asFunction('UpdateItem', add('COUNT#2026'))).toEqual({result: {}});
    expect((await asFunction('UpdateItem', add('LISTING#1'))).error).toBe(DENIED);
  });

  it('knows an index by its own ARN, and a deny wins', async () => {
    const query = (input: object) =>
      asFunction('Query', {TableName: THINGS, KeyConditionExpression: '#k = :v', ...input});

    const onIndex = {
      IndexName: 'due',
      ExpressionAttributeNames: {'#k': 'due'},
      ExpressionAttributeValues: {':v': {S: 'DUE#0'}},
    };
    expect((await query(onIndex)).result).toMatchObject({Count: 0});
    const sealed = {ExpressionAttributeNames: {'#k': 'pk'}, ExpressionAttributeValues: {':v': {S: 'SEALED'}}};
    expect((await query(sealed)).error).toBe(DENIED);
  });

  it('lists the grants that nothing has used', async () => {
    await asFunction('GetItem', {TableName: THINGS, Key: wire('a')});
    const unused = cloud.grantsUnused().map(({function: name, action}) => `${name} ${action}`);

    expect(unused).toContain('data dynamodb:BatchWriteItem');
    expect(unused).not.toContain('data dynamodb:GetItem');
    expect(unused).not.toContain('watcher dynamodb:GetRecords');
    expect(unused.filter((grant) => grant.includes('kms'))).toEqual([]);
  });

  it('goes for mail, too', async () => {
    const mail = (from: string) => ({
      FromEmailAddress: from,
      Destination: {ToAddresses: ['person@example.org']},
      Content: {Simple: {Subject: {Data: 'Hello'}, Body: {Text: {Data: 'Open http://localhost:8080/a'}}}},
    });

    expect((await asFunction('SendEmail', mail('Menu <menu@other.example>'))).error).toBe(DENIED);
    expect((await asFunction('SendEmail', mail('Menu <hello@menu.example>'))).error).toBeUndefined();
    expect(cloud.mails()).toMatchObject([{to: ['person@example.org'], subject: 'Hello'}]);
    expect(await (await fetch(cloud.inboxUrl)).text()).toContain('<a href="http://localhost:8080/a">');
    cloud.rejectMailTo('person@example.org');
    expect((await asFunction('SendEmail', mail('hello@menu.example'))).error).toBe('MessageRejected');
    cloud.rejectMailTo('person@example.org', false);
    cloud.failNextMails(1);
    expect((await asFunction('SendEmail', mail('hello@menu.example'))).error).toBeDefined();
    expect(cloud.mails()).toHaveLength(1);
  });
});

describe('A function', () => {
  it('has the declared environment, its own key, UTC, and nothing of this process', async () => {
    const {environment} = (await (await fetch(`${cloud.url}/things`)).json()) as {
      environment: Record<string, string>;
    };

    expect(environment).toMatchObject({
      THINGS_TABLE: THINGS,
      SITE_ORIGIN: cloud.url,
      TZ: 'UTC',
      AWS_LAMBDA_FUNCTION_NAME: 'Small-Echo',
    });
    expect(environment.ORIGIN_SECRET).toMatch(/^\w{40}$/);
    expect(environment).not.toHaveProperty('VITEST');
    expect(environment).not.toHaveProperty('HOME');
  });

  it('takes one request at a time in each process, and callers wait for a free one', async () => {
    const answers = await Promise.all(
      Array.from(
        {length: 8},
        async () => ((await (await fetch(`${cloud.url}/things?wait=50`)).json()) as {pid: number}).pid,
      ),
    );
    expect(new Set(answers).size).toBe(3);
  });

  it('that is killed with SIGKILL in the middle of a request costs that request a 500, and no other', async () => {
    const asked = fetch(`${cloud.url}/things?wait=1500&n=1`);
    await delay(300);
    expect(cloud.kill('echo')).toBeGreaterThan(0);

    const answer = await asked;
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({message: 'Internal Server Error'});
    expect((await fetch(`${cloud.url}/things?n=2`)).status).toBe(200);
  });

  it.each([
    ['throws', 'throw'],
    ['exits', 'exit'],
    ['takes longer than its timeout', 'wait=5000'],
    ['answers more than 6 MB', 'large'],
  ])('that %s is a 500', async (_, query) => {
    const answer = await fetch(`${cloud.url}/things?${query}`);
    expect([answer.status, await answer.json()]).toEqual([500, {message: 'Internal Server Error'}]);
  });

  it('is written down in its own log', () => {
    expect(readdirSync(join(cloud.dir, 'logs'))).toContain('echo.log');
    expect(readFileSync(join(cloud.dir, 'logs', 'echo.log'), 'utf8')).toContain('asked to');
  });
});

describe('The one host', () => {
  it('serves files first, then the functions', async () => {
    const home = await fetch(`${cloud.url}/`);
    expect([home.status, home.headers.get('content-type'), home.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'public, max-age=60',
    ]);
    expect(home.headers.get('content-encoding')).toBe('gzip');
    expect(await (await fetch(`${cloud.url}/about`)).text()).toContain('About');
    expect(await (await fetch(`${cloud.url}/nothing`)).json()).toMatchObject({
      event: {routeKey: '$default', rawPath: '/nothing/index.html'},
    });
  });

  it('proves itself to the functions, and the functions alone do not have that proof', async () => {
    const secretOf = async (url: string) =>
      (
        (await (await fetch(`${url}/things`, {headers: {'x-origin-secret': 'guess'}})).json()) as {
          event: {headers: Record<string, string>};
        }
      ).event.headers['x-origin-secret'];

    expect(await secretOf(cloud.url)).toBe('known');
    expect(await secretOf(cloud.apiUrl)).toBe('guess');
  });

  it('tells who the viewer is', async () => {
    const answer = await fetch(`${cloud.url}/things/private/1`, {
      method: 'POST',
      headers: {'x-forwarded-for': '203.0.113.7'},
      body: new URLSearchParams({a: '1'}),
    });
    const {event} = (await answer.json()) as {
      event: {headers: Record<string, string>; isBase64Encoded: boolean};
    };

    expect(event.headers['cloudfront-viewer-address']).toMatch(/^203\.0\.113\.7:\d+$/);
    expect(event.isBase64Encoded).toBe(true);
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  });

  it('refuses a method that the behaviour does not allow', async () => {
    expect((await fetch(`${cloud.url}/things`, {method: 'POST'})).status).toBe(403);
  });
});

const seen = async (): Promise<string[]> => {
  const {Items = []} = await cloud.documents.send(
    new QueryCommand({
      TableName: 'Small-Seen',
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: {':p': 'SEEN'},
      ConsistentRead: true,
    }),
  );
  return Items.map(({sk}) => String(sk).split('/')[0] ?? '').sort();
};
const put = (sk: string, pk = 'stream') =>
  cloud.documents.send(new PutCommand({TableName: THINGS, Item: {pk, sk}}));

describe('A stream', () => {
  it('brings what its filter takes, soon, and only inserts', async () => {
    await put('MESSAGE#1');
    await put('EVENT#1');
    await put('MESSAGE#1');
    await cloud.settled();

    expect(await seen()).toEqual(['MESSAGE#1']);
  });

  it('brings records that failed again, and leaves in the dead letters what never works', async () => {
    for (const sk of ['MESSAGE#2', 'MESSAGE#3-poison', 'MESSAGE#4', 'MESSAGE#5-bad', 'MESSAGE#6'])
      await put(sk);
    await cloud.settled();

    const got = await seen();
    expect(got).toEqual(expect.arrayContaining(['MESSAGE#2', 'MESSAGE#4', 'MESSAGE#6']));
    expect(got.filter((sk) => /poison|bad/.test(sk))).toEqual([]);
    expect(cloud.deadLetters().map(({function: name}) => name)).toContain('watcher');
  });

  it('brings a batch twice when it is asked to, as AWS may', async () => {
    cloud.setFaults({duplicatedBatches: 1});
    await put('MESSAGE#twice');
    await cloud.settled();

    expect((await seen()).filter((sk) => sk === 'MESSAGE#twice')).toHaveLength(2);
  });
});

describe('A fault', () => {
  it('can be a transaction conflict, with nothing written', async () => {
    cloud.setFaults({transactionConflict: 1});
    const refused = await asFunction('TransactWriteItems', {
      TransactItems: [{Put: {TableName: THINGS, Item: wire('conflict')}}],
    });

    expect([refused.error, refused.reasons?.[0]?.Code]).toEqual([
      'TransactionCanceledException',
      'TransactionConflict',
    ]);
    expect(await readThing('conflict')).toBeUndefined();
  });

  it('can be throttling', async () => {
    cloud.setFaults({throttle: 1});
    expect((await asFunction('GetItem', {TableName: THINGS, Key: wire('a')})).error).toBe(
      'ThrottlingException',
    );
  });

  it('can leave half of a batch undone', async () => {
    cloud.setFaults({unprocessedItems: 1});
    const requests = ['u1', 'u2', 'u3'].map((pk) => ({PutRequest: {Item: wire(pk)}}));
    const {result} = await asFunction('BatchWriteItem', {RequestItems: {[THINGS]: requests}});

    expect(result).toMatchObject({UnprocessedItems: {[THINGS]: [{PutRequest: {Item: wire('u3')}}]}});
    cloud.setFaults({});
    expect([await readThing('u2'), await readThing('u3')]).toEqual([{pk: 'u2', sk: 'x'}, undefined]);
  });

  it('can lose the answer of a write that is kept', async () => {
    cloud.setFaults({answerLost: 1});
    expect((await asFunction('PutItem', {TableName: THINGS, Item: wire('lost')})).error).toBeDefined();
    cloud.setFaults({});
    expect(await readThing('lost')).toEqual({pk: 'lost', sk: 'x'});
  });

  it('can kill the function after its write and before its answer', async () => {
    cloud.setFaults({afterWrite: ({function: name}) => (name === 'data' ? 'kill' : 'answer')});
    expect(await asFunction('PutItem', {TableName: THINGS, Item: wire('killed')})).toEqual({
      error: 'Runtime.ExitError',
    });
    cloud.setFaults({});
    expect(await readThing('killed')).toEqual({pk: 'killed', sk: 'x'});
  });

  it('can make a secondary index late', async () => {
    const due = async () => {
      const {result} = await asFunction('Query', {
        TableName: THINGS,
        IndexName: 'due',
        KeyConditionExpression: 'due = :d',
        ExpressionAttributeValues: {':d': {S: 'DUE#1'}},
      });
      return result?.Count;
    };
    cloud.setFaults({lateIndexMs: 400});
    await asFunction('PutItem', {
      TableName: THINGS,
      Item: {...wire('late'), due: {S: 'DUE#1'}, at: {S: '1'}},
    });

    expect(await due()).toBe(0);
    await delay(450);
    expect(await due()).toBe(1);
  });
});

describe('What is kept', () => {
  it('outlives a kill of the store', async () => {
    await put('x', 'before');
    await cloud.killStore();
    expect((await asFunction('GetItem', {TableName: THINGS, Key: wire('before')})).error).toBeDefined();
    await cloud.restartStore();

    expect(await readThing('before')).toEqual({pk: 'before', sk: 'x'});
    await put('MESSAGE#after-kill');
    await delay(2500);
    await cloud.settled();
    expect(await seen()).toContain('MESSAGE#after-kill');
  });

  it('outlives a restart, with streams read on from where they were, until a fresh start', async () => {
    const dir = join(folder, 'kept');
    const again = (options: object = {}) => startTestCloud({assembly, dir, ...options});
    const first = await again();
    const secret = async ({url}: TestCloud) =>
      ((await (await fetch(`${url}/things`)).json()) as {environment: Record<string, string>}).environment
        .ORIGIN_SECRET;
    await first.documents.send(new PutCommand({TableName: THINGS, Item: {pk: 'kept', sk: 'MESSAGE#kept'}}));
    await first.settled();
    const known = await secret(first);
    await first.stop();

    const second = await again();
    await second.settled();
    const {Items = []} = await second.documents.send(
      new QueryCommand({
        TableName: 'Small-Seen',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: {':p': 'SEEN'},
      }),
    );
    expect(second.isNew).toBe(false);
    expect(Items).toHaveLength(1);
    expect(await secret(second)).toBe(known);
    await second.stop();

    const third = await again({fresh: true});
    expect(third.isNew).toBe(true);
    await third.stop();
    expect(existsSync(join(dir, 'cloud.lock'))).toBe(false);
  });
});

describe('A start that cannot work says what to do', () => {
  it('when the port is taken', async () => {
    const taken = await listen(createServer(), 0);
    await expect(startTestCloud({assembly, port: taken.port})).rejects.toThrow(
      `Port ${taken.port} is already in use. Stop the other program, or choose another port: PORT=`,
    );
    await taken.close();
  });

  it('when the store file is broken', async () => {
    const dir = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(dir, 'store.db'), 'this is no database');
    await expect(startTestCloud({assembly, dir})).rejects.toThrow(
      /the file is broken\. Run "npm start -- --fresh"/,
    );
  });

  it('when another cloud uses the same data', async () => {
    await expect(startTestCloud({assembly, dir: cloud.dir})).rejects.toThrow(/already running/);
  });

  it('when nothing answers at DYNAMODB_ENDPOINT', async () => {
    await expect(startTestCloud({assembly, storeEndpoint: 'http://127.0.0.1:9'})).rejects.toThrow(
      /Nothing answers at http:\/\/127\.0\.0\.1:9 \(DYNAMODB_ENDPOINT\)/,
    );
  });

  it('when the template was not synthesised', async () => {
    await expect(startTestCloud({assembly: folder})).rejects.toThrow(/Run "npm run synth" first/);
  });
});
