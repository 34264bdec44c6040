import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {saveListing} from '../../../functions/data/directory/saveListing.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {websiteStore} from '../../../functions/data/websiteStore.ts';
import {type AskOptions, askSite} from '../../../functions/links/askSite.ts';
import {lookAtDue} from '../../../functions/links/lookAtDue.ts';
import {lookAtWebsite} from '../../../functions/links/lookAtWebsite.ts';
import {isPublicAddress} from '../../../functions/links/publicAddress.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {wholeListing} from '../../support/referralListing.ts';

const DAY_MS = 86_400_000;
const MAILBOX = 'referrals@roundhay.example';
const CURATOR = 'curator@menu.example';
const LISTING = 'test:living-well';
const OPTIONS: AskOptions = {mayReachLoopback: true, userAgent: 'test'};

const servers: Server[] = [];
const asked: string[] = [];
/** A website on this computer; what it is asked stands in `asked`. */
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const answering = (status: number, headers: Record<string, string> = {}) =>
  serve((_request, response) => {
    response.writeHead(status, headers).end('<p>Hello');
  });

afterEach(() => {
  asked.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    'fe80::1',
    'fd00:ec2::254',
    'fc00::1',
    '64:ff9b::a00:1',
    '2002:7f00:1::1',
    '2001:0:1::1',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '100.63.0.1', '193.0.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('asking at a website', () => {
  it('follows 3 redirects and no more', async () => {
    const end = await answering(200);
    const chain = async (length: number): Promise<string> => {
      let url = end;
      for (let hop = 0; hop < length; hop += 1) url = await answering(302, {location: url});
      return url;
    };
    expect(await askSite(await chain(3), 'GET', OPTIONS)).toBe(200);
    asked.length = 0;
    expect(await askSite(await chain(4), 'GET', OPTIONS)).toBe(302);
    expect(asked).toHaveLength(4);
  });

  it('reaches this computer only where a test says so, by whatever name or number it goes', async () => {
    const url = new URL(await answering(200));
    const strict = {...OPTIONS, mayReachLoopback: false};
    expect(await askSite(url.href, 'GET', OPTIONS)).toBe(200);
    asked.length = 0;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ]) {
      expect([host, await askSite(`http://${host}:${url.port}/`, 'GET', strict)]).toEqual([host, undefined]);
      expect([host, await askSite(`http://${host}/`, 'GET', strict)]).toEqual([host, undefined]);
    }
    expect(asked).toEqual([]);
  });

  it('goes to no private address by a redirect, and to no other protocol', async () => {
    for (const location of [
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'ftp://example.org/',
      'http://somebody:secret@127.0.0.1/',
    ]) {
      expect([location, await askSite(await answering(302, {location}), 'GET', OPTIONS)]).toEqual([
        location,
        undefined,
      ]);
    }
  });

  it('connects to the address that it looked at, however the name resolves a moment later', async () => {
    const {port} = new URL(await answering(200));
    let times = 0;
    const resolve = () => {
      times += 1;
      return Promise.resolve([{address: times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4}]);
    };
    expect(await askSite(`http://rebind.example:${port}/`, 'GET', {...OPTIONS, resolve})).toBe(200);
    expect(times).toBe(1);
    expect(await askSite(`http://rebind.example:${port}/`, 'GET', {...OPTIONS, resolve})).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('prefers an address that a function in AWS can reach', async () => {
    const {port} = new URL(await answering(200));
    const resolve = () =>
      Promise.resolve([
        {address: '::1', family: 6},
        {address: '127.0.0.1', family: 4},
      ]);
    expect(await askSite(`http://both.example:${port}/`, 'GET', {...OPTIONS, resolve})).toBe(200);
  });

  it('asks nobody where one of a host’s addresses is not public', async () => {
    const resolve = () =>
      Promise.resolve([
        {address: '127.0.0.1', family: 4},
        {address: '192.168.0.1', family: 4},
      ]);
    const {port} = new URL(await answering(200));
    expect(await askSite(`http://two.example:${port}/`, 'GET', {...OPTIONS, resolve})).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('waits 5 seconds, for a server that never ends and for a name that never resolves', async () => {
    const silent = await serve(() => undefined);
    const startedAt = Date.now();
    const never = () => new Promise<never>(() => undefined);
    expect(
      await Promise.all([
        askSite(silent, 'GET', OPTIONS),
        askSite('http://slow.example/', 'GET', {...OPTIONS, resolve: never}),
      ]),
    ).toEqual([undefined, undefined]);
    expect(Date.now() - startedAt).toBeLessThan(8000);
  });

  it('reads none of a page that has no end', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await askSite(url, 'GET', OPTIONS)).toBe(200);
  });

  it('asks for the page where a server gives no headers alone, and takes a closed door for an answer', async () => {
    const noHead = await serve((request, response) => {
      response.writeHead(request.method === 'HEAD' ? 500 : 200).end();
    });
    expect((await lookAtWebsite(noHead, OPTIONS)).answer).toBe('up');
    expect(asked).toEqual(['HEAD /', 'GET /']);
    expect((await lookAtWebsite(await answering(403), OPTIONS)).answer).toBe('unknown');
    const circle = await answering(302, {location: '/again'});
    expect((await lookAtWebsite(circle, OPTIONS)).answer).toBe('unknown');
    expect((await lookAtWebsite(await answering(404), OPTIONS)).answer).toBe('down');
    expect((await lookAtWebsite(await answering(503), OPTIONS)).answer).toBe('down');
    expect(await lookAtWebsite('http://127.0.0.1:9/', OPTIONS)).toEqual({answer: 'down', isAnswered: false});
  });
});

