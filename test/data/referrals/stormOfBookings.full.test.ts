import {afterAll, beforeAll, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {referralWorld} from '../../support/referralWorld.ts';

const BOOKINGS = 1000;
const PLACES = 10;

let store: RunningStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

it('1,000 bookings at once for 10 places give exactly 10', {timeout: 300_000}, async () => {
  const world = await referralWorld(store.endpoint);
  await world.addListing({}, {runs: [runWith('run-1', PLACES)]});
  const pages = await Promise.all(
    Array.from({length: BOOKINGS}, (_, number) =>
      publicVisitor(world, `198.51.${Math.floor(number / 250)}.${number % 250}`).postJson(
        '/api/referrals',
        {...API_REQUEST, run: 'run-1'},
        {'idempotency-key': `key-of-the-bookings-${number}`},
      ),
    ),
  );
  const statuses = Map.groupBy(pages, ({status}) => status);
  expect(statuses.get(201)).toHaveLength(PLACES);
  expect(statuses.get(409)).toHaveLength(BOOKINGS - PLACES);
  expect(await world.referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: PLACES});
});
