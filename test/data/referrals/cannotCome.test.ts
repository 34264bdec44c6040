import {describe, expect, it} from 'vitest';
import {changedStart, LISTING} from '../../support/changedStart.ts';
import {MINUTE_MS} from '../../support/peopleOnStarts.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const MINE = '/my-referral/mine';
const {book, change, current, eventsOf, mailsTo, opened, press, refer, seatsOf, tell, world} = changedStart();

describe('somebody who cannot come to a start as it was changed', () => {
  const changedFor = async (): Promise<{reference: string; link: string}> => {
    const reference = await book({email: 'amina@example.com'});
    await change({'on-1-day': '21'});
    await tell();
    const mail = mailsTo('amina@example.com', /^Your date has changed/).at(-1);
    return {reference, link: mail ? linkIn(mail, '/my-referral/') : ''};
  };

  it('says so by one press, which opening the link never is, and waits in their old turn', async () => {
    const {reference, link} = await changedFor();
    await book();
    const browser = publicVisitor(world());
    for (let scan = 0; scan < 10; scan += 1) await browser.get(link);
    expect((await current(reference)).state).toBe('booked');
    const page = await browser.get(MINE);
    expect(page.body).toContain('I can’t come to that');
    const seen = (await current(reference)).startChange?.at ?? '';
    // An answer to another change is none to this.
    await browser.post(MINE, {action: 'cannot-come', change: '2026-05-01T00:00:00.000Z'}, {from: page});
    expect((await current(reference)).state).toBe('booked');
    const done = await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await browser.get(done.location ?? '')).body).toContain('You are on the waiting list again');
    await world().deliver();
    expect(await current(reference)).toMatchObject({
      state: 'accepted',
      holdsSeat: false,
      passedRuns: ['run-1'],
    });
    expect((await current(reference)).runId).toBeUndefined();
    expect(await seatsOf('run-1')).toBe(1);
    expect(mailsTo('referrals@roundhay.example', /^They cannot come to the changed date/)).toHaveLength(1);
    expect(mailsTo('amina@example.com', /^You are on the waiting list again/)).toHaveLength(1);
    const list = await staffOf(world()).get('/provider/waiting?listing=test%3Aliving-well');
    expect(list.body).toContain(reference);
    // Pressed twice it is said once.
    await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await eventsOf(reference)).filter((event) => event === 'cannot-come')).toHaveLength(1);
  });

  it('is offered the next free place before those who asked later, and not this start again', async () => {
    const {reference, link} = await changedFor();
    const later = await refer();
    await actOn(staffOf(world()), later, {action: 'accept'});
    const browser = publicVisitor(world());
    await browser.get(link);
    const seen = (await current(reference)).startChange?.at ?? '';
    await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: await browser.get(MINE)});
    for (const runId of ['run-1', 'run-2']) {
      await world().providerDeps.fills.begin(
        {runId, listingId: LISTING, organisationId: 'test:roundhay', answerDays: 5},
        world().clock.now(),
      );
    }
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect([(await current(reference)).runId, (await current(later)).runId]).toEqual(['run-2', 'run-1']);
  });

  it('can say so after a code as well, and nobody by a link that was mailed to another address', async () => {
    const {reference, link} = await changedFor();
    const person = await opened(reference);
    const stranger = publicVisitor(world());
    await stranger.get(link);
    const page = await stranger.get(MINE);
    const seen = (await current(reference)).startChange?.at ?? '';
    const {id} = await current(reference);
    const moved = await person.post(
      MINE,
      {action: 'save', section: 'contact', contactBy: 'email', email: 'new@example.com', phone: ''},
      {from: await person.get(MINE)},
    );
    expect(moved.status).toBe(303);
    await stranger.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await world().referralDeps.referrals.get(id, world().clock.now()))?.state).toBe('booked');
    await press(person, 'cannot-come', {change: seen});
    expect((await current(reference)).state).toBe('accepted');
  });
});
