import {beforeEach, describe, expect, it} from 'vitest';
import type {Duty} from '#shared/access/account.ts';
import {newReferral} from '../../../functions/data/referral/newReferral.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, OWN, staffOf} from '../../support/staff.ts';
import type {Visitor} from '../../support/visitor.ts';

const world = eachWorld();
let made = 0;
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1), runWith('run-2', 1)]});
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const refer = async (change: object = {}): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world()).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  await world().deliver();
  return (JSON.parse(page.body) as {reference: string}).reference;
};

const staff = (organisationId = OWN, duties: Duty[] = ['referral-handler']): Visitor =>
  staffOf(world(), organisationId, duties);

const stateOf = async (reference: string) =>
  (await world().referralDeps.referrals.getByReference(reference, world().clock.now()))?.state;

const mailsTo = (to: string): string[] =>
  world()
    .mails.filter((mail) => mail.to === to)
    .map(({letter}) => letter.subject);
const PERSON = 'amina@example.com';

describe('the inbox of a provider', () => {
  it('shows what is due first, with the needs and without the person', async () => {
    const older = await refer({needs: ['step-free'], interpreter: 'ur'});
    world().clock.pass(6 * DAY_MS);
    const newer = await refer();
    const page = await staff().get('/provider');
    expect(page.body.indexOf(older)).toBeGreaterThan(0);
    expect(page.body.indexOf(older)).toBeLessThan(page.body.indexOf(newer));
    expect(page.body).toContain('2 referrals, 1 overdue');
    expect(page.body).toContain('Interpreter: Urdu');
    expect(page.body).not.toContain('Amina');
  });

  it('says first how many referrals wait, and that nothing does only when none is owed', async () => {
    const older = await refer();
    const first = (await staff().get('/provider')).body;
    expect(first).toContain('<a href="#referrals">1 referral to deal with soon</a>');
    expect(first).not.toContain('Nothing waits for you');
    world().clock.pass(6 * DAY_MS);
    const newer = await refer();
    const both = (await staff().get('/provider')).body;
    expect(both).toMatch(/1 referral is overdue<.*1 referral to deal with soon</s);
    for (const reference of [older, newer]) {
      await actOn(staff(), reference, {action: 'not-suitable', reason: 'age'});
    }
    expect((await staff().get('/provider')).body).toContain('Nothing waits for you');
  });

  it('is asked for one state, or for what has ended', async () => {
    const accepted = await refer();
    const ended = await refer();
    await actOn(staff(), accepted, {action: 'accept'});
    await actOn(staff(), ended, {action: 'not-suitable', reason: 'age'});
    const found = async (query: string) => {
      const {body} = await staff().get(`/provider?${query}`);
      return [accepted, ended].map((reference) => body.includes(reference));
    };
    expect(await found('state=accepted')).toEqual([true, false]);
    expect(await found('state=not-suitable')).toEqual([false, true]);
    expect(await found('')).toEqual([true, false]);
    expect(await found('listing=test%3Aliving-well')).toEqual([true, false]);
    expect(await found('listing=elsewhere')).toEqual([false, false]);
    expect(await found('state=%3Cscript%3E&page=-7')).toEqual([true, false]);
  });

  it('of another organisation, or without the duty, has none of them', async () => {
    const reference = await refer();
    expect((await staff('test:elsewhere').get('/provider')).body).not.toContain(reference);
    const editor = await staff(OWN, ['editor']).get('/provider');
    expect(editor.body).not.toContain(reference);
    expect(editor.body).toContain('not one of your duties');
  });

  it('has the referrals that professionals make too', async () => {
    const {referralDeps: deps, clock} = world();
    const whole = await deps.getListingBySlug('living-well');
    if (!whole) throw new Error('no listing');
    const person = {
      for: 'me',
      name: 'Amina Khalid',
      contactBy: 'email',
      email: PERSON,
    } as const;
    await deps.referrals.create(
      {
        ...newReferral(
          {
            whole,
            route: 'professional',
            by: 'professional',
            person: {...person, needs: [], answers: []},
            referrer: {referrerId: 'a-nurse', tellReferrer: true},
          },
          clock.now(),
        ),
        key: {keyHash: 'k-1', bodyHash: 'b-1'},
        token: 'AAAAAAAAAAAAAAAAAAAAAA',
      },
      {newReference: () => '7K3D-9QXP', now: clock.now()},
    );
    expect((await staff().get('/provider')).body).toContain('7K3D-9QXP');
  });

  it('keeps nothing of the person in its index', async () => {
    await refer({needs: ['step-free'], note: 'I work nights.'});
    const [listed] = await world().providerDeps.inbox.list(OWN, 'open', world().clock.now());
    expect(JSON.stringify(listed)).not.toMatch(/Amina|amina|LS8|step-free|nights|1968/);
  });
});