describe('a page whose website does not answer', () => {
  const world = eachWorld();
  let status: number;
  let website: string;
  beforeEach(async () => {
    status = 404;
    website = await serve((_request, response) => {
      response.writeHead(status).end();
    });
    await saveWith(website);
  });

  const directory = () => ({client: world().client, tableName: world().directoryTable});
  /** A page that names a website, saved at the time of the world. */
  const saveWith = async (url: string, id = LISTING): Promise<void> => {
    const {listing, organisation} = wholeListing({
      id,
      slug: id.replace('test:', ''),
      checkedOn: '2026-04-30',
      contact: {phone: '0113 496 0101', website: url},
    });
    await directoryStore(directory()).saveOrganisation(organisation);
    const mailbox = {listingId: id, email: MAILBOX, verifiedAt: '2026-04-01T09:00:00Z'};
    const options = {anyVersion: true, now: world().clock.now};
    await saveListing(directory(), {listing, runs: [], mailbox}, options);
  };
  const lookAround = ({takesMs = 0, dies = false} = {}) =>
    lookAtDue({
      websites: websiteStore(directory()),
      readListing: async (id) => (await readListing(directory(), id, true))?.row.listing,
      look: (url) => {
        if (dies) return Promise.reject(new Error('cut off'));
        world().clock.pass(takesMs);
        return lookAtWebsite(url, OPTIONS);
      },
      rest: () => Promise.resolve(),
      now: world().clock.now,
    })();
  const pass = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      await lookAround();
      await world().keepFresh();
      await world().deliver();
      world().clock.pass(DAY_MS);
    }
  };
  const subjectsTo = (whom: string) =>
    world()
      .mails.filter(({to}) => to === whom)
      .map(({letter}) => letter.subject);

  it('is asked about after the second failure, a week after the first; its provider and the curator are told why', async () => {
    await pass(7);
    expect([asked.length, subjectsTo(MAILBOX)]).toEqual([2, []]);
    await pass(1);
    expect([asked.length, subjectsTo(MAILBOX)]).toEqual([4, ['Is your page still right?']]);
    expect(letterText(lastMailTo(world(), MAILBOX).letter)).toContain(
      'The website that it names does not answer.',
    );
    expect(subjectsTo(CURATOR)).toEqual(['1 page to be checked']);
    await pass(16);
    expect((await readListing(directory(), LISTING, true))?.row.listing.lapse?.stage).toBe('amber');
    // At most once a week.
    expect(asked.length).toBe(8);
  });

  it('is no longer doubted when it answers again', async () => {
    await pass(8);
    status = 200;
    await pass(22);
    expect(subjectsTo(MAILBOX)).toEqual(['Is your page still right?']);
    expect((await readListing(directory(), LISTING, true))?.row.listing.lapse).toBeUndefined();
  });

  it('is no longer doubted when its page names another, which is looked at', async () => {
    await pass(8);
    const other = await answering(200);
    await saveWith(other);
    asked.length = 0;
    await pass(22);
    expect(subjectsTo(MAILBOX)).toEqual(['Is your page still right?']);
    expect((await websiteStore(directory()).read(LISTING))?.url).toBe(other);
  });

  it('is not held against anybody when none of several answers: then it is us', async () => {
    for (const number of [1, 2, 3]) await saveWith(`http://127.0.0.${number}:9/`, `test:other-${number}`);
    await saveWith('http://127.0.0.4:9/');
    await pass(1);
    expect(await websiteStore(directory()).read(LISTING)).toBeUndefined();
    // One host alone may be gone, once others answer: all of them are asked again on the next day.
    for (const number of [1, 2, 3]) await saveWith(await answering(200), `test:other-${number}`);
    await pass(1);
    expect(await websiteStore(directory()).read(LISTING)).toMatchObject({failedOn: '2026-05-02'});
  });

  it('is looked at by the next run when there was no time for it', async () => {
    for (const number of [1, 2, 3]) await saveWith(website, `test:other-${number}`);
    status = 200;
    // Each look takes so long that a run has time for two.
    await lookAround({takesMs: 100_000});
    expect(asked).toHaveLength(2);
    await lookAround();
    expect(asked).toHaveLength(4);
    await lookAround();
    expect(asked).toHaveLength(4);
  });

  it('is looked at on the next day when the run that took it up was cut off', async () => {
    status = 200;
    await expect(lookAround({dies: true})).rejects.toThrow('cut off');
    await lookAround();
    expect(asked).toEqual([]);
    await pass(2);
    expect(asked).toEqual(['HEAD /']);
    expect(await websiteStore(directory()).read(LISTING)).toBeDefined();
  });
});
