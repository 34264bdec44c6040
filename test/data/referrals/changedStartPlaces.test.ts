import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {transact} from '../../../functions/data/directory/transact.ts';
import {limitSeats} from '../../../functions/data/referral/seats.ts';
import {changedStart} from '../../support/changedStart.ts';
import {runInMay} from '../../support/peopleOnStarts.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, staffOf} from '../../support/staff.ts';

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

  it('can be said later where its provider counted them: no fewer than have asked for it, were offered it, or are booked', async () => {
    const {id, listingId, sessions, language, status} = runInMay('run-1', 6, '19', '26');
    await world().addListing({}, {runs: [{id, listingId, sessions, language, status}]});
    await book();
    await refer({run: 'run-1'});
    expect((await change({capacity: '1'})).body).toContain('2 places are taken or offered');
    expect((await change({capacity: '2'})).status).toBe(303);
    const late = await publicVisitor(world()).postJson(
      '/api/referrals',
      {...API_REQUEST, run: 'run-1'},
      {'idempotency-key': 'a-key-of-somebody-late'},
    );
    expect([late.status, await seatsOf('run-1')]).toEqual([409, 2]);
  });

  it('can be left to its provider to count, and comes back with whoever is on it by then', async () => {
    const first = await book();
    expect((await change({capacity: ''})).status).toBe(303);
    const second = await book();
    expect(await seatsOf('run-1')).toBe(2);
    expect((await change({capacity: '1'})).body).toContain('2 places are taken or offered');
    await actOn(staffOf(world()), first, {action: 'decline', reason: 'could-not-time'});
    expect((await change({capacity: '1'})).status).toBe(303);
    expect((await current(second)).holdsSeat).toBe(true);
  });

  it(
    'is never fewer than have one, however many are booked while it is being said',
    {timeout: 120_000},
    async () => {
      let cases = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({min: 1, max: 4}),
          fc.integer({min: 1, max: 4}),
          async (people, places) => {
            cases += 1;
            const run = {id: `uncounted-${cases}`};
            const asking: Referral[] = [];
            for (let each = 0; each < people; each += 1) asking.push(await current(await refer()));
            const limit = {id: run.id, capacity: places};
            // Everybody has read that its provider counts; nobody asks an index who is on it.
            const [said, ...booked] = await Promise.allSettled([
              transact(world().client, [{what: 'places', item: limitSeats(world().referralsTable, limit)}]),
              ...asking.map((before) =>
                world().referralDeps.referrals.takeStep(
                  before,
                  {step: 'book', by: 'provider', startsOn: '2026-05-19', run, messages: []},
                  world().clock.now(),
                ),
              ),
            ]);
            const have = booked.filter(({status}) => status === 'fulfilled').length;
            expect(await seatsOf(run.id)).toBe(have);
            expect(have <= places).toBe(said.status === 'fulfilled');
          },
        ),
        {numRuns: 12},
      );
    },
  );

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
