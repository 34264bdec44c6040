import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
});
afterAll(async () => {
  await cloud.stop();
});

const DANGERS = ['I want to kill myself zyzzyva', 'my husband hits me', 'chest pain'];

it('writes nothing of what was typed, nor a postcode, into any log', async () => {
  for (const q of DANGERS) {
    for (const path of ['/find', '/api/search']) {
      const search = new URLSearchParams({q, postcode: 'LS8 4AB'}).toString();
      const answer = await fetch(`${cloud.url}${path}?${search}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('999');
    }
  }
  const logs = readdirSync(join(cloud.dir, 'logs'));
  const written = logs.map((name) => readFileSync(join(cloud.dir, 'logs', name), 'utf8')).join('\n');
  expect(logs).toContain('menu.log');
  for (const secret of ['kill', 'hits', 'chest', 'zyzzyva', 'LS8 4AB', 'LS84AB', 'LS8+4AB', 'LS8%204AB']) {
    expect(written.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});
