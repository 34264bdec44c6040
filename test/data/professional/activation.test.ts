import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {readCounts} from '../../../functions/data/outcomeCounts.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {actor, type ProfessionalWorld, professionalWorld} from './professionalWorld.ts';

let store: RunningStore;
let professionals: ProfessionalWorld;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  professionals = await professionalWorld(store.endpoint);
  await professionals.world.addListing({activationLevels: [3, 4]});
  await professionals.world.addListing({
    id: 'test:coach',
    slug: 'coach',
    name: 'Coaching',
    activationLevels: [1, 2],
    referral: {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []},
  });
});

const TYPED = {
  listing: ['living-well', 'coach'],
  name: 'Amina Rashid-Holt',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1958',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  matters: 'Walking to the shops again',
  'q-diagnosed': 'yes',
  agreement: 'agreed',
  activationLevel: '2',
  activationTool: 'PAM-13',
  'activationOn-day': '27',
  'activationOn-month': '3',
  'activationOn-year': '2026',
};

const checked = (nurse: Visitor): Promise<Page> => nurse.post('/professional/refer', TYPED);
const send = (nurse: Visitor, page: Page): Promise<Page> =>
  nurse.post('/professional/refer', {}, {from: page});

describe('An activation level in a referral', () => {
  it('is kept where the organisation holds a licence, and says which of the listings it suits', async () => {
    const nurse = await professionals.signedIn(actor('pat'), {hasActivationLicence: true});
    expect((await nurse.get('/professional/refer?listing=coach')).body).toContain('Level that the tool gave');
    const page = await checked(nurse);
    const suits = page.body.indexOf('Coaching is made for people at this activation level');
    const other = page.body.indexOf('is made for people at another activation level');
    expect(suits).toBeGreaterThan(0);
    expect(other).toBeGreaterThan(suits);
    expect((await send(nurse, page)).status).toBe(303);
    const [person] = await professionals.world.rows('PERSON');
    expect(person).toMatchObject({
      said: {
        activation: {level: 2, tool: 'PAM-13', on: '2026-03-27'},
        matters: 'Walking to the shops again',
      },
    });
  });

  it('is neither asked nor kept without one, whatever is posted', async () => {
    const nurse = await professionals.signedIn(actor('sam'));
    const form = await nurse.get('/professional/refer?listing=coach');
    expect(form.body).not.toContain('ctivation');
    expect(form.body).toContain('What matters to them');
    const page = await checked(nurse);
    expect(page.body).not.toContain('activation level');
    await send(nurse, page);
    const [person] = await professionals.world.rows('PERSON');
    expect(person).toHaveProperty('said.matters');
    expect(person).not.toHaveProperty('said.activation');
  });
});

describe('A level that is measured afterwards', () => {
  const AFTER = {
    activationLevel: '3',
    activationTool: 'PAM-13',
    'activationOn-day': '1',
    'activationOn-month': '5',
    'activationOn-year': '2026',
  };
  const STEPS = [
    {step: 'book', startsOn: '2026-05-01'},
    {step: 'start', session: {on: '2026-05-01', came: true}},
    {step: 'complete'},
  ] as const;

  /** A referral of the nurse's that has come to its end, and told as much; its reference. */
  const completed = async (nurse: Visitor, change: object = {}): Promise<string> => {
    const {referralDeps, clock} = professionals.world;
    const page = await nurse.post('/professional/refer', {
      ...TYPED,
      listing: ['living-well'],
      tellReferrer: 'yes',
      ...change,
    });
    await send(nurse, page);
    const row = (await professionals.world.rows('REFERRAL#')).find(({sk}) => sk === 'REFERRAL');
    let referral = await referralDeps.referrals.get(String(row?.id), clock.now());
    for (const taken of STEPS) {
      if (!referral) throw new Error('There is no referral');
      const given = {...taken, by: 'provider', messages: []} as const;
      referral = await referralDeps.referrals.takeStep(referral, given, clock.now());
    }
    clock.pass(16 * 60_000);
    return String(row?.reference);
  };
  const counted = async (): Promise<Record<string, number>> => {
    await professionals.world.deliver();
    const {client, directoryTable} = professionals.world;
    const [all] = await readCounts({client, tableName: directoryTable}, '2026Q2', 'all');
    return Object.fromEntries(
      [...(all?.counts ?? [])].filter(([name, count]) => name.startsWith('activation') && count !== 0),
    );
  };
  const kept = async () => (await professionals.world.rows('PERSON'))[0]?.activationAfter;

  it('is written down by whoever referred, counted with the first one, and corrected', async () => {
    const nurse = await professionals.signedIn(actor('pat'), {hasActivationLicence: true});
    const path = `/professional/referrals/${await completed(nurse)}`;
    const wrong = await nurse.post(path, {...AFTER, activationLevel: ''}, {from: await nurse.get(path)});
    expect(wrong.status).toBe(400);
    expect((await nurse.post(path, AFTER, {from: wrong})).status).toBe(303);
    const {body} = await nurse.get(path);
    expect(body).toContain('Level 2 (PAM-13, 27 March 2026)');
    expect(body).toContain('Level 3 (PAM-13, 1 May 2026)');
    expect(await kept()).toMatchObject({level: 3, by: 'professional', accountId: 'pat'});
    expect(await counted()).toEqual({'activation-pair': 1, 'activation-high-after': 1});
    await nurse.post(path, {...AFTER, activationLevel: '2'}, {from: await nurse.get(path)});
    expect(await counted()).toEqual({'activation-pair': 1});
  });

  it('is asked of nobody without a licence, of nothing that goes on, and of nobody who is not told', async () => {
    const nurse = await professionals.signedIn(actor('sam'));
    const path = `/professional/referrals/${await completed(nurse)}`;
    expect((await nurse.get(path)).body).not.toContain('afterwards');
    await nurse.post(path, AFTER, {from: await nurse.get(path)});
    expect(await kept()).toBeUndefined();
    professionals = await professionalWorld(store.endpoint);
    await professionals.world.addListing();
    const untold = await professionals.signedIn(actor('pat'), {hasActivationLicence: true});
    const other = `/professional/referrals/${await completed(untold, {tellReferrer: 'no'})}`;
    await untold.post(other, AFTER, {from: await untold.get(other)});
    expect(await kept()).toBeUndefined();
  });

  it('is written down by the provider who says that it holds a licence, and is on no page of the person’s', async () => {
    const nurse = await professionals.signedIn(actor('pat'), {hasActivationLicence: true});
    const email = {contactBy: 'email', email: 'amina@example.org', phone: ''};
    const reference = await completed(nurse, email);
    const staff = staffOf(professionals.world);
    const without = await actOn(staff, reference, {action: 'activation', ...AFTER});
    expect([without.status, await kept()]).toEqual([400, undefined]);
    const saved = await actOn(staff, reference, {action: 'activation', ...AFTER, licence: 'yes'});
    expect(saved.status).toBe(303);
    expect(await kept()).toMatchObject({level: 3, by: 'provider'});
    expect((await staff.get(`/provider/referrals/${reference}`)).body).toContain('Activation afterwards');

    const own = ownReferral(() => professionals.world);
    const person = await own.opened(reference, 'amina@example.org');
    const pages = await Promise.all(
      ['/my-referral/mine', '/my-referral/mine?record=1', '/my-referral/mine/record.json'].map((path) =>
        person.get(path),
      ),
    );
    for (const {body} of pages)
      expect(body).not.toMatch(/activationAfter|activation"|Activation a|PAM-1|Level [1-4]/);
  });
});
