import fc from 'fast-check';
import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, CONTACT, fillIn, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';

const world = eachWorld();

const STORM = 200;
const keyOf = (number: number) => `key-of-the-storm-${String(number).padStart(4, '0')}`;

/** Each from an address of its own, so that no limit is met. */
const post = (number: number, key: string, change: object = {}, on: ReferralWorld = world()) =>
  publicVisitor(on, `198.51.100.${number}`).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': key},
  );

const all = <Result>(make: (number: number) => Promise<Result>, count = STORM) =>
  Promise.all(Array.from({length: count}, (_, number) => make(number)));

const count = async (prefix: string) => (await world().rows(prefix)).length;

describe('a storm of referrals', () => {
  beforeEach(() => world().addListing());

  it(
    'with one key makes one referral, and gives each the same reference and link',
    {timeout: 120_000},
    async () => {
      const pages = await all((number) => post(number, keyOf(0)));
      expect(pages.map(({status}) => status)).toEqual(Array(STORM).fill(201));
      expect(new Set(pages.map(({body}) => body)).size).toBe(1);
      expect([await count('PERSON'), await count('REFERENCE#'), await count('EVENT#')]).toEqual([1, 1, 1]);
      expect((await world().rows('MESSAGE#')).map(({kind}) => kind).sort()).toEqual([
        'count',
        'person-sent',
        'provider-new',
      ]);
    },
  );

  it('with 200 keys makes 200, each with a reference of its own', {timeout: 120_000}, async () => {
    const pages = await all((number) => post(number, keyOf(number)));
    expect(pages.map(({status}) => status)).toEqual(Array(STORM).fill(201));
    const references = pages.map(({body}) => (JSON.parse(body) as {reference: string}).reference);
    expect(new Set(references).size).toBe(STORM);
    expect(await count('PERSON')).toBe(STORM);
  });

  it('with one key and two people gives one of them a referral, and the other nothing of it', async () => {
    const [one, other] = await Promise.all([
      post(1, keyOf(0), {name: 'Amina Khalid'}),
      post(2, keyOf(0), {name: 'Bilal Khalid', email: 'bilal@example.com'}),
    ]);
    const statuses = [one.status, other.status].sort();
    expect(statuses).toEqual([201, 409]);
    const [won, lost] = one.status === 201 ? [one, other] : [other, one];
    const {reference} = JSON.parse(won.body) as {reference: string};
    expect(lost.body).not.toContain(reference);
    expect(lost.body).toContain('key-reused');
    expect(await count('PERSON')).toBe(1);
  });

  it('finds another reference when the one it drew is taken', async () => {
    const drawn = ['AAAA-AAAA', 'AAAA-AAAA', 'AAAA-AAAA', 'BBBB-BBBB'];
    const newReference = () => drawn.shift() ?? 'CCCC-CCCC';
    const drawing = {...world(), referralDeps: {...world().referralDeps, newReference}};
    const one = await post(1, keyOf(1), {}, drawing);
    const other = await post(2, keyOf(2), {}, drawing);
    expect([one.body, other.body].map((body) => (JSON.parse(body) as {reference: string}).reference)).toEqual(
      ['AAAA-AAAA', 'BBBB-BBBB'],
    );
  });
});

describe('two people with one key of the form', () => {
  beforeEach(() => world().addListing());

  it('never see each other’s answers or reference: the second has the form again', async () => {
    const [one, other] = [publicVisitor(world()), publicVisitor(world())];
    const checkOne = await fillIn(world(), one);
    const checkOther = await fillIn(world(), other, {
      who: {...WHO, name: 'Bilal Khalid'},
      contact: {...CONTACT, email: 'bilal@example.com'},
    });
    const key = checkOne.hidden.find(([field]) => field === 'key')?.[1] ?? '';
    await one.post('/refer/living-well/check', {}, {from: checkOne});
    const again = await other.post('/refer/living-well/check', {key}, {from: checkOther});
    expect(again.status).toBe(409);
    expect(again.body).toContain('Bilal Khalid');
    expect(again.body).not.toContain('Amina');
    const newKey = again.hidden.find(([field]) => field === 'key')?.[1];
    expect(newKey).not.toBe(key);
    expect((await other.post('/refer/living-well/check', {}, {from: again})).status).toBe(303);
    expect(await count('PERSON')).toBe(2);
  });
});

describe('the places of a run', () => {
  it('are never oversold: 60 at once for 10 places give exactly 10', {timeout: 120_000}, async () => {
    await world().addListing({}, {runs: [runWith('run-1', 10)]});
    const pages = await all((number) => post(number, keyOf(number), {run: 'run-1'}), 60);
    expect(pages.filter(({status}) => status === 201)).toHaveLength(10);
    expect(pages.filter(({status}) => status === 409)).toHaveLength(50);
    expect(await world().referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: 10});
    expect(await count('PERSON')).toBe(10);
  });

  it(
    'match the referrals that hold one, whatever is taken and given back in whatever order',
    {timeout: 120_000},
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({min: 1, max: 4}),
          fc.array(fc.constantFrom('take', 'give-back'), {minLength: 1, maxLength: 14}),
          async (capacity, steps) => {
            await world.anew();
            await world().addListing({}, {runs: [runWith('run-1', capacity)]});
            const {referrals} = world().referralDeps;
            let number = 0;
            for (const step of steps) {
              if (step === 'take') await post((number += 1), keyOf(number), {run: 'run-1'});
              else {
                const [held] = (await world().rows('REFERRAL')).filter((row) => row.holdsSeat === true);
                const referral = held && (await referrals.get(String(held.id), world().clock.now()));
                if (referral) {
                  await referrals.takeStep(
                    referral,
                    {step: 'withdraw', by: 'person', messages: []},
                    world().clock.now(),
                  );
                }
              }
              const holding = (await world().rows('REFERRAL')).filter((row) => row.holdsSeat === true).length;
              const {taken} = await referrals.getSeats('run-1');
              expect(taken).toBe(holding);
              expect(taken).toBeLessThanOrEqual(capacity);
            }
          },
        ),
        {numRuns: 12},
      );
    },
  );
});
