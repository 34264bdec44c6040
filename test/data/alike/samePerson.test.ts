import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {mergerOf} from '../../support/merger.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';
import {staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {anOrganisation} from '../directoryRecords.ts';
import {actor, type ProfessionalWorld, professionalWorld} from '../professional/professionalWorld.ts';
import {TYPED} from '../professional/referring.ts';

let store: RunningStore;
let professionals: ProfessionalWorld;
let world: ReferralWorld;
let nurse: Visitor;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const GOES = {id: 'test:living-well', slug: 'living-well'};
const STAYS = {id: 'test:well-living', slug: 'well-living'};
const NAME = 'Living Well with Type 2 Diabetes';
const SAME = {contact: {phone: '0113 496 0000', website: 'https://roundhay.example'}} as const;
const ALREADY = /may have referred them to/;

beforeEach(async () => {
  professionals = await professionalWorld(store.endpoint);
  ({world} = professionals);
  await world.addListing({...SAME, checkedOn: '2026-03-01'});
  await world.addListing({...SAME, ...STAYS, name: 'The page that stays', checkedOn: '2026-04-20'});
  nurse = await professionals.signedIn(actor('pat'));
});

const merge = async (): Promise<void> => {
  const curator = mergerOf(world);
  const query = new URLSearchParams({one: GOES.id, other: STAYS.id});
  let page = await curator.get(`/curator/duplicate?${query.toString()}`);
  for (const act of ['look', 'confirm', 'merge']) {
    page = await curator.post('/curator/duplicate', {act, agree: 'yes'}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};
const undo = async (): Promise<void> => {
  world.clock.pass(1000);
  const curator = mergerOf(world);
  const page = await curator.get(`/curator/merges?listing=${encodeURIComponent(GOES.id)}`);
  expect((await curator.post('/curator/merges', {}, {from: page})).location).toContain('notice=undone');
};

const check = (who: Visitor, listing: string): Promise<Page> =>
  who.post('/professional/refer', {...TYPED, listing});
/** Presses send until it is sent: a page that was merged meanwhile is shown once more first. */
const refer = async (listing: string): Promise<string> => {
  let page = await check(nurse, listing);
  for (let press = 0; press < 2 && page.location === undefined; press += 1) {
    page = await nurse.post('/professional/refer', {}, {from: page});
  }
  return new URL(page.location ?? '', 'https://menu.example').searchParams.get('reference') ?? 'none';
};
const askForOneself = async (listing: string): Promise<string> => {
  const own = {...API_REQUEST, name: TYPED.name, dateOfBirth: '1958-03-27', listing};
  const made = await publicVisitor(world).postJson('/api/referrals', own, {
    'idempotency-key': `a-key-for-${listing}-that-is-long`,
  });
  expect(made.status).toBe(201);
  return (JSON.parse(made.body) as {reference: string}).reference;
};

describe('a person with an open referral, once its page is part of another', () => {
  it('is recognised by whoever refers them again, by either address', async () => {
    const reference = await refer(GOES.slug);
    expect((await check(nurse, STAYS.slug)).body).not.toMatch(ALREADY);
    await merge();
    for (const {slug} of [GOES, STAYS]) {
      const {body} = await check(nurse, slug);
      expect(body).toContain(`You may have referred them to ${NAME} already`);
      expect(body).toContain(`href="/professional/referrals/${reference}"`);
    }
  });

  it('is recognised by the old address when the referral was made to the page that stays', async () => {
    await merge();
    await refer(STAYS.slug);
    expect((await check(nurse, GOES.slug)).body).toContain(
      'You may have referred them to The page that stays already',
    );
  });

  it('is not shown to another organisation, nor any more once the two are two again', async () => {
    await refer(GOES.slug);
    await merge();
    const {account, ...rest} = actor('kim');
    const other = await professionals.signedIn({
      ...rest,
      account: {...account, email: 'kim@hospital.example'},
      domain: 'hospital.example',
    });
    expect((await check(other, STAYS.slug)).body).not.toMatch(ALREADY);
    await undo();
    expect((await check(nurse, STAYS.slug)).body).not.toMatch(ALREADY);
    expect((await check(nurse, GOES.slug)).body).toMatch(ALREADY);
  });

  it('is joined on the provider’s side, whichever page the referral that they read was made to', async () => {
    const before = await refer(GOES.slug);
    await merge();
    const after = await askForOneself(STAYS.slug);
    const staff = staffOf(world);
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const {body} = await staff.get(`/provider/referrals/${one}`);
      expect(body).toMatch(new RegExp(`May be the same person as[^]*?${other}`));
    }
  });

  it('is not joined for a provider who does not answer the other one', async () => {
    await directoryStore({client: world.client, tableName: world.directoryTable}).saveOrganisation(
      anOrganisation({id: 'test:other', name: 'Other Trust'}),
    );
    const stored = await readListing({client: world.client, tableName: world.directoryTable}, STAYS.id, true);
    if (!stored) throw new Error('It has gone');
    await directoryStore({client: world.client, tableName: world.directoryTable}).replaceListing({
      listing: {...stored.row.listing, organisationId: 'test:other'},
      runs: [],
    });
    const before = await refer(GOES.slug);
    await merge();
    const after = await askForOneself(STAYS.slug);
    expect((await staffOf(world).get(`/provider/referrals/${before}`)).body).not.toContain(after);
    const theirs = (await staffOf(world, 'test:other').get(`/provider/referrals/${after}`)).body;
    expect(theirs).toContain(after);
    expect(theirs).not.toContain(before);
  });
});
