import {beforeEach, describe, expect, it} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {sent} from '#shared/proposal/steps.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {compareWorker} from '../../../functions/steward/compareListings.ts';
import {newsWorker} from '../../../functions/steward/tellNews.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {editorOf} from '../../support/editors.ts';
import {mergerOf} from '../../support/merger.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {CURATOR} from '../../support/signedInCurator.ts';
import {staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {anOrganisation} from '../directoryRecords.ts';

const world = eachWorld();
let curator: Visitor;

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const LIST = '/curator/duplicates';
const PAIR = `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`;
const SCRIPT = '<script>alert(1)</script>';
const SAME: Partial<Listing> = {
  contact: {phone: '0113 496 0000', website: 'https://roundhay.example'},
  places: [{name: 'Hall', town: 'Leeds', point: {lat: 53.8378, lng: -1.4964}, isApproximate: false}],
};

const directory = () => ({client: world().client, tableName: world().directoryTable});
const read = async (id: string): Promise<Listing> => {
  const stored = await readListing(directory(), id, true);
  if (!stored) throw new Error(`There is no ${id}`);
  return stored.row.listing;
};
const compare = () => compareWorker({directory: directory(), now: world().clock.now})();

const addDouble = async (change: Partial<Listing> = {}): Promise<void> => {
  await world().addListing({
    ...SAME,
    id: STAYS,
    slug: 'well-living',
    name: `The Living Well with Type 2 Diabetes Ltd`,
    summary: `Newer ${SCRIPT}`,
    checkedOn: '2026-04-20',
    ...change,
  });
};

/** Presses a button of the page that is open. */
const press = async (act: string, from: Page, typed: Record<string, string> = {}): Promise<Page> =>
  await curator.post('/curator/duplicate', {...typed, act}, {from});

const mergeAll = async (typed: Record<string, string> = {}): Promise<Page> => {
  const look = await press('look', await curator.get(PAIR), typed);
  const confirm = await press('confirm', look);
  return await press('merge', confirm, {agree: 'yes'});
};

beforeEach(async () => {
  curator = mergerOf(world());
  await world().addListing({...SAME, checkedOn: '2026-03-01'});
});

describe('the list of pages that may be the same', () => {
  it('says of each pair why they look alike, and what is stored is shown as it was typed', async () => {
    await addDouble({name: '<i>Living</i> Well with Type 2 Diabetes'});
    await compare();
    const page = await curator.get(LIST);
    expect(page.body).toContain('They have the same phone number: 01134960000');
    expect(page.body).toContain('They are at the same place');
    expect(page.body).toContain('roundhay.example');
    expect(page.body).toContain('&lt;i>Living');
  });

  it('says so when no two look the same, and bears an address that somebody made up', async () => {
    await compare();
    expect((await curator.get(LIST)).body).toContain('No two pages look the same now');
    expect((await curator.get(`${LIST}?after=nonsense`)).status).toBe(200);
    expect((await curator.get('/curator/merges?after=nonsense')).status).toBe(200);
    for (const path of [
      '/curator/duplicate',
      `/curator/duplicate?one=${GOES}&other=${GOES}`,
      `/curator/duplicate?one=${GOES}&other=test:nothing`,
    ]) {
      expect((await curator.get(path)).location).toBe(`${LIST}?notice=gone`);
    }
  });
});

describe('two pages compared', () => {
  it('suggests the page that was checked last, and what it says', async () => {
    await addDouble();
    const page = await curator.get(PAIR);
    const chosen = [...page.body.matchAll(/name="(take-[a-z-]+|stays)"[^>]*value="(\w+)"[^>]*checked/g)];
    expect(Object.fromEntries(chosen.map(([, name, value]) => [name, value]))).toMatchObject({
      stays: 'other',
      'take-name': 'other',
      'take-summary': 'other',
    });
    expect(page.body).not.toContain(SCRIPT);
  });

  it('keeps that they are not the same', async () => {
    await addDouble();
    await compare();
    expect((await press('apart', await curator.get(PAIR))).location).toBe(`${LIST}?notice=apart`);
    expect((await curator.get(LIST)).body).not.toContain('Compare them');
    expect((await curator.get(PAIR)).body.replaceAll('<wbr/>', '')).toContain(
      `Said before: ${CURATOR.account.email}, a curator`,
    );
  });

  it('is refused when one was changed since it was shown, with what was chosen', async () => {
    await addDouble();
    const look = await press('look', await curator.get(PAIR), {'take-name': 'one'});
    await addDouble({summary: 'Meanwhile.'});
    const late = await press('merge', look);
    expect(late.status).toBe(409);
    expect(late.body).toContain('was changed while you read it');
    expect(late.body).toMatch(/name="take-name"[^>]*value="one"[^>]*checked/);
    expect((await read(GOES)).merged).toBeUndefined();
  });

  it('waits while a change of one of them waits for a curator', async () => {
    await addDouble();
    const by = {role: 'provider', accountId: 'an-editor'} as const;
    const now = world().clock.now();
    const draft = {
      listingId: GOES,
      organisationId: 'test:roundhay',
      baseVersion: 1,
      changes: [{field: 'summary', from: 'Six mornings.', to: 'Seven mornings.'}],
      state: 'draft',
      changedBy: by,
      changedAt: now.toISOString(),
      revision: 0,
    } as const;
    const proposals = proposalStore(directory());
    await proposals.save(
      sent({...draft, changes: [...draft.changes]}, {why: 'One more.', isRestChecked: false}, by, now),
      undefined,
    );
    const page = await curator.get(PAIR);
    expect(page.body).toContain('Decide these first');
    expect((await press('merge', page)).status).toBe(409);
    expect((await read(GOES)).merged).toBeUndefined();
  });
});

describe('making one page of two', () => {
  it('shows the page as it would be and what it means, and changes nothing before the last press', async () => {
    await addDouble();
    const look = await press('look', await curator.get(PAIR), {'take-summary': 'one'});
    expect(look.body).toContain('Nothing is changed yet');
    expect(look.body).toContain('Six mornings.');
    const confirm = await press('confirm', look);
    expect(confirm.body).toContain('Links to the page that is hidden lead to the page that stays');
    expect((await read(GOES)).merged).toBeUndefined();
    expect((await press('merge', confirm)).location).toBe(`${LIST}?notice=merged`);
    expect(await read(STAYS)).toMatchObject({summary: 'Six mornings.'});
    expect(await read(GOES)).toMatchObject({status: 'hidden', merged: {into: STAYS}});
  });

  it('asks who answers from now on, when the pages are of two providers', async () => {
    const {organisationId} = await read(GOES);
    await addDouble();
    const other = anOrganisation({id: 'test:other', name: 'Other Trust'});
    await directoryStore(directory()).saveOrganisation(other);
    const listing = {...(await read(STAYS)), organisationId: other.id};
    await directoryStore(directory()).replaceListing({listing, runs: []});
    const confirm = await press('confirm', await press('look', await curator.get(PAIR)));
    expect(confirm.body).toContain(
      'Roundhay Wellbeing answers the requests that were sent to it before. Other Trust answers all new ones.',
    );
    const refused = await press('merge', confirm);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Say that Other Trust answers from now on');
    expect((await press('merge', refused, {agree: 'yes'})).location).toBe(`${LIST}?notice=merged`);
    expect((await read(GOES)).organisationId).toBe(organisationId);
  });

  it('leaves a request with whoever was asked, who reads and answers it, and shows both the page that stays', async () => {
    await addDouble();
    const own = ownReferral(world);
    const reference = await own.refer();
    const mail = own.mailTo(API_REQUEST.email);
    await mergeAll();

    const staff = staffOf(world());
    const page = await staff.get(`/provider/referrals/${reference}`);
    expect(page.body).toContain('It is now part of The Living Well with Type 2 Diabetes Ltd');
    const answered = await staff.post(
      `/provider/referrals/${reference}`,
      {action: 'accept', message: ''},
      {from: page},
    );
    expect(answered.status).toBe(303);

    const person = publicVisitor(world());
    await person.get(linkIn(mail, '/my-referral/'));
    const followed = await person.get('/my-referral/mine');
    expect(followed.body).toContain('Its page is now');
    expect(followed.body).toContain('href="/support/well-living"');
    expect(followed.body).toContain('Living Well with Type 2 Diabetes');
  });

  it('leads a form that is half filled in to the page that stays, and sends nothing to it unseen', async () => {
    await addDouble();
    const person = publicVisitor(world());
    await person.get('/refer/living-well');
    await mergeAll();
    expect((await person.get('/refer/living-well/check')).location).toMatch(/^\/refer\/well-living/);
    const posted = await person.post('/refer/living-well/check', {name: 'Amina'});
    expect(posted.location).toBe('/refer/well-living');
    const begun = await person.post('/refer/living-well', {});
    expect(begun.location).toBe('/refer/well-living');
    const api = await person.postJson('/api/referrals', API_REQUEST, {
      'idempotency-key': 'a-key-that-is-long-enough',
    });
    expect(api.status).toBe(409);
    expect(await world().rows('REFERRAL#')).toEqual([]);
  });

  it('tells the contacts of the page that went, and tells its editors where it is', async () => {
    await addDouble();
    await mergeAll();
    await newsWorker({
      directory: directory(),
      referralsTable: world().referralsTable,
      getAccount: () => Promise.resolve(undefined),
      now: world().clock.now,
    })();
    await world().deliver();
    const told = world().mails.filter(({letter}) => letter.subject === 'Your page is now part of another');
    expect(told.map(({to}) => to)).toEqual(['referrals@roundhay.example']);

    const editor = editorOf(world());
    expect((await editor.get('/provider/listings')).body).toContain('Part of another page');
    expect((await editor.get(`/provider/listings/${GOES}`)).status).toBe(410);
  });

  it('is done once when it is pressed twice', async () => {
    await addDouble();
    const confirm = await press('confirm', await press('look', await curator.get(PAIR)));
    expect((await press('merge', confirm)).location).toBe(`${LIST}?notice=merged`);
    expect((await press('merge', confirm)).location).toBe(`${LIST}?notice=gone`);
  });

  it('is undone: what was taken goes back, but for what somebody has changed since', async () => {
    await addDouble();
    await mergeAll({'take-summary': 'one', 'take-name': 'one'});
    const merges = await curator.get('/curator/merges');
    expect(merges.body).toContain('curator@menu.example, a curator');
    const stays = await read(STAYS);
    await directoryStore(directory()).replaceListing({
      listing: {...stays, name: 'Put right since'},
      runs: [],
    });

    const undo = await curator.get(`/curator/merges?listing=${GOES}`);
    expect(undo.body).toContain('This has been changed since, and stays as it is: Name');
    expect((await curator.post('/curator/merges', {}, {from: undo})).location).toBe(
      '/curator/merges?notice=undone',
    );
    expect(await read(STAYS)).toMatchObject({name: 'Put right since', summary: `Newer ${SCRIPT}`});
    const back = await read(GOES);
    expect([back.status, back.merged]).toEqual(['live', undefined]);
    expect((await curator.get('/curator/merges')).body).toContain('None was merged');
    expect((await curator.post('/curator/merges', {}, {from: undo})).location).toBe('/curator/merges');
  });
});
