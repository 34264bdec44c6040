import {PutCommand} from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import {beforeEach, describe, expect, it} from 'vitest';
import {noDeciles, setDecile} from '#shared/geo/deciles.ts';
import {unitNumber} from '#shared/geo/sectorTable.ts';
import type {Referral} from '#shared/model/referral.ts';
import {DIMENSIONS} from '#shared/outcomes/dimensions.ts';
import {measuresOf} from '#shared/outcomes/measures.ts';
import {ProblemError} from '#shared/problems.ts';
import {indexKeys, type Key} from '../../../functions/data/keys.ts';
import {readCounts} from '../../../functions/data/outcomeCounts.ts';
import {newReferral} from '../../../functions/data/referral/newReferral.ts';
import {newToken} from '../../../functions/data/secrets.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {brought, triedAt, type Tried, walks} from '../../support/walks.ts';

const world = eachWorld();
const QUARTER = '2026Q2';
const MINUTE_MS = 60_000;
beforeEach(async () => {
  await world().addListing();
});

const refer = async (person: {postcode?: string; interpreter?: 'ur'} = {}): Promise<Referral> => {
  const made = newReferral(
    {
      whole: wholeListing({}),
      route: 'self',
      by: 'person',
      person: {
        for: 'me',
        name: 'A B',
        contactBy: 'phone-message',
        phone: '0113 496 0000',
        needs: [],
        answers: [],
        ...person,
      },
    },
    world().clock.now(),
  );
  const key = newToken();
  const saved = await world().referralDeps.referrals.create(
    {...made, key: {keyHash: key, bodyHash: key}, token: newToken()},
    {newReference: world().referralDeps.newReference, now: world().clock.now()},
  );
  if (!('reference' in saved)) throw new Error(saved.outcome);
  return {...made.referral, reference: saved.reference};
};

const step = async (referral: Referral, tried: Tried): Promise<Referral> => {
  try {
    const now = world().clock.now();
    return await world().referralDeps.referrals.takeStep(
      referral,
      {...brought(tried, now), messages: []},
      now,
    );
  } catch (failure) {
    if (failure instanceof ProblemError) return referral;
    throw failure;
  }
};

/** Every count that is not 0, by dimension, value and measure. */
const counted = async (): Promise<Record<string, number>> => {
  const directory = {client: world().client, tableName: world().directoryTable};
  const all: [string, number][] = [];
  for (const dimension of DIMENSIONS) {
    for (const {value, counts} of await readCounts(directory, QUARTER, dimension)) {
      for (const [measure, count] of counts) {
        if (count !== 0) all.push([`${dimension}/${value}/${measure}`, count]);
      }
    }
  }
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
};

const only = (counts: Record<string, number>, prefix: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count]] : [],
    ),
  );

/** Does every message several times at once and in an order of its own, as a stream that is delivered again would. */
const deliverAgain = async (seed: number): Promise<void> => {
  const messages = (await world().rows('MESSAGE#')).map(({pk, sk}) => ({pk, sk}) as Key);
  const mixed = messages
    .map((key, index) => ({key, at: (index * 7919 + seed) % 101}))
    .sort((a, b) => a.at - b.at);
  await Promise.all([...mixed, ...mixed].map(({key}) => world().work(key)));
  for (const {key} of mixed.reverse()) await world().work(key);
};

const importDeciles = async (sector: string, unit: string, decile: number): Promise<void> => {
  const deciles = noDeciles();
  setDecile(deciles, unitNumber(unit), decile);
  const Item = {...indexKeys.deciles(sector), deciles, isApproximate: true};
  await world().client.send(new PutCommand({TableName: world().indexTable, Item}));
};

describe('the counts', () => {
  it('equal a recount of the referrals, after any steps, and messages that come twice in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(walks(7), {minLength: 1, maxLength: 4}), fc.nat(), async (all, seed) => {
        await world.anew();
        await world().addListing();
        const ends: Referral[] = [];
        for (const turns of all) {
          let referral = await refer();
          for (const turn of turns) {
            world().clock.pass(Math.min(turn.afterMinutes, 600) * MINUTE_MS);
            const tried = triedAt(referral, turn);
            if (tried) referral = await step(referral, tried);
          }
          ends.push(referral);
        }
        await deliverAgain(seed);
        const expected: Record<string, number> = {};
        for (const measure of ends.flatMap(measuresOf)) expected[measure] = (expected[measure] ?? 0) + 1;
        const counts = await counted();
        expect(only(counts, 'all/all/')).toEqual(expected);
        expect(only(counts, 'listing/test:living-well/')).toEqual(expected);
      }),
      {numRuns: 6},
    );
  });

  it('stay as they are when every message is delivered again later', async () => {
    await step(await step(await refer(), {step: 'book', by: 'provider'}), {step: 'start', by: 'provider'});
    await deliverAgain(1);
    const before = await counted();
    world().clock.pass(120 * MINUTE_MS);
    await deliverAgain(2);
    await world().sweep();
    expect(await counted()).toEqual(before);
    expect(only(before, 'all/all/')).toEqual({
      referred: 1,
      acknowledged: 1,
      offered: 1,
      booked: 1,
      started: 1,
      'answered:0': 1,
      'started:0': 1,
    });
  });

  it('are by one thing each, and hold nothing of who it is', async () => {
    await importDeciles('LS8 4', 'AB', 3);
    await refer({postcode: 'LS8 4AB', interpreter: 'ur'});
    await refer();
    await deliverAgain(3);
    const referred = Object.entries(await counted()).map(([name, count]) => `${name} ${count}`);
    expect(referred).toEqual([
      'all/all/referred 2',
      'condition/diabetes-type-2/referred 2',
      'decile/3/referred 1',
      'decile/not-known/referred 1',
      'delivery/in-person-group/referred 2',
      'language/no-interpreter/referred 1',
      'language/ur/referred 1',
      'listing/test:living-well/referred 2',
      'programme/none/referred 2',
      'route/self/referred 2',
    ]);
    const [row] = await readCounts(
      {client: world().client, tableName: world().directoryTable},
      QUARTER,
      'decile',
    );
    expect(row).toMatchObject({value: '3', isApproximate: true});
    const kept = JSON.stringify(await world().rows('REFERRAL#'));
    expect(kept).not.toMatch(/decile/i);
  });

  it('do not say by whom somebody withdrew, who may have had everything deleted', async () => {
    await step(await refer({interpreter: 'ur'}), {step: 'withdraw', by: 'person'});
    await deliverAgain(4);
    const counts = await counted();
    expect(only(counts, 'all/all/')).toEqual({referred: 1, withdrawn: 1});
    expect(only(counts, 'language/ur/')).toEqual({referred: 1});
  });
});
