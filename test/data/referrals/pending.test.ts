import {beforeEach, describe, expect, it} from 'vitest';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {staffOf} from '../../support/staff.ts';

const world = eachWorld();
let reference: string;

const {refer, current, provider, opened, press} = ownReferral(world);
const MINE = '/my-referral/mine';
const PERSON = 'amina@example.com';
const minutes = (count: number) => {
  world().clock.pass(count * 60_000);
};
const subjectsTo = (whom: string) =>
  world()
    .mails.filter(({to}) => to === whom)
    .map(({letter}) => letter.subject.split(':')[0]);

beforeEach(async () => {
  await world().addListing();
  await world().addListing({
    id: 'test:choir',
    slug: 'choir',
    name: 'Choir',
    referral: {self: true, professional: true, isOnline: true, how: 'Call us.', questions: []},
  });
  world().found.push({slug: 'choir', name: 'Choir', organisationName: 'Roundhay Wellbeing'});
  reference = await refer({answers: {diagnosed: 'yes'}});
});

describe('a decision that can still be taken back', () => {
  it('is not on the person’s page, in their record or in their file, and is on all of them afterwards', async () => {
    const person = await opened(reference);
    const read = async () => ({
      page: (await person.get(MINE)).body,
      record: (await person.get(`${MINE}?record=1`)).body,
      file: (await person.get(`${MINE}/record.json`)).body,
    });
    const before = await read();
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    minutes(1);
    const meanwhile = await read();
    expect(meanwhile.page).toBe(before.page);
    for (const part of Object.values(meanwhile)) {
      expect(part).not.toMatch(/not-suitable|no-places|cannot help/);
    }
    expect(meanwhile.record).toContain('1 May 2027');
    minutes(UNDO_MINUTES);
    const afterwards = await read();
    expect(afterwards.page).toContain('They cannot help this time');
    expect(afterwards.record).toContain('They cannot help this time');
    expect(afterwards.file).toContain('no-places');
  });

  it('cannot be acted on: the request goes to nobody else, and after that it is not taken back', async () => {
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    expect((await person.get(MINE)).body).not.toContain('Send my request to');
    await press(person, 'move', {to: 'choir'});
    expect(await world().rows('REFERENCE#')).toHaveLength(1);
    expect((await current(reference)).movedTo).toBeUndefined();
    minutes(UNDO_MINUTES);
    await press(person, 'move', {to: 'choir'});
    expect(await world().rows('REFERENCE#')).toHaveLength(2);
    expect((await current(reference)).movedTo).toBeDefined();
  });

  it('is not taken back where the request has been sent to somebody else', async () => {
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    const {referrals} = world().referralDeps;
    // As when two clocks differ by a moment at the end of the 15 minutes.
    await referrals.markMoved((await current(reference)).id, '7K3D-9QXP');
    await expect(
      referrals.takeStep(
        await current(reference),
        {step: 'undo', by: 'provider', messages: []},
        world().clock.now(),
      ),
    ).rejects.toMatchObject({slug: 'not-acceptable-now'});
  });

  it('does not keep the person from stopping, and they are told only of that', async () => {
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    await press(person, 'withdraw-sure');
    expect((await current(reference)).state).toBe('withdrawn');
    const record = (await person.get(`${MINE}?record=1`)).body;
    expect(record).toContain('You stopped this request, by you');
    expect(record).not.toContain('They cannot help');
    minutes(UNDO_MINUTES + 1);
    await world().deliver();
    expect(subjectsTo(PERSON)).not.toContain('An answer to your request');
  });

  it('does not keep the person from having everything deleted', async () => {
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    await press(person, 'erase-sure');
    expect((await current(reference)).state).toBe('withdrawn');
    expect(JSON.stringify(await world().rows(''))).not.toContain('Amina');
  });

  it('stands when the person changes how to be reached, and they are told of it there', async () => {
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    await press(person, 'save', {
      section: 'contact',
      name: 'Amina Khalid',
      email: 'new@example.com',
      phone: '0113 496 0942',
      contactBy: 'email',
      'dob-day': '27',
      'dob-month': '3',
      'dob-year': '1968',
      postcode: 'LS8 4AB',
    });
    const now = await current(reference);
    expect([now.state, now.undo?.state]).toEqual(['not-suitable', 'sent']);
    minutes(UNDO_MINUTES + 1);
    await world().deliver();
    expect(subjectsTo('new@example.com')).toEqual(['An answer to your request']);
    await expect(provider(reference, 'undo')).rejects.toMatchObject({slug: 'not-acceptable-now'});
  });

  it('lets nobody say yes to a date that may be gone: both are told of it, once, and they can answer again', async () => {
    await provider(reference, 'offer', {startsOn: '2026-05-12', startsAt: '10:00'});
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    const page = await person.get(MINE);
    expect(page.body).toContain('A place is offered to you');
    const answer = await press(person, 'take-offer', {startsOn: '2026-05-12'});
    const told = (await person.get(answer.location ?? '')).body;
    expect(told).toContain('We have told them that you say yes');
    expect(told).toContain(`Open this page again after`);
    await press(person, 'take-offer', {startsOn: '2026-05-12'});
    expect(subjectsTo('referrals@roundhay.example').filter((each) => each === 'They say yes')).toHaveLength(
      1,
    );
    expect((await current(reference)).state).toBe('not-suitable');
    const staff = await staffOf(world()).get(`/provider/referrals/${reference}`);
    expect(staff.body).toContain('said yes, before they were told of what you decided');
    await provider(reference, 'undo');
    await press(person, 'take-offer', {startsOn: '2026-05-12'});
    expect((await current(reference)).state).toBe('booked');
  });

  it('leaves no trace in what the person reads when it was taken back', async () => {
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    await provider(reference, 'undo');
    expect((await person.get(`${MINE}?record=1`)).body).not.toContain('They cannot help');
    expect((await person.get(MINE)).body).toContain('Sent');
  });
});
