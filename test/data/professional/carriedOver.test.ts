import {beforeEach, describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Visitor} from '../../support/visitor.ts';
import {actor, professionalWorld} from './professionalWorld.ts';

const professionals = eachOf(professionalWorld);
let nurse: Visitor;
beforeEach(async () => {
  const {referral} = wholeListing().listing;
  await professionals().world.addListing();
  await professionals().world.addListing({
    id: 'test:choir',
    slug: 'choir',
    referral: {...referral, questions: []},
  });
  nurse = await professionals().signedIn(actor('pat'));
});

const TYPED = {
  listing: 'living-well',
  name: 'Amina Rashid-Holt',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1958',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  nhsNumber: '999 000 0018',
  needs: ['step-free'],
  otherNeeds: 'A quiet corner',
  reason: 'Asked for it herself',
  matters: 'To dance again',
  'q-diagnosed': 'yes',
  agreement: 'agreed',
  tellReferrer: 'yes',
};

/** One that a provider found not suitable, which can no longer be taken back. */
const refused = async (change: Partial<typeof TYPED> = {}): Promise<Referral> => {
  const {referralDeps, clock} = professionals().world;
  const page = await nurse.post('/professional/refer', {...TYPED, ...change});
  const sent = await nurse.post('/professional/refer', {}, {from: page});
  const reference = new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? '';
  await actOn(staffOf(professionals().world), reference, {action: 'not-suitable', reason: 'age'});
  clock.pass(UNDO_MINUTES * 60_000);
  const found = await referralDeps.referrals.getByReference(reference, clock.now());
  if (!found) throw new Error('It was not saved');
  return found;
};
const formFrom = ({reference}: Pick<Referral, 'reference'>, who = nurse) =>
  who.get(`/professional/refer?listing=choir&from=${reference}`);

describe('Referring somebody elsewhere, when their referral has ended', () => {
  it('begins with what is known of them, which stands in no address', async () => {
    const offer = {slug: 'choir', name: 'A Choir', organisationName: 'Roundhay Wellbeing'};
    professionals().world.found.push(offer);
    const {reference} = await refused();
    const one = await nurse.get(`/professional/referrals/${reference}`);
    expect(one.body).toContain(`/professional/refer?listing=choir&amp;from=${reference}`);
    expect(one.body).not.toMatch(/from=[^"]*(Amina|LS8|0113)/);
    const {body} = await formFrom({reference});
    for (const value of [
      'Amina Rashid-Holt',
      '1958',
      '0113 496 0942',
      'LS8 4AB',
      '9990000018',
      'A quiet corner',
    ]) {
      expect(body).toContain(`value="${value}"`);
    }
    expect(body).toContain('To dance again');
    expect(body).toContain('Check it with them');
    // They agree anew: it goes to somebody else.
    expect(body).not.toMatch(/name="agreement"[^>]*checked/);
    expect(body).not.toMatch(/name="tellReferrer"[^>]*checked/);
  });

  it('begins empty for anybody else, and says nothing of whether there is such a referral', async () => {
    const theirs = await refused();
    const other = await professionals().signedIn(actor('kim'));
    const [seen, absent] = [await formFrom(theirs, other), await formFrom({reference: '0000-0000'}, other)];
    expect(seen.body).not.toContain('Amina');
    expect(seen.body).toBe(absent.body);
  });

  it('begins empty where the person did not agree that the reader is told, and while it is open', async () => {
    const untold = await formFrom(await refused({tellReferrer: ''}));
    expect(untold.body).not.toContain('Amina');
    expect(untold.body).toContain('We cannot fill in');
    const page = await nurse.post('/professional/refer', TYPED);
    const sent = await nurse.post('/professional/refer', {}, {from: page});
    const reference =
      new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? '';
    expect((await formFrom({reference})).body).not.toContain('Amina');
  });

  it('is written down as a look at what they told', async () => {
    const {id, reference} = await refused();
    const looks = () => professionals().world.referralDeps.referrals.listLooks(id);
    expect((await looks()).filter(({by}) => by === 'professional')).toEqual([]);
    await formFrom({reference});
    expect((await looks()).filter(({by}) => by === 'professional')).toHaveLength(1);
  });
});
