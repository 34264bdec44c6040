import {beforeEach, describe, expect, it} from 'vitest';
import {lookedAt} from '../../../functions/data/referral/lookedAt.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page} from '../../support/visitor.ts';

const world = eachWorld();
let made = 0;
beforeEach(async () => {
  await world().addListing();
});

const DAY_MS = 86_400_000;
const START = {'start-day': '5', 'start-month': '5', 'start-year': '2026'};
const SESSION = {'session-day': '5', 'session-month': '5', 'session-year': '2026'};
const PATH = '/provider/sessions?listing=test%3Aliving-well&start=2026-05-05';

/** Somebody with a place from 5 May 2026. */
const book = async (change: object = {}): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world()).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  const {reference} = JSON.parse(page.body) as {reference: string};
  await actOn(staffOf(world()), reference, {action: 'book', ...START});
  return reference;
};

const find = async (reference: string) => {
  const found = await world().referralDeps.referrals.getByReference(reference, world().clock.now());
  if (!found) throw new Error(`no ${reference}`);
  return found;
};

const mark = async (typed: Record<string, string>, from?: Page): Promise<Page> => {
  const provider = staffOf(world());
  return await provider.post(PATH, typed, {from: from ?? (await provider.get(PATH))});
};

describe('a session on one page', () => {
  it('has everybody who began together, once it has begun', async () => {
    await book();
    await book({name: 'Tomasz Nowak'});
    expect((await staffOf(world()).get('/provider/sessions')).body).toContain('Nobody has a place');
    world().clock.pass(5 * DAY_MS);
    expect((await staffOf(world()).get('/provider/sessions')).body).toContain('2 people');
    const {body} = await staffOf(world()).get(PATH);
    expect([body.includes('Amina Khalid'), body.includes('Tomasz Nowak')]).toEqual([true, true]);
    const other = await staffOf(world(), 'test:elsewhere').get(PATH);
    expect(other.body).not.toContain('Amina');
  });

  it('is marked for everybody at once; who is left open stays as they are', async () => {
    const [came, missed, open] = [await book(), await book(), await book()];
    world().clock.pass(5 * DAY_MS);
    const answer = await mark({...SESSION, [`came-${came}`]: 'yes', [`came-${missed}`]: 'no'});
    expect(answer.location).toBe(`${PATH}&saved=2&changed=0`);
    expect(await find(came)).toMatchObject({
      state: 'started',
      attendance: [{on: '2026-05-05', came: true}],
    });
    expect(await find(missed)).toMatchObject({
      state: 'booked',
      attendance: [{on: '2026-05-05', came: false}],
    });
    expect((await find(open)).attendance).toEqual([]);
  });

  it('marked twice the same leaves one step, and another mark of the day takes its place', async () => {
    const reference = await book();
    world().clock.pass(5 * DAY_MS);
    await mark({...SESSION, [`came-${reference}`]: 'no'});
    const {version} = await find(reference);
    await mark({...SESSION, [`came-${reference}`]: 'no'});
    expect((await find(reference)).version).toBe(version);
    await mark({...SESSION, [`came-${reference}`]: 'yes'});
    expect((await find(reference)).attendance).toEqual([{on: '2026-05-05', came: true}]);
  });

  it.each([
    ['nobody marked', {}, 'Mark at least one person'],
    ['no day', {'session-day': ''}, 'Enter the day'],
    ['a day to come', {'session-month': '6'}, 'The day must be today or earlier'],
  ])('with %s says so and keeps what was chosen', async (_what, typed, words) => {
    const reference = await book();
    world().clock.pass(5 * DAY_MS);
    const marks = words.startsWith('Mark') ? {} : {[`came-${reference}`]: 'yes'};
    const page = await mark({...SESSION, ...marks, ...typed});
    expect([page.status, page.body.includes(words)]).toEqual([400, true]);
    expect((await find(reference)).attendance).toEqual([]);
  });

  it('never marks anybody of another organisation, or of another group', async () => {
    const reference = await book();
    world().clock.pass(5 * DAY_MS);
    const page = await staffOf(world()).get(PATH);
    const other = staffOf(world(), 'test:elsewhere');
    await other.post(PATH, {...SESSION, [`came-${reference}`]: 'yes'}, {from: page});
    await mark({...SESSION, 'came-0000-0000': 'yes'}, page);
    expect((await find(reference)).attendance).toEqual([]);
  });
});

describe('the spreadsheet of a provider', () => {
  it('has their own, open and ended, and nobody else’s', async () => {
    const [open, ended] = [await book(), await book()];
    await actOn(staffOf(world()), ended, {action: 'decline', reason: 'could-not-time'});
    const {status, body} = await staffOf(world()).get('/provider/export');
    expect([status, body.includes(open), body.includes(ended)]).toEqual([200, true, true]);
    expect(body).toContain('The day or the time did not suit them');
    expect(body.split('\r\n')).toHaveLength(4);
    const other = await staffOf(world(), 'test:elsewhere').get('/provider/export');
    expect(other.body.split('\r\n')).toHaveLength(2);
    const editor = await staffOf(world(), 'test:roundhay', ['editor']).get('/provider/export');
    expect(editor.body.split('\r\n')).toHaveLength(2);
  });

  it('runs nothing that a person typed', async () => {
    await book({name: '=HYPERLINK("https://evil.example","x")', phone: '+44 113 496 0000'});
    const {body} = await staffOf(world()).get('/provider/export');
    expect(body).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
    expect(body).not.toMatch(/(^|,)"?[=+@]/m);
  });
});

describe('who looked at what', () => {
  it('is written down for everybody of a group and of a spreadsheet, by whoever opened them', async () => {
    const references = [await book(), await book({name: 'Tomasz Nowak'})];
    for (const path of [PATH, '/provider/export']) {
      world().clock.pass(5 * DAY_MS);
      await staffOf(world()).get(path);
      await staffOf(world(), 'test:elsewhere').get(path);
      const at = world().clock.now().toISOString();
      for (const reference of references) {
        const {id} = await find(reference);
        const [latest] = await world().referralDeps.referrals.listLooks(id);
        expect(latest).toMatchObject({at, by: 'provider', accountId: 'a-test:roundhay'});
      }
    }
  });

  it('is found by the reference, without anything of the referral', async () => {
    const reference = await book();
    world().clock.pass(DAY_MS);
    await staffOf(world()).get(`/provider/referrals/${reference}`);
    const table = {client: world().client, tableName: world().referralsTable};
    const looks = await lookedAt(table, reference, world().clock.now());
    expect(looks?.map(({by, accountId}) => [by, accountId])).toContainEqual(['provider', 'a-test:roundhay']);
    expect(JSON.stringify(await world().rows('LOOKS#'))).not.toMatch(/Amina|living-well/);
    expect(await lookedAt(table, '0000-0000', world().clock.now())).toBeUndefined();
  });
});
