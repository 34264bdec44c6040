import {beforeEach, describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {actor, professionalWorld} from './professionalWorld.ts';

const professionals = eachOf(professionalWorld);
let nurse: Visitor;
beforeEach(async () => {
  await professionals().world.addListing();
  nurse = await professionals().signedIn(actor('pat'));
});

const CALL = {
  listing: 'living-well',
  name: 'Amina Rashid-Holt',
  phone: '0113 496 0942',
  contactBy: 'phone-message',
  agreement: 'agreed',
};

/** "Please call them", as it was saved. */
const callFor = async (change: Record<string, string> = {tellReferrer: 'yes'}): Promise<Referral> => {
  const from = await nurse.get('/professional/call?listing=living-well');
  const sent = await nurse.post('/professional/call', {...CALL, ...change}, {from});
  const reference = new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? '';
  await professionals().world.deliver();
  return await current(reference);
};

const current = async (reference: string): Promise<Referral> => {
  const {referralDeps, clock} = professionals().world;
  const found = await referralDeps.referrals.getByReference(reference, clock.now());
  if (!found) throw new Error('It was not saved');
  return found;
};

const personOf = async ({id}: Referral) => {
  const {referralDeps, clock} = professionals().world;
  return await referralDeps.referrals.getPerson(id, clock.now());
};

const putRight = async ({reference}: Referral, typed: Record<string, string>, who = nurse): Promise<Page> => {
  const path = `/professional/referrals/${reference}`;
  const answer = await who.post(path, typed, {from: await who.get(path)});
  await professionals().world.deliver();
  return answer;
};

const SAID = {reason: 'said-by-them'};
const mailsTo = (mailbox: string) => professionals().world.mails.filter(({to}) => to === mailbox);

describe('Whoever referred somebody without email', () => {
  it('puts right what they say, keeps what is left empty, and the provider is told', async () => {
    const referral = await callFor();
    const done = await putRight(referral, {...SAID, action: 'put-right', phone: '0113 496 0777'});
    expect(done.location).toBe(`/professional/referrals/${referral.reference}?done=1`);
    const born = {'dateOfBirth-day': '27', 'dateOfBirth-month': '3', 'dateOfBirth-year': '1958'};
    await putRight(referral, {...SAID, ...born, action: 'put-right-about'});
    const needs = {action: 'put-right-needs', reason: 'said-by-helper'};
    await putRight(referral, {...needs, needs: 'step-free', interpreter: 'ur'});
    // What is not ticked is not needed.
    await putRight(referral, {...needs, needs: 'step-free', interpreter: ''});
    expect(await personOf(referral)).toMatchObject({
      name: 'Amina Rashid-Holt',
      phone: '0113 496 0777',
      contactBy: 'phone-message',
      dateOfBirth: '1958-03-27',
      needs: ['step-free'],
    });
    expect((await personOf(referral))?.interpreter).toBeUndefined();
    expect((await current(referral.reference)).state).toBe('sent');
    const mail = mailsTo('referrals@roundhay.example').at(-1);
    expect(mail?.letter.subject).toBe(`Details were put right: ${referral.reference}`);
    expect(mail && letterText(mail.letter)).not.toMatch(/Amina|0777|1958|step/);
    const provider = await staffOf(professionals().world).get(`/provider/referrals/${referral.reference}`);
    expect(provider.body).toContain(
      'how to reach them put right, as was said on the phone (they told us themselves), by the referrer',
    );
    const own = await nurse.get(`/professional/referrals/${referral.reference}`);
    expect(own.body).toContain('Put right on the phone: what they need to take part');
    // Nothing of how to reach them stands on the page.
    expect(own.body).not.toMatch(/0777|1958/);
  });

  it('is told what is wrong, with what was typed, and nothing is saved', async () => {
    const referral = await callFor();
    const page = await putRight(referral, {action: 'put-right', phone: '12'});
    expect(page.status).toBe(400);
    for (const field of ['phone', 'put-right-reason']) expect(page.body).toContain(`href="#${field}"`);
    expect(page.body).toContain('value="12"');
    expect((await personOf(referral))?.phone).toBe('0113 496 0942');
  });

  it('is told when the provider has put something right, where the person agreed', async () => {
    const staff = staffOf(professionals().world);
    const about = {...SAID, action: 'put-right-about', name: 'Amina Khalid'};
    const told = await callFor();
    const untold = await callFor({});
    for (const {reference} of [told, untold]) await actOn(staff, reference, about);
    await professionals().world.deliver();
    expect(mailsTo('team@surgery.example').map(({letter}) => letter.subject)).toEqual([
      `Your referral ${told.reference}: details put right`,
    ]);
    const shown = await nurse.get(`/professional/referrals/${told.reference}`);
    expect(shown.body).toContain('Put right on the phone: their name, date of birth or postcode');
    const other = await nurse.get(`/professional/referrals/${untold.reference}`);
    expect(other.body).not.toContain('Put right on the phone: their name');
  });

  it('does not learn by it of a decision that can still be taken back, nor makes it final', async () => {
    const referral = await callFor();
    const staff = staffOf(professionals().world);
    await actOn(staff, referral.reference, {action: 'not-suitable', reason: 'outside-area'});
    expect((await putRight(referral, {...SAID, action: 'put-right', phone: '0113 496 0777'})).status).toBe(
      303,
    );
    expect((await personOf(referral))?.phone).toBe('0113 496 0777');
    expect((await actOn(staff, referral.reference, {action: 'undo'})).status).toBe(303);
    expect((await current(referral.reference)).state).toBe('sent');
  });

  it('puts nothing in the place of needs that they are not shown', async () => {
    const referral = await callFor({});
    const page = await nurse.get(`/professional/referrals/${referral.reference}`);
    expect(page.body).toContain('How to reach them has changed');
    expect(page.body).not.toContain('What they need to take part has changed');
    await putRight(referral, {...SAID, action: 'put-right-needs', needs: 'step-free'});
    expect((await personOf(referral))?.needs).toEqual([]);
  });

  it('is the only one who can: somebody else’s is one that there is not', async () => {
    const referral = await callFor();
    const other = await professionals().signedIn(actor('kim'));
    const path = `/professional/referrals/${referral.reference}`;
    expect((await other.post(path, {...SAID, action: 'put-right', phone: '0113 496 0777'})).status).toBe(404);
    expect((await personOf(referral))?.phone).toBe('0113 496 0942');
  });
});
