import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {runWith} from '../../support/referralListing.ts';
import {CONTACT, fillIn, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';

let store: RunningStore;
let world: ReferralWorld;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  world = await referralWorld(store.endpoint);
});

const CHECK = '/refer/living-well/check';
const referrals = () => world.rows('REFERRAL').then((rows) => rows.filter(({sk}) => sk === 'REFERRAL'));

describe('before the form', () => {
  it('says that a page does not exist for a listing that does not', async () => {
    expect((await publicVisitor(world).get('/refer/nothing-here')).status).toBe(404);
    expect((await publicVisitor(world).get(`/refer/${'x'.repeat(3000)}`)).status).toBe(404);
  });

  it('shows whom to ask, and no form, where only professionals refer', async () => {
    await world.addListing({
      referral: {
        self: false,
        professional: true,
        isOnline: true,
        how: 'By your GP.',
        askWhom: 'Ask your nurse.',
        questions: [],
      },
    });
    const page = await publicVisitor(world).get('/refer/living-well');
    expect(page.body).toContain('Ask your nurse.');
    expect(page.body).not.toContain('<form');
  });

  it('shows the phone number, and no form, while the mailbox is not proven', async () => {
    await world.addListing({}, {isProven: false});
    const page = await publicVisitor(world).get('/refer/living-well');
    expect(page.body).toContain('0113 496 0101');
    expect(page.body).not.toContain('<form');
  });

  it('explains a mismatch, offers others, and still offers a call', async () => {
    await world.addListing();
    const person = publicVisitor(world);
    const start = await person.get('/refer/living-well');
    const page = await person.post(
      '/refer/living-well',
      {age: 'too-young', notFor: 'no', 'q-diagnosed': 'no'},
      {from: start},
    );
    expect(page.h1).toContain('may not be right');
    expect(page.body).toContain('This is for people aged 18 or over.');
    expect(page.body).toContain('It is for people who know that they have diabetes.');
    expect(page.body).toContain('/refer/living-well/call-me');
    expect(page.body).toContain('/find?');
  });

  it('keeps what was chosen when something is missing', async () => {
    await world.addListing();
    const person = publicVisitor(world);
    const page = await person.post(
      '/refer/living-well',
      {age: 'fits', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    expect(page.status).toBe(400);
    expect(page.title).toMatch(/^Error: /);
    expect(page.body).toMatch(/value="fits"[^>]*checked|checked[^>]*value="fits"/);
  });

  it('judges the date of birth too', async () => {
    await world.addListing();
    const person = publicVisitor(world);
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    const page = await person.post(
      '/refer/living-well/who',
      {...WHO, 'dateOfBirth-year': '2012'},
      {from: await person.get('/refer/living-well/who')},
    );
    expect(page.h1).toContain('under 16');
    // A slip in the year: the way back leads to the page, with everything that was typed.
    expect(page.body).toMatch(/href="\/refer\/living-well\/who\?form=[^"]*">Change your answers/);
    const again = await person.get('/refer/living-well/who');
    expect(again.body).toContain(`value="${WHO.name}"`);
    expect(again.body).toContain('value="2012"');
  });
});

describe('the form', () => {
  beforeEach(() => world.addListing({}, {runs: [runWith('run-1', 1), runWith('run-2', 5)]}));

  it('takes along the date that was chosen on the page of the listing', async () => {
    const person = publicVisitor(world);
    const start = await person.get('/refer/living-well?run=run-2');
    expect(start.body).toContain('You chose the start on');
    await person.post('/refer/living-well', {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
    expect((await person.get('/refer/living-well/needs')).body).toMatch(
      /value="run-2"[^>]*checked|checked[^>]*value="run-2"/,
    );
  });

  it('takes along no date that is not one of the listing’s', async () => {
    const start = await publicVisitor(world).get('/refer/living-well?run=of-another');
    expect(start.body).not.toContain('You chose the start on');
    expect(start.hidden.map(([name]) => name)).toEqual(['formToken']);
  });

  it('keeps what was answered before it to the end', async () => {
    const check = await fillIn(world, publicVisitor(world));
    expect(check.hidden).toContainEqual(['q-diagnosed', 'yes']);
  });

  it('goes back to the last page after a change of what stands before it', async () => {
    const person = publicVisitor(world);
    await fillIn(world, person);
    const start = await person.get('/refer/living-well?back=check');
    const back = await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {from: start},
    );
    expect(back.location).toBe(CHECK);
  });

  it('becomes a referral with a reference, and the page can be loaded again', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
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
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    await person.post(CHECK, {}, {from: check});
    const first = await person.get('/refer/living-well/sent');
    world.clock.pass(6 * 24 * 60 * 60_000);
    expect((await person.get('/refer/living-well/sent')).body).toBe(first.body);
    world.clock.pass(2 * 24 * 60 * 60_000);
    const later = await person.get('/refer/living-well/sent');
    expect([later.status, later.h1]).toEqual([200, 'If you sent your request, it is saved']);
    expect(later.body).toContain('0113 496 0101');
    expect(later.body).toContain('href="/my-referral"');
    expect(later.body).not.toContain('<form');
  });

  it('keeps nothing that was typed once it is sent', async () => {
    const person = publicVisitor(world);
    await person.post(CHECK, {}, {from: await fillIn(world, person)});
    const drafts = JSON.stringify(await world.rows('DRAFT'));
    expect(drafts).toContain('bodyHash');
    expect(drafts).not.toMatch(/Amina|amina|LS8/);
  });

  it('pressed twice, or sent again by going back, is one referral', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    await Promise.all([person.post(CHECK, {}, {from: check}), person.post(CHECK, {}, {from: check})]);
    await person.post(CHECK, {}, {from: check});
    expect(await referrals()).toHaveLength(1);
  });

  it('opened again after sending, in another tab with another key, leads to the same confirmation', async () => {
    const person = publicVisitor(world);
    const one = await fillIn(world, person);
    const other = await person.get(CHECK);
    await person.post(CHECK, {}, {from: one});
    expect((await person.post(CHECK, {}, {from: other})).location).toBe('/refer/living-well/sent');
    expect((await person.get(CHECK)).location).toBe('/refer/living-well/sent');
    expect(await referrals()).toHaveLength(1);
  });

  it('takes the same person for a second referral from the start', async () => {
    const person = publicVisitor(world);
    await person.post(CHECK, {}, {from: await fillIn(world, person)});
    await person.post(CHECK, {}, {from: await fillIn(world, person, {who: {...WHO, name: 'Bilal Khalid'}})});
    expect(await referrals()).toHaveLength(2);
  });

  it('goes straight back to the answers after a change', async () => {
    const person = publicVisitor(world);
    await fillIn(world, person);
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
    const person = publicVisitor(world);
    await fillIn(world, person);
    const page = await person.get('/refer/living-well/needs?back=check');
    await person.post('/refer/living-well/needs', {note: 'x'}, {from: page});
    expect((await person.get(CHECK)).body).not.toContain('large print');
  });

  it('shows urgent help on the answers when the words may mean danger', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person, {needs: {note: 'I want to kill myself'}});
    expect(check.body).toContain('nhsuk-card--care');
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
  });

  it('escapes what was typed', async () => {
    const check = await fillIn(world, publicVisitor(world), {
      who: {...WHO, name: '<img src=x onerror=alert(1)>'},
      needs: {note: '</textarea><script>alert(1)</script>'},
    });
    expect(check.body).not.toMatch(/<img|<script/);
  });
});

