import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {inboxStore} from '../../../functions/data/inboxStore.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {referralKeys} from '../../../functions/data/keys.ts';
import {referralStore} from '../../../functions/data/referralStore.ts';
import {startChangeStore} from '../../../functions/data/startChangeStore.ts';
import {writeBandsOf} from '../../../functions/outbox/writeBandsOf.ts';
import {changeWorker} from '../../../functions/steward/tellOfChange.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {comesBack} from '../../support/comesBack.ts';
import {formFields} from '../../support/formFields.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn, type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import {clientOf} from '../../support/tables.ts';
import type {Page} from '../../support/visitor.ts';

let store: RunningStore;
let world: ReferralWorld;
let made = 0;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const MINUTE_MS = 60_000;
const LISTING = 'test:living-well';
const PATH = `/provider/listings/${LISTING}/dates?change=run-1`;
const MINE = '/my-referral/mine';

const at = (day: string) => ({date: `2026-05-${day}`, startsAt: '10:00', endsAt: '12:00'});
const runIn = (id: string, capacity: number, ...days: string[]) => ({
  ...runWith(id, capacity),
  sessions: days.map(at),
});

const begin = async (): Promise<void> => {
  world = await referralWorld(store.endpoint);
  await world.addListing({}, {runs: [runIn('run-1', 6, '19', '26'), runIn('run-2', 1, '28')]});
};
beforeEach(begin);

const {current, opened, press} = ownReferral(() => world);

