import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, CONTACT, fillIn, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const CHECK = '/refer/living-well/check';
const MINUTE_MS = 60_000;

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const names = async (): Promise<unknown[]> =>
  (await world().rows('PERSON')).map(({name}) => name).sort((a, b) => String(a).localeCompare(String(b)));

/** The second person, in a window of their own. */
const BILAL = {
  who: {...WHO, for: 'someone', name: 'Bilal Khalid'},
  contact: {...CONTACT, email: 'bilal@example.com'},
};

describe('two windows of one browser', () => {
  it('fill in two forms for one listing, page by page in turn, and never mix', async () => {
    const mine = publicVisitor(world());
    const other = mine.another();
    const [mineStart, otherStart] = [
      await mine.get('/refer/living-well'),
      await other.get('/refer/living-well'),
    ];
    expect(mineStart.formId).not.toBe(otherStart.formId);
    const door = {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'};
    await mine.post('/refer/living-well', door, {from: mineStart});
    await other.post('/refer/living-well', door, {from: otherStart});
    for (const [step, my, their] of [
      ['who', WHO, BILAL.who],
      ['contact', CONTACT, BILAL.contact],
      ['needs', NEEDS, {note: 'He is my father.'}],
    ] as const) {
      const path = `/refer/living-well/${step}`;
      const [own, foreign] = [await mine.get(path), await other.get(path)];
      await other.post(path, their, {from: foreign});
      await mine.post(path, my, {from: own});
    }
    world().clock.pass(MINUTE_MS);
    const [check, theirs] = [await mine.get(CHECK), await other.get(CHECK)];
    expect(check.body).toContain('Amina Khalid');
    expect(check.body).not.toMatch(/Bilal|bilal|father/);
    expect(theirs.body).toContain('Bilal Khalid');
    expect(theirs.body).not.toMatch(/Amina|amina|Mondays/);
    expect((await other.post(CHECK, {}, {from: theirs})).location).toBe('/refer/living-well/sent');
    expect((await mine.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect(await names()).toEqual(['Amina Khalid', 'Bilal Khalid']);
    const references = [
      await mine.get('/refer/living-well/sent'),
      await other.get('/refer/living-well/sent'),
    ].map(({body}) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0]);
    expect(new Set(references).size).toBe(2);
  });

  it('fill in forms for two listings, and never mix', async () => {
    await world().addListing({id: 'test:walking', slug: 'walking', name: 'Walking group'});
    const mine = publicVisitor(world());
    const check = await fillIn(world(), mine);
    const other = mine.another();
    const start = await other.get('/refer/walking');
    expect(start.body).not.toContain('checked');
    await other.post('/refer/walking', {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
    expect((await other.get('/refer/walking/who')).body).not.toContain('Amina');
    // The id of one listing's form opens nothing of another's.
    expect((await mine.get(`/refer/walking/who?form=${check.formId ?? ''}`)).location).toBe(
      '/refer/walking?expired=1',
    );
  });

  it('ask for two calls, and each keeps its own reference', async () => {
    const mine = publicVisitor(world());
    const other = mine.another();
    const ask = async (person: Visitor, name: string) => {
      const page = await person.get('/refer/living-well/call-me');
      await person.post('/refer/living-well/call-me', {name, phone: '07700 900000'}, {from: page});
    };
    await ask(mine, 'Amina');
    await ask(other, 'Bilal');
    const shown = [mine, other].map(
      async (person) => (await person.get('/refer/living-well/sent?call=1')).body,
    );
    const references = (await Promise.all(shown)).map((body) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0]);
    expect(references).not.toContain(undefined);
    expect(new Set(references).size).toBe(2);
  });
});

describe('a form', () => {
  it('is the same when it is loaded again or gone back to, and has nothing of an earlier one', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const again = await person.get('/refer/living-well/who');
    expect(again.body).toContain('Amina Khalid');
    expect((await person.get('/refer/living-well')).body).toMatch(/value="yes"[^>]*checked/);
    // Who opens the listing's form anew on this browser sees nothing of what was typed before.
    const next = person.another();
    expect((await next.get('/refer/living-well')).body).not.toContain('checked');
    expect((await next.get('/refer/living-well/who')).location).toBe('/refer/living-well?expired=1');
  });

  it('opens to nobody by its address without the cookie', async () => {
    const check = await fillIn(world(), publicVisitor(world()));
    const stranger = publicVisitor(world());
    await stranger.get('/refer/living-well');
    const path = `/refer/living-well/check?form=${check.formId ?? ''}`;
    expect((await stranger.get(path)).location).toBe('/refer/living-well?expired=1');
    expect((await stranger.get(`/refer/living-well?form=${check.formId ?? ''}`)).body).not.toContain(
      'checked',
    );
  });

  it('goes on at the listing’s new address when that changes in between', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    await world().addListing({slug: 'living-well-leeds'});
    const moved = await person.get(CHECK);
    expect(moved.location).toBe('/refer/living-well-leeds/check');
    expect((await person.get('/refer/living-well-leeds/check')).body).toContain('Amina Khalid');
  });
});

describe('a browser that keeps no cookie', () => {
  it('is told so, and offered a call', async () => {
    const person = publicVisitor(world());
    const start = await person.get('/refer/living-well');
    person.cookies.clear();
    const door = {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'};
    await person.post('/refer/living-well', door, {from: start});
    person.cookies.clear();
    expect((await person.get('/refer/living-well/who')).location).toBe('/refer/living-well?lost=1');
    person.cookies.clear();
    const told = await person.get('/refer/living-well?lost=1');
    expect(told.body).toContain('may not keep our cookie');
    expect(told.body).toContain('/refer/living-well/call-me');
  });

  it('sees that the call was asked for, once, whatever is loaded again', async () => {
    const person = publicVisitor(world());
    const page = await person.get('/refer/living-well/call-me');
    const send = () => {
      person.cookies.clear();
      return person.post('/refer/living-well/call-me', {name: 'Amina', phone: '07700 900000'}, {from: page});
    };
    const [first, again] = [await send(), await send()];
    expect(first.h1).toContain('call you');
    expect(again.body).toBe(first.body);
    expect(await names()).toEqual(['Amina']);
  });
});

describe('a call asked for without cookies, then back, and asked for again', () => {
  const PATH = '/refer/living-well/call-me';
  const ask = async (person: Visitor, name = 'Amina') => {
    person.cookies.clear();
    const page = await person.get(PATH);
    person.cookies.clear();
    return await person.post(PATH, {name, phone: '07700 900000'}, {from: page});
  };

  it('is one call, and who types the same again learns neither reference nor link', async () => {
    const person = publicVisitor(world());
    const first = await ask(person);
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(first.body)?.[0] ?? 'none';
    const again = await ask(person);
    expect(again.h1).toBe('If you sent your request, it is saved');
    expect(again.body).not.toContain(reference);
    expect(again.setCookies.join()).not.toContain('my-referral');
    expect(await names()).toEqual(['Amina']);
  });

  it('is another call for another person, or from a form of its own', async () => {
    const person = publicVisitor(world());
    await ask(person);
    expect((await ask(person, 'Bilal')).h1).toContain('call you');
    expect((await ask(publicVisitor(world()))).h1).toContain('call you');
    expect(await names()).toEqual(['Amina', 'Amina', 'Bilal']);
  });
});

describe('a listing that closed after a request was sent', () => {
  it('does not hide from a person that it is saved, although their draft is over', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    await person.post(CHECK, {}, {from: check});
    await world().addListing({status: 'paused'});
    world().clock.pass(31 * MINUTE_MS);
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect((await person.get('/refer/living-well/sent')).body).toContain('Your reference is');
    expect(await names()).toEqual(['Amina Khalid']);
  });

  it('does not hide either that a call was asked for, and takes no other', async () => {
    const person = publicVisitor(world());
    const page = await person.get('/refer/living-well/call-me');
    const ask = (name: string) =>
      person.post('/refer/living-well/call-me', {name, phone: '07700 900000'}, {from: page});
    await ask('Amina');
    await world().addListing({status: 'paused'});
    expect((await ask('Amina')).location).toBe('/refer/living-well/sent?call=1');
    expect((await person.get('/refer/living-well/call-me')).location).toBe('/refer/living-well/sent?call=1');
    expect((await ask('Bilal')).h1).toContain('not taking new people');
    expect(await names()).toEqual(['Amina']);
  });
});

describe('two people’s answers in two copies of one window', () => {
  const twoCopies = async (): Promise<{person: Visitor; amina: Page; bilal: Page}> => {
    const person = publicVisitor(world());
    const amina = await fillIn(world(), person);
    const bilal = await fillIn(world(), person, {who: {...WHO, name: 'Bilal Khalid'}});
    return {person, amina, bilal};
  };

  it('are never taken for one: the second is shown again, and sent when it is sent again', async () => {
    const {person, amina, bilal} = await twoCopies();
    expect((await person.post(CHECK, {}, {from: amina})).location).toBe('/refer/living-well/sent');
    const again = await person.post(CHECK, {}, {from: bilal});
    expect(again.h1).toContain('Check your answers');
    expect(again.body).toContain('Bilal Khalid');
    expect(again.formId).not.toBe(amina.formId);
    world().clock.pass(MINUTE_MS);
    expect((await person.post(CHECK, {}, {from: again})).location).toBe('/refer/living-well/sent');
    expect(await names()).toEqual(['Amina Khalid', 'Bilal Khalid']);
    // The first confirmation still stands at its own address.
    const first = `/refer/living-well/sent?form=${amina.formId ?? ''}`;
    expect((await person.get(first)).body).toContain('Your reference is');
  });

  it('are both sent when the second comes after the first one’s draft is over', async () => {
    const {person, amina, bilal} = await twoCopies();
    await person.post(CHECK, {}, {from: amina});
    world().clock.pass(8 * 24 * 60 * MINUTE_MS);
    expect((await person.post(CHECK, {}, {from: bilal})).location).toBe('/refer/living-well/sent');
    expect(await names()).toEqual(['Amina Khalid', 'Bilal Khalid']);
    expect((await person.get('/refer/living-well/sent')).body).toContain('Your reference is');
  });
});

describe('an answer that was given before the form', () => {
  it('reaches the provider with those on its last page', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person, {needs: {...NEEDS, 'q-breathless': 'no'}});
    await person.post(CHECK, {}, {from: check});
    const [saved] = await world().rows('PERSON');
    expect(saved?.answers).toMatchObject([
      {id: 'diagnosed', answer: 'Yes'},
      {id: 'breathless', answer: 'No'},
    ]);
  });
});

