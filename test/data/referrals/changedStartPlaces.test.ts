import {DeleteCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {REOPENING_REASONS} from '#shared/referral/reasons.ts';
import {transact} from '../../../functions/data/directory/transact.ts';
import {referralKeys} from '../../../functions/data/keys.ts';
import {referralRow} from '../../../functions/data/referral/referralRow.ts';
import {limitSeats} from '../../../functions/data/referral/seats.ts';
import {changedStart} from '../../support/changedStart.ts';
import {MINUTE_MS, runInMay} from '../../support/peopleOnStarts.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, staffOf} from '../../support/staff.ts';

/** A day in May, typed into the form that offers one, or books on one. */
const typedOn = (day: string, action: 'offer' | 'book') => ({
  action,
  ...(action === 'book' && {run: 'other'}),
  'start-day': day,
  'start-month': '5',
  'start-year': '2026',
});
const offerOf = (day: string) => typedOn(day, 'offer');

const {book, change, current, mailsTo, provider, refer, seatsOf, shown, tell, world} = changedStart();

describe('how many places a changed start has', () => {
  it('is never fewer than are taken, also when somebody takes one in that moment', async () => {
    await book();
    await book();
    const few = await change({capacity: '1'});
    expect([
      few.status,
      few.body.includes('2 places are taken, offered or asked for. Enter 2 or more'),
    ]).toEqual([400, true]);
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
    expect((await change({capacity: '1'})).body).toContain('2 places are taken, offered or asked for');
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
    expect((await change({capacity: '1'})).body).toContain('2 places are taken, offered or asked for');
    await actOn(staffOf(world()), first, {action: 'decline', reason: 'could-not-time'});
    expect((await change({capacity: '1'})).status).toBe(303);
    expect((await current(second)).holdsSeat).toBe(true);
  });

  it('cannot be said while somebody is on it whom no count has, who came when there was none', async () => {
    const {id, listingId, sessions, language, status} = runInMay('run-1', 6, '19', '26');
    await world().addListing({}, {runs: [{id, listingId, sessions, language, status}]});
    const old = [await current(await book()), await current(await refer({run: 'run-1'}))];
    const {client, referralsTable: TableName} = world();
    for (const referral of old) {
      await client.send(new PutCommand({TableName, Item: referralRow({...referral, holdsSeat: false})}));
    }
    await client.send(new DeleteCommand({TableName, Key: referralKeys.seats('run-1')}));
    const refused = await change({capacity: '1', note: 'Bring your own lunch.'});
    expect([refused.status, refused.body.includes('2 people on this start are not in our count')]).toEqual([
      400,
      true,
    ]);
    expect(refused.body).toContain('value="Bring your own lunch."');
    expect((await change({capacity: '', note: 'Bring your own lunch.'})).status).toBe(303);
    // Each is counted from when they are booked again.
    for (const {reference} of old) {
      await actOn(staffOf(world()), reference, {action: 'book', run: 'run-1'});
    }
    expect((await change({capacity: '1'})).body).toContain('2 places are taken, offered or asked for');
    expect((await change({capacity: '2'})).status).toBe(303);
  });

  it('takes in who was refused, asked again, and was offered its day by hand', async () => {
    const {id, listingId, sessions, language, status} = runInMay('run-1', 6, '19', '26');
    await world().addListing({}, {runs: [{id, listingId, sessions, language, status}]});
    const staff = staffOf(world());
    const reference = await book();
    await actOn(staff, reference, {action: 'decline', reason: 'could-not-time'});
    world().clock.pass(15 * MINUTE_MS);
    await actOn(staff, reference, {action: 'reopen', reason: REOPENING_REASONS[0].code});
    expect((await current(reference)).runId).toBeUndefined();
    await actOn(staff, reference, {action: 'accept'});
    await actOn(staff, reference, offerOf('19'));
    await provider(reference, 'take-offer', {by: 'person'});
    expect(await current(reference)).toMatchObject({state: 'booked', runId: 'run-1', holdsSeat: true});
    await book();
    expect((await change({capacity: '1'})).body).toContain('2 places are taken');
  });

  it('has a place less while its day is offered by hand, and none left is said on the form', async () => {
    const first = await refer({run: 'run-2'});
    const second = await refer();
    const full = await actOn(staffOf(world()), second, offerOf('28'));
    expect([full.status, full.body.includes('The start on this day is full')]).toEqual([409, true]);
    // Another day than the one that they asked for: its place is free at once, and stays so when they take it.
    await actOn(staffOf(world()), first, offerOf('25'));
    expect(await seatsOf('run-2')).toBe(0);
    expect((await actOn(staffOf(world()), second, offerOf('28'))).status).toBe(303);
    await provider(first, 'take-offer', {by: 'person'});
    expect((await current(first)).runId).toBeUndefined();
    expect(await current(second)).toMatchObject({state: 'offered', startsAt: '10:00', holdsSeat: true});
    expect(await seatsOf('run-2')).toBe(1);
  });

  it('keeps the place of who says yes on the phone, and is booked by the day that was offered', async () => {
    const [reference, other] = [await refer(), await refer()];
    const staff = staffOf(world());
    await actOn(staff, reference, offerOf('28'));
    expect((await actOn(staff, reference, typedOn('28', 'book'))).status).toBe(303);
    expect(await current(reference)).toMatchObject({state: 'booked', runId: 'run-2', holdsSeat: true});
    const full = await actOn(staff, other, typedOn('28', 'book'));
    expect([full.status, full.body.includes('This start is now full')]).toEqual([409, true]);
    expect(await seatsOf('run-2')).toBe(1);
  });

  it('has its place back from who says no to a day that was offered by hand', async () => {
    const reference = await refer();
    await actOn(staffOf(world()), reference, offerOf('28'));
    expect(await seatsOf('run-2')).toBe(1);
    await provider(reference, 'ask-other-date', {by: 'person', reason: 'could-not-time'});
    expect(await current(reference)).toMatchObject({holdsSeat: false, passedRuns: ['run-2']});
    expect(await seatsOf('run-2')).toBe(0);
  });

  it('is of the start that is meant where two begin on the day that is typed', async () => {
    const early = runInMay('run-1', 6, '19', '26');
    const late = {
      ...runInMay('run-3', 6, '19'),
      sessions: [{date: '2026-05-19', startsAt: '14:00', endsAt: '16:00'}],
    };
    await world().addListing({}, {runs: [early, late]});
    const [reference, staff] = [await refer(), staffOf(world())];
    const which = await actOn(staff, reference, offerOf('19'));
    expect([which.status, which.body.includes('More than one start begins on this day')]).toEqual([
      400,
      true,
    ]);
    await actOn(staff, reference, {...offerOf('19'), startsAt: '2pm'});
    expect(await current(reference)).toMatchObject({runId: 'run-3', holdsSeat: true});
  });

  it('keeps the place of who is offered the day that they asked for', async () => {
    const reference = await refer({run: 'run-1'});
    await actOn(staffOf(world()), reference, {...offerOf('19'), startsAt: '10am'});
    expect(await current(reference)).toMatchObject({state: 'offered', runId: 'run-1', holdsSeat: true});
    expect(await seatsOf('run-1')).toBe(1);
  });

  it('is what an import says of it later, not for ever what was said on its page', async () => {
    expect((await change({capacity: '1'})).status).toBe(303);
    await book();
    for (const capacity of [2, undefined]) {
      const {id, listingId, sessions, language, status} = runInMay('run-1', 6, '19', '26');
      const runs = [{id, listingId, sessions, language, status, ...(capacity !== undefined && {capacity})}];
      await world().addListing({}, {runs});
      world().clock.pass(15 * MINUTE_MS);
      expect((await current(await book())).state).toBe('booked');
    }
    expect(await seatsOf('run-1')).toBe(3);
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
              transact(world().client, [
                {what: 'places', item: limitSeats(world().referralsTable, limit, world().clock.now())},
              ]),
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