const refer = async (change: object = {}): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world, `198.51.100.${made % 250}`).postJson(
    '/api/referrals',
    {...API_REQUEST, email: `p${made}@example.com`, ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  world.clock.pass(MINUTE_MS);
  return (JSON.parse(page.body) as {reference: string}).reference;
};
const book = async (change: object = {}): Promise<string> => {
  const reference = await refer(change);
  await actOn(staffOf(world), reference, {action: 'book', run: 'run-1'});
  world.clock.pass(MINUTE_MS);
  return reference;
};

/** What the form of a start brings when nobody has touched it. */
const FORM = {
  'on-1-day': '19',
  'on-1-month': '5',
  'on-1-year': '2026',
  'on-2-day': '26',
  'on-2-month': '5',
  'on-2-year': '2026',
  startsAt: '10:00',
  endsAt: '12:00',
  place: '',
  link: '',
  language: 'en',
  capacity: '6',
  note: '',
};
const change = async (typed: Record<string, string | string[]> = {}, step = 'sure'): Promise<Page> => {
  const editor = editorOf(world);
  return await editor.post(PATH, {...FORM, step, ...typed}, {from: await editor.get(PATH)});
};
/** Lets everybody be told. */
const tell = async (): Promise<void> => {
  world.clock.pass(MINUTE_MS);
  await world.sweep();
  await world.deliver();
};

const mailsTo = (to: string, subject: RegExp) =>
  world.mails.filter((mail) => mail.to === to && subject.test(mail.letter.subject));
const seatsOf = async (runId: string) => (await world.referralDeps.referrals.getSeats(runId)).taken;
const eventsOf = async (reference: string) =>
  (await world.referralDeps.referrals.listEvents((await current(reference)).id)).map(({event}) => event);

describe('changing a start', () => {
  it('shows what it was and will be, and how many people are told, and does nothing before it is confirmed', async () => {
    await book();
    const check = await change({'on-1-day': '21', startsAt: '1pm', endsAt: '3pm'}, 'check');
    expect(check.body).toContain('Tuesday 19 May 2026; Tuesday 26 May 2026');
    // The date that nobody touched moves along.
    expect(check.body).toContain('1pm to 3pm: Thursday 21 May 2026; Thursday 28 May 2026');
    expect(check.body).toContain('We tell 1 person with a place.');
    const whole = await directoryReader({client: world.client, tableName: world.directoryTable}).getListing(
      LISTING,
    );
    expect(whole?.runs[0]?.sessions).toEqual([at('19'), at('26')]);
  });

  it('is public at once, and is listed for spot checks and in the history', async () => {
    expect((await change({note: 'Bring your own lunch.'})).location).toContain('?changed=run-1');
    const found = await directoryReader({client: world.client, tableName: world.directoryTable}).getListing(
      LISTING,
    );
    expect(found?.runs[0]?.note).toBe('Bring your own lunch.');
    const checks = await approverOf(world).get('/curator/proposals');
    expect(checks.body).toContain('Note: None became Bring your own lunch.');
    const history = await editorOf(world).get(`/provider/listings/${LISTING}/history`);
    expect(history.body).toContain('Starts that were changed');
  });

  it('of another provider’s cannot be seen or done', async () => {
    const other = editorOf(world, {id: 'other', organisationId: 'test:elsewhere'});
    const page = await editorOf(world).get(PATH);
    expect((await other.get(PATH)).status).toBe(404);
    expect((await other.post(PATH, {...FORM, step: 'sure', note: 'Mine now'}, {from: page})).status).toBe(
      404,
    );
  });

  it('tells by mail what it was and what it is now, and moves what stands on the request', async () => {
    const reference = await book({email: 'amina@example.com'});
    await change({'on-1-day': '21', startsAt: '1pm', endsAt: '3pm'});
    await tell();
    expect(await current(reference)).toMatchObject({
      state: 'booked',
      startsOn: '2026-05-21',
      startsAt: '13:00',
      runId: 'run-1',
      holdsSeat: true,
    });
    const [mail, ...more] = mailsTo('amina@example.com', /^Your date has changed/);
    expect(more).toEqual([]);
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain('It was: 2 dates, 10am to midday: Tuesday 19 May 2026');
    expect(text).toContain('It is now: 2 dates, 1pm to 3pm: Thursday 21 May 2026');
    expect(text).not.toMatch(/diabetes|Living Well/i);
    // The reminder of the old day is not sent; one of the new day is.
    world.clock.pass(15 * 24 * 60 * MINUTE_MS);
    await world.deliver();
    expect(mailsTo('amina@example.com', /remind|start/i).length).toBeLessThanOrEqual(1);
    // Looked at again, nobody is told twice.
    for (let look = 0; look < 3; look += 1) await tell();
    expect(mailsTo('amina@example.com', /^Your date has changed/)).toHaveLength(1);
  });

  it('says in a mail that something else has changed, and on the page what: a place may say what it is for', async () => {
    await world.addListing(
      {
        places: [
          {name: 'Compton Centre', isApproximate: false},
          {name: 'The Diabetes Centre', isApproximate: false},
        ],
      },
      {runs: [runIn('run-1', 6, '19', '26'), runIn('run-2', 1, '28')]},
    );
    await book({email: 'amina@example.com'});
    await change({place: '1'});
    await tell();
    const [mail] = mailsTo('amina@example.com', /^Something about your date has changed/);
    expect(mail ? letterText(mail.letter) : '').not.toContain('The Diabetes Centre');
    const browser = publicVisitor(world);
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    expect((await browser.get(MINE)).body).toContain('The Diabetes Centre');
  });

  it('puts whom no mail reaches on top of the provider’s list until they are told, who can say for them that they cannot come', async () => {
    const called = await book({contactBy: 'phone-message', phone: '0113 496 0000'});
    const other = await book({contactBy: 'phone-message', phone: '0113 496 0001'});
    await change({'on-1-day': '21'});
    await tell();
    expect(mailsTo('referrals@roundhay.example', /^Please call: their date has changed/)).toHaveLength(2);
    const provider = staffOf(world);
    const inbox = async () => (await provider.get('/provider')).body;
    expect(await inbox()).toContain('Call them about the changed date');
    expect((await provider.get(`/provider/referrals/${called}`)).body).toContain('Please tell them today');
    await actOn(provider, called, {action: 'told-change'});
    expect((await current(called)).startChange).toBeUndefined();
    await actOn(provider, other, {action: 'cannot-come'});
    expect(await current(other)).toMatchObject({state: 'accepted', holdsSeat: false});
    expect(await seatsOf('run-1')).toBe(1);
    expect(await inbox()).not.toContain('Call them about the changed date');
  });

  it('keeps what nobody has called them about when it is changed again: each thing as they last knew it', async () => {
    const called = await book({contactBy: 'phone-message', phone: '0113 496 0000'});
    await change({'on-1-day': '21'});
    await tell();
    await change({'on-1-day': '21', 'on-2-day': '28', startsAt: '1pm', endsAt: '3pm', note: 'Bring a mat.'});
    await tell();
    const {startChange} = await current(called);
    expect(startChange).toMatchObject({isToCall: true, rows: [{what: 'when'}, {what: 'note'}]});
    expect(startChange?.rows[0]?.before).toContain('10am to midday: Tuesday 19 May 2026');
    expect(startChange?.rows[0]?.after).toContain('1pm to 3pm: Thursday 21 May 2026');
    await change({'on-1-day': '19', 'on-2-day': '26', note: 'Bring a mat.'});
    await tell();
    expect((await current(called)).startChange?.rows.map(({what}) => what)).toEqual(['note']);
  });

  it.each(['comes back', 'is refused', 'is not wanted any more'])(
    'has the provider call whom it is mailed to when that mail %s',
    async (how) => {
      const reference = await book({email: 'amina@example.com', phone: '0113 496 0000'});
      const {id} = await current(reference);
      await world.deliver();
      await change({'on-1-day': '21'});
      world.clock.pass(MINUTE_MS);
      if (how === 'is refused') {
        const refused = Object.assign(new Error('no'), {
          name: 'MessageRejected',
          $metadata: {httpStatusCode: 400},
        });
        for (let attempt = 0; attempt < 3; attempt += 1) {
          world.mailFaults.push(() => {
            throw refused;
          });
        }
      }
      await world.sweep();
      if (how === 'is not wanted any more')
        await world.referralDeps.referrals.markBounced(id, world.clock.now());
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await world.deliver();
        world.clock.pass(60 * MINUTE_MS);
      }
      if (how === 'comes back')
        await comesBack(world, {kind: 'person-start-moved', referralId: id}, {times: 2});
      await world.deliver();
      expect((await current(reference)).startChange?.isToCall).toBe(true);
      expect(mailsTo('referrals@roundhay.example', /^Please call: their date has changed/)).toHaveLength(1);
      const page = await staffOf(world).get(`/provider/referrals/${reference}`);
      expect(page.body).toContain('Please tell them today');
      expect(page.body).not.toContain('We have told them by email');
    },
  );

  it('tells once, of what they last knew, when it is changed again before they are told; who is booked after that is not told', async () => {
    await book({email: 'early@example.com'});
    await change({'on-1-day': '20'});
    await change({'on-1-day': '21', 'on-2-day': '28', startsAt: '1pm', endsAt: '3pm'});
    world.clock.pass(MINUTE_MS);
    await book({email: 'late@example.com'});
    await tell();
    const [mail, ...more] = mailsTo('early@example.com', /^Your date has changed/);
    expect(more).toEqual([]);
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain('It was: 2 dates, 10am to midday: Tuesday 19 May');
    expect(text).toContain('It is now: 2 dates, 1pm to 3pm: Thursday 21 May');
    expect(mailsTo('late@example.com', /has changed/)).toEqual([]);
  });

  it('holds an offer no longer than to the day before its new start', async () => {
    const reference = await refer({email: 'amina@example.com'});
    await actOn(staffOf(world), reference, {action: 'accept'});
    const before = await current(reference);
    await world.referralDeps.referrals.takeStep(
      before,
      {
        step: 'offer',
        by: 'system',
        startsOn: '2026-05-19',
        startsAt: '10:00',
        run: {id: 'run-1', capacity: 6},
        answerBy: '2026-05-14',
        messages: [],
      },
      world.clock.now(),
    );
    world.clock.pass(MINUTE_MS);
    await change({'on-1-day': '10', 'on-2-day': '17'});
    await tell();
    expect(await current(reference)).toMatchObject({
      state: 'offered',
      startsOn: '2026-05-10',
      answerBy: '2026-05-09',
    });
  });

  it('tells those who have begun of a later date, and leaves what is over as it was', async () => {
    const reference = await book({email: 'amina@example.com'});
    world.clock.pass(18 * 24 * 60 * MINUTE_MS);
    const session = {'session-day': '19', 'session-month': '5', 'session-year': '2026'};
    await actOn(staffOf(world), reference, {action: 'attendance', came: 'yes', ...session});
    world.clock.pass(MINUTE_MS);
    const page = await editorOf(world).get(PATH);
    expect(page.body).toContain('These dates stay: Tuesday 19 May 2026');
    await change({'on-1-day': '1', 'on-2-day': '27'});
    await tell();
    const found = await current(reference);
    expect([found.state, found.startsOn]).toEqual(['started', '2026-05-19']);
    const [mail] = mailsTo('amina@example.com', /^Your date has changed/);
    expect(mail ? letterText(mail.letter) : '').toContain('Wednesday 27 May 2026');
    const browser = publicVisitor(world);
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    expect((await browser.get(MINE)).body).not.toContain('I can’t come to that');
  });

  it('is nothing to who asked for it and was offered another day, before the change or after it', async () => {
    const another = {action: 'offer', 'start-day': '25', 'start-month': '5', 'start-year': '2026'};
    const early = await refer({email: 'early@example.com', run: 'run-1'});
    await actOn(staffOf(world), early, another);
    world.clock.pass(MINUTE_MS);
    await change({'on-1-day': '21'});
    const late = await refer({email: 'late@example.com', run: 'run-1'});
    await tell();
    await actOn(staffOf(world), late, another);
    await tell();
    for (const reference of [early, late]) {
      expect(await current(reference)).toMatchObject({
        state: 'offered',
        startsOn: '2026-05-25',
        runId: 'run-1',
      });
      expect((await current(reference)).startChange).toBeUndefined();
    }
    expect(world.mails.filter(({letter}) => letter.subject.startsWith('Your date has changed'))).toEqual([]);
  });

  it('tells of a change too that is saved while the work of the one before it is being ended', async () => {
    await book({email: 'amina@example.com'});
    const changes = startChangeStore({client: world.client, tableName: world.referralsTable});
    await change({note: 'Bring your own lunch.'});
    await tell();
    world.clock.pass(22 * MINUTE_MS);
    const read = await changes.get('run-1');
    const until = read && (await changes.take(read, world.clock.now()));
    await change({note: 'Lunch is there.'});
    if (read && until !== undefined) await changes.end(read, until);
    expect((await changes.get('run-1'))?.dueAt).toBeDefined();
    await tell();
    expect(mailsTo('amina@example.com', /has changed/)).toHaveLength(2);
  });

  it('tells somebody too whose step back brings them to it again', async () => {
    const reference = await book({email: 'amina@example.com'});
    await actOn(staffOf(world), reference, {action: 'decline', reason: 'could-not-time'});
    await change({'on-1-day': '21'});
    await tell();
    await actOn(staffOf(world), reference, {action: 'undo'});
    await tell();
    expect(await current(reference)).toMatchObject({state: 'booked', startsOn: '2026-05-21'});
    expect(mailsTo('amina@example.com', /^Your date has changed/)).toHaveLength(1);
    world.clock.pass(22 * MINUTE_MS);
    await tell();
    const table = {client: world.client, tableName: world.referralsTable};
    expect((await startChangeStore(table).get('run-1'))?.dueAt).toBeUndefined();
  });

  it('cancels one date of a course, the first too, and tells its people which are left', async () => {
    const reference = await book({email: 'amina@example.com'});
    expect((await editorOf(world).get(PATH)).body).toContain('Cancel one date or more');
    const check = await change({off: 'on-1'}, 'check');
    expect(check.body).toContain('Tuesday 26 May 2026, 10am to midday');
    expect(check.body).toContain('name="off" value="on-1"');
    expect(check.body).toContain('We tell 1 person with a place.');
    await change({off: 'on-1'});
    await tell();
    const whole = await directoryReader({client: world.client, tableName: world.directoryTable}).getListing(
      LISTING,
    );
    expect(whole?.runs[0]?.sessions).toEqual([at('26')]);
    expect(await current(reference)).toMatchObject({
      state: 'booked',
      startsOn: '2026-05-26',
      holdsSeat: true,
    });
    const [mail] = mailsTo('amina@example.com', /^Your date has changed/);
    expect(mail ? letterText(mail.letter) : '').toContain('It is now: Tuesday 26 May 2026');
  });

  it('leaves the other dates of a course where they are when one is cancelled', async () => {
    await world.addListing({}, {runs: [runIn('run-1', 6, '19', '26', '28')]});
    const typed = {'on-3-day': '28', 'on-3-month': '5', 'on-3-year': '2026', off: ['on-2']};
    expect((await change(typed)).status).toBe(303);
    const whole = await directoryReader({client: world.client, tableName: world.directoryTable}).getListing(
      LISTING,
    );
    expect(whole?.runs[0]?.sessions).toEqual([at('19'), at('28')]);
  });

  it('never cancels every date of a course in this way: that is cancelling the start', async () => {
    const all = await change({off: ['on-1', 'on-2']});
    expect([all.status, all.body.includes('Leave one date at least')]).toEqual([400, true]);
  });

  it('takes no day that is over, no time that ends before it starts, and no link to a website that nobody has looked at', async () => {
    const wrong = await change({'on-1-year': '2025', endsAt: '9am', link: 'https://elsewhere.example/join'});
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('Enter a day that is still to come');
    expect(wrong.body).toContain('Enter when it ends');
    expect(wrong.body).toContain('Use a link to Zoom, Teams or Google Meet');
    expect((await change({link: 'https://us02web.zoom.us/j/123'})).status).toBe(303);
  });

  it('saves no other place than the one that was confirmed', async () => {
    const places = ['Compton Centre', 'Garforth Library', 'Otley Hall'].map((name) => ({
      name,
      isApproximate: false,
    }));
    const runs = [runIn('run-1', 6, '19', '26')];
    await world.addListing({places}, {runs});
    const editor = editorOf(world);
    const page = await editor.get(PATH);
    expect((await editor.post(PATH, {...FORM, place: '1'}, {from: page})).body).toContain('Garforth Library');
    await world.addListing({places: places.toSpliced(1, 1)}, {runs});
    const late = await editor.post(PATH, {...FORM, step: 'sure', place: '1'}, {from: page});
    expect([late.status, late.body.includes('or the places of the page')]).toEqual([409, true]);
    const odd = await change({place: '7'});
    expect([odd.status, odd.body.includes('Choose one of the places on the page')]).toEqual([400, true]);
  });

  it('leads back from what it comes to to what was typed', async () => {
    const check = await change({note: 'Bring a mat.'}, 'check');
    expect(check.body).toContain('Change what I typed');
    const form = await change({note: 'Bring a mat.'}, 'change');
    expect([form.status, form.body.includes('value="Bring a mat."')]).toEqual([200, true]);
  });

  it('says so to whoever changes one that was cancelled meanwhile', async () => {
    const editor = editorOf(world);
    const page = await editor.get(PATH);
    await world.providerDeps.cancels.begin({
      runId: 'run-1',
      listingId: LISTING,
      organisationId: 'test:roundhay',
      answerDays: 5,
      cancelledAt: world.clock.now().toISOString(),
    });
    const late = await editor.post(PATH, {...FORM, step: 'sure', note: 'Bring a mat.'}, {from: page});
    expect([late.status, late.body.includes('Your change was not saved')]).toEqual([409, true]);
  });

  it('shows its online link to nobody who has only a link, and to whoever has a place after a code', async () => {
    const reference = await book({email: 'amina@example.com'});
    const link = 'https://us02web.zoom.us/j/123';
    await change({link});
    await tell();
    const [mail] = mailsTo('amina@example.com', /^Something about your date has changed/);
    const browser = publicVisitor(world);
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    const seen = (await browser.get(MINE)).body;
    expect([seen.includes('Online link'), seen.includes(link)]).toEqual([true, false]);
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toContain(`href="${link}" rel="noreferrer"`);
  });

  it('shows it again to whoever was overtaken, and overwrites nothing', async () => {
    const editor = editorOf(world);
    const page = await editor.get(PATH);
    await change({note: 'Bring your own lunch.'});
    const late = await editor.post(PATH, {...FORM, step: 'sure', note: 'Lunch is there.'}, {from: page});
    expect([late.status, late.body.includes('Somebody else changed this start')]).toEqual([409, true]);
  });

  it('takes no date or cancelled date along onto other dates, and keeps the rest of what was typed', async () => {
    const editor = editorOf(world);
    const page = await editor.get(PATH);
    await change({'on-1-day': '28', 'on-2-day': '27'});
    const typed = {off: 'on-1', 'on-2-day': '30', note: 'Lunch is there.'};
    const late = await editor.post(PATH, {...FORM, step: 'sure', ...typed}, {from: page});
    expect(late.status).toBe(409);
    const again = formFields(late.body);
    expect(again).toMatchObject({'on-1-day': '27', 'on-2-day': '28', note: 'Lunch is there.'});
    expect(again).not.toHaveProperty('off');
  });
});

