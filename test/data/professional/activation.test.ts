import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
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
