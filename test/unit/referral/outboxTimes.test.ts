import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Key} from '../../../functions/data/keys.ts';
import {mailClient, sendMailWith} from '../../../functions/outbox/sendMail.ts';
import {sweepOutbox} from '../../../functions/steward/sweepOutbox.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a mail service that never answers', () => {
  it('is given up before the lease of a message ends', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const {port} = server.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL_SESV2', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_REGION', 'eu-west-2');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const send = sendMailWith(mailClient({mostWaitMs: 100}), {
      from: 'no-reply@menu.example',
      configurationSet: 'events',
    });
    await expect(
      send('amina@example.com', {subject: 'News', parts: []}, {kind: 'person-sent'}),
    ).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    server.closeAllConnections();
    server.close();
  }, 5000);
});

describe('a sweep of messages that are all slow', () => {
  const sweepAt = async (minute: number): Promise<string[]> => {
    let atMs = minute * 60_000;
    const worked: string[] = [];
    await sweepOutbox({
      now: () => new Date(atMs),
      outbox: {
        async *due(partition): AsyncGenerator<Key> {
          for (let index = 0; index < 50; index += 1) {
            yield await Promise.resolve({pk: `P${partition}`, sk: String(index)});
          }
        },
        setAside: () => Promise.resolve(false),
      },
      work: ({pk}) => {
        worked.push(pk);
        atMs += 15_000;
        return Promise.resolve(true);
      },
    })();
    return worked;
  };

  it('ends in time for the one that is under way', async () => {
    expect(await sweepAt(0)).toHaveLength(2);
  });

  it('begins elsewhere the next minute, so that no partition waits for ever', async () => {
    expect((await sweepAt(8))[0]).toBe('P0');
    expect((await sweepAt(9))[0]).toBe('P1');
  });
});
