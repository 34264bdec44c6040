import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROUTES} from '#shared/routes.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';

let cloud: TestCloud;
let slug: string;
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${path}`, {headers, redirect: 'manual'});

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
  const {items} = (await (await ask('/api/search?q=desmond&postcode=LS8')).json()) as {
    items: {slug: string}[];
  };
  slug = items[0]?.slug ?? '';
});
afterAll(async () => {
  await cloud.stop();
});

const addressesIn = async (path: string): Promise<string[]> => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/xml; charset=utf-8',
  ]);
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.replace(cloud.url, ''),
  );
};

describe('The site maps of listings', () => {
  it('lead to the page of every listing that search can find', async () => {
    const listed = new Set<string>();
    for (const map of await addressesIn('/sitemap-support')) {
      for (const address of await addressesIn(map)) listed.add(address);
    }
    const {total, items} = (await (await ask('/api/search?pageSize=50&sort=name')).json()) as {
      total: number;
      items: {slug: string}[];
    };
    expect(listed.size).toBe(total);
    for (const found of items) expect(listed).toContain(`/support/${found.slug}`);
    expect((await ask([...listed][0] ?? '')).status).toBe(200);
  });
});

describe('The address of the site', () => {
  it.each(['/', '/help/about', '/sitemap.xml', '/robots.txt'])(
    'is the one at which it is, whatever it was built for: %s',
    async (path) => {
      const text = await (await ask(path)).text();
      const named = [...text.matchAll(/https?:\/\/localhost:\d+/g)].map(([origin]) => origin);
      expect(new Set(named)).toEqual(new Set([cloud.url]));
    },
  );
});

describe('What is the same for everybody', () => {
  it.each(['/api/suggest', '/api/search?q=gout', '/api/search?condition=copd'])(
    'is kept by the edge for a while, and not sent again to whoever holds it: %s',
    async (path) => {
      const first = await ask(path);
      expect([first.status, first.headers.get('x-cache')]).toEqual([200, 'Miss from cloudfront']);
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\//);
      const second = await ask(path);
      expect(second.headers.get('x-cache')).toBe('Hit from cloudfront');
      expect(await second.text()).toBe(await first.text());
      const third = await ask(path, {'if-none-match': tag});
      expect([third.status, await third.text()]).toEqual([304, '']);
    },
  );

  it('is kept apart by everything that was asked', async () => {
    const {total: all} = (await (await ask('/api/search?q=pain')).json()) as {total: number};
    const {total: free} = (await (await ask('/api/search?q=pain&delivery=app')).json()) as {total: number};
    expect(free).toBeLessThan(all);
  });

  it.each(['/find', '/support/{slug}', '/api/support/{slug}'])(
    'is asked for each time where it must be right, for the price of its headers: %s',
    async (template) => {
      const path = template.replace('{slug}', slug);
      const first = await ask(path);
      expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
      const again = await ask(path);
      expect(again.headers.get('x-cache')).toBe('Miss from cloudfront');
      const held = await ask(path, {'if-none-match': first.headers.get('etag') ?? ''});
      expect([held.status, (await held.text()).length]).toEqual([304, 0]);
    },
  );
});

describe('What is about somebody', () => {
  const paths = [
    '/api/search?q=gout&postcode=LS8+4AB',
    '/api/search?q=gout&place=Leeds',
    '/api/search?q=gout+near+LS8+4AB',
    '/api/search?q=gout+in+Leeds',
    '/api/search?q=i+want+to+die',
    '/find?q=gout',
    '/find?q=gout&postcode=LS8+4AB',
    '/find?q=i+want+to+die',
    ...ROUTES.filter(({function: owner, method}) => owner !== 'menu' && method === 'GET').map(({path}) =>
      path.replaceAll(/\{[^}]+\}/g, 'something'),
    ),
  ];

  it.each(paths)('is kept nowhere: %s', async (path) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(path, {'if-none-match': '*'});
      expect(answer.status).not.toBe(304);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(answer.headers.has('etag')).toBe(false);
      expect(answer.headers.get('x-cache')).not.toContain('Hit');
    }
  });
});

describe('The log of the menu', () => {
  it('has nothing of what was typed', async () => {
    const log = () => readFileSync(join(cloud.dir, 'logs', 'menu.log'), 'utf8');
    const typed = ['LS8 4AB', 'ls8%204ab', 'Zebrafish', 'zebrafisch', 'Todmorden'];
    for (const path of [
      '/find?q=Zebrafish&postcode=LS8+4AB',
      '/find?q=Zebrafish+near+LS8+4AB',
      '/api/search?q=Zebrafisch&place=Todmorden',
      '/api/search?q=Zebrafish&postcode=LS8%204AB',
      '/api/search?postcode=' + 'LS8%204AB'.repeat(20),
      '/find?postcode=' + 'Zebrafish'.repeat(20),
      '/Zebrafish/LS8%204AB',
      '/support/zebrafish?postcode=LS8+4AB',
    ]) {
      expect((await ask(path)).status).toBeLessThan(500);
    }
    await delay(200);
    const lines = log();
    for (const each of typed) {
      const squashed = each.replaceAll(/\s|%20/g, '').toLowerCase();
      expect(lines.replaceAll(/\s|%20|\+/g, '').toLowerCase()).not.toContain(squashed);
    }
  });
});
