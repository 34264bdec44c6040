import {beforeEach, describe, expect, it} from 'vitest';
import {takesAsItIs} from '../../../functions/transfer/takesAsItIs.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {mergerOf} from '../../support/merger.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';
import {actor, professionalWorld} from '../professional/professionalWorld.ts';
import {TYPED} from '../professional/referring.ts';

const professionals = eachOf(professionalWorld);
let world: ReferralWorld;

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const SAME = {contact: {phone: '0113 496 0000', website: 'https://roundhay.example'}} as const;

beforeEach(async () => {
  ({world} = professionals());
  await world.addListing({...SAME, checkedOn: '2026-03-01'});
  await world.addListing({
    ...SAME,
    id: STAYS,
    slug: 'well-living',
    name: 'The page that stays',
    checkedOn: '2026-04-20',
  });
});

const merge = async (typed: Record<string, string> = {}): Promise<void> => {
  const curator = mergerOf(world);
  let page = await curator.get(
    `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`,
  );
  for (const act of ['look', 'confirm', 'merge']) {
    page = await curator.post('/curator/duplicate', {...typed, act, agree: 'yes'}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};

const REFERRED = {...TYPED, tellReferrer: 'yes'};
const SYSTEM = {
  name: 'Amina Rashid-Holt',
  dateOfBirth: '1958-03-27',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  agreement: 'agreed',
  tellReferrer: true,
  answers: {'living-well': {diagnosed: 'yes'}},
} as const;
const CALL = {
  name: 'Amina Rashid-Holt',
  phone: '0113 496 0942',
  contactBy: 'phone-message',
  agreement: 'agreed',
  tellReferrer: 'yes',
};

const referrals = async () =>
  (await world.rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL').map(({listing}) => listing);

describe('a page that is merged between looking and sending', () => {
  it('is shown to a professional under its new name before anything goes there', async () => {
    const nurse = await professionals().signedIn(actor('pat'));
    const seen = await nurse.post('/professional/refer', {...REFERRED, listing: 'living-well'});
    await merge();
    const again = await nurse.post('/professional/refer', {}, {from: seen});
    expect(again.status).toBe(409);
    expect(again.body).toContain('Nothing has been sent');
    expect(again.body).toContain('The page that stays');
    expect(await referrals()).toEqual([]);
    expect((await nurse.post('/professional/refer', {}, {from: again})).location).toContain('reference=');
    expect(await referrals()).toMatchObject([{id: STAYS}]);
  });

  it('takes no answer to a question of another page that has the same name', async () => {
    await world.addListing({
      ...SAME,
      ...{id: STAYS, slug: 'well-living', name: 'The page that stays', checkedOn: '2026-04-20'},
      referral: {
        ...{self: true, professional: true, isOnline: true, how: 'Call us.'},
        questions: [
          {
            ...{id: 'diagnosed', ask: 'Is your partner diagnosed, too?', why: 'To plan.'},
            ...{type: 'yes-no', choices: [], use: 'must-answer', stops: []},
          },
        ],
      },
    });
    const nurse = await professionals().signedIn(actor('pat'));
    const seen = await nurse.post('/professional/refer', {...REFERRED, listing: 'living-well'});
    await merge({'take-referral-questions': 'other'});
    const again = await nurse.post('/professional/refer', {}, {from: seen});
    expect(again.body).toContain('Is your partner diagnosed, too?');
    expect(again.body).not.toMatch(/name="q-diagnosed"[^>]*value="yes"[^>]*checked/);
    expect(await referrals()).toEqual([]);
  });

  it('makes no second referral when a form is sent again whose answer was lost', async () => {
    const nurse = await professionals().signedIn(actor('pat'));
    const seen = await nurse.post('/professional/refer', {...REFERRED, listing: 'living-well'});
    const first = await nurse.post('/professional/refer', {}, {from: seen});
    expect(first.location).toContain('reference=');
    await merge();
    const again = await nurse.post('/professional/refer', {}, {from: seen});
    expect([again.status, again.location]).toEqual([303, first.location]);
    expect(await referrals()).toMatchObject([{id: GOES}]);
  });

  it('makes no second request for a call either', async () => {
    const nurse = await professionals().signedIn(actor('pat'));
    const form = await nurse.get('/professional/call?listing=living-well');
    const first = await nurse.post('/professional/call', CALL, {from: form});
    expect(first.location).toContain('reference=');
    await merge();
    const again = await nurse.post('/professional/call', CALL, {from: form});
    expect([again.status, again.location]).toEqual([303, first.location]);
    expect(await referrals()).toMatchObject([{id: GOES}]);
  });

  it.each(['refer', 'call'])(
    'says of several what was sent before a fault, and sends the rest once it was seen: %s',
    async (form) => {
      await world.addListing({...SAME, id: 'test:third', slug: 'third', name: 'Third'});
      const nurse = await professionals().signedIn(actor('pat'));
      const path = `/professional/${form}`;
      const typed = form === 'refer' ? REFERRED : CALL;
      const one = {...typed, listing: 'living-well'};
      const seen =
        form === 'refer' ? await nurse.post(path, one) : await nurse.get(`${path}?listing=living-well`);
      // As when a fault cuts off the sending to two after the first.
      const first = await nurse.post(path, typed, {from: seen});
      const [, reference = ''] = /reference=([^&]+)/.exec(first.location ?? '') ?? [];
      await merge();
      const both = {...typed, listing: ['living-well', 'third']};
      const again = await nurse.post(path, both, {from: seen});
      expect(again.status).toBe(409);
      expect(again.body).toContain(`/professional/referrals/${reference}`);
      expect(again.body).not.toContain('Nothing has been sent');
      const last = await nurse.post(path, form === 'refer' ? {} : CALL, {from: again});
      expect(last.location).toContain('reference=');
      expect((await referrals()).map((listing) => (listing as {id: string}).id).sort()).toEqual([
        GOES,
        'test:third',
      ]);
    },
  );

  it('makes no second referral of a record system, and says where a page is now', async () => {
    const send = await professionals().system('a-system', actor('lead'));
    const body = {listings: ['living-well'], ...SYSTEM};
    const first = await send(body, 'a-key-that-is-long-enough');
    expect(first.status).toBe(201);
    await merge();
    expect(await send(body, 'a-key-that-is-long-enough')).toEqual(first);
    const other = await send(body, 'another-key-that-is-long');
    expect(other.status).toBe(409);
    expect(other.body.errors).toMatchObject([
      {pointer: '#/listings/0', detail: expect.stringContaining('well-living') as string},
    ]);
    expect(await referrals()).toMatchObject([{id: GOES}]);
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
