import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type RunningStore, startStore} from './dynoxide.ts';
import {type ReferralWorld, referralWorld} from './referralWorld.ts';

/** One store for a file of tests, and a world of its own for each of them: what is returned gives the present one. */
export const eachWorld = (): (() => ReferralWorld) => {
  let store: RunningStore;
  let world: ReferralWorld;
  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => {
    store.stop();
  });
  beforeEach(async () => {
    world = await referralWorld(store.endpoint);
  });
  return () => world;
};
