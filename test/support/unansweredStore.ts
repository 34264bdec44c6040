import {afterAll, beforeAll, beforeEach, vi} from 'vitest';
import {documentClient} from '../../functions/data/client.ts';
import {authoriserOf} from '../../infra/local/access/authoriser.ts';
import {type Faults, faultSource, type WrittenCall} from '../../infra/local/access/faults.ts';
import {LOCAL_ACCESS_KEY, startStoreProxy} from '../../infra/local/access/storeProxy.ts';
import type {Listening} from '../../infra/local/listen.ts';
import {type RunningStore, startStore} from './dynoxide.ts';
import {runWith} from './referralListing.ts';
import {API_REQUEST, publicVisitor} from './referralRoutes.ts';
import {type ReferralWorld, referralWorld} from './referralWorld.ts';

/** Short, so that a test need not wait as long as a person would; the tries are those of the functions. */
export const PATIENCE = {connectMs: 500, requestMs: 300, maxAttempts: 4};

/** More often than anything is tried. */
export const ALWAYS = Number.MAX_SAFE_INTEGER;

/** A store whose calls can be left without an answer, and a world before it for each test. */
export const unansweredStore = () => {
  const faults = faultSource();
  let store: RunningStore;
  let proxy: Listening;
  let world: ReferralWorld;
  let logged = '';

  beforeAll(async () => {
    store = await startStore();
    proxy = await startStoreProxy({
      storeUrl: () => store.endpoint,
      tables: [],
      authoriser: authoriserOf([]),
      faults,
      onWrite: () => undefined,
      killFunction: () => undefined,
    });
  });
  afterAll(async () => {
    await proxy.close();
    store.stop();
  });
  beforeEach(async () => {
    faults.set({});
    logged = '';
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', proxy.url);
    vi.stubEnv('AWS_REGION', 'eu-west-2');
    vi.stubEnv('AWS_ACCESS_KEY_ID', LOCAL_ACCESS_KEY);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      logged += String(line);
      return true;
    });
    world = await referralWorld(store.endpoint, documentClient(PATIENCE));
    await world.addListing({}, {runs: [runWith('run-1', 2)]});
    return () => {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    };
  });

  /** The next `times` calls of this kind are kept, or not, and never answered. */
  const stall = (where: 'kept' | 'not-kept', operation: string, times: number): void => {
    let left = times;
    const verdict = (call: WrittenCall): boolean => call.operation === operation && (left -= 1) >= 0;
    const given: Faults =
      where === 'kept'
        ? {afterWrite: (call) => (verdict(call) ? 'stall' : 'answer')}
        : {beforeCall: (call) => (verdict(call) ? 'stall' : 'pass')};
    faults.set(given);
  };

  const refer = (key = 'a-key-that-is-long-enough') =>
    publicVisitor(world).postJson('/api/referrals', {...API_REQUEST, run: 'run-1'}, {'idempotency-key': key});
  const theReferral = async () => {
    // In whatever order a store scans: other rows name a referral in their sort key.
    const row = (await world.rows('REFERRAL#')).find(({pk}) => String(pk).startsWith('REFERRAL#'));
    const id = String(row?.pk).slice('REFERRAL#'.length);
    const found = await world.referralDeps.referrals.get(id, world.clock.now());
    if (!found) throw new Error('There is no referral');
    return found;
  };
  const counted = async () => ({
    people: (await world.rows('PERSON')).length,
    messages: (await world.rows('MESSAGE#')).length,
    seats: (await world.referralDeps.referrals.getSeats('run-1')).taken,
  });
  return {world: () => world, logged: () => logged, faults, stall, refer, theReferral, counted};
};
