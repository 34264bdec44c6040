import {beforeEach, describe, expect, it} from 'vitest';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {referralStore} from '../../../functions/data/referralStore.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const BY_PHONE = {email: undefined, contactBy: 'phone-message', phone: '0113 496 0000'};

const world = eachWorld();
const {current, personOf, provider, refer} = ownReferral(world);
beforeEach(async () => {
  await world().addListing();
});

/** Somebody left early, which can no longer be taken back. */
const leftEarly = async (change: object): Promise<string> => {
  const reference = await refer(change);
  await provider(reference, 'book', {startsOn: '2026-05-01'});
  await provider(reference, 'start', {session: {on: '2026-05-01', came: true}});
  await provider(reference, 'leave-early', {reason: 'not-known'});
  world().clock.pass(UNDO_MINUTES * 60_000);
  return reference;
};
const SAID = {action: 'feedback', helped: 'a-little', recommends: 'yes', reason: 'could-not-work'};

describe('a person without email', () => {
  it('says on the phone how it was and what kept them, and it is written down once', async () => {
    const reference = await leftEarly(BY_PHONE);
    const staff = staffOf(world());
    expect((await staff.get(`/provider/referrals/${reference}`)).body).toContain('Save what they said');
    const missing = await actOn(staff, reference, {...SAID, reason: ''});
    expect([missing.status, missing.body.includes('Choose what they say')]).toEqual([400, true]);
    expect((await actOn(staff, reference, SAID)).status).toBe(303);
    expect((await current(reference)).feedback).toEqual({
      helped: 'a-little',
      recommends: 'yes',
      reason: 'could-not-work',
    });
    const {body} = await staff.get(`/provider/referrals/${reference}`);
    expect(body).toContain('Did it help? Yes, a little');
    expect(body).not.toContain('Save what they said');
    expect((await actOn(staff, reference, {...SAID, helped: 'a-lot'})).status).toBe(409);
    expect((await current(reference)).feedback?.helped).toBe('a-little');
  });

  it('says how to reach them from now on, and it stands where their provider looks', async () => {
    const reference = await refer(BY_PHONE);
    const staff = staffOf(world());
    const said = {
      action: 'put-right',
      contactBy: 'phone-no-message',
      phone: '0113 496 0777',
      reason: 'said-by-helper',
    };
    const wrong = await actOn(staff, reference, {...said, phone: '12'});
    expect([wrong.status, wrong.body.includes('href="#phone"')]).toEqual([400, true]);
    expect((await actOn(staff, reference, said)).status).toBe(303);
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'sent', hasEmail: false});
    expect(await personOf(referral)).toMatchObject({
      name: 'Amina Khalid',
      phone: '0113 496 0777',
      contactBy: 'phone-no-message',
    });
    const {body} = await staff.get(`/provider/referrals/${reference}`);
    expect(body).toContain('how to reach them put right, as was said on the phone');
    expect(body).toContain('somebody who helps them told us');
  });

  it('has their name, date of birth and postcode put right in the field, and who said so stands beside it', async () => {
    const reference = await refer({...BY_PHONE, note: 'I am shy'});
    const staff = staffOf(world());
    const about = {
      action: 'put-right-about',
      name: 'Amina Khaled',
      'dateOfBirth-day': '28',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1968',
      postcode: 'ls8 4ae',
    };
    const unsaid = await actOn(staff, reference, {...about, postcode: 'nowhere'});
    expect(unsaid.status).toBe(400);
    for (const field of ['postcode', 'put-right-about-reason']) {
      expect(unsaid.body).toContain(`href="#${field}"`);
    }
    expect(unsaid.body).toContain('value="Amina Khaled"');
    expect((await actOn(staff, reference, {...about, reason: 'said-by-them'})).status).toBe(303);
    const referral = await current(reference);
    expect(referral.state).toBe('sent');
    expect(await personOf(referral)).toMatchObject({
      name: 'Amina Khaled',
      dateOfBirth: '1968-03-28',
      postcode: 'LS8 4AE',
      phone: '0113 496 0000',
      // What they wrote themselves is theirs to change.
      note: 'I am shy',
    });
    const {body} = await staff.get(`/provider/referrals/${reference}`);
    expect(body).toContain(
      'their name, date of birth or postcode put right, as was said on the phone (they told us themselves), by you',
    );
  });

  it('has what they need put right, and it stands first where their provider looks', async () => {
    const reference = await refer(BY_PHONE);
    const staff = staffOf(world());
    const needs = {action: 'put-right-needs', needs: 'step-free', interpreter: 'ur', otherNeeds: 'A chair'};
    await actOn(staff, reference, {...needs, reason: 'said-by-them'});
    expect(await personOf(await current(reference))).toMatchObject({
      needs: ['step-free'],
      interpreter: 'ur',
      otherNeeds: 'A chair',
    });
    expect((await staff.get(`/provider/referrals/${reference}`)).body).toContain('Interpreter: Urdu');
  });

  it('makes no decision final by it that can still be taken back', async () => {
    const reference = await refer(BY_PHONE);
    const staff = staffOf(world());
    await actOn(staff, reference, {action: 'not-suitable', reason: 'outside-area'});
    const needs = {action: 'put-right-needs', needs: 'step-free', reason: 'said-by-them'};
    expect((await actOn(staff, reference, needs)).status).toBe(409);
    expect((await actOn(staff, reference, {action: 'undo'})).status).toBe(303);
    expect((await current(reference)).state).toBe('sent');
  });

  it('is given a copy of what is held, without a level and the provider’s own notes', async () => {
    const reference = await refer({...BY_PHONE, nhsNumber: '999 000 0018'});
    const staff = staffOf(world());
    const path = `/provider/referrals/${reference}`;
    for (const [kind, note] of [
      ['referrer', 'We rang on Monday'],
      ['internal', 'Sounded tired'],
    ] as const) {
      await actOn(staff, reference, {action: 'note', note, kind});
    }
    await actOn(staff, reference, {action: 'not-suitable', reason: 'outside-area'});
    const copy = await staff.get(`${path}?copy=1`);
    expect(copy.h1).toContain('A copy of what is held about you');
    expect(copy.title).not.toContain('Amina');
    for (const told of [
      'Amina Khalid',
      '27 March 1968',
      '0113 496 0000',
      '999 000 0018',
      'Who has opened it',
      'We rang on Monday',
      'Sent, by you',
    ]) {
      expect(copy.body).toContain(told);
    }
    // Neither their own notes, nor what they can still take back.
    expect(copy.body).not.toMatch(/Sounded tired|cannot take people from your area/);
    world().clock.pass(UNDO_MINUTES * 60_000);
    expect((await staff.get(`${path}?copy=1`)).body).toContain('cannot take people from your area');
  });

  it('has no address put there by their provider', async () => {
    const reference = await refer(BY_PHONE);
    const typed = {
      action: 'put-right',
      contactBy: 'email',
      phone: '0113 496 0777',
      email: 'me@example.com',
      reason: 'said-by-them',
    };
    expect((await actOn(staffOf(world()), reference, typed)).status).toBe(400);
    expect((await personOf(await current(reference))).email).toBeUndefined();
  });

  it('who says no when they are first called is not kept waiting for an offer', async () => {
    const reference = await refer(BY_PHONE);
    await actOn(staffOf(world()), reference, {action: 'decline', reason: 'would-not-group'});
    expect(await current(reference)).toMatchObject({state: 'declined', reason: 'would-not-group'});
  });

  it('is not closed by a provider who could not reach them', async () => {
    const reference = await refer(BY_PHONE);
    const answer = await actOn(staffOf(world()), reference, {action: 'decline', reason: 'not-known'});
    expect([answer.status, answer.body.includes('Choose what they said')]).toEqual([400, true]);
    expect((await current(reference)).state).toBe('sent');
  });
});