describe('a private link', () => {
  it('of a second referral shows that one, although a code opened the first', async () => {
    for (const name of ['Amina Khalid', 'Bilal Khalid']) {
      await publicVisitor(world()).postJson(
        '/api/referrals',
        {...API_REQUEST, name},
        {'idempotency-key': `a long enough key of ${name}`.replaceAll(' ', '-')},
      );
    }
    await world().deliver();
    const links = world()
      .mails.filter(({to}) => to === API_REQUEST.email)
      .map((mail) => linkIn(mail, '/my-referral/'));
    const person = publicVisitor(world());
    await person.get(links[0] ?? '');
    const status = await person.get('/my-referral/mine');
    const asked = await person.post('/my-referral/mine', {action: 'send-code'}, {from: status});
    await world().deliver();
    const [code] = world().mails.slice(-1);
    await person.post('/my-referral/mine', {action: 'code', code: code ? codeIn(code) : ''}, {from: asked});
    const opened = await person.get('/my-referral/mine');
    expect(opened.body).toContain('amina@example.com');
    const other = await person.get(links[1] ?? '');
    expect(other.location).toBe('/my-referral/mine');
    const shown = await person.get('/my-referral/mine');
    expect(shown.body).not.toContain('amina@example.com');
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/;
    expect(reference.exec(shown.body)?.[0]).not.toBe(reference.exec(opened.body)?.[0]);
    await person.get(links[1] ?? '');
  });
});

describe('a key whose week is over', () => {
  it('is a new key, although the store has not deleted the old one yet', async () => {
    const person = publicVisitor(world());
    const send = () =>
      person.postJson('/api/referrals', API_REQUEST, {'idempotency-key': 'a-key-that-is-long-enough'});
    const first = await send();
    world().clock.pass(8 * 24 * 60 * MINUTE_MS);
    const second = await send();
    expect(second.status).toBe(201);
    expect(second.body).not.toBe(first.body);
  });
});
