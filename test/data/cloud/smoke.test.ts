import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
});
afterAll(async () => {
  await cloud.stop();
});

const smoke = async (...args: string[]): Promise<{output: string; code: unknown}> => {
  const child = spawn(process.execPath, ['infra/smoke.ts', cloud.url, ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [unknown];
  return {output, code};
};

describe('npm run smoke, on a product that is well', () => {
  it('finds that all holds, and sends nothing', async () => {
    const {output, code} = await smoke();
    expect(output).not.toContain('✗');
    expect(code).toBe(0);
    await cloud.settled();
    expect(cloud.mails()).toEqual([]);
  });

  it('walks the whole form to a listing that must know more first, and its provider is told once', async () => {
    const {output, code} = await smoke('--refer', 'desmond-newly-diagnosed-leeds');
    expect(output).not.toContain('✗');
    expect(code).toBe(0);
    const [, reference = 'none'] = /its reference is (\S+);/.exec(output) ?? [];
    await cloud.settled();
    expect(cloud.mails().map(({subject}) => subject)).toEqual([expect.stringContaining(reference)]);
  });
});