describe('a draft that is too old', () => {
  beforeEach(() => world.addListing());

  it('is said, and the page that was being typed is kept', async () => {
    const person = publicVisitor(world);
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    await person.post('/refer/living-well/who', WHO, {from: await person.get('/refer/living-well/who')});
    const contact = await person.get('/refer/living-well/contact');
    world.clock.pass(31 * 60_000);
    const answer = await person.post('/refer/living-well/contact', CONTACT, {from: contact});
    expect(answer.location).toBe('/refer/living-well/who?expired=1');
    expect((await person.get('/refer/living-well/who?expired=1')).body).toContain('more than 30 minutes');
    await person.post('/refer/living-well/who', WHO, {from: await person.get('/refer/living-well/who')});
    // What stands before the form has gone too, and must be known before it is sent.
    const asked = '/refer/living-well?back=check&asked=first';
    expect((await person.get(CHECK)).location).toBe(asked);
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {from: await person.get(asked)},
    );
    expect((await person.get(CHECK)).body).toContain('amina@example.com');
  });

  it('does not stop the last page, which carries every answer', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    world.clock.pass(3 * 60 * 60_000);
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });

  it('does not stop it either when the browser has forgotten its cookie', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    person.cookies.clear();
    expect((await person.post(CHECK, {}, {from: check})).h1).toContain('has been sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });

  it('leads to the start when a page is opened without one', async () => {
    const person = publicVisitor(world);
    await fillIn(world, person);
    world.clock.pass(31 * 60_000);
    expect((await person.get(CHECK)).location).toBe('/refer/living-well?expired=1');
  });
});

