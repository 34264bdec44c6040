import {beforeEach, describe, expect, it} from 'vitest';
import {londonInstant} from '#shared/london.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1)]});
});

const MINE = '/my-referral/mine';
const OFFERED = {startsOn: '2026-05-12', startsAt: '10:00'};

const {refer, current, provider, mailTo, opened, press} = ownReferral(world);

describe('a date that is offered', () => {
  it('is taken by its person, and both are told', async () => {
    const reference = await refer();
    await provider(reference, 'offer', OFFERED);
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toContain('Can you come on Tuesday 12 May 2026 at 10am?');
    expect((await press(person, 'take-offer', {startsOn: OFFERED.startsOn})).location).toBe(`${MINE}?done=1`);
    expect(await current(reference)).toMatchObject({state: 'booked', ...OFFERED});
    expect(mailTo('amina@example.com').letter.subject).toBe(`You have a place: ${reference}`);
    expect(mailTo('referrals@roundhay.example').letter.subject).toBe(`A date is taken: ${reference}`);
  });

  it('is not taken by whoever has the link and no code', async () => {
    const reference = await refer();
    const link = linkIn(mailTo('amina@example.com'), '/my-referral/');
    await provider(reference, 'offer', OFFERED);
    const person = publicVisitor(world());
    await person.get(link);
    expect((await person.get(MINE)).body).toContain('Say yes or no to this date');
    await press(person, 'take-offer', {startsOn: OFFERED.startsOn});
    expect((await current(reference)).state).toBe('offered');
  });

  it('is not taken when another has been offered since', async () => {
    const reference = await refer();
    await provider(reference, 'offer', OFFERED);
    const person = await opened(reference);
    const page = await person.get(MINE);
    await provider(reference, 'offer', {startsOn: '2026-06-02'});
    await person.post(MINE, {action: 'take-offer', startsOn: OFFERED.startsOn}, {from: page});
    expect(await current(reference)).toMatchObject({state: 'offered', startsOn: '2026-06-02'});
  });

  it('is over from its time: nobody says yes to it any more, and another can be asked for', async () => {
    const reference = await refer();
    await provider(reference, 'offer', OFFERED);
    world().clock.pass(londonInstant('2026-05-12', '09:59').getTime() - world().clock.now().getTime());
    await world().deliver();
    const person = await opened(reference);
    const before = await person.get(MINE);
    expect(before.body).toContain('Yes, I can come');
    world().clock.pass(60_000);
    await person.post(MINE, {action: 'take-offer', startsOn: OFFERED.startsOn}, {from: before});
    expect((await current(reference)).state).toBe('offered');
    const {body} = await person.get(MINE);
    expect(body).toContain('That date is over');
    expect(body).not.toContain('Yes, I can come');
    const other = {instead: 'ask-other-date', reason: 'could-not-time', startsOn: OFFERED.startsOn};
    await press(person, 'say-no', other);
    expect((await current(reference)).state).toBe('received');
  });

  it('can be swapped for another, and the provider owes an answer from that day', async () => {
    const reference = await refer();
    await provider(reference, 'offer', OFFERED);
    world().clock.pass(20 * 86_400_000);
    const person = await opened(reference);
    await press(person, 'say-no', {
      instead: 'ask-other-date',
      reason: 'could-not-time',
      startsOn: OFFERED.startsOn,
    });
    const after = await current(reference);
    expect([after.state, after.startsOn, after.reason]).toEqual(['received', undefined, 'could-not-time']);
    expect((await person.get(MINE)).body).toContain('They should answer by');
    expect(mailTo('referrals@roundhay.example').letter.subject).toBe(`Another date is wanted: ${reference}`);
  });

  it('can be declined for good: the place is free, the provider cannot take it back, and others are shown', async () => {
    await world().addListing(
      {places: [{name: 'Compton Centre', town: 'Leeds', isApproximate: false}]},
      {runs: [runWith('run-1', 1)]},
    );
    const reference = await refer({run: 'run-1'});
    await provider(reference, 'offer', OFFERED);
    const person = await opened(reference);
    const form = await person.get(`${MINE}?answer=no`);
    const wrong = await person.post(MINE, {action: 'say-no'}, {from: form});
    expect([wrong.status, wrong.title]).toEqual([400, 'Error: You cannot come on that date - Local Menu']);
    await press(person, 'say-no', {
      instead: 'decline',
      reason: 'would-not-group',
      startsOn: OFFERED.startsOn,
    });
    const after = await current(reference);
    expect([after.state, after.holdsSeat, after.undo]).toEqual(['declined', false, undefined]);
    expect(await world().referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: 0});
    const page = await person.get(MINE);
    expect(page.body).toMatch(/href="\/find\?condition=[a-z0-9-]+&amp;place=Leeds"/);
    expect(mailTo('referrals@roundhay.example').letter.subject).toBe(`A date is declined: ${reference}`);
  });

  it('is a calendar file that says neither what for nor who', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    await person.get(linkIn(mailTo('amina@example.com'), '/my-referral/'));
    expect((await person.get(`${MINE}/calendar.ics`)).status).toBe(404);
    await provider(reference, 'book', OFFERED);
    const file = await person.get(`${MINE}/calendar.ics`);
    expect(file.body).toContain('DTSTART;TZID=Europe/London:20260512T100000');
    expect(file.body).toContain(`SUMMARY:Appointment ${reference}`);
    expect(file.body).not.toMatch(/Amina|Living Well|diabetes/i);
    expect((await publicVisitor(world()).get(`${MINE}/calendar.ics`)).status).toBe(404);
  });
});