describe('a referral of somebody else’s', () => {
  it.each([
    ['another organisation', 'test:elsewhere', ['referral-handler']],
    ['an editor who does not answer referrals', OWN, ['editor']],
  ] as const)('is not there for %s, to read or to change', async (_who, organisationId, duties) => {
    const reference = await refer();
    const other = staff(organisationId, [...duties]);
    const read = await other.get(`/provider/referrals/${reference}`);
    const invented = await other.get('/provider/referrals/0000-0000');
    expect([read.status, read.body]).toEqual([404, invented.body]);
    const own = await staff().get(`/provider/referrals/${reference}`);
    const posted = await other.post(`/provider/referrals/${reference}`, {action: 'accept'}, {from: own});
    expect(posted.status).toBe(404);
    expect(await stateOf(reference)).toBe('sent');
  });
});

describe('a provider who is signed in', () => {
  it('takes a referral from new to completed, and the person is told of each step but attendance', async () => {
    const reference = await refer();
    const provider = staff();
    const steps: Record<string, string>[] = [
      {action: 'accept'},
      {action: 'offer', 'start-day': '5', 'start-month': '5', 'start-year': '2026', startsAt: '10.30am'},
      {action: 'book', run: 'other', 'start-day': '5', 'start-month': '5', 'start-year': '2026'},
    ];
    for (const step of steps) expect((await actOn(provider, reference, step)).status).toBe(303);
    await world().deliver();
    world().clock.pass(5 * DAY_MS);
    const session = {action: 'attendance', 'session-month': '5', 'session-year': '2026'};
    for (const step of [
      {...session, 'session-day': '5', came: 'yes'},
      {...session, 'session-day': '6', came: 'no'},
      {action: 'complete'},
    ]) {
      expect((await actOn(provider, reference, step)).status).toBe(303);
    }
    expect((await provider.get(`/provider/referrals/${reference}`)).body).toContain('1 of 2');
    world().clock.pass(16 * MINUTE_MS);
    await world().deliver();
    const told = mailsTo(PERSON).map((subject) => subject.split(':')[0]);
    expect(told).toEqual(['We have your request', 'You have a place', 'You have finished']);
  });

  it('books the last place once: the second is told that it is full, and what was held is kept', async () => {
    const [first, second] = [await refer(), await refer({run: 'run-2'})];
    const provider = staff();
    expect((await actOn(provider, first, {action: 'book', run: 'run-1'})).status).toBe(303);
    const full = await actOn(provider, second, {action: 'book', run: 'run-1'});
    expect([full.status, full.body.includes('This start is now full')]).toEqual([409, true]);
    const seats = world().referralDeps.referrals;
    expect([(await seats.getSeats('run-1')).taken, (await seats.getSeats('run-2')).taken]).toEqual([1, 1]);
    expect((await actOn(provider, first, {action: 'decline', reason: 'could-not-time'})).status).toBe(303);
    expect((await actOn(provider, second, {action: 'book', run: 'run-1'})).status).toBe(303);
    expect([(await seats.getSeats('run-1')).taken, (await seats.getSeats('run-2')).taken]).toEqual([1, 0]);
  });

  it('takes a decision back within 15 minutes: the person is never told, and the place is held again', async () => {
    const reference = await refer({run: 'run-1'});
    const provider = staff();
    await actOn(provider, reference, {action: 'not-suitable', reason: 'age'});
    await world().deliver();
    expect(mailsTo(PERSON)).toHaveLength(1);
    expect((await actOn(provider, reference, {action: 'undo'})).status).toBe(303);
    expect(await stateOf(reference)).toBe('sent');
    expect((await world().referralDeps.referrals.getSeats('run-1')).taken).toBe(1);
    // Decided again: of the two mails that wait only the one that is true goes out.
    await actOn(provider, reference, {action: 'not-suitable', reason: 'no-places'});
    expect((await actOn(provider, reference, {action: 'undo'})).status).toBe(303);
    world().clock.pass(MINUTE_MS);
    await actOn(provider, reference, {action: 'not-suitable', reason: 'no-places'});
    world().clock.pass(16 * MINUTE_MS);
    expect((await actOn(provider, reference, {action: 'undo'})).status).toBe(409);
    await world().deliver();
    expect(mailsTo(PERSON)).toHaveLength(2);
  });

  it('opens what has ended again within 10 working days, and what the person stopped only when they ask', async () => {
    const [refused, stopped] = [await refer(), await refer()];
    const provider = staff();
    await actOn(provider, refused, {action: 'not-suitable', reason: 'age'});
    expect((await provider.get(`/provider/referrals/${refused}`)).body).not.toContain('Open it again');
    const {referrals} = world().referralDeps;
    const open = await referrals.getByReference(stopped, world().clock.now());
    if (!open) throw new Error('no referral');
    await referrals.takeStep(open, {step: 'withdraw', by: 'person', messages: []}, world().clock.now());
    world().clock.pass(DAY_MS);
    expect((await actOn(provider, refused, {action: 'reopen', reason: 'place-free'})).status).toBe(303);
    expect((await actOn(provider, stopped, {action: 'reopen', reason: 'place-free'})).status).toBe(400);
    expect((await actOn(provider, stopped, {action: 'reopen', reason: 'asked-again'})).status).toBe(303);
    await world().deliver();
    expect(
      mailsTo(PERSON).filter((subject) => subject.startsWith('Your request is open again')),
    ).toHaveLength(2);

    const late = await refer();
    await actOn(provider, late, {action: 'not-suitable', reason: 'age'});
    world().clock.pass(17 * DAY_MS);
    expect((await actOn(provider, late, {action: 'reopen', reason: 'asked-again'})).status).toBe(409);
  });

  it('is told to phone whoever asked for a call, and no mail goes out', async () => {
    const reference = await refer({contactBy: 'phone-no-message', phone: '0113 496 0000'});
    const provider = staff();
    const before = mailsTo(PERSON).length;
    const answer = await actOn(provider, reference, {action: 'accept'});
    await world().deliver();
    expect(mailsTo(PERSON)).toHaveLength(before);
    expect((await provider.get(answer.location ?? 'none')).body).toContain(
      'Phone, but do not leave a message',
    );
  });

  it.each([
    ['a step that is not there', {action: 'complete'}, 409],
    ['no step at all', {action: 'constructor'}, 303],
    ['a reason of another list', {action: 'not-suitable', reason: 'could-not-time'}, 400],
    ['a run of another listing', {action: 'book', run: 'run-9'}, 400],
    [
      'a time that is none',
      {action: 'offer', 'start-day': '5', 'start-month': '5', 'start-year': '2026', startsAt: '25:99'},
      400,
    ],
    ['a note without a word', {action: 'note', kind: 'internal', note: ' '}, 400],
    [
      'more than its form has',
      {
        action: 'acknowledge',
        state: 'completed',
        'listing[organisationId]': 'x',
        holdsSeat: 'true',
        by: 'curator',
      },
      303,
    ],
  ])('who posts %s changes nothing else', async (_what, typed, status) => {
    const reference = await refer();
    const page = await actOn(staff(), reference, typed);
    expect(page.status).toBe(status);
    const kept = await world().referralDeps.referrals.getByReference(reference, world().clock.now());
    expect(kept).toMatchObject({
      state: typed.action === 'acknowledge' ? 'received' : 'sent',
      holdsSeat: false,
      listing: {organisationId: OWN},
    });
  });

  it('who posts a form again, or one of another sign-in, changes nothing', async () => {
    const reference = await refer();
    const provider = staff();
    const path = `/provider/referrals/${reference}`;
    const page = await provider.get(path);
    expect((await provider.post(path, {action: 'acknowledge'}, {from: page})).status).toBe(303);
    expect((await provider.post(path, {action: 'acknowledge'}, {from: page})).status).toBe(409);
    const forged = await provider.post(path, {action: 'accept', formToken: 'x'.repeat(32)}, {from: page});
    expect(forged.status).toBe(409);
    expect(await stateOf(reference)).toBe('received');
  });

  it('keeps notes for the team apart from notes for the referrer, and shows them as they were typed', async () => {
    const reference = await refer();
    const provider = staff();
    await actOn(provider, reference, {action: 'note', kind: 'internal', note: '<script>alert(1)</script>'});
    await actOn(provider, reference, {action: 'note', kind: 'referrer', note: 'Doing well.'});
    const {body} = await provider.get(`/provider/referrals/${reference}`);
    expect(body).toContain('&lt;script>');
    const [person] = await world().rows('PERSON');
    expect((person as {notes: {kind: string}[]}).notes.map(({kind}) => kind)).toEqual([
      'internal',
      'referrer',
    ]);
  });
});