describe('how many places a changed start has', () => {
  it('is never fewer than are taken, also when somebody takes one in that moment', async () => {
    await book();
    await book();
    const few = await change({capacity: '1'});
    expect([few.status, few.body.includes('2 places are taken or offered. Enter 2 or more')]).toEqual([
      400,
      true,
    ]);
    expect((await change({capacity: ''})).body).toContain('People have places that we count');
    const late = await refer();
    const before = await current(late);
    expect((await change({capacity: '2'})).status).toBe(303);
    // Whoever has read that there are six meets the two.
    const taking = world.referralDeps.referrals.takeStep(
      before,
      {step: 'book', by: 'provider', startsOn: '2026-05-19', run: {id: 'run-1', capacity: 6}, messages: []},
      world.clock.now(),
    );
    await expect(taking).rejects.toMatchObject({slug: 'not-acceptable-now'});
    expect(await seatsOf('run-1')).toBe(2);
  });

  it('stays with its provider to count once somebody has asked for it', async () => {
    const {id, listingId, sessions, language, status} = runIn('run-1', 6, '19', '26');
    await world.addListing({}, {runs: [{id, listingId, sessions, language, status}]});
    await refer({run: 'run-1'});
    const wrong = await change({capacity: '6'});
    expect([wrong.status, wrong.body.includes('or have places that you count yourself')]).toEqual([
      400,
      true,
    ]);
  });

  it('is nobody’s news, and is shown in public', async () => {
    const reference = await book({email: 'amina@example.com'});
    expect((await change({capacity: '1'}, 'check')).body).toContain('Nobody is told');
    await change({capacity: '1'});
    await tell();
    expect(mailsTo('amina@example.com', /changed/)).toEqual([]);
    expect((await current(reference)).startChange).toBeUndefined();
    const whole = await directoryReader({client: world.client, tableName: world.directoryTable}).getListing(
      LISTING,
    );
    expect(whole?.bands['run-1']).toBe('full');
  });
});

