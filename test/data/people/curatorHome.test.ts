import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {wishStore} from '../../../functions/data/organisations/wishStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {mailboxStore} from '../../../functions/data/mailboxStore.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {waitingStore} from '../../../functions/data/waitingStore.ts';
import {curatorHome} from '../../../functions/people/curatorHome.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {editorOf} from '../../support/editors.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {OWN} from '../../support/staff.ts';
import {visitor} from '../../support/visitor.ts';

let store: RunningStore;
let world: ReferralWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  world = await referralWorld(store.endpoint);
});

const DAY_MS = 86_400_000;
const LISTING = 'test:living-well';
const directory = () => ({client: world.client, tableName: world.directoryTable});

/** The page on which a curator begins. */
const start = async (): Promise<string> => {
  const {directoryTable, referralsTable} = world;
  const deps = {
    countWaiting: waitingStore(world.client, {directory: directoryTable, referrals: referralsTable}),
    shells: world.providerDeps.shells,
    now: world.clock.now,
  };
  const curator = visitor({function: 'people', routes: {curatorHome: asCurator(curatorHome(deps))}});
  return (await curator.get('/curator')).body;
};
/** What waits, a line each: where it leads, how much of what, and how old. */
const waits = async (): Promise<string[]> => {
  const [list = ''] = /<ul class="nhsuk-list">.*?<\/ul>/s.exec(await start()) ?? [];
  return [...list.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a>([^<]*)/g)].map(
    ([, href = '', text = '', age = '']) => `${href}: ${text}${age}`,
  );
};
const put = (Item: object) =>
  world.client.send(new PutCommand({TableName: world.directoryTable, Item: {...Item}}));

const report = async (): Promise<void> => {
  const person = publicVisitor(world);
  const path = '/support/living-well/report';
  await person.post(path, {what: 'ended'}, {from: await person.get(path)});
};
/** A provider's editor sends a changed phone number of a listing. */
const propose = async (): Promise<void> => {
  const editor = editorOf(world);
  const home = `/provider/listings/${LISTING}`;
  const part = `${home}/contact`;
  const typed = {'contact-phone': '0113 496 0199', mailbox: 'referrals@roundhay.example'};
  await editor.post(part, typed, {from: await editor.get(part)});
  await editor.post(home, {act: 'send', why: 'A new number'}, {from: await editor.get(home)});
};
const wish = (): Promise<boolean> => {
  const now = world.clock.now();
  return wishStore(directory()).send(
    {
      id: 'a-wish',
      organisationId: OWN,
      before: {name: 'Roundhay Wellbeing'},
      after: {name: 'Roundhay Living Well'},
      why: 'A new name',
      sentBy: {role: 'provider', accountId: 'an-editor'},
      sentAt: now.toISOString(),
    },
    now,
  );
};

describe('the page on which a curator begins', () => {
  it('says that nothing waits, where nothing does', async () => {
    await world.addListing();
    expect(await start()).toContain('<h2 class="nhsuk-heading-m">What waits for you</h2><p>Nothing waits');
  });

  it('says what waits, the most urgent first, how many and how old, and where it is done', async () => {
    await world.addListing({}, {isProven: false});
    await propose();
    expect(await proposalStore(directory()).listQueued()).toHaveLength(1);
    await report();
    world.clock.pass(DAY_MS);
    await report();
    world.clock.pass(2 * DAY_MS);
    await wish();
    for (const id of ['message-1', 'message-2']) {
      await mailboxStore(directory()).putWaiting(
        {pk: 'REFERRAL#r-1', sk: `MESSAGE#${id}`, id, referralId: 'r-1', listingId: LISTING},
        world.clock.now(),
      );
    }
    expect(await waits()).toEqual([
      '/curator/mailboxes: 1 referral waits for a mailbox to answer',
      '/people/reports: 2 problems that people reported, the oldest from 3 days ago',
      '/curator/proposals: 1 change to approve that could do harm if it is wrong, from 3 days ago',
      '/curator/organisations: 1 change of an organisation to approve, from today',
      '/curator/mailboxes: 1 mailbox that has not answered',
    ]);
  });

  it('finds a practice that cannot be told behind hundreds that can, and after a thousand says that there may be one', async () => {
    const told = (code: number) => ({
      ...directoryKeys.practice(`A${String(code)}`),
      code: `A${String(code)}`,
      name: 'Example Surgery, Leeds',
      email: 'mail@surgery.example',
      verifiedAt: '2026-04-02T09:00:00Z',
    });
    const putTold = async (from: number, to: number): Promise<void> => {
      for (let code = from; code <= to; code += 1) await put(told(code));
    };
    await putTold(10_001, 10_250);
    expect(await waits()).toEqual([]);
    await put({...directoryKeys.practice('B86999'), code: 'B86999', named: 1});
    expect(await waits()).toEqual(['/curator/practices: 1 GP practice that cannot be told yet']);
    await putTold(10_251, 11_001);
    expect(await waits()).toEqual(['/curator/practices: There may be GP practices that cannot be told yet']);
  });

  it('counts nothing that is over, and no more of a long queue than it reads', async () => {
    await world.addListing();
    await mailboxStore(directory()).putWaiting(
      {pk: 'REFERRAL#r-1', sk: 'MESSAGE#m', id: 'm', referralId: 'r-1', listingId: LISTING},
      new Date(world.clock.now().getTime() - DAY_MS),
    );
    const at = new Date(world.clock.now().getTime() - DAY_MS).toISOString();
    for (let version = 1; version <= 101; version += 1) {
      await put({...directoryKeys.spotCheck(LISTING, at, version), listingId: LISTING, at, version});
    }
    expect(await waits()).toEqual([
      '/curator/proposals: 100 or more changes to look at that are public already, the oldest from yesterday',
    ]);
  });
});
