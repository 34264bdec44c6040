import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {cancelStore} from '../../../functions/data/cancelStore.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {inboxStore} from '../../../functions/data/inboxStore.ts';
import {referralKeys} from '../../../functions/data/keys.ts';
import {referralStore} from '../../../functions/data/referralStore.ts';
import {startChangeStore} from '../../../functions/data/startChangeStore.ts';
import {readCell} from '../../../functions/indexer/readCell.ts';
import {writeBandsOf} from '../../../functions/outbox/writeBandsOf.ts';
import {moveWorker} from '../../../functions/steward/moveFromRun.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {dieAtEachWrite, LEAST_DEATHS} from '../../support/dyingClient.ts';
import {MINUTE_MS, peopleOnStarts, runInMay} from '../../support/peopleOnStarts.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page} from '../../support/visitor.ts';

let store: RunningStore;
let world: ReferralWorld;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
const begin = async (): Promise<void> => {
  world = await referralWorld(store.endpoint);
  await world.addListing({}, {runs: [runInMay('run-1', 6, '20'), runInMay('run-2', 1, '27')]});
};
beforeEach(begin);

const PATH = '/provider/starts?listing=test%3Aliving-well&run=run-1';

const {book, current, eventsOf, lastMailbox, provider, refer, seatsOf} = peopleOnStarts(() => world);

const cancel = async (typed: Record<string, string> = {}): Promise<Page> => {
  const provider = staffOf(world);
  const form = {step: 'sure', instead: 'wait', answerDays: '5', ...typed};
  return await provider.post(PATH, form, {from: await provider.get(PATH)});
};

const standing = async (reference: string) => {
  const {state, startsOn, runId, holdsSeat} = await current(reference);
  return {state, startsOn, runId, holdsSeat};
};
const WAITS = {state: 'accepted', startsOn: undefined, runId: undefined, holdsSeat: false};

const subjects = () => world.mails.map(({to, letter}) => `${to} ${letter.subject.split(/[:,]/)[0] ?? ''}`);

describe('cancelling a start', () => {
  it('says how many people it concerns, and does nothing before it is confirmed', async () => {
    const reference = await book();
    await refer({run: 'run-1'});
    const form = await staffOf(world).get(PATH);
    expect(form.body).toContain('1 person with a place or an offer of one, 1 person who asked for this date');
    const check = await cancel({step: 'check'});
    expect(check.body).toContain('You cannot take this back');
    await world.sweep();
    expect((await current(reference)).state).toBe('booked');
    const odd = await cancel({instead: 'run-of-another'});
    expect([odd.status, odd.body.includes('Choose what is offered instead')]).toEqual([400, true]);
  });

  it('of somebody else’s cannot be seen or done', async () => {
    const reference = await book();
    const form = await staffOf(world).get(PATH);
    const other = staffOf(world, 'test:elsewhere');
    expect((await other.get(PATH)).body).toContain('Your listings have no dates to come');
    const answer = await other.post(PATH, {step: 'sure', instead: 'wait', answerDays: '5'}, {from: form});
    await world.sweep();
    expect([answer.location, (await current(reference)).state]).toEqual(['/provider/starts', 'booked']);
  });

  it('puts everybody on the waiting list and tells them, and leaves who has begun elsewhere alone', async () => {
    const booked = await book({email: 'booked@example.com'});
    const asked = await refer({run: 'run-1', email: 'asked@example.com'});
    const called = await book({contactBy: 'phone-message', phone: '0113 496 0000'});
    const elsewhere = await refer({run: 'run-2'});
    expect((await cancel()).location).toBe('/provider/starts?cancelled=run-1');
    await world.sweep();
    await world.deliver();
    expect(await standing(booked)).toEqual(WAITS);
    expect(await standing(asked)).toEqual({...WAITS, state: 'sent'});
    expect(await standing(called)).toEqual(WAITS);
    expect(await standing(elsewhere)).toMatchObject({state: 'sent', runId: 'run-2', holdsSeat: true});
    expect([await seatsOf('run-1'), await seatsOf('run-2')]).toEqual([0, 1]);
    expect(subjects()).toEqual(
      expect.arrayContaining([
        'booked@example.com Your date is cancelled',
        'asked@example.com Your date is cancelled',
        'referrals@roundhay.example Please call',
      ]),
    );
    // They are on the waiting list in their old order.
    const list = await staffOf(world).get('/provider/waiting?listing=test%3Aliving-well');
    expect(list.body.indexOf(booked)).toBeGreaterThan(0);
    expect(list.body.indexOf(booked)).toBeLessThan(list.body.indexOf(called));
  });

  it('leaves who was offered another day, or has it, to that day, and tells them nothing', async () => {
    const people: string[] = [];
    for (const name of ['offered', 'booked']) {
      const reference = await refer({run: 'run-1', email: `${name}@example.com`});
      await actOn(staffOf(world), reference, {
        action: 'offer',
        'start-day': '25',
        'start-month': '5',
        'start-year': '2026',
      });
      people.push(reference);
    }
    const [offered = '', booked = ''] = people;
    await provider(booked, 'take-offer', {by: 'person'});
    // What they had asked for was somebody else’s from then on.
    expect(await seatsOf('run-1')).toBe(0);
    await cancel();
    await world.sweep();
    await world.deliver();
    const other = {startsOn: '2026-05-25', runId: undefined, holdsSeat: false};
    expect(await standing(offered)).toEqual({...other, state: 'offered'});
    expect(await standing(booked)).toEqual({...other, state: 'booked'});
    expect(await seatsOf('run-1')).toBe(0);
    expect(subjects().filter((subject) => subject.includes('cancelled'))).toEqual([]);
  });

  it('offers another start while it has places, in the order in which they asked; the others wait', async () => {
    const first = await book();
    const firstMailbox = lastMailbox();
    const second = await book();
    await cancel({instead: 'run-2'});
    await world.sweep();
    await world.deliver();
    expect(await standing(first)).toEqual({
      state: 'offered',
      startsOn: '2026-05-27',
      runId: 'run-2',
      holdsSeat: true,
    });
    expect(await standing(second)).toEqual(WAITS);
    expect([await seatsOf('run-1'), await seatsOf('run-2')]).toEqual([0, 1]);
    expect(subjects()).toContain(`${firstMailbox} Your date is cancelled`);
  });

  it('is shown in public at once, and found in no search', async () => {
    const directory = {client: world.client, tableName: world.directoryTable};
    const found = async () => {
      const whole = await directoryReader(directory).getListingBySlug('living-well');
      const {documents} = await readCell(directory, EVERYWHERE);
      return {
        shown: whole?.runs.map(({id, status}) => `${id} ${status}`),
        searched: documents[0]?.runs.map(({id}) => id),
      };
    };
    await cancel();
    await world.sweep();
    expect(await found()).toEqual({shown: ['run-1 cancelled', 'run-2 planned'], searched: ['run-2']});
    // Neither a place that is given back late nor a save of the listing makes it a start again.
    await world.addListing(
      {summary: 'Seven mornings.'},
      {runs: [runInMay('run-1', 6, '20'), runInMay('run-2', 1, '27')]},
    );
    await world.deliver();
    expect((await found()).shown).toEqual(['run-1 cancelled', 'run-2 planned']);
    expect((await staffOf(world).get('/provider/starts')).body).toContain('Cancelled');
    expect((await cancel()).location).toBe('/provider/starts');
  });

  it('lets nobody take a place any more who has read of it before', async () => {
    const reference = await refer();
    const before = await current(reference);
    await cancel();
    const late = world.referralDeps.referrals.takeStep(
      before,
      {
        step: 'book',
        by: 'provider',
        startsOn: '2026-05-20',
        run: {id: 'run-1', capacity: 6},
        messages: [],
      },
      world.clock.now(),
    );
    await expect(late).rejects.toMatchObject({slug: 'not-acceptable-now'});
    const booking = await publicVisitor(world).postJson(
      '/api/referrals',
      {...API_REQUEST, run: 'run-1'},
      {'idempotency-key': 'a-key-of-somebody-late'},
    );
    expect(booking.status).toBe(409);
    expect(await seatsOf('run-1')).toBe(0);
  });

  it('moves somebody too whose step back brings them to it again', async () => {
    const reference = await book();
    await actOn(staffOf(world), reference, {action: 'decline', reason: 'could-not-time'});
    await cancel();
    await world.sweep();
    await actOn(staffOf(world), reference, {action: 'undo'});
    expect(await current(reference)).toMatchObject({state: 'booked', holdsSeat: false});
    world.clock.pass(2 * MINUTE_MS);
    await world.sweep();
    expect(await standing(reference)).toEqual(WAITS);
    world.clock.pass(21 * MINUTE_MS);
    await world.sweep();
    expect(
      (await cancelStore({client: world.client, tableName: world.referralsTable}).get('run-1'))?.dueAt,
    ).toBe(undefined);
  });
});

