import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {documentClient} from '../../../functions/data/client.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import type {Key} from '../../../functions/data/keys.ts';
import {passOn} from '../../../functions/transfer/passOn.ts';
import {outboxStore} from '../../../functions/data/outboxStore.ts';
import {proveMailbox} from '../../../functions/provider/mailboxLink.ts';
import {authoriserOf} from '../../../infra/local/access/authoriser.ts';
import {type Faults, faultSource, type WrittenCall} from '../../../infra/local/access/faults.ts';
import {LOCAL_ACCESS_KEY, startStoreProxy} from '../../../infra/local/access/storeProxy.ts';
import type {Listening} from '../../../infra/local/listen.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, fillIn, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn, type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {visitor} from '../../support/visitor.ts';
import {PROPOSED} from '../../support/walks.ts';

/** Short, so that a test need not wait as long as a person would; the tries are those of the functions. */
const PATIENCE = {connectMs: 500, requestMs: 300, maxAttempts: 4};

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
const ALWAYS = Number.MAX_SAFE_INTEGER;

const refer = (key = 'a-key-that-is-long-enough') =>
  publicVisitor(world).postJson('/api/referrals', {...API_REQUEST, run: 'run-1'}, {'idempotency-key': key});
const referenceOf = ({body}: {body: string}) => (JSON.parse(body) as {reference: string}).reference;
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
    await expect(world.referralDeps.referrals.getSeats('run-1')).rejects.toMatchObject({
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
    const person = publicVisitor(world);
    const check = await fillIn(world, person, {needs: {run: 'run-1'}});
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
    const {referrals} = world.referralDeps;
    return await referrals.takeStep(
      referral,
      {step: 'withdraw', by: 'person', messages: []},
      world.clock.now(),
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
      expect(await world.rows('EVENT#')).toHaveLength(2);
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
    const {referralDeps, clock} = world;
    const referral = (await world.rows('REFERRAL#')).find(({state}) => state === 'received');
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
    await world.referralDeps.referrals.takeStep(standing, taken, world.clock.now());
  };

  it.each([1, ALWAYS])('is with one provider, once (%d answers lost)', async (times) => {
    await ask();
    stall('kept', 'TransactWriteItems', times);
    const {reference} = await pass();
    faults.set({});
    const rows = (await world.rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL');
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

describe('a message whose claim or mark is not answered', () => {
  const keyOf = async (kind: string): Promise<Key> => {
    const row = (await world.rows('MESSAGE#')).find((each) => each.kind === kind);
    return {pk: String(row?.pk), sk: String(row?.sk)};
  };

  it.each(['kept', 'not-kept'] as const)('is sent at once, and once (claim %s)', async (where) => {
    await refer();
    const key = await keyOf('provider-new');
    stall(where, 'UpdateItem', 1);
    await world.work(key);
    expect(world.mails).toHaveLength(1);
    world.clock.pass(10 * 60_000);
    await world.work(key);
    expect(world.mails).toHaveLength(1);
    expect(logged).not.toContain('mail-maybe-doubled');
  });

  it('is not counted as doubled when its mark was kept', async () => {
    await refer();
    const outbox = outboxStore({client: world.client, tableName: world.referralsTable});
    const claimed = await outbox.claim(await keyOf('provider-new'), world.clock.now());
    stall('kept', 'UpdateItem', 1);
    expect(claimed && (await outbox.markSent(claimed.message, world.clock.now()))).toBe(true);
  });

  it('is held by one of two who claim it at once, whatever is not answered', async () => {
    await refer();
    const key = await keyOf('provider-new');
    stall('kept', 'UpdateItem', 1);
    await Promise.all([world.work(key), world.work(key), world.work(key)]);
    expect(world.mails).toHaveLength(1);
  });
});

describe('a code whose use is not answered', () => {
  it('still opens the referral, once', async () => {
    const {reference} = JSON.parse((await refer()).body) as {reference: string};
    await world.deliver();
    const person = publicVisitor(world);
    await person.post('/my-referral', {reference});
    await world.deliver();
    const mail = world.mails.at(-1);
    const code = mail ? codeIn(mail) : '';
    stall('kept', 'DeleteItem', 1);
    expect((await person.post('/my-referral', {reference, action: 'code', code})).location).toBe(
      '/my-referral/mine',
    );
    expect((await person.get('/my-referral/mine')).body).toContain('amina@example.com');
    faults.set({});
    const again = await publicVisitor(world).post('/my-referral', {reference, action: 'code', code});
    expect(again.status).toBe(400);
  });

  it('opens it when the access was kept and the answer lost', async () => {
    const {reference} = JSON.parse((await refer()).body) as {reference: string};
    await world.deliver();
    const person = publicVisitor(world);
    await person.post('/my-referral', {reference});
    await world.deliver();
    const mail = world.mails.at(-1);
    stall('kept', 'PutItem', 1);
    const opened = await person.post('/my-referral', {
      reference,
      action: 'code',
      code: mail ? codeIn(mail) : '',
    });
    expect(opened.location).toBe('/my-referral/mine');
  });
});

describe('a code that proves a mailbox', () => {
  const MAILBOX = 'new@roundhay.example';

  /** Types the code that was mailed, on the page behind the mailed link. */
  const prove = async () => {
    const mail = world.mails.find(({to}) => to === MAILBOX);
    if (!mail) throw new Error('No code was mailed');
    const person = visitor({function: 'provider', routes: {proveMailbox: proveMailbox(world.providerDeps)}});
    return await person.post(linkIn(mail, '/provider/mailbox/'), {code: codeIn(mail)});
  };
  const isOnline = async () =>
    (await world.providerDeps.getListing('test:living-well'))?.listing.referral.isOnline;

  beforeEach(async () => {
    const directory = directoryStore({client: world.client, tableName: world.directoryTable});
    await directory.setMailbox({listingId: 'test:living-well', email: MAILBOX});
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    await world.providerDeps.mailboxes.ask(
      {listingId: 'test:living-well', email: MAILBOX},
      by,
      world.clock.now(),
    );
    await world.askMailboxes();
    await world.deliver();
  });

  it('and whose proof was not saved proves it when it is typed again', async () => {
    stall('not-kept', 'TransactWriteItems', ALWAYS);
    await expect(prove()).rejects.toThrow();
    faults.set({});
    expect(await isOnline()).toBe(false);
    expect((await prove()).h1).toBe('This mailbox takes referrals');
    expect(await isOnline()).toBe(true);
  });

  it('and could not be spent is spent when it is typed again, and proves nothing twice', async () => {
    stall('not-kept', 'DeleteItem', ALWAYS);
    await expect(prove()).rejects.toThrow();
    faults.set({});
    expect(await isOnline()).toBe(true);
    expect((await prove()).h1).toBe('This mailbox takes referrals');
    expect(await world.rows('CODE#')).toEqual([]);
    const proofs = await world.rows('EVENT#', world.directoryTable);
    expect(proofs.filter(({email}) => email === MAILBOX)).toHaveLength(1);
  });
});