describe('forms that are not ours', () => {
  beforeEach(() => world.addListing());

  it('posted from another site are refused', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    const headers = {'sec-fetch-site': 'cross-site'};
    expect((await person.post(CHECK, {}, {from: check, headers})).status).toBe(403);
    const origin = {'sec-fetch-site': '', origin: 'https://evil.example'};
    expect((await person.post(CHECK, {}, {from: check, headers: origin})).status).toBe(403);
    expect(await referrals()).toHaveLength(0);
  });

  it('without a token of this browser are shown again and not sent, where the browser says nothing', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    const headers = {'sec-fetch-site': ''};
    const page = await person.post(CHECK, {formToken: 'x'.repeat(32)}, {from: check, headers});
    expect(page.h1).toContain('Check your answers');
    expect(await referrals()).toHaveLength(0);
    expect((await person.post(CHECK, {}, {from: page, headers})).status).toBe(303);
  });
});

describe('the trap for machines', () => {
  beforeEach(() => world.addListing());

  it('asks one plain question and keeps everything; the answer sends it', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    const asked = await person.post(CHECK, {'second-note': 'http://spam.example'}, {from: check});
    expect(asked.body).toContain('Type the word yes');
    expect(await referrals()).toHaveLength(0);
    const wrong = await person.post(CHECK, {'second-note': 'x', proof: 'no'}, {from: asked});
    expect([wrong.status, wrong.title.startsWith('Error: ')]).toEqual([400, true]);
    const sent = await person.post(CHECK, {'second-note': 'x', proof: ' Yes. '}, {from: wrong});
    expect(sent.location).toBe('/refer/living-well/sent');
    expect(await referrals()).toHaveLength(1);
  });
});

