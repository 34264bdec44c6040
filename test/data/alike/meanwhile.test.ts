import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {takesAsItIs} from '../../../functions/transfer/takesAsItIs.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {mergerOf} from '../../support/merger.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';
import {actor, type ProfessionalWorld, professionalWorld} from '../professional/professionalWorld.ts';

let store: RunningStore;
let professionals: ProfessionalWorld;
let world: ReferralWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const SAME = {contact: {phone: '0113 496 0000', website: 'https://roundhay.example'}} as const;

beforeEach(async () => {
  professionals = await professionalWorld(store.endpoint);
  ({world} = professionals);
  await world.addListing({...SAME, checkedOn: '2026-03-01'});
  await world.addListing({
    ...SAME,
    id: STAYS,
    slug: 'well-living',
    name: 'The page that stays',
    checkedOn: '2026-04-20',
  });
});

const merge = async (): Promise<void> => {
  const curator = mergerOf(world);
  let page = await curator.get(
    `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`,
  );
  for (const act of ['look', 'confirm', 'merge']) {
    page = await curator.post('/curator/duplicate', {act, agree: 'yes'}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};

const referrals = async () =>
  (await world.rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL').map(({listing}) => listing);

describe('a page that is merged between looking and sending', () => {
  it('is shown to a professional under its new name before anything goes there', async () => {
    const nurse = await professionals.signedIn(actor('pat'));
    const typed = {
      name: 'Amina Rashid-Holt',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1958',
      contactBy: 'phone-message',
      phone: '0113 496 0942',
      postcode: 'LS8 4AB',
      reason: 'Asked for it herself',
      'q-diagnosed': 'yes',
      agreement: 'agreed',
      tellReferrer: 'yes',
    };
    const seen = await nurse.post('/professional/refer', {...typed, listing: 'living-well'});
    await merge();
    const again = await nurse.post('/professional/refer', {}, {from: seen});
    expect(again.status).toBe(409);
    expect(again.body).toContain('Nothing has been sent');
    expect(again.body).toContain('The page that stays');
    expect(await referrals()).toEqual([]);
    expect((await nurse.post('/professional/refer', {}, {from: again})).location).toContain('reference=');
    expect(await referrals()).toMatchObject([{id: STAYS}]);
  });

  it('gives a sending that is tried again the reference of what was saved before', async () => {
    const person = publicVisitor(world);
    const key = {'idempotency-key': 'a-key-that-is-long-enough'};
    const first = await person.postJson('/api/referrals', API_REQUEST, key);
    expect(first.status).toBe(201);
    await merge();
    const again = await person.postJson('/api/referrals', API_REQUEST, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await referrals()).toMatchObject([{id: GOES}]);
  });

  it('is no place to be passed on to: the person was told another name', async () => {
    const takes = takesAsItIs({...world.referralDeps, now: world.clock.now});
    await world.addListing({
      ...SAME,
      id: 'test:third',
      slug: 'third',
      name: 'Third',
      referral: {self: true, professional: true, isOnline: true, how: 'Call us.', questions: []},
      eligibility: {forYouIf: [], notForYouIf: []},
    });
    expect((await takes('third', undefined))?.listing.id).toBe('test:third');
    await merge();
    expect(await takes('living-well', undefined)).toBeUndefined();
  });
});
