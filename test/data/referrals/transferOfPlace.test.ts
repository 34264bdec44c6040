import {describe, expect, it} from 'vitest';
import {londonInstant} from '#shared/london.ts';
import {passingOn} from '../../support/passingOn.ts';
import {runWith} from '../../support/referralListing.ts';
import {staffOf} from '../../support/staff.ts';

const MINE = '/my-referral/mine';
const PROVIDER = 'referrals@roundhay.example';

const {current, ended, mailTo, opened, press, propose, provider, refer, world} = passingOn();

describe('somebody who is booked', () => {
  const START = '2026-06-02';
  /** With the one place of a start, which is a month ahead. */
  const book = async (startsOn = START, change: object = {}): Promise<string> => {
    await world().addListing({}, {runs: [runWith('run-1', 1)]});
    const reference = await refer(change);
    await provider(reference, 'book', {run: {id: 'run-1', capacity: 1}, startsOn, startsAt: '10:00'});
    return reference;
  };
  const taken = async () => (await world().referralDeps.referrals.getSeats('run-1')).taken;

  it('keeps their place while they are asked, and frees it by saying yes', async () => {
    const reference = await book();
    expect((await propose(reference)).status).toBe(303);
    expect(await current(reference)).toMatchObject({state: 'booked', holdsSeat: true, startsOn: START});
    expect(await taken()).toBe(1);
    const page = await staffOf(world()).get(`/provider/referrals/${reference}`);
    expect(page.body).toContain('They keep their place with you unless they say yes');
    const person = await opened(reference);
    const own = (await person.get(MINE)).body;
    for (const said of ['Your place is for', 'thinks that Walk and Talk', 'You also give up your place']) {
      expect(own).toContain(said);
    }
    await press(person, 'pass-on', {to: 'walk'});
    const {first, second} = await ended(reference);
    expect(first).toMatchObject({state: 'transferred', holdsSeat: false, movedTo: second.reference});
    expect(second).toMatchObject({state: 'sent', cameFrom: reference, holdsSeat: false});
    expect(await taken()).toBe(0);
    const subjects = world().mails.map(({letter}) => letter.subject);
    expect(subjects).toEqual(
      expect.arrayContaining([`Passed on: ${reference}`, `New referral: ${second.reference}`]),
    );
  });

  it.each([
    ['yes', 'pass-on', {to: 'walk'}, 'We have told them that you say yes'],
    ['no', 'keep-here', {}, 'Nothing has changed'],
  ])(
    'who says %s while their provider can take back what it did is told until when to wait',
    async (_, action, typed, said) => {
      const reference = await book();
      await propose(reference);
      const person = await opened(reference);
      await provider(reference, 'decline', {reason: 'not-known'});
      const answer = await press(person, action, typed);
      const {body} = await person.get(answer.location ?? '');
      expect(body).toContain(said);
      expect(body).toContain('Open this page again after 10:15am');
      expect(await current(reference)).toMatchObject({state: 'declined'});
      await provider(reference, 'undo');
      expect((await person.get(MINE)).body).toContain('thinks that Walk and Talk');
    },
  );

  it('reads from the time of their start that it has passed, and what to do if they could not go', async () => {
    const reference = await book('2026-05-06');
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toContain('Your place is for Wednesday 6 May 2026 at 10am');
    world().clock.pass(londonInstant('2026-05-06', '09:59').getTime() - world().clock.now().getTime());
    // So that the mail with the code is the last one to them.
    await world().deliver();
    expect((await (await opened(reference)).get(MINE)).body).toContain('Your place is for');
    world().clock.pass(60_000);
    const {body} = await (await opened(reference)).get(MINE);
    expect(body).toContain('Your start has passed');
    expect(body).toContain('If you could not go, call them.');
    expect(body).not.toContain('Add the date to your calendar');
  });

  it('keeps their place by saying no, and their provider is told so', async () => {
    const reference = await book();
    await propose(reference);
    await press(await opened(reference), 'keep-here');
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'booked', holdsSeat: true, startsOn: START});
    expect([referral.proposed, referral.owedSince]).toEqual([undefined, undefined]);
    expect(JSON.stringify(mailTo(PROVIDER).letter)).toContain('They keep their place with you');
  });

  it('keeps their place by saying nothing, and is asked no longer than until the day before', async () => {
    const reference = await book('2026-05-06');
    await propose(reference);
    expect((await current(reference)).proposed?.answerBy).toBe('2026-05-05');
    world().clock.pass(londonInstant('2026-05-06', '08:01').getTime() - world().clock.now().getTime());
    await world().sweep();
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'booked', holdsSeat: true});
    expect(referral.proposed).toBeUndefined();
  });

  it('is not asked by mail when they start tomorrow, and is passed on when they agreed on the phone', async () => {
    const reference = await book('2026-05-02');
    const refused = await propose(reference);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('They start too soon');
    expect((await propose(reference, {agreed: 'yes'})).status).toBe(303);
    expect((await ended(reference)).second).toMatchObject({state: 'sent', cameFrom: reference});
    expect(await taken()).toBe(0);
  });

  it('frees their place once, although they say yes from two windows', async () => {
    const reference = await book();
    await propose(reference);
    const person = await opened(reference);
    const page = await person.get(MINE);
    await Promise.all(
      [person, person.another()].map((each) =>
        each.post(MINE, {action: 'pass-on', to: 'walk'}, {from: page}),
      ),
    );
    expect(await taken()).toBe(0);
    expect(await world().rows('REFERENCE#')).toHaveLength(2);
  });
});

describe('a place on a start', () => {
  it('is kept while its person is asked, and is free when they are passed on', async () => {
    await world().addListing({}, {runs: [runWith('run-1', 1)]});
    const taken = async () => (await world().referralDeps.referrals.getSeats('run-1')).taken;
    const reference = await refer({run: 'run-1'});
    await propose(reference);
    expect(await taken()).toBe(1);
    await press(await opened(reference), 'pass-on', {to: 'walk'});
    expect((await current(reference)).state).toBe('transferred');
    expect(await taken()).toBe(0);
  });

  it('that was offered is free as soon as they are asked instead', async () => {
    await world().addListing({}, {runs: [runWith('run-1', 1)]});
    const reference = await refer();
    const run = {id: 'run-1', capacity: 1};
    await provider(reference, 'offer', {run, startsOn: '2099-05-05', answerBy: '2026-05-05'});
    expect((await current(reference)).holdsSeat).toBe(true);
    await propose(reference);
    expect(await current(reference)).toMatchObject({state: 'received', holdsSeat: false});
    expect((await current(reference)).startsOn).toBeUndefined();
  });
});
