import {randomBytes} from 'node:crypto';
import {beforeEach, describe, expect, it} from 'vitest';
import {HANDOVER_CODE_BYTES, handoverCodeFrom} from '#shared/referral/handoverCode.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {search} from '#shared/search/index.ts';
import {checkLinkStore} from '../../../functions/data/checkLinkStore.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {FEED_IDS} from '../../../functions/data/feedIds.ts';
import {handoverStore} from '../../../functions/data/handoverStore.ts';
import {newToken} from '../../../functions/data/secrets.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {shardWriter} from '../../../functions/data/shardWriter.ts';
import {feedRoutes} from '../../../functions/menu/feed/feedRoutes.ts';
import {rebuildShards} from '../../../functions/indexer/rebuildShards.ts';
import {listingPage} from '../../../functions/menu/listingPage.tsx';
import {showListing} from '../../../functions/menu/showListing.ts';
import {siteMapOfRoot} from '../../../functions/menu/siteMaps.ts';
import {shortlistChange} from '../../../functions/referrals/shortlistChange.ts';
import {shortlistPage} from '../../../functions/referrals/shortlistPage.tsx';
import {checkReader} from '../../support/checkReader.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {editorOf} from '../../support/editors.ts';
import {mergerOf} from '../../support/merger.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {type Page, visitor, type Visitor} from '../../support/visitor.ts';

const world = eachWorld();

const ONE = {id: 'test:living-well', slug: 'living-well', name: 'Living Well with Type 2 Diabetes'} as const;
const TWO = {id: 'test:well-living', slug: 'well-living', name: 'The Well Living Course'} as const;
type Side = typeof ONE | typeof TWO;
const BOTH: readonly Side[] = [ONE, TWO];
const POINT = {lat: 53.8378, lng: -1.4964};
const SAME = {
  contact: {phone: '0113 496 0000', website: 'https://roundhay.example'},
  places: [{name: 'Hall', town: 'Leeds', point: POINT, isApproximate: false}],
};
const EMAIL = 'referrals@roundhay.example';
const SHELLS = {'support/listing': ['', 'head', '', 'listing', ''], shortlist: ['', 'shortlist', '']};

const directory = () => ({client: world().client, tableName: world().directoryTable});

beforeEach(async () => {
  await world().addListing({...SAME, ...ONE, checkedOn: '2026-03-01'});
  await world().addListing({...SAME, ...TWO, checkedOn: '2026-03-02'});
});

/** The index as it is once the stream has come to it, and the roots in which either page has ever stood. */
const roots = new Set<string>();
const indexed = async () => {
  for (const {id} of BOTH) {
    const cells = (await readListing(directory(), id, true))?.row.cells ?? [];
    for (const cell of cells) roots.add(rootOf(cell));
  }
  const writer = shardWriter({client: world().client, tableName: world().indexTable});
  for (const root of roots) await rebuildShards({directory: directory(), writer}, {root, cells: [root]});
  return shardStore({client: world().client, tableName: world().indexTable});
};

const anybody = (): Visitor => {
  const shared = {shells: () => SHELLS, origin: 'https://menu.example', now: world().clock.now};
  const reader = directoryReader(directory());
  const deps = {...world().referralDeps, ...shared};
  const menu = visitor({
    function: 'menu',
    routes: {
      listingPage: listingPage({
        ...shared,
        directory: reader,
        runSearch: () => Promise.reject(new Error('Nothing else is wanted here')),
      }),
      listing: showListing({directory: reader, now: world().clock.now}),
    },
  });
  const lists = visitor({
    function: 'referrals',
    routes: {shortlistPage: shortlistPage(deps), changeShortlist: shortlistChange(deps)},
  });
  const forms = publicVisitor(world());
  const of = (path: string): Visitor =>
    path.startsWith('/shortlist') ? lists : /^\/(?:api\/)?support\//.test(path) ? menu : forms;
  return {
    ...forms,
    get: (path) => of(path).get(path),
    post: (path, typed, options) => of(path).post(path, typed, options),
  };
};

/** Where an address leads in the end. */
const endOf = async (person: Visitor, from: string): Promise<{path: string; page: Page}> => {
  const seen: string[] = [];
  for (let path = from; ;) {
    expect(seen).not.toContain(path);
    seen.push(path);
    const page = await person.get(path);
    if (page.location === undefined) return {path: path.split('?')[0] ?? '', page};
    path = page.formId === undefined ? page.location : `${page.location.split('?')[0]}?form=${page.formId}`;
  }
};

