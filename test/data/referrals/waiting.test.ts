import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page} from '../../support/visitor.ts';

const world = eachWorld();
let made = 0;

const DAY_MS = 86_400_000;
const PATH = '/provider/waiting?listing=test%3Aliving-well';

/** A run that starts on a day of May 2026. */
const runIn = (day: string, id: string, capacity: number) => ({
  ...runWith(id, capacity),
  sessions: [{date: `2026-05-${day}`, startsAt: '10:00', endsAt: '12:00'}],
});

const {opened, press, current} = ownReferral(world);

const refer = async (change: object = {}): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world(), `198.51.100.${made % 250}`).postJson(
    '/api/referrals',
    {...API_REQUEST, email: `p${made}@example.com`, ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  return (JSON.parse(page.body) as {reference: string}).reference;
};

/** Somebody whom the provider has accepted, and who has no date yet. */
const wait = async (change: object = {}): Promise<string> => {
  const reference = await refer(change);
  await actOn(staffOf(world()), reference, {action: 'accept'});
  world().clock.pass(60_000);
  return reference;
};

const statesOf = (references: readonly string[]) =>
  Promise.all(references.map(async (reference) => (await current(reference)).state));

const invite = async (typed: Record<string, string>): Promise<Page> => {
  const provider = staffOf(world());
  return await provider.post(PATH, typed, {from: await provider.get(PATH)});
};

const OFFER = {step: 'offer', run: 'run-1', answerDays: '5'};

/** The offers are made, and mailed. */
const offered = async () => {
  await invite(OFFER);
  await world().sweep();
  await world().deliver();
};

const mailsTo = (to: string) =>
  world()
    .mails.filter((mail) => mail.to === to)
    .map(({letter}) => letter.subject.split(':')[0]);

describe('a waiting list', () => {
  beforeEach(() => world().addListing({}, {runs: [runIn('26', 'run-1', 2)]}));

  it('stands in the order in which people asked, whenever they were accepted', async () => {
    const first = await refer({name: 'First'});
    world().clock.pass(60_000);
    const second = await refer({name: 'Second'});
    await actOn(staffOf(world()), second, {action: 'accept'});
    world().clock.pass(60_000);
    await actOn(staffOf(world()), first, {action: 'accept'});
    const {body} = await staffOf(world()).get(PATH);
    expect(body.indexOf('First')).toBeGreaterThan(0);
    expect(body.indexOf('First')).toBeLessThan(body.indexOf('Second'));
    const looks = await world().referralDeps.referrals.listLooks((await current(first)).id);
    expect(looks).toMatchObject([{by: 'provider', accountId: 'a-test:roundhay'}]);
    expect((await staffOf(world()).get('/provider/waiting')).body).toContain('2 people waiting');
    const elsewhere = await staffOf(world(), 'test:elsewhere').get(PATH);
    expect([elsewhere.body.includes('First'), elsewhere.body.includes('Nobody is waiting')]).toEqual([
      false,
      true,
    ]);
  });

  it('is offered what is free, and no more, in that order; nothing before it is confirmed', async () => {
    const list = [await wait(), await wait(), await wait()];
    const check = await invite({step: 'check', run: 'run-1', answerDays: '5'});
    expect(check.body).toContain('2 people will be offered a place now');
    expect(check.body).toContain('Wednesday 6 May 2026');
    await world().sweep();
    expect(await statesOf(list)).toEqual(['accepted', 'accepted', 'accepted']);
    await offered();
    expect(await statesOf(list)).toEqual(['offered', 'offered', 'accepted']);
    expect(await current(list[0] ?? '')).toMatchObject({
      runId: 'run-1',
      holdsSeat: true,
      startsOn: '2026-05-26',
      answerBy: '2026-05-06',
    });
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(2);
  });

  it('asks for a start and the days to answer, and keeps what was chosen', async () => {
    await wait();
    const page = await invite({step: 'check', answerDays: '5'});
    expect([page.status, page.body.includes('Choose a start')]).toEqual([400, true]);
    const odd = await invite({step: 'offer', run: 'run-1', answerDays: '1000'});
    expect([odd.status, odd.body.includes('Choose how many days')]).toEqual([400, true]);
    const foreign = await invite({step: 'offer', run: 'run-of-another', answerDays: '5'});
    expect(foreign.status).toBe(400);
  });

  it('of another provider cannot be offered places', async () => {
    const reference = await wait();
    const form = await staffOf(world()).get(PATH);
    const answer = await staffOf(world(), 'test:elsewhere').post(PATH, OFFER, {from: form});
    await world().sweep();
    expect([answer.location, (await current(reference)).state]).toEqual(['/provider/waiting', 'accepted']);
  });
});

describe('an offered place', () => {
  beforeEach(() => world().addListing({}, {runs: [runIn('26', 'run-1', 1), runIn('27', 'run-2', 1)]}));

  it('is taken by the person, who keeps it', async () => {
    const reference = await wait({email: 'amina@example.com'});
    await offered();
    const person = await opened(reference);
    expect((await person.get('/my-referral/mine')).body).toContain(
      'A place is kept for you until the end of Wednesday 6 May 2026',
    );
    await press(person, 'take-offer', {startsOn: '2026-05-26'});
    expect(await current(reference)).toMatchObject({state: 'booked', runId: 'run-1', holdsSeat: true});
    world().clock.pass(10 * DAY_MS);
    await world().sweep();
    expect((await current(reference)).state).toBe('booked');
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(1);
  });

  it('that is declined goes to the next within a quarter of an hour', async () => {
    const [first, second] = [await wait({email: 'amina@example.com'}), await wait()];
    await offered();
    await press(await opened(first), 'say-no', {
      startsOn: '2026-05-26',
      instead: 'ask-other-date',
      reason: 'could-not-time',
    });
    expect(await current(first)).toMatchObject({state: 'received', holdsSeat: false});
    world().clock.pass(16 * 60_000);
    await world().sweep();
    expect(await current(second)).toMatchObject({state: 'offered', runId: 'run-1'});
    // Whoever cannot come then is not asked about that start again.
    await actOn(staffOf(world()), first, {action: 'accept'});
    await world().deliver();
    await press(await opened(second, `p${made}@example.com`), 'withdraw-sure');
    world().clock.pass(16 * 60_000);
    await world().sweep();
    expect((await current(first)).state).toBe('accepted');
  });

  it('that nobody answers is the next one’s on the day after, and the person keeps their turn', async () => {
    const [first, second] = [await wait({email: 'amina@example.com'}), await wait()];
    await offered();
    world().clock.pass(5 * DAY_MS);
    await world().sweep();
    expect((await current(first)).state).toBe('offered');
    world().clock.pass(DAY_MS);
    await world().sweep();
    world().clock.pass(16 * 60_000);
    await world().sweep();
    await world().deliver();
    expect(await statesOf([first, second])).toEqual(['accepted', 'offered']);
    expect(mailsTo('amina@example.com')).toContain('We did not hear from you');
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(1);
    // Another start: they asked first, and are offered it first.
    await wait();
    await invite({...OFFER, run: 'run-2'});
    await world().sweep();
    expect(await current(first)).toMatchObject({state: 'offered', runId: 'run-2'});
  });

  it('is rung by the provider to whoever is not mailed', async () => {
    const reference = await wait({contactBy: 'phone-message', phone: '0113 496 0000'});
    await offered();
    expect((await current(reference)).state).toBe('offered');
    expect(mailsTo('referrals@roundhay.example')).toContain('Please call with an offer');
    world().clock.pass(6 * DAY_MS);
    await world().sweep();
    await world().deliver();
    expect(mailsTo('referrals@roundhay.example')).toContain('A place was not taken');
  });

  it('is offered to nobody from the day before the start', async () => {
    await invite(OFFER);
    const late = await wait();
    world().clock.pass(24 * DAY_MS);
    await world().sweep();
    expect((await current(late)).state).toBe('accepted');
    expect((await staffOf(world()).get(PATH)).body).not.toContain('Tuesday 26 May');
  });
});

describe('places that are offered and booked at the same time', () => {
  it('are never more than there are, whoever is faster', {timeout: 120_000}, async () => {
    await world().addListing({}, {runs: [runIn('26', 'run-1', 5)]});
    const list = await Promise.all(Array.from({length: 6}, () => wait()));
    await invite(OFFER);
    await Promise.all([
      world().sweep(),
      ...Array.from({length: 12}, () => refer({run: 'run-1'}).catch(() => '')),
      world().sweep(),
    ]);
    world().clock.pass(16 * 60_000);
    await world().sweep();
    const holding = (await world().rows('REFERRAL')).filter((row) => row.holdsSeat === true);
    expect(holding).toHaveLength(5);
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(5);
    const turns = await statesOf(
      (await Promise.all(list.map(current)))
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.reference.localeCompare(b.reference))
        .map(({reference}) => reference),
    );
    expect(turns).toEqual([...turns].sort().reverse());
  });
});