/** A steward that works with `client`. */
const stewardOf = (client: DynamoDBDocumentClient) => {
  const table = {client, tableName: world.referralsTable};
  const directory = {client, tableName: world.directoryTable};
  const referrals = referralStore(table);
  const work = moveWorker({
    cancels: cancelStore(table),
    startChanges: startChangeStore(table),
    inbox: inboxStore(table),
    referrals,
    getListing: (id) => directoryReader(directory).getListing(id),
    showCancelled: writeBandsOf(directory, referrals, world.clock.now),
    now: world.clock.now,
  });
  return () => work(referralKeys.cancel('run-1')).catch(() => false);
};

describe('a steward that is killed while people are moved', () => {
  it('at any write leaves nobody behind, and moves and tells nobody twice', {timeout: 240_000}, async () => {
    const deaths = await dieAtEachWrite(store.endpoint, async (client) => {
      await begin();
      const people = [await book(), await book(), await refer({run: 'run-1'})];
      await world.deliver();
      world.mails.length = 0;
      await cancel({instead: 'run-2'});
      await stewardOf(client)();
      // Others take it up: two at once, and again a minute later.
      for (const minutes of [0, 2, 2]) {
        world.clock.pass(minutes * MINUTE_MS);
        await Promise.all([world.sweep(), world.sweep()]);
      }
      await world.deliver();
      expect(await Promise.all(people.map(async (each) => (await current(each)).state))).toEqual([
        'offered',
        'accepted',
        'sent',
      ]);
      expect((await Promise.all(people.map(eventsOf))).map((events) => events.slice(-1))).toEqual([
        ['change-start'],
        ['lose-start'],
        ['lose-choice'],
      ]);
      expect(subjects().filter((subject) => subject.endsWith('Your date is cancelled'))).toHaveLength(3);
      expect([await seatsOf('run-1'), await seatsOf('run-2')]).toEqual([0, 1]);
    });
    expect(deaths).toBeGreaterThanOrEqual(LEAST_DEATHS);
  });
});