describe('what a person told us', () => {
  it('can be changed: the new address gets the code, the old one and the provider are told', async () => {
    const reference = await refer();
    const person = await opened(reference);
    const changed = await press(person, 'save', {
      section: 'contact',
      contactBy: 'email',
      phone: '',
      email: 'new@example.com',
    });
    expect(changed.location).toBe(`${MINE}?done=1`);
    expect(mailTo('amina@example.com').letter.subject).toBe(`Your email address was changed: ${reference}`);
    expect(mailTo('referrals@roundhay.example').letter.subject).toBe(`Details have changed: ${reference}`);
    const again = await opened(reference, 'new@example.com');
    const page = await again.get(MINE);
    expect(page.body).toContain('new@example.com');
    expect(page.body).not.toContain('amina@example.com');
    expect(await world().referralDeps.referrals.listEvents((await current(reference)).id)).toMatchObject([
      {event: 'send'},
      {event: 'change-details', by: 'person', from: 'sent', to: 'sent'},
    ]);
  });

  it('is kept as it was when the change is not right, with what was typed', async () => {
    const person = await opened(await refer());
    const page = await person.get(`${MINE}?change=contact`);
    const wrong = await person.post(
      MINE,
      {action: 'save', section: 'contact', contactBy: 'text', phone: '', email: 'new@example.com'},
      {from: page},
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('Enter a phone number, or choose another way');
    expect(wrong.body).toContain('value="new@example.com"');
    expect((await person.get(MINE)).body).toContain('amina@example.com');
  });

  it('can be put right: needs, name and date of birth, and nothing else is touched', async () => {
    const reference = await refer({nhsNumber: '9990000018'});
    const person = await opened(reference);
    await press(person, 'save', {section: 'needs', needs: ['braille', 'step-free'], interpreter: 'pa'});
    await press(person, 'save', {
      section: 'about',
      name: 'Amina Khalid-Shah',
      'dateOfBirth-day': '28',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1968',
      postcode: 'ls8 4ab',
      nhsNumber: '9990000123',
    });
    const {id} = await current(reference);
    expect(await world().referralDeps.referrals.getPerson(id, world().clock.now())).toMatchObject({
      name: 'Amina Khalid-Shah',
      dateOfBirth: '1968-03-28',
      postcode: 'LS8 4AB',
      needs: ['braille', 'step-free'],
      interpreter: 'pa',
      nhsNumber: '9990000018',
    });
  });

  it('cannot be changed when the request has ended', async () => {
    const reference = await refer();
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    world().clock.pass(UNDO_MINUTES * 60_000);
    await press(person, 'save', {section: 'needs', needs: 'braille'});
    expect((await person.get(MINE)).body).not.toContain('Braille');
  });
});

describe('a private link', () => {
  it('can be had anew by the reference and the code', async () => {
    const person = await opened(await refer());
    expect((await press(person, 'new-link')).location).toBe(`${MINE}?link=1`);
    const {letter} = mailTo('amina@example.com');
    expect(letter.subject).toMatch(/^A new link for you: /);
    const fresh = publicVisitor(world());
    await fresh.get(linkIn(mailTo('amina@example.com'), '/my-referral/'));
    expect((await fresh.get(MINE)).h1).toBe('Your request');
  });
});