describe('somebody who cannot come to a start as it was changed', () => {
  const changedFor = async (): Promise<{reference: string; link: string}> => {
    const reference = await book({email: 'amina@example.com'});
    await change({'on-1-day': '21'});
    await tell();
    const mail = mailsTo('amina@example.com', /^Your date has changed/).at(-1);
    return {reference, link: mail ? linkIn(mail, '/my-referral/') : ''};
  };

  it('says so by one press, which opening the link never is, and waits in their old turn', async () => {
    const {reference, link} = await changedFor();
    await book();
    const browser = publicVisitor(world);
    for (let scan = 0; scan < 10; scan += 1) await browser.get(link);
    expect((await current(reference)).state).toBe('booked');
    const page = await browser.get(MINE);
    expect(page.body).toContain('I can’t come to that');
    const seen = (await current(reference)).startChange?.at ?? '';
    // An answer to another change is none to this.
    await browser.post(MINE, {action: 'cannot-come', change: '2026-05-01T00:00:00.000Z'}, {from: page});
    expect((await current(reference)).state).toBe('booked');
    const done = await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await browser.get(done.location ?? '')).body).toContain('You are on the waiting list again');
    await world.deliver();
    expect(await current(reference)).toMatchObject({
      state: 'accepted',
      holdsSeat: false,
      passedRuns: ['run-1'],
    });
    expect((await current(reference)).runId).toBeUndefined();
    expect(await seatsOf('run-1')).toBe(1);
    expect(mailsTo('referrals@roundhay.example', /^They cannot come to the changed date/)).toHaveLength(1);
    expect(mailsTo('amina@example.com', /^You are on the waiting list again/)).toHaveLength(1);
    const list = await staffOf(world).get('/provider/waiting?listing=test%3Aliving-well');
    expect(list.body).toContain(reference);
    // Pressed twice it is said once.
    await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await eventsOf(reference)).filter((event) => event === 'cannot-come')).toHaveLength(1);
  });

  it('is offered the next free place before those who asked later, and not this start again', async () => {
    const {reference, link} = await changedFor();
    const later = await refer();
    await actOn(staffOf(world), later, {action: 'accept'});
    const browser = publicVisitor(world);
    await browser.get(link);
    const seen = (await current(reference)).startChange?.at ?? '';
    await browser.post(MINE, {action: 'cannot-come', change: seen}, {from: await browser.get(MINE)});
    for (const runId of ['run-1', 'run-2']) {
      await world.providerDeps.fills.begin(
        {runId, listingId: LISTING, organisationId: 'test:roundhay', answerDays: 5},
        world.clock.now(),
      );
    }
    world.clock.pass(MINUTE_MS);
    await world.sweep();
    expect([(await current(reference)).runId, (await current(later)).runId]).toEqual(['run-2', 'run-1']);
  });

  it('can say so after a code as well, and nobody by a link that was mailed to another address', async () => {
    const {reference, link} = await changedFor();
    const person = await opened(reference);
    const stranger = publicVisitor(world);
    await stranger.get(link);
    const page = await stranger.get(MINE);
    const seen = (await current(reference)).startChange?.at ?? '';
    const {id} = await current(reference);
    const moved = await person.post(
      MINE,
      {action: 'save', section: 'contact', contactBy: 'email', email: 'new@example.com', phone: ''},
      {from: await person.get(MINE)},
    );
    expect(moved.status).toBe(303);
    await stranger.post(MINE, {action: 'cannot-come', change: seen}, {from: page});
    expect((await world.referralDeps.referrals.get(id, world.clock.now()))?.state).toBe('booked');
    await press(person, 'cannot-come', {change: seen});
    expect((await current(reference)).state).toBe('accepted');
  });
});