/** What the page that stays keeps, so that both pages have a name of their own. */
const keeps = (stays: Side): Record<string, string> => {
  const side = stays === ONE ? 'one' : 'other';
  return {stays: side, 'take-name': side, 'take-summary': side};
};

const curatorMerges = async (stays: Side): Promise<void> => {
  const curator = mergerOf(world());
  const query = new URLSearchParams([
    ['one', ONE.id],
    ['other', TWO.id],
  ]);
  world().clock.pass(1000);
  let page = await curator.get(`/curator/duplicate?${query.toString()}`);
  for (const act of ['look', 'confirm', 'merge']) {
    page = await curator.post('/curator/duplicate', {...keeps(stays), act}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};
const undo = async (goes: Side): Promise<void> => {
  world().clock.pass(1000);
  const curator = mergerOf(world());
  const page = await curator.get(`/curator/merges?listing=${encodeURIComponent(goes.id)}`);
  expect((await curator.post('/curator/merges', {}, {from: page})).location).toContain('notice=undone');
};

/** What the feed, the site maps and a search know. */
const published = async (): Promise<{feed: string[]; siteMap: string[]; found: string[]; byId: number[]}> => {
  const shards = await indexed();
  const routes = feedRoutes({
    directory: directoryReader(directory()),
    shards,
    programmes: () => Promise.resolve([]),
    runSearch: () => Promise.reject(new Error('Nothing is searched for here')),
    origin: 'https://menu.example',
    now: world().clock.now,
  });
  const ask = async (route: 'feedServices' | 'feedService', params: Record<string, string>) =>
    await routes[route]({
      ...{id: 'test', method: 'GET', path: '/api/oruk', params, query: new URLSearchParams()},
      ...{headers: {}, cookies: new Map(), body: Buffer.from(''), viewerAddress: null},
    });
  const services = JSON.parse((await ask('feedServices', {})).body ?? '') as {contents: {name: string}[]};
  const byId = await Promise.all(
    BOTH.map(async ({id}) => {
      try {
        return (await ask('feedService', {id: FEED_IDS.service(id)})).status;
      } catch {
        return 404;
      }
    }),
  );
  const maps = await Promise.all(
    [...roots].map(async (root) => {
      const map = visitor({
        function: 'menu',
        routes: {siteMapOfRoot: siteMapOfRoot({shards, origin: 'https://menu.example'})},
      });
      return (await map.get(`/sitemap-support/${root}`)).body;
    }),
  );
  const loaded = await shards.load([...roots]);
  const {items} = search(loaded, SearchQuery.parse({}), {
    ...{now: world().clock.now(), origin: null, programmes: []},
  });
  return {
    feed: services.contents.map(({name}) => name).sort(),
    siteMap: [...maps.join('').matchAll(/support\/([a-z-]+)</g)].map(([, slug = '']) => slug).sort(),
    found: items.map(({id}) => id).sort(),
    byId,
  };
};

const checkLinkOf = async ({id}: Side): Promise<string> => {
  const token = newToken();
  const table = {client: world().client, tableName: world().referralsTable};
  const since = (await readListing(directory(), id, true))?.row.listing.checkedOn;
  await checkLinkStore(table).put(token, {listingId: id, email: EMAIL, since}, world().clock.now());
  return `/provider/still-right/${token}`;
};

describe('every address of two pages that are merged, parted, and merged the other way', () => {
  it('always leads to the page that the public sees, and never in a circle', async () => {
    const own = ownReferral(world);
    const reference = await own.refer();
    const requestLink = linkIn(own.mailTo(API_REQUEST.email), '/my-referral/');
    const {code} = await handoverStore({client: world().client, tableName: world().referralsTable}).create(
      [ONE.slug, TWO.slug],
      () => handoverCodeFrom(randomBytes(HANDOVER_CODE_BYTES)),
      world().clock.now(),
    );
    const checkLinks = new Map(
      await Promise.all(BOTH.map(async (side) => [side, await checkLinkOf(side)] as const)),
    );

    /** Walks all of them; `whole`: the pages that the public sees, `part`: the one that leads to the other. */
    const walk = async (whole: readonly Side[], part?: {goes: Side; stays: Side}): Promise<void> => {
      const person = anybody();
      for (const side of BOTH) {
        const {slug} = side === part?.goes ? part.stays : side;
        expect((await endOf(person, `/support/${side.slug}`)).path).toBe(`/support/${slug}`);
        expect((await endOf(person, `/api/support/${side.slug}`)).path).toBe(`/api/support/${slug}`);
        expect((await endOf(person, `/refer/${side.slug}`)).path).toBe(`/refer/${slug}`);
        expect((await endOf(person, `/refer/${side.slug}?handed=yes`)).page.status).toBe(200);
      }
      for (const path of [`/shortlist?list=${ONE.slug},${TWO.slug}`, `/go/${code}`]) {
        const {body} = await person.get(path);
        expect(body.match(/<li class="app-result">/g)).toHaveLength(whole.length);
        expect(body).not.toContain('has ended');
        expect(body.includes('is now part of this')).toBe(part !== undefined);
      }
      expect(await published()).toEqual({
        feed: whole.map(({name}) => name).sort(),
        siteMap: whole.map(({slug}) => slug).sort(),
        found: whole.map(({id}) => id).sort(),
        byId: BOTH.map((side) => (whole.includes(side) ? 200 : 404)),
      });
      for (const side of BOTH) {
        const opened = await checkReader(world()).get(checkLinks.get(side) ?? '');
        expect(opened.status).toBe(side === part?.goes ? 410 : 200);
        expect(opened.body.includes('is now part of')).toBe(side === part?.goes);
        const pages = await editorOf(world()).get(`/provider/listings/${side.id}`);
        expect(pages.status).toBe(side === part?.goes ? 410 : 200);
      }
      const owner = publicVisitor(world());
      await owner.get(requestLink);
      const request = await owner.get('/my-referral/mine');
      expect(request.body).toContain(ONE.name);
      expect(request.body.includes('Its page is now')).toBe(part?.goes === ONE);
      expect((await own.current(reference)).listing.id).toBe(ONE.id);
    };

    await walk(BOTH);
    await curatorMerges(TWO);
    await walk([TWO], {goes: ONE, stays: TWO});
    await undo(ONE);
    await walk(BOTH);
    await curatorMerges(ONE);
    await walk([ONE], {goes: TWO, stays: ONE});
    await undo(TWO);
    await curatorMerges(TWO);
    await walk([TWO], {goes: ONE, stays: TWO});
  });
});

describe('a list that has both pages of a merge', () => {
  it('is one page, which is removed in one press, and two again when the merge is undone', async () => {
    const person = anybody();
    for (const {slug} of BOTH) await person.post('/shortlist', {action: 'add', slug});
    await curatorMerges(TWO);
    const shown = await person.get('/shortlist');
    expect(shown.body.match(/<li class="app-result">/g)).toHaveLength(1);
    expect(shown.body).toContain(`${ONE.name} is now part of this.`);
    await undo(ONE);
    expect((await person.get('/shortlist')).body.match(/<li class="app-result">/g)).toHaveLength(2);
    await curatorMerges(TWO);
    const again = await person.get('/shortlist');
    expect(again.hidden.filter(([name]) => name === 'slug')).toEqual([
      ['slug', ONE.slug],
      ['slug', TWO.slug],
    ]);
    await person.post('/shortlist', {action: 'remove', slug: [ONE.slug, TWO.slug]});
    expect((await person.get('/shortlist')).body).toContain('There is nothing on it yet');
  });
});

describe('the form of a page that is hidden', () => {
  const hide = async (): Promise<void> => {
    const stored = await readListing(directory(), ONE.id, true);
    if (!stored) throw new Error('There is no such listing');
    await directoryStore(directory()).replaceListing({
      listing: {...stored.row.listing, status: 'hidden'},
      runs: stored.runs,
    });
  };

  it('says that it cannot be used now, and nothing of the page', async () => {
    await hide();
    const person = publicVisitor(world());
    for (const path of ['', '/who', '/check', '/call-me', '/sent']) {
      const page = await person.get(`/refer/${ONE.slug}${path}`);
      expect([page.status, page.body]).toEqual([404, '<h1>not-shown</h1>']);
    }
    expect((await person.get('/refer/never-there')).body).toBe('<h1>not-found</h1>');
    const sent = await person.postJson('/api/referrals', API_REQUEST, {
      'idempotency-key': 'a-key-that-is-long-enough',
    });
    expect([sent.status, sent.body]).toEqual([404, '<h1>not-shown</h1>']);
  });

  it('still shows what was sent before, when it is sent again', async () => {
    const person = publicVisitor(world());
    const key = {'idempotency-key': 'a-key-that-is-long-enough'};
    const first = await person.postJson('/api/referrals', API_REQUEST, key);
    await hide();
    const again = await person.postJson('/api/referrals', API_REQUEST, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });
});