describe('a person with email', () => {
  it('is asked to call once it has ended: then their provider puts it right', async () => {
    const reference = await refer();
    const staff = staffOf(world());
    const needs = {action: 'put-right-needs', needs: 'step-free', reason: 'said-by-them'};
    expect((await actOn(staff, reference, needs)).status).toBe(409);
    await actOn(staff, reference, {action: 'not-suitable', reason: 'outside-area'});
    world().clock.pass(UNDO_MINUTES * 60_000);
    expect((await actOn(staff, reference, needs)).status).toBe(303);
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'not-suitable', reason: 'outside-area'});
    expect((await personOf(referral)).needs).toEqual(['step-free']);
    // How they are reached by mail is theirs to say.
    const contact = {action: 'put-right', contactBy: 'phone-message', phone: '0113 496 0777'};
    expect((await actOn(staff, reference, {...contact, reason: 'said-by-them'})).status).toBe(409);
  });

  it('says it on their own page: no provider writes it down in their name', async () => {
    const reference = await leftEarly({});
    const staff = staffOf(world());
    expect((await staff.get(`/provider/referrals/${reference}`)).body).not.toContain('Save what they said');
    expect((await actOn(staff, reference, SAID)).status).toBe(409);
    expect((await current(reference)).feedback).toBeUndefined();
  });
});

describe('a person whose address does not work', () => {
  it('says on the phone how to reach them, whoever wrote the address down', async () => {
    const reference = await refer({phone: undefined});
    const {id} = await current(reference);
    await referralStore({client: world().client, tableName: world().referralsTable}).markBounced(
      id,
      world().clock.now(),
    );
    const staff = staffOf(world());
    const said = {
      action: 'put-right',
      contactBy: 'phone-message',
      phone: '0113 496 0777',
      reason: 'said-by-them',
    };
    expect((await actOn(staff, reference, said)).status).toBe(303);
    expect(await personOf(await current(reference))).toMatchObject({phone: '0113 496 0777'});
  });
});
