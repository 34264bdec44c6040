import {describe, expect, it} from 'vitest';
import {changedStart} from '../../support/changedStart.ts';
import {runInMay} from '../../support/peopleOnStarts.ts';

const {book, change, current, mailsTo, refer, seatsOf, shown, tell, world} = changedStart();

describe('how many places a changed start has', () => {
  it('is never fewer than are taken, also when somebody takes one in that moment', async () => {
    await book();
    await book();
    const few = await change({capacity: '1'});
    expect([few.status, few.body.includes('2 places are taken or offered. Enter 2 or more')]).toEqual([
      400,
      true,
    ]);
    expect((await change({capacity: ''})).body).toContain('People have places that we count');
    const late = await refer();
    const before = await current(late);
    expect((await change({capacity: '2'})).status).toBe(303);
    // Whoever has read that there are six meets the two.
    const taking = world().referralDeps.referrals.takeStep(
      before,
      {step: 'book', by: 'provider', startsOn: '2026-05-19', run: {id: 'run-1', capacity: 6}, messages: []},
      world().clock.now(),
    );
    await expect(taking).rejects.toMatchObject({slug: 'not-acceptable-now'});
    expect(await seatsOf('run-1')).toBe(2);
  });

  it('stays with its provider to count once somebody has asked for it', async () => {
    const {id, listingId, sessions, language, status} = runInMay('run-1', 6, '19', '26');
    await world().addListing({}, {runs: [{id, listingId, sessions, language, status}]});
    await refer({run: 'run-1'});
    const wrong = await change({capacity: '6'});
    expect([wrong.status, wrong.body.includes('or have places that you count yourself')]).toEqual([
      400,
      true,
    ]);
  });

  it('is nobody’s news, and is shown in public', async () => {
    const reference = await book({email: 'amina@example.com'});
    expect((await change({capacity: '1'}, 'check')).body).toContain('Nobody is told');
    await change({capacity: '1'});
    await tell();
    expect(mailsTo('amina@example.com', /changed/)).toEqual([]);
    expect((await current(reference)).startChange).toBeUndefined();
    const whole = await shown();
    expect(whole?.bands['run-1']).toBe('full');
  });
});