describe('a run that fills up meanwhile', () => {
  beforeEach(() => world.addListing({}, {runs: [runWith('run-1', 1), runWith('run-2', 5)]}));

  it('is said on the page where starts are chosen, and another is not chosen in its stead', async () => {
    const person = publicVisitor(world);
    const start = await person.get('/refer/living-well?run=run-gone');
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes', run: 'run-gone'},
      {from: start},
    );
    const page = await person.get('/refer/living-well/needs');
    expect(page.body).toContain('You cannot choose that start any more');
    expect(page.body).toContain('value="run-2"');
  });

  it('is said; others are offered, and nothing that was typed is lost', async () => {
    const [one, other] = [publicVisitor(world), publicVisitor(world)];
    const needs = {...NEEDS, run: 'run-1'};
    const checkOne = await fillIn(world, one, {needs});
    const checkOther = await fillIn(world, other, {needs, who: {...WHO, name: 'Bilal Khalid'}});
    expect((await one.post(CHECK, {}, {from: checkOne})).status).toBe(303);
    const full = await other.post(CHECK, {}, {from: checkOther});
    expect([full.status, full.h1.includes('cannot choose that start')]).toEqual([409, true]);
    const choices = (body: string) =>
      [...body.matchAll(/name="run" type="radio" value="([^"]*)"/g)].map(([, value]) => value);
    expect(choices(full.body)).toEqual(['run-2']);
    const unchosen = await other.post(CHECK, {}, {from: full});
    expect([unchosen.status, unchosen.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(choices(unchosen.body)).toEqual(['run-2']);
    expect((await other.post(CHECK, {run: 'run-2'}, {from: full})).location).toBe('/refer/living-well/sent');
    const saved = await referrals();
    expect(saved.map(({runId}) => runId).sort()).toEqual(['run-1', 'run-2']);
    const people = await world.rows('PERSON');
    expect(people.map(({note}) => note)).toEqual(['I work on Mondays.', 'I work on Mondays.']);
  });
});

describe('"please call me"', () => {
  beforeEach(() => world.addListing());

  it('wants a name and a number, and gives a reference', async () => {
    const person = publicVisitor(world);
    const page = await person.get('/refer/living-well/call-me');
    const wrong = await person.post('/refer/living-well/call-me', {name: 'Amina', phone: '12'}, {from: page});
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="Amina"');
    const sent = await person.post(
      '/refer/living-well/call-me',
      {name: 'Amina', phone: '07700 900000'},
      {from: page},
    );
    expect(sent.location).toBe('/refer/living-well/sent?call=1');
    expect((await person.get('/refer/living-well/sent?call=1')).h1).toContain('call you');
    expect((await world.rows('PERSON')).map(({contactBy}) => contactBy)).toEqual(['phone-no-message']);
  });

  it('sent again after going back is one call, with one reference', async () => {
    const person = publicVisitor(world);
    const call = '/refer/living-well/call-me';
    const [page, other] = [await person.get(call), await person.get(call)];
    await person.post(call, {name: 'Amina', phone: '07700 900000'}, {from: page});
    const first = await person.get('/refer/living-well/sent?call=1');
    expect((await person.get(call)).location).toBe('/refer/living-well/sent?call=1');
    // A page that the browser had kept, with another key.
    expect((await person.post(call, {name: 'Amina', phone: '07700 900000'}, {from: other})).location).toBe(
      '/refer/living-well/sent?call=1',
    );
    expect((await person.get('/refer/living-well/sent?call=1')).body).toBe(first.body);
    expect(await referrals()).toHaveLength(1);
  });

  it('with another name or number is another call', async () => {
    const person = publicVisitor(world);
    const call = '/refer/living-well/call-me';
    const [page, other] = [await person.get(call), await person.get(call)];
    await person.post(call, {name: 'Amina', phone: '07700 900000'}, {from: page});
    await person.post(call, {name: 'Bilal', phone: '07700 900000'}, {from: other});
    expect(await referrals()).toHaveLength(2);
  });

  it('works beside a draft of the form, and does not empty it', async () => {
    const person = publicVisitor(world);
    await fillIn(world, person);
    const page = await person.get('/refer/living-well/call-me');
    await person.post('/refer/living-well/call-me', {name: 'Amina', phone: '07700 900000'}, {from: page});
    expect((await person.get(CHECK)).body).toContain('amina@example.com');
  });
});

describe('the limit of a viewer’s address', () => {
  beforeEach(() => world.addListing());

  it('keeps what was typed, gives the phone number, and sends it when the hour is over', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    const {limits, addressSecret} = world.referralDeps;
    const {viewerHash} = await import('../../../functions/data/limitStore.ts');
    const who = viewerHash('203.0.113.7', addressSecret, world.clock.now());
    for (let count = 0; count < 60; count += 1) await limits.allows('referral', who, world.clock.now());
    const over = await person.post(CHECK, {}, {from: check});
    expect(over.status).toBe(429);
    expect(over.body).toContain('0113 496 0101');
    expect(over.hidden.find(([field]) => field === 'name')?.[1]).toBe('Amina Khalid');
    world.clock.pass(60 * 60_000);
    expect((await person.post(CHECK, {}, {from: over})).location).toBe('/refer/living-well/sent');
  });

  it('does not count one address for another', async () => {
    const check = await fillIn(world, publicVisitor(world));
    const other = publicVisitor(world, '198.51.100.9');
    const {limits, addressSecret} = world.referralDeps;
    const {viewerHash} = await import('../../../functions/data/limitStore.ts');
    const who = viewerHash('203.0.113.7', addressSecret, world.clock.now());
    for (let count = 0; count < 60; count += 1) await limits.allows('referral', who, world.clock.now());
    expect((await other.post(CHECK, {}, {from: check})).h1).toContain('has been sent');
  });
});

