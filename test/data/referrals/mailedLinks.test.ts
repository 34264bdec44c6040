import {readdirSync, readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {type RouteSpec, ROUTES} from '#shared/routes.ts';
import {handoverStore} from '../../../functions/data/handoverStore.ts';
import {practiceStore} from '../../../functions/data/practiceStore.ts';
import {checkLinkTo, checkReader} from '../../support/checkReader.ts';
import {curatorOf} from '../../support/curator.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo, mailboxReader} from '../../support/mailboxReader.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import type {Visitor} from '../../support/visitor.ts';

const world = eachWorld();
const {refer, mailTo} = ownReferral(world);
beforeEach(async () => {
  // Their check is owed, so that they are mailed a link for it.
  await world().addListing({checkedOn: '2025-11-01', checkEveryMonths: 6});
});

const SURGERY = {code: 'B86999', name: 'Example Surgery, Leeds', email: 'updates@surgery.example'};

/** A link of each kind that opens something without a sign-in, and a browser that has nothing else. */
const OPENS: Readonly<Record<string, () => Promise<{readonly link: string; readonly by: Visitor}>>> = {
  '/my-referral/': async () => {
    await refer();
    return {link: linkIn(mailTo('amina@example.com'), '/my-referral/'), by: publicVisitor(world())};
  },
  '/provider/referral/': async () => {
    await refer();
    const mail = mailTo('referrals@roundhay.example');
    return {link: linkIn(mail, '/provider/referral/'), by: providerVisitor(world())};
  },
  '/provider/mailbox/': async () => {
    const curator = curatorOf(world());
    const page = await curator.get(`/curator/practices?code=${SURGERY.code}`);
    await curator.post('/curator/practices', SURGERY, {from: page});
    await world().askMailboxes();
    await world().deliver();
    return {
      link: linkIn(lastMailTo(world(), SURGERY.email), '/provider/mailbox/'),
      by: mailboxReader(world()),
    };
  },
  '/provider/still-right/': async () => {
    await world().keepFresh();
    world().clock.pass(2 * 3_600_000);
    await world().keepFresh();
    await world().deliver();
    return {link: checkLinkTo(world(), 'referrals@roundhay.example'), by: checkReader(world())};
  },
  '/go/': async () => {
    const {client, referralsTable, clock} = world();
    const store = handoverStore({client, tableName: referralsTable});
    const {code} = await store.create(['living-well'], () => 'K7P-4QX', clock.now());
    return {link: `/go/${code}`, by: publicVisitor(world())};
  },
};

/** What every mail's text links to: the address up to where a token, a code or an id stands. */
const linkedFrom = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/rigin\}(\/[^`$?]*)/g)])
    .map(([, path = '']) => path);
const LINKED = [
  ...new Set(['functions/outbox', 'shared/referral/messages'].flatMap((folder) => linkedFrom(folder))),
];

/** The route that answers an address of this beginning; undefined for a file of the site. */
const routeOf = (path: string): RouteSpec | undefined =>
  ROUTES.find(
    (route) =>
      route.method === 'GET' &&
      (path.endsWith('/') ? route.path.startsWith(`${path}{`) : route.path === path),
  );

/** Whoever has only the address is turned away, or reads what everybody reads, from what can write nothing of anybody. */
const isForNobody = (path: string): boolean => {
  const route = routeOf(path);
  return route === undefined || route.for !== undefined || ['menu', 'session'].includes(route.function);
};

const everything = async () => {
  const {rows, directoryTable, accounts} = world();
  return [await rows(''), await rows('', directoryTable), await rows('', accounts.tableName)];
};

describe('every link in every mail', () => {
  it('is of a kind that is opened ten times here, or opens nothing without a sign-in', () => {
    expect(LINKED.length).toBeGreaterThan(10);
    expect(LINKED.filter((path) => !isForNobody(path)).sort()).toEqual(Object.keys(OPENS).sort());
  });

  it.each(Object.keys(OPENS))('to %s, opened ten times by a mail scanner, changes nothing', async (kind) => {
    const {link, by} = await (OPENS[kind] ?? (() => Promise.reject(new Error(kind))))();
    const before = await everything();
    const statuses = new Set<number>();
    for (let scan = 0; scan < 10; scan += 1) {
      statuses.add((await by.get(link)).status);
      statuses.add((await by.head(link)).status);
    }
    // It answered as it does to its reader, and not that there is no such thing.
    expect([...statuses].every((status) => status < 400)).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('that proves the mailbox of a GP practice proves nothing when it is only opened', async () => {
    const {link, by} = await (OPENS['/provider/mailbox/'] ?? (() => Promise.reject(new Error())))();
    for (let scan = 0; scan < 10; scan += 1) await by.get(link);
    const directory = {client: world().client, tableName: world().directoryTable};
    expect((await practiceStore(directory).get(SURGERY.code))?.verifiedAt).toBeUndefined();
  });
});
