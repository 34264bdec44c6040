import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type RunningStore, startStore} from './dynoxide.ts';
import {type ReferralWorld, referralWorld} from './referralWorld.ts';

/** What gives the present world, and begins another within a test. */
interface Each<World> {
  (): World;
  readonly anew: () => Promise<void>;
}

/** One store for a file of tests, and a world of its own for each of them, as `make` makes it. */
export const eachOf = <World>(make: (endpoint: string) => Promise<World>): Each<World> => {
  let store: RunningStore;
  let world: World;
  const anew = async (): Promise<void> => {
    world = await make(store.endpoint);
  };
  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => {
    store.stop();
  });
  beforeEach(anew);
  return Object.assign(() => world, {anew});
};

/** A world of the referral functions for each test of a file. */
export const eachWorld = (): Each<ReferralWorld> => eachOf((endpoint) => referralWorld(endpoint));