describe('when we fail', () => {
  beforeEach(() => world.addListing());

  it('the form comes back with everything that was typed, and the same key sends it once', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    const {create} = world.referralDeps.referrals;
    let failures = 1;
    world.referralDeps.referrals.create = async (...given) => {
      const saved = await create(...given);
      // After the save and before the answer: the worst moment.
      if ((failures -= 1) >= 0) throw new Error('the connection broke');
      return saved;
    };
    const again = await person.post(CHECK, {}, {from: check});
    expect([again.status, again.h1.includes('Check your answers')]).toEqual([503, true]);
    expect(again.body).toContain('Amina Khalid');
    expect((await person.post(CHECK, {}, {from: again})).location).toBe('/refer/living-well/sent');
    expect(await referrals()).toHaveLength(1);
  });

  it('a page of the form keeps what was typed', async () => {
    const person = publicVisitor(world);
    await fillIn(world, person);
    const page = await person.get('/refer/living-well/contact');
    world.referralDeps.drafts.save = () => Promise.reject(new Error('the store is away'));
    const again = await person.post(
      '/refer/living-well/contact',
      {...CONTACT, postcode: 'LS7 1AA'},
      {from: page},
    );
    expect(again.status).toBe(503);
    expect(again.body).toContain('LS7 1AA');
  });
});

describe('a listing that closes meanwhile', () => {
  it('does not hide from a person that their referral was sent', async () => {
    await world.addListing();
    const person = publicVisitor(world);
    const check = await fillIn(world, person);
    await person.post(CHECK, {}, {from: check});
    await world.addListing({status: 'paused'});
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });
});

describe('a person without email', () => {
  beforeEach(() => world.addListing());
  const MINE = '/my-referral/mine';
  const contact = {contactBy: 'text', phone: '07700 900000', postcode: 'LS8 4AB'};
  const linkOn = (body: string): string =>
    /https:\/\/menu\.example(\/my-referral\/[\w-]{22})</.exec(body)?.[1] ?? 'none';

  it('sees their request in the browser that sent it, and stops it', async () => {
    const person = publicVisitor(world);
    await person.post(CHECK, {}, {from: await fillIn(world, person, {contact})});
    const sent = await person.get('/refer/living-well/sent');
    expect(sent.body).toContain('href="/my-referral/mine?request=');
    const page = await person.get(MINE);
    expect(page.h1).toBe('Your request');
    expect(page.body).not.toMatch(/Amina|07700|LS8 4AB/);
    const sure = await person.post(MINE, {action: 'withdraw'}, {from: page});
    expect(sure.h1).toBe('Do you want to stop this request?');
    expect((await referrals()).map(({state}) => state)).toEqual(['sent']);
    await person.post(MINE, {action: 'withdraw-sure'}, {from: sure});
    expect((await person.get(MINE)).body).toContain('You stopped this request');
    expect((await referrals()).map(({state}) => state)).toEqual(['withdrawn']);
  });

  it('has a link to keep that does the same in another browser, and that the form’s pages do not show', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person, {contact});
    // Pressed twice: the browser only takes the second answer.
    await person.post(CHECK, {}, {from: check});
    for (const name of person.cookies.keys()) if (name.includes('link')) person.cookies.delete(name);
    const answer = await person.post(CHECK, {}, {from: check});
    const link = linkOn((await person.get(MINE)).body);
    expect(link).toMatch(/^\/my-referral\//);
    const token = link.split('/').at(-1) ?? 'none';
    expect(`${answer.location} ${(await person.get('/refer/living-well/sent')).body}`).not.toContain(token);
    const elsewhere = publicVisitor(world);
    expect((await elsewhere.get(link)).location).toBe(MINE);
    await elsewhere.post(MINE, {action: 'withdraw-sure'}, {from: await elsewhere.get(MINE)});
    expect((await referrals()).map(({state}) => state)).toEqual(['withdrawn']);
  });

  it('who asked for a call has it too', async () => {
    const person = publicVisitor(world);
    const page = await person.get('/refer/living-well/call-me');
    await person.post('/refer/living-well/call-me', {name: 'Amina', phone: '07700 900000'}, {from: page});
    expect(linkOn((await person.get(MINE)).body)).not.toBe('none');
  });

  it('cannot change or see details by the link', async () => {
    const person = publicVisitor(world);
    await person.post(CHECK, {}, {from: await fillIn(world, person, {contact})});
    const page = await person.get(MINE);
    const erased = await person.post(MINE, {action: 'erase-sure'}, {from: page});
    expect(erased.body).not.toContain('Amina');
    expect((await world.rows('PERSON')).map(({name}) => name)).toEqual(['Amina Khalid']);
  });
});