/** Before and after every write in the full run; in the quick one, when the first has been told and nobody knows it. */
const IS_FULL = process.env.SUITE !== 'quick';
const KILLED = IS_FULL ? [false, true] : [true];
const [FIRST, LAST] = IS_FULL ? [1, Infinity] : [4, 4];

/** A steward's process that is killed at its nth write, or right after it, and does nothing from then on. */
const killedAt = (write: number, isAfter: boolean) => {
  const client = clientOf(store.endpoint);
  let writes = 0;
  let isDead = false;
  client.middlewareStack.add(
    (next, {commandName = ''}) =>
      async (given) => {
        if (isDead) throw new Error('killed');
        if (!/^(Put|Update|Delete|TransactWrite)/.test(commandName)) return await next(given);
        writes += 1;
        isDead = writes >= write;
        if (isDead && !isAfter) throw new Error('killed');
        const answer = await next(given);
        if (isDead) throw new Error('killed');
        return answer;
      },
    {step: 'initialize'},
  );
  const table = {client, tableName: world.referralsTable};
  const directory = {client, tableName: world.directoryTable};
  const referrals = referralStore(table);
  const work = changeWorker({
    changes: startChangeStore(table),
    inbox: inboxStore(table),
    referrals,
    readListing: (id) => readListing(directory, id, true),
    showBands: writeBandsOf(directory, referrals, world.clock.now),
    now: world.clock.now,
  });
  return {
    work: () => work(referralKeys.startChange('run-1')).catch(() => false),
    hasDied: () => isDead,
  };
};

describe('a steward that is killed while people are told', () => {
  it('at any write leaves nobody untold, and tells nobody twice', {timeout: 240_000}, async () => {
    let deaths = 0;
    for (const isAfter of KILLED) {
      for (let write = FIRST; write <= LAST; write += 1) {
        await begin();
        const people = [await book(), await book(), await book()];
        await world.deliver();
        world.mails.length = 0;
        await change({'on-1-day': '21'});
        world.clock.pass(MINUTE_MS);
        const steward = killedAt(write, isAfter);
        await steward.work();
        // Others take it up: two at once, and again a minute later.
        for (const minutes of [0, 2, 2]) {
          world.clock.pass(minutes * MINUTE_MS);
          await Promise.all([world.sweep(), world.sweep()]);
        }
        await world.deliver();
        const told = await Promise.all(people.map(eventsOf));
        expect(told.map((events) => events.filter((event) => event === 'move-start').length)).toEqual([
          1, 1, 1,
        ]);
        expect(
          world.mails.filter(({letter}) => letter.subject.startsWith('Your date has changed')),
        ).toHaveLength(3);
        if (!steward.hasDied()) break;
        deaths += 1;
      }
    }
    expect(deaths).toBeGreaterThanOrEqual(1);
  });
});
