import {existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {describe, expect, it} from 'vitest';
import {listen} from '../../../infra/local/listen.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {seenBy, smallCloud, THINGS, wire} from './smallCloud.ts';

const small = smallCloud();

describe('What is kept', () => {
  it('outlives a kill of the store', async () => {
    await small.put('x', 'before');
    await small.cloud().killStore();
    expect((await small.asFunction('GetItem', {TableName: THINGS, Key: wire('before')})).error).toBeDefined();
    await small.cloud().restartStore();

    expect(await small.readThing('before')).toEqual({pk: 'before', sk: 'x'});
    await small.put('MESSAGE#after-kill');
    await delay(2500);
    await small.cloud().settled();
    expect(await seenBy(small.cloud())).toContain('MESSAGE#after-kill');
  });

  it('outlives a restart, with streams read on from where they were, until a fresh start', async () => {
    const dir = join(small.folder, 'kept');
    const again = (options: object = {}) => startTestCloud({assembly: small.assembly, dir, ...options});
    const first = await again();
    const secret = async ({url}: TestCloud) =>
      ((await (await fetch(`${url}/things`)).json()) as {environment: Record<string, string>}).environment
        .ORIGIN_SECRET;
    await first.documents.send(new PutCommand({TableName: THINGS, Item: {pk: 'kept', sk: 'MESSAGE#kept'}}));
    await first.settled();
    const mail = {
      FromEmailAddress: 'hello@menu.example',
      Destination: {ToAddresses: ['person@example.org']},
      Content: {Simple: {Subject: {Data: 'Hello'}, Body: {Text: {Data: 'Your code is 123456'}}}},
    };
    await first.invoke('data', {command: 'SendEmail', input: mail});
    const known = await secret(first);
    await first.stop();

    const second = await again();
    await second.settled();
    expect(second.isNew).toBe(false);
    expect(await seenBy(second)).toEqual(['MESSAGE#kept']);
    expect(await secret(second)).toBe(known);
    expect(second.mails()).toMatchObject([{subject: 'Hello', text: 'Your code is 123456'}]);
    await second.stop();

    const third = await again({fresh: true});
    expect(third.isNew).toBe(true);
    expect(third.mails()).toEqual([]);
    await third.stop();
    expect(existsSync(join(dir, 'cloud.lock'))).toBe(false);
  });
});

describe('A start that cannot work says what to do', () => {
  it('when the port is taken', async () => {
    const taken = await listen(createServer(), 0);
    await expect(startTestCloud({assembly: small.assembly, port: taken.port})).rejects.toThrow(
      `Port ${taken.port} is already in use. Stop the other program, or choose another port: PORT=`,
    );
    await taken.close();
  });

  it('when the store file is broken', async () => {
    const dir = mkdtempSync(join(small.folder, 'broken-'));
    writeFileSync(join(dir, 'store.db'), 'this is no database');
    await expect(startTestCloud({assembly: small.assembly, dir})).rejects.toThrow(
      /the file is broken\. Run "npm start -- --fresh"/,
    );
  });

  it('when another cloud uses the same data', async () => {
    await expect(startTestCloud({assembly: small.assembly, dir: small.cloud().dir})).rejects.toThrow(
      /already running/,
    );
  });

  it('when nothing answers at DYNAMODB_ENDPOINT', async () => {
    await expect(
      startTestCloud({assembly: small.assembly, storeEndpoint: 'http://127.0.0.1:9'}),
    ).rejects.toThrow(/Nothing answers at http:\/\/127\.0\.0\.1:9 \(DYNAMODB_ENDPOINT\)/);
  });

  it('when the template was not synthesised', async () => {
    await expect(startTestCloud({assembly: small.folder})).rejects.toThrow(/Run "npm run synth" first/);
  });
});
