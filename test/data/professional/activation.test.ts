import {beforeEach, describe, expect, it} from 'vitest';
import {eachOf} from '../../support/eachWorld.ts';
import {readCounts} from '../../../functions/data/outcomeCounts.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {actor, type ProfessionalWorld, professionalWorld} from './professionalWorld.ts';

const professionals = eachOf(professionalWorld);
beforeEach(async () => {
  await professionals().world.addListing({activationLevels: [3, 4]});
  await professionals().world.addListing({
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

const SURGERY = {odsCode: 'B86999'} as const;
const SURGERY_PAGE = '/professional/licence';
const CONFIRM = {action: 'confirm', name: 'Pat Okafor', holds: 'yes'} as const;

/** Confirms a licence on its page, or takes it back. */
const change = async (who: Visitor, typed: Record<string, string>, path = SURGERY_PAGE): Promise<Page> =>
  who.post(path, typed, {from: await who.get(path)});

/** Somebody of the surgery, which has confirmed a licence. */
const licensed = async (who: Parameters<ProfessionalWorld['signedIn']>[0]): Promise<Visitor> => {
  const person = await professionals().signedIn(who, SURGERY);
  await change(person, CONFIRM);
  return person;
};

const checked = (nurse: Visitor): Promise<Page> => nurse.post('/professional/refer', TYPED);
const send = (nurse: Visitor, page: Page): Promise<Page> =>
  nurse.post('/professional/refer', {}, {from: page});

describe('An activation level in a referral', () => {
  it('is kept where the organisation holds a licence, and says which of the listings it suits', async () => {
    const nurse = await licensed(actor('pat'));
    expect((await nurse.get('/professional/refer?listing=coach')).body).toContain('Level that the tool gave');
    const page = await checked(nurse);
    const suits = page.body.indexOf('Coaching is made for people at this activation level');
    const other = page.body.indexOf('is made for people at another activation level');
    expect(suits).toBeGreaterThan(0);
    expect(other).toBeGreaterThan(suits);
    expect((await send(nurse, page)).status).toBe(303);
    const [person] = await professionals().world.rows('PERSON');
    expect(person).toMatchObject({
      said: {
        activation: {level: 2, tool: 'PAM-13', on: '2026-03-27'},
        matters: 'Walking to the shops again',
      },
    });
  });

  it('puts other support that suits it first, says why, and adds it with one press', async () => {
    const {world} = professionals();
    const offer = (slug: string, name: string) => ({slug, name, organisationName: 'Roundhay Wellbeing'});
    const referral = {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []};
    await world.addListing({
      id: 'test:walk',
      slug: 'walk',
      name: 'Walk and Talk',
      activationLevels: [4],
      referral,
    });
    await world.addListing({
      id: 'test:steps',
      slug: 'steps',
      name: 'Small Steps',
      activationLevels: [2],
      referral,
    });
    await world.addListing({id: 'test:choir', slug: 'choir', name: 'A Choir', referral});
    const paused = {status: 'paused' as const, activationLevels: [2], referral};
    await world.addListing({id: 'test:rest', slug: 'rest', name: 'Rest', ...paused});
    world.found.push(
      offer('walk', 'Walk and Talk'),
      offer('rest', 'Rest'),
      offer('coach', 'Coaching'),
      offer('choir', 'A Choir'),
      offer('steps', 'Small Steps'),
    );
    const nurse = await licensed(actor('pat'));
    const {body} = await checked(nurse);
    const suggested = body.slice(body.indexOf('Other support near them'));
    const at = ['Small Steps', 'A Choir', 'Walk and Talk'].map((name) => suggested.indexOf(`>${name}</a>`));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(suggested).toContain('It is made for people at this activation level.');
    // What is chosen already, or takes nobody now, is not offered.
    expect(suggested).not.toMatch(/>Coaching<\/a>|>Rest<\/a>/);
    const added = await nurse.post('/professional/refer', {...TYPED, listing: [...TYPED.listing, 'steps']});
    expect(added.body).toContain('Send 3 referrals');
    expect(added.body).not.toContain('Other support near them');
    expect((await send(nurse, added)).status).toBe(303);
  });

  it('is neither asked nor kept without one, whatever is posted', async () => {
    const nurse = await professionals().signedIn(actor('sam'));
    const form = await nurse.get('/professional/refer?listing=coach');
    expect(form.body).not.toContain('ctivation');
    expect(form.body).toContain('What matters to them');
    const page = await checked(nurse);
    expect(page.body).not.toContain('activation level');
    await send(nurse, page);
    const [person] = await professionals().world.rows('PERSON');
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
    const {referralDeps, clock} = professionals().world;
    const page = await nurse.post('/professional/refer', {
      ...TYPED,
      listing: ['living-well'],
      tellReferrer: 'yes',
      ...change,
    });
    await send(nurse, page);
    const row = (await professionals().world.rows('REFERRAL#')).find(({sk}) => sk === 'REFERRAL');
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
    await professionals().world.deliver();
    const {client, directoryTable} = professionals().world;
    const [all] = await readCounts({client, tableName: directoryTable}, '2026Q2', 'all');
    return Object.fromEntries(
      [...(all?.counts ?? [])].filter(([name, count]) => name.startsWith('activation') && count !== 0),
    );
  };
  const kept = async () => (await professionals().world.rows('PERSON'))[0]?.activationAfter;

  it('is written down by whoever referred, counted with the first one, and corrected', async () => {
    const nurse = await licensed(actor('pat'));
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
    const nurse = await professionals().signedIn(actor('sam'));
    const path = `/professional/referrals/${await completed(nurse)}`;
    expect((await nurse.get(path)).body).not.toContain('afterwards');
    await nurse.post(path, AFTER, {from: await nurse.get(path)});
    expect(await kept()).toBeUndefined();
    await professionals.anew();
    await professionals().world.addListing();
    const untold = await licensed(actor('pat'));
    const other = `/professional/referrals/${await completed(untold, {tellReferrer: 'no'})}`;
    await untold.post(other, AFTER, {from: await untold.get(other)});
    expect(await kept()).toBeUndefined();
  });

  it('is written down by a provider that has confirmed a licence, and is on no page of the person’s', async () => {
    const nurse = await licensed(actor('pat'));
    const email = {contactBy: 'email', email: 'amina@example.org', phone: ''};
    const reference = await completed(nurse, email);
    const staff = staffOf(professionals().world);
    const path = `/provider/referrals/${reference}`;
    expect((await staff.get(path)).body).toContain('when your organisation has');
    const without = await actOn(staff, reference, {action: 'activation', ...AFTER});
    expect([without.status, await kept()]).toEqual([303, undefined]);
    await change(staff, CONFIRM, '/provider/licence');
    const saved = await actOn(staff, reference, {action: 'activation', ...AFTER});
    expect(saved.status).toBe(303);
    expect(await kept()).toMatchObject({level: 3, by: 'provider'});
    expect((await staff.get(`/provider/referrals/${reference}`)).body).toContain('Activation afterwards');

    const own = ownReferral(() => professionals().world);
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

describe('A licence', () => {
  it('that one person confirmed serves their whole organisation, with name and date, until one takes it back', async () => {
    const pat = await professionals().signedIn(actor('pat'), SURGERY);
    const sam = await professionals().signedIn(actor('sam'), SURGERY);
    const asks = async (who: Visitor) =>
      (await who.get('/professional/refer?listing=coach')).body.includes('Level that the tool gave');
    expect(await asks(sam)).toBe(false);
    const wrong = await change(pat, {action: 'confirm', name: ''});
    expect([wrong.status, wrong.title.startsWith('Error: ')]).toEqual([400, true]);
    await change(pat, CONFIRM);
    expect(await asks(sam)).toBe(true);
    const page = await sam.get(SURGERY_PAGE);
    expect(page.body).toContain('Pat Okafor');
    expect(page.body).toContain('1 May 2026');
    await change(sam, {action: 'withdraw'});
    expect(await asks(pat)).toBe(false);
    const row = (await professionals().world.rows('LICENCE#', professionals().world.accounts.tableName))[0];
    expect(row).toMatchObject({confirmedBy: {accountId: 'pat'}, withdrawnBy: 'sam'});
    // Taken back twice, or with nothing to take back, it is as it was.
    expect((await change(sam, {action: 'withdraw'})).status).toBe(303);
  });

  it('is of nobody who only gives the same code: a stranger neither has it nor takes it back', async () => {
    const pat = await licensed(actor('pat'));
    const invited = {
      role: 'professional',
      grantedBy: 'invitation',
      grantedAt: '2026-04-01T09:00:00Z',
    } as const;
    const stranger = await professionals().signedIn(actor('stranger', [invited]), SURGERY);
    expect((await stranger.get(SURGERY_PAGE)).body).toContain('Nobody has confirmed');
    await change(stranger, {action: 'withdraw'});
    expect((await pat.get(SURGERY_PAGE)).body).toContain('Take this back');
  });

  it('is of one organisation: another has to confirm its own, and so has a provider', async () => {
    await licensed(actor('pat'));
    const other = await professionals().signedIn(actor('lee'), {odsCode: 'B86998'});
    expect((await other.get(SURGERY_PAGE)).body).toContain('Nobody has confirmed');
    const nobody = await professionals().signedIn(actor('new'));
    expect((await change(nobody, CONFIRM)).body).toContain('Add your organisation’s ODS code');
    const staff = staffOf(professionals().world);
    expect((await staff.get('/provider/licence')).body).toContain('Nobody has confirmed');
    expect((await staff.get('/provider/licence?organisation=test:another')).status).toBe(404);
    await change(staff, {action: 'withdraw'}, '/provider/licence');
    await change(staff, CONFIRM, '/provider/licence');
    expect((await staff.get('/provider/licence')).body).toContain('Take this back');
  });
});
