import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, expect, it} from 'vitest';

const smoke = async (...args: string[]) => {
  const child = spawn(process.execPath, ['infra/smoke.ts', ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [status] = (await once(child, 'close')) as [number];
  return {status, output};
};

/** Serves on a free port while `use` runs. */
const serving = async <Result>(listener: RequestListener, use: (url: string) => Promise<Result>) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

describe('npm run smoke', () => {
  it('says how it is used when it is not told where', async () => {
    const {status, output} = await smoke();
    expect(status).toBe(2);
    expect(output).toContain('npm run smoke -- <url>');
  });

  it('says so when nothing answers', async () => {
    const closed = await serving(
      () => undefined,
      (url) => Promise.resolve(url),
    );
    const {status, output} = await smoke(closed);
    expect(status).toBe(1);
    expect(output).toMatch(/✗ the home page opens.*does not answer/s);
  });

  it('finds a public page that sets a cookie, and sends no referral by itself', async () => {
    const methods = new Set<string | undefined>();
    const {status, output} = await serving(
      (request, response) => {
        methods.add(request.method);
        response.setHeader('content-type', 'text/html');
        response.setHeader('set-cookie', 'a=b');
        response.end('<h1>Local Menu</h1>');
      },
      (url) => smoke(url),
    );
    expect(status).toBe(1);
    expect(output).toContain('/ sets a cookie');
    expect([...methods].sort()).toEqual(['GET', 'HEAD']);
  });
});
