import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {smallCloud, THINGS} from './smallCloud.ts';

const small = smallCloud();

describe('A function', () => {
  it('has the declared environment, its own key, UTC, and nothing of this process', async () => {
    const {environment} = (await (await fetch(`${small.cloud().url}/things`)).json()) as {
      environment: Record<string, string>;
    };

    expect(environment).toMatchObject({
      THINGS_TABLE: THINGS,
      SITE_ORIGIN: small.cloud().url,
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
        async () =>
          ((await (await fetch(`${small.cloud().url}/things?wait=50`)).json()) as {pid: number}).pid,
      ),
    );
    expect(new Set(answers).size).toBe(3);
  });

  it('that is killed with SIGKILL in the middle of a request costs that request a 500, and no other', async () => {
    const asked = fetch(`${small.cloud().url}/things?wait=1500&n=1`);
    await delay(300);
    expect(small.cloud().kill('echo')).toBeGreaterThan(0);

    const answer = await asked;
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({message: 'Internal Server Error'});
    expect((await fetch(`${small.cloud().url}/things?n=2`)).status).toBe(200);
  });

  it.each([
    ['throws', 'throw'],
    ['exits', 'exit'],
    ['takes longer than its timeout', 'wait=5000'],
    ['answers more than 6 MB', 'large'],
  ])('that %s is a 500', async (_, query) => {
    const answer = await fetch(`${small.cloud().url}/things?${query}`);
    expect([answer.status, await answer.json()]).toEqual([500, {message: 'Internal Server Error'}]);
  });

  it('is written down in its own log', () => {
    expect(readdirSync(join(small.cloud().dir, 'logs'))).toContain('echo.log');
    expect(readFileSync(join(small.cloud().dir, 'logs', 'echo.log'), 'utf8')).toContain('asked to');
  });
});

describe('The one host', () => {
  it('serves files first, then the functions', async () => {
    const home = await fetch(`${small.cloud().url}/`);
    expect([home.status, home.headers.get('content-type'), home.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'public, max-age=60',
    ]);
    expect(home.headers.get('content-encoding')).toBe('gzip');
    expect(await (await fetch(`${small.cloud().url}/about`)).text()).toContain('About');
    expect(await (await fetch(`${small.cloud().url}/nothing`)).json()).toMatchObject({
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

    expect(await secretOf(small.cloud().url)).toBe('known');
    expect(await secretOf(small.cloud().apiUrl)).toBe('guess');
  });

  it('tells who the viewer is', async () => {
    const answer = await fetch(`${small.cloud().url}/things/private/1`, {
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
    expect((await fetch(`${small.cloud().url}/things`, {method: 'POST'})).status).toBe(403);
  });
});
