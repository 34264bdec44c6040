import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROUTES} from '#shared/routes.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {type FeedPage, type FeedRow, readFeed, rowsOf} from '../../support/readFeed.ts';

let cloud: TestCloud;
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}/api/oruk${path}`, {headers, redirect: 'manual'});
const page = async (path: string): Promise<FeedPage> => (await ask(path)).json() as Promise<FeedPage>;

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
});
afterAll(async () => {
  await cloud.stop();
});

interface Found {
  readonly total: number;
  readonly items: readonly {readonly slug: string; readonly certification: {readonly label: string}}[];
}
const search = async (number: number): Promise<Found> =>
  (await fetch(`${cloud.url}/api/search?sort=name&pageSize=50&page=${number}`)).json() as Promise<Found>;

const pageOf = (service: FeedRow): string => service.additional_urls?.[0]?.url ?? '';

describe('The services of the open feed', () => {
  it('are those that search finds, each once, whatever the size of a page', async () => {
    const {total} = await search(1);
    const services = await rowsOf(cloud.url, 'services', 31);
    expect(services).toHaveLength(total);
    expect(new Set(services.map(({id}) => id)).size).toBe(total);
    expect((await rowsOf(cloud.url, 'services', 50)).map(({id}) => id)).toEqual(services.map(({id}) => id));
  });

  it('say of certification what the card says, and the page that is printed', async () => {
    const labels = new Map(
      (await rowsOf(cloud.url, 'services')).map((each) => [pageOf(each), each.accreditations ?? '']),
    );
    const {total} = await search(1);
    let certified: string | undefined;
    for (let number = 1; (number - 1) * 50 < total; number += 1) {
      for (const {slug, certification} of (await search(number)).items) {
        const address = `${cloud.url}/support/${slug}`;
        expect([slug, labels.get(address)]).toEqual([slug, certification.label]);
        if (/ until .*Checked by/.test(certification.label)) certified = address;
      }
    }
    const html = await (await fetch(certified ?? '')).text();
    expect(html).toContain(labels.get(certified ?? '') ?? 'a certificate');
  });

  it('say that they are a demonstration, and never where referrals are mailed', async () => {
    const services = await rowsOf(cloud.url, 'services');
    for (const {alert} of services) expect(alert).toMatch(/^This is a demonstration\./);
    expect(JSON.stringify(services)).not.toMatch(/referrals@|"mailbox|activationLevels|isOnline/);
  });

  it('can be searched, and asked for by a term', async () => {
    const {contents: terms} = await page('/taxonomy_terms?per_page=50');
    const copd = terms.find(({term}) => term === 'copd')?.id ?? '';
    for (const filter of ['search=copd', `taxonomy_term_id=${copd}`]) {
      const found = await page(`/services?per_page=5&${filter}`);
      expect([filter, found.size]).toEqual([filter, 5]);
      expect(found.contents[0]?.attributes?.map(({taxonomy_term_id: id}) => id)).toContain(copd);
    }
    expect(await page('/services?taxonomy_term_id=nothing')).toMatchObject({total_items: 0, empty: true});
  });
});

describe('Pages of the open feed', () => {
  it.each(['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])(
    'are as the validator wants them: %s',
    async (list) => {
      const pages = await readFeed(cloud.url, list, 9);
      const [first] = pages;
      for (const [index, each] of pages.entries()) {
        const isLast = index === pages.length - 1;
        expect(each).toMatchObject({
          total_items: first?.total_items,
          total_pages: pages.length,
          page_number: index + 1,
          size: each.contents.length,
          first_page: index === 0,
          last_page: isLast,
          empty: false,
        });
      }
      expect(pages.slice(0, -1).filter(({size}) => size !== 9)).toEqual([]);
      const ids = pages.flatMap(({contents}) => contents.map(({id}) => id));
      expect(ids).toHaveLength(first?.total_items ?? 0);
      expect(new Set(ids).size).toBe(ids.length);
      const after = await page(`/${list}?perPage=9&page=${pages.length + 1}`);
      expect(after).toMatchObject({total_items: ids.length, size: 0, empty: true, last_page: true});
    },
  );

  it('name rows that are found by their ids', async () => {
    for (const list of ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms']) {
      const rows = await rowsOf(cloud.url, list);
      for (const row of rows.filter((_, index) => index % 15 === 0)) {
        const one = await ask(`/${list}/${row.id}`);
        expect([list, row.id, one.status]).toEqual([list, row.id, 200]);
        expect(await one.json()).toEqual(row);
      }
    }
  });
});

describe('Every answer of the open feed', () => {
  const paths = ROUTES.map(({path}) => path).filter((path) => path.startsWith('/api/oruk'));

  it('may be read by any site, refusals too', async () => {
    const asked = [
      ...paths.map((path) => path.slice('/api/oruk'.length)),
      '/services?page=x',
      '/organizations',
      '/',
    ];
    for (const path of asked) {
      const answer = await ask(path.replace('{id}', 'no-id'), {origin: 'https://another.example'});
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, '*']);
      expect([path, answer.headers.get('set-cookie')]).toEqual([path, null]);
      expect(answer.status).toBeLessThan(500);
    }
    const elsewhere = await fetch(`${cloud.url}/api/search?q=gout`);
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is kept for a moment, and not sent again to whoever holds it', async () => {
    const first = await ask('/services?per_page=1');
    expect(first.headers.get('cache-control')).toBe('public, max-age=30');
    const again = await ask('/services?per_page=1', {'if-none-match': first.headers.get('etag') ?? ''});
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
  });

  it.each([
    '/services?page=0',
    '/services?per_page=51',
    '/services?perPage=-1',
    '/services?page=1e9',
    '/services?minimum_age=18',
    '/services?day=MO',
    '/service_at_locations?postcode=LS8&proximity=1000',
    '/taxonomy_terms?page=%00',
  ])('is a problem that says what is wrong where it cannot be asked: %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toHaveProperty('errors.0.detail');
  });

  it.each(['nothing', '%F0%9F%92%A9', '..%2F..', '00000000-0000-8000-8000-000000000000', 'a'.repeat(200)])(
    'is 404 for an id that nothing has: %s',
    async (id) => {
      for (const path of paths.filter((each) => each.endsWith('{id}'))) {
        const answer = await ask(path.slice('/api/oruk'.length).replace('{id}', id));
        expect([path, answer.status]).toEqual([path, 404]);
      }
    },
  );
});
