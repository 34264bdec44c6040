import {beforeEach, describe, expect, it} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import type {FeedService} from '#shared/feed/serviceOf.ts';
import type {Listing} from '#shared/model/listing.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {readListing, readMailbox} from '../../../functions/data/directory/read.ts';
import {FEED_IDS} from '../../../functions/data/feedIds.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {recordSaver} from '../../../functions/import/saveRecord.ts';
import {feedRoutes} from '../../../functions/menu/feed/feedRoutes.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {counted, fileImport, wordsOf} from '../../support/fileImport.ts';
import {mergerOf} from '../../support/merger.ts';
import {visitor, type Visitor} from '../../support/visitor.ts';

/** Of the demonstration menu, how many listings are between one that is taken and the next. */
const EACH = 6;
const world = eachWorld();
let curator: Visitor;
beforeEach(() => {
  curator = mergerOf(world());
});

const directory = () => ({client: world().client, tableName: world().directoryTable});
const read = async (id: string): Promise<Listing | undefined> =>
  (await readListing(directory(), id, true))?.row.listing;

const {upload, preview, carryOut} = fileImport(() => curator);

/** Some of the demonstration menu in the tables, and what the open feed gives of it. */
const fedServices = async (): Promise<FeedService[]> => {
  const today = '2026-05-01';
  const saver = recordSaver(directory(), {source: 'demo', believesMailboxes: true, now: world().clock.now});
  const menu = demoMenu(today);
  const listings = menu.flatMap((record) => (record.type === 'listing' ? [record] : []));
  const some = listings.filter((_, index) => index % EACH === 0);
  const others = menu.filter(({type}) => type !== 'listing');
  await Promise.all(
    others.filter(({type}) => type !== 'certificate').map((each) => saver.save(each, new Map())),
  );
  await Promise.all(
    others.filter(({type}) => type === 'certificate').map((each) => saver.save(each, new Map())),
  );
  await Promise.all(some.map((each) => saver.save(each, new Map())));
  const {feedService} = feedRoutes({
    directory: directoryReader(directory(), () => Promise.resolve(FIRST_SCHEMES)),
    shards: {
      homes: () => Promise.resolve(new Map()),
      load: () => Promise.resolve([]),
      words: () => [],
      nearConditions: () => [],
    },
    programmes: () => Promise.resolve([]),
    runSearch: () => Promise.reject(new Error('not asked')),
    origin: world().providerDeps.editing.origin,
    now: world().clock.now,
  });
  const feed = visitor({function: 'menu', routes: {feedService}});
  const shown = some.filter(({listing}) => listing.status !== 'hidden');
  return await Promise.all(
    shown.map(async ({listing}) => {
      const {body} = await feed.get(`/api/oruk/services/${FEED_IDS.service(listing.id)}`);
      return JSON.parse(body) as FeedService;
    }),
  );
};

/** A service of somebody else's feed, with what an address of it may hold. */
const SERVICE = {
  id: 'a-1',
  name: 'Beck walking group for people with COPD',
  status: 'active',
  description: 'We walk slowly.\n\nThere is tea.',
  url: 'https://beck.example/walk',
  email: 'walk@beck.example',
  fees: 'none',
  application_process: 'Come along.',
  eligibility_description: 'n/a',
  wait_time: '?',
  organization: {id: 'beck', name: 'Beck Trust'},
  phones: [{number: '0113 496 0123'}],
  languages: [{name: 'English'}, {name: 'Punjabi'}],
  service_at_locations: [
    {
      location: {
        name: 'Beck Hall',
        latitude: 53.848,
        longitude: -1.837,
        addresses: [{address_1: '1 Beck Road', address_2: '-', city: 'Bingley', postal_code: 'bd16 1aa'}],
      },
    },
    {location: {name: 'Second hall', addresses: [{address_1: '2 High Street', city: 'Shipley'}]}},
  ],
};

