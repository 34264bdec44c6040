import {describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {startChangeStore} from '../../../functions/data/startChangeStore.ts';
import {changedStart, PATH} from '../../support/changedStart.ts';
import {comesBack} from '../../support/comesBack.ts';
import {editorOf} from '../../support/editors.ts';
import {MINUTE_MS, runInMay} from '../../support/peopleOnStarts.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const MINE = '/my-referral/mine';
const {book, change, current, mailsTo, opened, refer, seatsOf, tell, world} = changedStart();

describe('people of a start that was changed', () => {
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
    world().clock.pass(15 * 24 * 60 * MINUTE_MS);
    await world().deliver();
    expect(mailsTo('amina@example.com', /remind|start/i).length).toBeLessThanOrEqual(1);
    // Looked at again, nobody is told twice.
    for (let look = 0; look < 3; look += 1) await tell();
    expect(mailsTo('amina@example.com', /^Your date has changed/)).toHaveLength(1);
  });

  it('says in a mail that something else has changed, and on the page what: a place may say what it is for', async () => {
    await world().addListing(
      {
        places: [
          {name: 'Compton Centre', isApproximate: false},
          {name: 'The Diabetes Centre', isApproximate: false},
        ],
      },
      {runs: [runInMay('run-1', 6, '19', '26'), runInMay('run-2', 1, '28')]},
    );
    await book({email: 'amina@example.com'});
    await change({place: '1'});
    await tell();
    const [mail] = mailsTo('amina@example.com', /^Something about your date has changed/);
    expect(mail ? letterText(mail.letter) : '').not.toContain('The Diabetes Centre');
    const browser = publicVisitor(world());
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    expect((await browser.get(MINE)).body).toContain('The Diabetes Centre');
  });

  it('puts whom no mail reaches on top of the provider’s list until they are told, who can say for them that they cannot come', async () => {
    const called = await book({contactBy: 'phone-message', phone: '0113 496 0000'});
    const other = await book({contactBy: 'phone-message', phone: '0113 496 0001'});
    await change({'on-1-day': '21'});
    await tell();
    expect(mailsTo('referrals@roundhay.example', /^Please call: their date has changed/)).toHaveLength(2);
    const provider = staffOf(world());
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
      await world().deliver();
      await change({'on-1-day': '21'});
      world().clock.pass(MINUTE_MS);
      if (how === 'is refused') {
        const refused = Object.assign(new Error('no'), {
          name: 'MessageRejected',
          $metadata: {httpStatusCode: 400},
        });
        for (let attempt = 0; attempt < 3; attempt += 1) {
          world().mailFaults.push(() => {
            throw refused;
          });
        }
      }
      await world().sweep();
      if (how === 'is not wanted any more')
        await world().referralDeps.referrals.markBounced(id, world().clock.now());
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await world().deliver();
        world().clock.pass(60 * MINUTE_MS);
      }
      if (how === 'comes back')
        await comesBack(world(), {kind: 'person-start-moved', referralId: id}, {times: 2});
      await world().deliver();
      expect((await current(reference)).startChange?.isToCall).toBe(true);
      expect(mailsTo('referrals@roundhay.example', /^Please call: their date has changed/)).toHaveLength(1);
      const page = await staffOf(world()).get(`/provider/referrals/${reference}`);
      expect(page.body).toContain('Please tell them today');
      expect(page.body).not.toContain('We have told them by email');
    },
  );

  it('tells once, of what they last knew, when it is changed again before they are told; who is booked after that is not told', async () => {
    await book({email: 'early@example.com'});
    await change({'on-1-day': '20'});
    await change({'on-1-day': '21', 'on-2-day': '28', startsAt: '1pm', endsAt: '3pm'});
    world().clock.pass(MINUTE_MS);
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
    await actOn(staffOf(world()), reference, {action: 'accept'});
    const before = await current(reference);
    await world().referralDeps.referrals.takeStep(
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
      world().clock.now(),
    );
    world().clock.pass(MINUTE_MS);
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
    world().clock.pass(18 * 24 * 60 * MINUTE_MS);
    const session = {'session-day': '19', 'session-month': '5', 'session-year': '2026'};
    await actOn(staffOf(world()), reference, {action: 'attendance', came: 'yes', ...session});
    world().clock.pass(MINUTE_MS);
    const page = await editorOf(world()).get(PATH);
    expect(page.body).toContain('These dates stay: Tuesday 19 May 2026');
    await change({'on-1-day': '1', 'on-2-day': '27'});
    await tell();
    const found = await current(reference);
    expect([found.state, found.startsOn]).toEqual(['started', '2026-05-19']);
    const [mail] = mailsTo('amina@example.com', /^Your date has changed/);
    expect(mail ? letterText(mail.letter) : '').toContain('Wednesday 27 May 2026');
    const browser = publicVisitor(world());
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    expect((await browser.get(MINE)).body).not.toContain('I can’t come to that');
  });

  it('is nothing to who asked for it and was offered another day, before the change or after it', async () => {
    const another = {action: 'offer', 'start-day': '25', 'start-month': '5', 'start-year': '2026'};
    const early = await refer({email: 'early@example.com', run: 'run-1'});
    await actOn(staffOf(world()), early, another);
    world().clock.pass(MINUTE_MS);
    await change({'on-1-day': '21'});
    const late = await refer({email: 'late@example.com', run: 'run-1'});
    await tell();
    await actOn(staffOf(world()), late, another);
    await tell();
    for (const reference of [early, late]) {
      const offered = await current(reference);
      expect(offered).toMatchObject({state: 'offered', startsOn: '2026-05-25', holdsSeat: false});
      expect([offered.runId, offered.startChange]).toEqual([undefined, undefined]);
    }
    expect(world().mails.filter(({letter}) => letter.subject.startsWith('Your date has changed'))).toEqual(
      [],
    );
  });

  it('tells who only asked for it, as they want to be told, once, and leaves their request as it was', async () => {
    const mailed = await refer({email: 'amina@example.com', run: 'run-1'});
    const called = await refer({contactBy: 'phone-message', phone: '0113 496 0000', run: 'run-1'});
    const elsewhere = await refer({email: 'else@example.com', run: 'run-2'});
    await world().deliver();
    const check = await change({'on-1-day': '21'}, 'check');
    expect(check.body).toContain('We tell 2 people who asked for it.');
    await change({'on-1-day': '21'});
    for (let look = 0; look < 3; look += 1) await tell();
    const [mail, ...more] = mailsTo('amina@example.com', /changed/);
    expect(more).toEqual([]);
    expect(mail?.letter.subject).toBe(`The date that you asked for has changed: ${mailed}`);
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain('It is now: 2 dates, 10am to midday: Thursday 21 May');
    expect(text).toContain('call them and ask for another');
    expect(text).not.toContain('on the waiting list');
    const standing = await current(mailed);
    expect(standing).toMatchObject({state: 'sent', runId: 'run-1', holdsSeat: true});
    expect(standing.startsOn).toBeUndefined();
    const browser = publicVisitor(world());
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    const page = (await browser.get(MINE)).body;
    expect([page.includes('You asked for this date'), page.includes('I can’t come to that')]).toEqual([
      true,
      false,
    ]);
    expect(mailsTo('referrals@roundhay.example', /^Please call: their date has changed/)).toHaveLength(1);
    const own = await staffOf(world()).get(`/provider/referrals/${called}`);
    expect(own.body).toContain('The start that they asked for has changed, and we cannot tell them by email');
    expect((await current(elsewhere)).startChange).toBeUndefined();
  });

  it('keeps who asked for it among those to be called when they are accepted, until they are told', async () => {
    const called = await refer({contactBy: 'phone-message', phone: '0113 496 0000', run: 'run-1'});
    await change({'on-1-day': '21'});
    await tell();
    const provider = staffOf(world());
    await actOn(provider, called, {action: 'accept'});
    expect((await provider.get('/provider')).body).toContain('Call them about the changed date');
    await actOn(provider, called, {action: 'told-change'});
    expect((await current(called)).startChange).toBeUndefined();
  });

  it('tells who asked for it nothing of a change when it is cancelled before they are told, but that', async () => {
    const asked = await refer({email: 'amina@example.com', run: 'run-1'});
    await world().deliver();
    await change({'on-1-day': '21'});
    await tell();
    await world().providerDeps.cancels.begin({
      runId: 'run-1',
      listingId: 'test:living-well',
      organisationId: 'test:roundhay',
      answerDays: 5,
      cancelledAt: world().clock.now().toISOString(),
    });
    await change({'on-1-day': '22'});
    await tell();
    await tell();
    expect((await current(asked)).startChange).toBeUndefined();
    expect((await current(asked)).runId).toBeUndefined();
    expect(mailsTo('amina@example.com', /changed/)).toHaveLength(1);
    expect(mailsTo('amina@example.com', /^Your date is cancelled/)).toHaveLength(1);
  });

  it('tells who is booked before they were told as asking once, of what they have', async () => {
    const reference = await refer({email: 'amina@example.com', run: 'run-1'});
    await world().deliver();
    await change({'on-1-day': '21'});
    world().clock.pass(MINUTE_MS);
    await actOn(staffOf(world()), reference, {action: 'book', run: 'run-1'});
    await tell();
    await tell();
    expect(mailsTo('amina@example.com', /changed/)).toEqual([]);
    expect(mailsTo('amina@example.com', /^You have a place/)).toHaveLength(1);
  });

  it('tells of a change too that is saved while the work of the one before it is being ended', async () => {
    await book({email: 'amina@example.com'});
    const changes = startChangeStore({client: world().client, tableName: world().referralsTable});
    await change({note: 'Bring your own lunch.'});
    await tell();
    world().clock.pass(22 * MINUTE_MS);
    const read = await changes.get('run-1');
    const until = read && (await changes.take(read, world().clock.now()));
    await change({note: 'Lunch is there.'});
    if (read && until !== undefined) await changes.end(read, until);
    expect((await changes.get('run-1'))?.dueAt).toBeDefined();
    await tell();
    expect(mailsTo('amina@example.com', /has changed/)).toHaveLength(2);
  });

  it('tells somebody too whose step back brings them to it again', async () => {
    const reference = await book({email: 'amina@example.com'});
    await actOn(staffOf(world()), reference, {action: 'decline', reason: 'could-not-time'});
    await change({'on-1-day': '21'});
    await tell();
    await actOn(staffOf(world()), reference, {action: 'undo'});
    await tell();
    expect(await current(reference)).toMatchObject({state: 'booked', startsOn: '2026-05-21'});
    expect(mailsTo('amina@example.com', /^Your date has changed/)).toHaveLength(1);
    world().clock.pass(22 * MINUTE_MS);
    await tell();
    const table = {client: world().client, tableName: world().referralsTable};
    expect((await startChangeStore(table).get('run-1'))?.dueAt).toBeUndefined();
  });

  it('shows its online link to nobody who has only a link, and to whoever has a place after a code', async () => {
    const reference = await book({email: 'amina@example.com'});
    const link = 'https://us02web.zoom.us/j/123';
    await change({link});
    await tell();
    const [mail] = mailsTo('amina@example.com', /^Something about your date has changed/);
    const browser = publicVisitor(world());
    await browser.get(mail ? linkIn(mail, '/my-referral/') : '');
    const seen = (await browser.get(MINE)).body;
    expect([seen.includes('Online link'), seen.includes(link)]).toEqual([true, false]);
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toContain(`href="${link}" rel="noreferrer"`);
  });
});
