import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {CONTACT, fillIn, publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();
const CHECK = '/refer/living-well/check';
const referrals = () =>
  world()
    .rows('REFERRAL')
    .then((rows) => rows.filter(({sk}) => sk === 'REFERRAL'));

describe('the form', () => {
  beforeEach(() => world().addListing({}, {runs: [runWith('run-1', 1), runWith('run-2', 5)]}));

  it('takes along the date that was chosen on the page of the listing', async () => {
    const person = publicVisitor(world());
    const start = await person.get('/refer/living-well?run=run-2');
    expect(start.body).toContain('You chose the start on');
    await person.post('/refer/living-well', {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
    expect((await person.get('/refer/living-well/needs')).body).toMatch(
      /value="run-2"[^>]*checked|checked[^>]*value="run-2"/,
    );
  });

  it('takes along no date that is not one of the listing’s', async () => {
    const start = await publicVisitor(world()).get('/refer/living-well?run=of-another');
    expect(start.body).not.toContain('You chose the start on');
    expect(start.hidden.map(([name]) => name)).toEqual(['formToken']);
  });

  it('keeps what was answered before it to the end', async () => {
    const check = await fillIn(world(), publicVisitor(world()));
    expect(check.hidden).toContainEqual(['q-diagnosed', 'yes']);
  });

  it('goes back to the last page after a change of what stands before it', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const start = await person.get('/refer/living-well?back=check');
    const back = await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {from: start},
    );
    expect(back.location).toBe(CHECK);
  });

  it('becomes a referral with a reference, and the page can be loaded again', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    expect(check.body).toContain('Amina Khalid');
    expect(check.body).toContain('••• ••• 0018');
    const sent = await person.post(CHECK, {}, {from: check});
    expect([sent.status, sent.location]).toEqual([303, '/refer/living-well/sent']);
    const first = await person.get('/refer/living-well/sent');
    const again = await person.get('/refer/living-well/sent');
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(first.body)?.[0] ?? 'none';
    expect(again.body).toContain(reference);
    expect((await referrals()).map((row) => row.reference)).toEqual([reference]);
    expect(first.body).toContain('Monday 11 May 2026');
  });

  it('is confirmed for as long as its key is known, and after that nobody is led to a blank form', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    await person.post(CHECK, {}, {from: check});
    const first = await person.get('/refer/living-well/sent');
    world().clock.pass(6 * 24 * 60 * 60_000);
    expect((await person.get('/refer/living-well/sent')).body).toBe(first.body);
    world().clock.pass(2 * 24 * 60 * 60_000);
    const later = await person.get('/refer/living-well/sent');
    expect([later.status, later.h1]).toEqual([200, 'If you sent your request, it is saved']);
    expect(later.body).toContain('0113 496 0101');
    expect(later.body).toContain('href="/my-referral"');
    expect(later.body).not.toContain('<form');
  });

  it('keeps nothing that was typed once it is sent', async () => {
    const person = publicVisitor(world());
    await person.post(CHECK, {}, {from: await fillIn(world(), person)});
    const drafts = JSON.stringify(await world().rows('DRAFT'));
    expect(drafts).toContain('bodyHash');
    expect(drafts).not.toMatch(/Amina|amina|LS8/);
  });

  it('pressed twice, or sent again by going back, is one referral', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    await Promise.all([person.post(CHECK, {}, {from: check}), person.post(CHECK, {}, {from: check})]);
    await person.post(CHECK, {}, {from: check});
    expect(await referrals()).toHaveLength(1);
  });

  it('opened again after sending, in another tab with another key, leads to the same confirmation', async () => {
    const person = publicVisitor(world());
    const one = await fillIn(world(), person);
    const other = await person.get(CHECK);
    await person.post(CHECK, {}, {from: one});
    expect((await person.post(CHECK, {}, {from: other})).location).toBe('/refer/living-well/sent');
    expect((await person.get(CHECK)).location).toBe('/refer/living-well/sent');
    expect(await referrals()).toHaveLength(1);
  });

  it('takes the same person for a second referral from the start', async () => {
    const person = publicVisitor(world());
    await person.post(CHECK, {}, {from: await fillIn(world(), person)});
    await person.post(
      CHECK,
      {},
      {from: await fillIn(world(), person, {who: {...WHO, name: 'Bilal Khalid'}})},
    );
    expect(await referrals()).toHaveLength(2);
  });

  it('goes straight back to the answers after a change', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const page = await person.get('/refer/living-well/contact?back=check');
    expect(page.body).toContain('amina@example.com');
    const back = await person.post(
      '/refer/living-well/contact',
      {...CONTACT, postcode: 'LS7 1AA'},
      {from: page},
    );
    expect(back.location).toBe(CHECK);
    expect((await person.get(CHECK)).body).toContain('LS7 1AA');
  });

  it('forgets a box that is no longer ticked', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const page = await person.get('/refer/living-well/needs?back=check');
    await person.post('/refer/living-well/needs', {note: 'x'}, {from: page});
    expect((await person.get(CHECK)).body).not.toContain('large print');
  });

  it('shows urgent help on the answers when the words may mean danger', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person, {needs: {note: 'I want to kill myself'}});
    expect(check.body).toContain('nhsuk-card--care');
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
  });

  it('escapes what was typed', async () => {
    const check = await fillIn(world(), publicVisitor(world()), {
      who: {...WHO, name: '<img src=x onerror=alert(1)>'},
      needs: {note: '</textarea><script>alert(1)</script>'},
    });
    expect(check.body).not.toMatch(/<img|<script/);
  });
});

describe('forms that are not ours', () => {
  beforeEach(() => world().addListing());

  it('posted from another site are refused', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const headers = {'sec-fetch-site': 'cross-site'};
    expect((await person.post(CHECK, {}, {from: check, headers})).status).toBe(403);
    const origin = {'sec-fetch-site': '', origin: 'https://evil.example'};
    expect((await person.post(CHECK, {}, {from: check, headers: origin})).status).toBe(403);
    expect(await referrals()).toHaveLength(0);
  });

  it('without a token of this browser are shown again and not sent, where the browser says nothing', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const headers = {'sec-fetch-site': ''};
    const page = await person.post(CHECK, {formToken: 'x'.repeat(32)}, {from: check, headers});
    expect(page.h1).toContain('Check your answers');
    expect(await referrals()).toHaveLength(0);
    expect((await person.post(CHECK, {}, {from: page, headers})).status).toBe(303);
  });
});

describe('the trap for machines', () => {
  beforeEach(() => world().addListing());

  it('asks one plain question and keeps everything; the answer sends it', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const asked = await person.post(CHECK, {'second-note': 'http://spam.example'}, {from: check});
    expect(asked.title).toMatch(/^Error: Check your answers/);
    const summary = asked.body.slice(asked.body.indexOf('nhsuk-error-summary'), asked.body.indexOf('<h1'));
    expect(summary).toContain('This has not been sent yet.');
    expect(summary).toContain('<a href="#proof">Answer one more question: type the word yes</a>');
    expect(asked.body).toContain('id="proof"');
    expect(await referrals()).toHaveLength(0);
    const wrong = await person.post(CHECK, {'second-note': 'x', proof: 'no'}, {from: asked});
    expect([wrong.status, wrong.title.startsWith('Error: ')]).toEqual([400, true]);
    const sent = await person.post(CHECK, {'second-note': 'x', proof: ' Yes. '}, {from: wrong});
    expect(sent.location).toBe('/refer/living-well/sent');
    expect(await referrals()).toHaveLength(1);
  });
});
