import {beforeEach, describe, expect, it} from 'vitest';
import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';

const world = eachWorld();
let made = 0;
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1)]});
});

const PERSON = 'amina@example.com';
const PROVIDER = 'referrals@roundhay.example';
const CURATOR = 'curator@menu.example';

const refer = async (change: object = {}): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world()).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  await world().deliver();
  world().mails.length = 0;
  return (JSON.parse(page.body) as {reference: string}).reference;
};

const find = async (reference: string) => {
  const found = await world().referralDeps.referrals.getByReference(reference, world().clock.now());
  if (!found) throw new Error(`no ${reference}`);
  return found;
};

/** Each morning until a day, twice, as two stewards might: what was mailed, by day. */
const live = async (until: string): Promise<string[]> => {
  const told: string[] = [];
  for (let day = addDays(londonDate(world().clock.now()), 1); day <= until; day = addDays(day, 1)) {
    world().clock.pass(londonInstant(day, '08:01').getTime() - world().clock.now().getTime());
    await Promise.all([world().sweep(), world().sweep()]);
    world().clock.pass(61_000);
    await Promise.all([world().sweep(), world().sweep()]);
    told.push(
      ...world()
        .mails.splice(0)
        .map(({to, letter}) => `${day} ${to}: ${letter.subject.split(':')[0]}`),
    );
  }
  return told.sort();
};

describe('a referral that nobody answers', () => {
  it('is asked for, passed on and ended on its days, and everybody is told once', async () => {
    // Friday 1 May 2026; Mondays 4 and 25 May are bank holidays.
    const reference = await refer({run: 'run-1'});
    expect(await live('2026-06-20')).toEqual(
      [
        `2026-05-07 ${PROVIDER}: Somebody is waiting for you`,
        `2026-05-12 ${PROVIDER}: Somebody is waiting for you`,
        `2026-05-14 ${PERSON}: Your request is taking too long`,
        `2026-05-14 ${CURATOR}: A provider has not answered`,
        `2026-06-16 ${PERSON}: They did not answer`,
        `2026-06-16 ${CURATOR}: A referral was never answered`,
        `2026-06-16 ${PROVIDER}: Referral ended without an answer`,
      ].sort(),
    );
    const ended = await find(reference);
    expect(ended).toMatchObject({state: 'unanswered', holdsSeat: false});
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(0);
    const events = await world().referralDeps.referrals.listEvents(ended.id);
    expect(events.map(({event}) => event)).toEqual([
      'send',
      'remind-acknowledge',
      'remind-answer',
      'escalate',
      'lapse',
    ]);
    // Nothing of it is due any more.
    expect((await world().rows('REFERRAL')).filter(({dueAt, sk}) => dueAt && sk === 'REFERRAL')).toEqual([]);
  });

  it('of somebody who is not mailed is told to the curator, who has them called', async () => {
    await refer({contactBy: 'phone-no-message', phone: '0113 496 0000'});
    const told = await live('2026-05-15');
    expect(told.filter((line) => line.includes(PERSON))).toEqual([]);
    expect(told.filter((line) => line.includes(CURATOR))).toHaveLength(1);
  });

  it('tells the curator which, and whom to ring, and nothing of the person', async () => {
    const reference = await refer({note: 'I work nights.'});
    const said: string[] = [];
    for (let day = '2026-05-02'; day <= '2026-05-14'; day = addDays(day, 1)) {
      world().clock.pass(londonInstant(day, '08:01').getTime() - world().clock.now().getTime());
      await world().sweep();
      world().clock.pass(61_000);
      await world().sweep();
    }
    for (const {to, letter} of world().mails) if (to === CURATOR) said.push(JSON.stringify(letter));
    expect(said.join()).toContain(reference);
    expect(said.join()).toContain('0113 496');
    expect(said.join()).not.toMatch(/Amina|amina|LS8|nights|1968/);
  });
});

describe('a clock', () => {
  it('does not run after an answer', async () => {
    const reference = await refer();
    await world().referralDeps.referrals.takeStep(
      await find(reference),
      {step: 'accept', by: 'provider', messages: []},
      world().clock.now(),
    );
    expect(await live('2026-06-20')).toEqual([]);
    expect((await find(reference)).state).toBe('accepted');
  });

  it('that ends while somebody answers is overtaken: one of the two stands', async () => {
    const reference = await refer();
    world().clock.pass(londonInstant('2026-05-07', '08:01').getTime() - world().clock.now().getTime());
    const seen = await find(reference);
    const [, answer] = await Promise.allSettled([
      world().sweep(),
      world().referralDeps.referrals.takeStep(
        seen,
        {step: 'accept', by: 'provider', messages: []},
        world().clock.now(),
      ),
    ]);
    const {state} = await find(reference);
    expect(state).toBe(answer.status === 'fulfilled' ? 'accepted' : 'sent');
  });
});