describe('what our own feed gives', () => {
  it('comes back unchanged, listing by listing, and only what somebody changed in it is a change', async () => {
    const services = await fedServices();
    expect(services.length).toBeGreaterThan(20);
    const shown = await preview({total_items: services.length, contents: services});
    expect(wordsOf(shown)).not.toContain('What will not be taken');
    expect(counted(shown)).toEqual(['0', '0', String(services.length), '0']);

    const [first, second] = services;
    if (!first || !second) throw new Error('There is no service');
    const changed = await preview([
      {...first, name: 'Another name', phones: [{number: '0113 496 0999'}]},
      {...second, wait_time: '9 weeks', accreditations: 'Gold', alert: 'Closed in May'},
    ]);
    expect(counted(changed)).toEqual(['0', '1', '1', '0']);
    expect(wordsOf(changed)).toContain('Another name');
    for (const told of ['Certificates are not taken', 'How long people wait', 'The notice is not taken']) {
      expect(wordsOf(changed)).toContain(told);
    }
    const listingId = demoMenu('2026-05-01').flatMap((record) =>
      record.type === 'listing' && FEED_IDS.service(record.listing.id) === first.id
        ? [record.listing.id]
        : [],
    )[0];
    const before = await read(listingId ?? '');
    await carryOut(changed);
    const after = await read(listingId ?? '');
    expect(after).toMatchObject({name: 'Another name', contact: {phone: '0113 496 0999'}});
    expect({...after, name: '', contact: {}, version: 0, updatedAt: ''}).toEqual({
      ...before,
      name: '',
      contact: {},
      version: 0,
      updatedAt: '',
    });
  });

  it('is read back field by field where it was changed', async () => {
    const [service] = (await fedServices()).filter(({service_at_locations: at = []}) => at.length > 0);
    if (!service) throw new Error('There is no service');
    const shown = await preview([
      {
        ...service,
        description: 'A new summary.\n\nA new text.',
        eligibility_description: 'This is for you if: you can walk; you like tea. Not for you if: it rains.',
        service_at_locations: [
          ...(service.service_at_locations ?? []),
          {
            location: {
              name: 'Another hall',
              addresses: [{address_1: '9 Road', city: 'Leeds', postal_code: 'LS8 1AB'}],
            },
          },
        ],
      },
    ]);
    expect(counted(shown)).toEqual(['0', '1', '0', '0']);
    const words = wordsOf(shown);
    for (const told of ['A new summary.', 'A new text.', 'you like tea', 'it rains', 'Another hall']) {
      expect(words).toContain(told);
    }
    expect(words).not.toContain('A new summary. A new text.');
    // The place that was there stays as it stands here, to the last digit of its point.
    const {listing} = demoMenu('2026-05-01').flatMap((record) =>
      record.type === 'listing' && FEED_IDS.service(record.listing.id) === service.id ? [record] : [],
    )[0] ?? {listing: undefined};
    await carryOut(shown);
    expect((await read(listing?.id ?? ''))?.places).toEqual([
      ...(listing?.places ?? []),
      expect.objectContaining({name: 'Another hall', address: '9 Road', town: 'Leeds', postcode: 'LS8 1AB'}),
    ]);
  });
});

describe('services of another feed', () => {
  it('become pages with all of their places, and their provider; twice is once', async () => {
    const shown = await preview(SERVICE);
    expect(counted(shown)).toEqual(['1', '0', '0', '0']);
    expect(wordsOf(shown)).toContain('Service 1: Beck walking group');
    await carryOut(shown);
    const listing = await read('county:a-1');
    expect(listing).toMatchObject({
      organisationId: 'county:beck',
      conditions: ['copd'],
      cost: {kind: 'free'},
      languages: ['en', 'pa'],
      contact: {phone: '0113 496 0123', email: 'walk@beck.example', website: 'https://beck.example/walk'},
      eligibility: {forYouIf: []},
      referral: {isOnline: false, how: 'Come along.'},
      status: 'live',
    });
    expect(listing?.places).toMatchObject([
      {
        name: 'Beck Hall',
        address: '1 Beck Road',
        town: 'Bingley',
        postcode: 'BD16 1AA',
        point: {lat: 53.848, lng: -1.837},
      },
      {name: 'Second hall', town: 'Shipley'},
    ]);
    expect(JSON.stringify(listing)).not.toMatch(/n\/a|"\?"| -,/);
    expect((await readMailbox(directory(), 'county:a-1'))?.verifiedAt).toBeUndefined();
    expect(counted(await preview([SERVICE]))).toEqual(['0', '0', '1', '0']);
    const changed = await preview([{...SERVICE, phones: [{number: '0113 496 0999'}]}]);
    expect(counted(changed)).toEqual(['0', '1', '0', '0']);
  });

  it('say what of them cannot be used, service by service', async () => {
    const far = {name: 'Far', latitude: 25.7, longitude: -80.2, addresses: [{postal_code: '33101'}]};
    const shown = await preview([
      {...SERVICE, service_at_locations: [{location: far}], url: 'nowhere'},
      {...SERVICE, id: 'a-2', name: ' '},
      {...SERVICE, id: undefined},
      {...SERVICE, id: 'a-3', organization: undefined},
      {...SERVICE},
    ]);
    expect(counted(shown)).toEqual(['1', '0', '0', '4']);
    const words = wordsOf(shown);
    for (const told of [
      'Every service needs a name',
      'Every service needs an id',
      'A new page needs an organization',
      'Another row before it has the same id',
      'What will not be taken',
      'The point of “Far” is not in the UK',
      '“33101” is not a full postcode of the UK',
      'Its web address is not one: left out',
    ]) {
      expect(words).toContain(told);
    }
  });

  it.each([
    ['{', 'not JSON that we can read'],
    ['[]', 'no services of Open Referral UK'],
    ['{"contents": []}', 'no services of Open Referral UK'],
    ['{"contents": "x", "service": 3}', 'no services of Open Referral UK'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'The file'],
    [JSON.stringify(Array.from({length: 201}, () => ({id: '1', status: 'active'}))), '200 services or fewer'],
  ])('are told of in words when there are none to read: %#', async (text, why) => {
    const page = await upload(text);
    expect(page.status).toBe(400);
    expect(page.body).toContain(why);
  });

  it('are shown as the words that they are, whatever stands in them', async () => {
    const script = '<script>alert(1)</script>';
    const shown = await preview([
      {
        ...SERVICE,
        name: `A ${script} walk`,
        description: '<img src=x onerror=alert(1)>Hello',
        url: 'javascript:alert(1)',
        attributes: [{taxonomy_term: {name: '\ud800', __proto__: {id: 1}}}],
        fees: 7,
        languages: 'English',
      },
    ]);
    expect(shown.body).not.toMatch(/<script>alert|<img src=x/);
    await carryOut(shown);
    expect((await read('county:a-1'))?.contact.website).toBeUndefined();
  });
});
