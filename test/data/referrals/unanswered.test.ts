import {describe, expect, it} from 'vitest';
import {passOn} from '../../../functions/transfer/passOn.ts';
import {fillIn, publicVisitor} from '../../support/referralRoutes.ts';
import {ALWAYS, PATIENCE, unansweredStore} from '../../support/unansweredStore.ts';
import {PROPOSED} from '../../support/walks.ts';

const {counted, faults, refer, stall, theReferral, world} = unansweredStore();

const referenceOf = ({body}: {body: string}) => (JSON.parse(body) as {reference: string}).reference;
const ONE_OF_ALL = {people: 1, messages: 4, seats: 1};

describe('a store that does not answer', () => {
  it('is given up after four tries, in time for the function to say so', async () => {
    let calls = 0;
    faults.set({
      beforeCall: () => {
        calls += 1;
        return 'stall';
      },
    });
    const startedAtMs = Date.now();
    await expect(world().referralDeps.referrals.getSeats('run-1')).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(calls).toBe(4);
    expect(Date.now() - startedAtMs).toBeLessThan(4 * PATIENCE.requestMs + 3000);
  });

  it.each(['kept', 'not-kept'] as const)(
    'once (%s), has one referral, and the person its reference',
    async (where) => {
      stall(where, 'TransactWriteItems', 1);
      const page = await refer();
      expect(page.status).toBe(201);
      expect(await counted()).toEqual(ONE_OF_ALL);
      expect((await theReferral()).reference).toBe(referenceOf(page));
    },
  );

  it('at all, but has saved the referral, is asked for it by its key', async () => {
    stall('kept', 'TransactWriteItems', ALWAYS);
    const page = await refer();
    expect(page.status).toBe(201);
    expect(await counted()).toEqual(ONE_OF_ALL);
    expect((await theReferral()).reference).toBe(referenceOf(page));
  });

  it('and has not saved it, is no promise: the form comes back, and the same key sends it once', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person, {needs: {run: 'run-1'}});
    stall('not-kept', 'TransactWriteItems', ALWAYS);
    const again = await person.post('/refer/living-well/check', {}, {from: check});
    expect(again.status).toBe(503);
    expect(again.body).toContain('Amina Khalid');
    expect(await counted()).toEqual({people: 0, messages: 0, seats: 0});
    faults.set({});
    expect((await person.post('/refer/living-well/check', {}, {from: again})).location).toBe(
      '/refer/living-well/sent',
    );
    expect(await counted()).toEqual(ONE_OF_ALL);
  });

  it('and breaks the connection instead, changes nothing of that', async () => {
    let left = 2;
    faults.set({
      afterWrite: ({operation}) =>
        operation === 'TransactWriteItems' && (left -= 1) >= 0 ? 'lose' : 'answer',
    });
    expect((await refer()).status).toBe(201);
    expect(await counted()).toEqual(ONE_OF_ALL);
  });
});

describe('a step whose answer does not come', () => {
  const withdraw = async () => {
    const referral = await theReferral();
    const {referrals} = world().referralDeps;
    return await referrals.takeStep(
      referral,
      {step: 'withdraw', by: 'person', messages: []},
      world().clock.now(),
    );
  };

  it.each([1, ALWAYS])(
    'is taken once, and is not called somebody else’s (%d answers lost)',
    async (times) => {
      await refer();
      stall('kept', 'TransactWriteItems', times);
      expect((await withdraw()).state).toBe('withdrawn');
      expect(await theReferral()).toMatchObject({state: 'withdrawn', version: 2});
      expect((await counted()).seats).toBe(0);
      expect(await world().rows('EVENT#')).toHaveLength(2);
    },
  );

  it('and that was not taken says so, and can be taken again', async () => {
    await refer();
    stall('not-kept', 'TransactWriteItems', ALWAYS);
    await expect(withdraw()).rejects.toMatchObject({name: 'TimeoutError'});
    faults.set({});
    expect((await withdraw()).state).toBe('withdrawn');
    expect((await counted()).seats).toBe(0);
  });
});

describe('a referral that is passed on without an answer', () => {
  const pass = async () => {
    const {referralDeps, clock} = world();
    const referral = (await world().rows('REFERRAL#')).find(({state}) => state === 'received');
    const standing = await referralDeps.referrals.get(String(referral?.id), clock.now());
    const person = standing && (await referralDeps.referrals.getPerson(standing.id, clock.now()));
    const whole = await referralDeps.getListingBySlug('living-well');
    if (!standing?.proposed || !person || !whole) throw new Error('Nobody is asked');
    const {proposed} = standing;
    return await passOn(referralDeps)({
      referral: standing,
      person,
      whole,
      proposed,
      tells: {referrer: false, practice: false},
      by: 'person',
      messages: [],
    });
  };
  const ask = async () => {
    await refer();
    const standing = await theReferral();
    const taken = {step: 'propose-transfer', by: 'provider', proposed: PROPOSED, messages: []} as const;
    await world().referralDeps.referrals.takeStep(standing, taken, world().clock.now());
  };

  it.each([1, ALWAYS])('is with one provider, once (%d answers lost)', async (times) => {
    await ask();
    stall('kept', 'TransactWriteItems', times);
    const {reference} = await pass();
    faults.set({});
    const rows = (await world().rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL');
    expect(rows.map(({state, movedTo}) => [state, movedTo])).toEqual(
      expect.arrayContaining([
        ['transferred', reference],
        ['sent', undefined],
      ]),
    );
    expect([rows.length, (await counted()).people, (await counted()).seats]).toEqual([2, 2, 0]);
  });

  it('and was not saved is with the first as before, and can be passed on again', async () => {
    await ask();
    stall('not-kept', 'TransactWriteItems', ALWAYS);
    await expect(pass()).rejects.toMatchObject({name: 'TimeoutError'});
    faults.set({});
    expect([(await theReferral()).state, (await counted()).people]).toEqual(['received', 1]);
    await pass();
    expect((await counted()).people).toBe(2);
  });
});
