import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {fillIn, publicVisitor} from '../../support/referralRoutes.ts';

const world = eachWorld();
const CHECK = '/refer/living-well/check';
const referrals = () =>
  world()
    .rows('REFERRAL')
    .then((rows) => rows.filter(({sk}) => sk === 'REFERRAL'));

describe('"please call me"', () => {
  beforeEach(() => world().addListing());

  it('wants a name and a number, and gives a reference', async () => {
    const person = publicVisitor(world());
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
    expect((await world().rows('PERSON')).map(({contactBy}) => contactBy)).toEqual(['phone-no-message']);
  });

  it('sent again after going back is one call, with one reference', async () => {
    const person = publicVisitor(world());
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

  it('that looks like a machine’s says first that it is not sent, and keeps what was typed', async () => {
    const person = publicVisitor(world());
    const call = '/refer/living-well/call-me';
    const trapped = {name: 'Amina', phone: '07700 900000', 'second-note': 'x'};
    const asked = await person.post(call, trapped, {from: await person.get(call)});
    expect(asked.title).toMatch(/^Error: /);
    expect(asked.body.slice(0, asked.body.indexOf('<h1'))).toContain('This has not been sent yet.');
    expect(asked.body).toContain('value="07700 900000"');
    expect(await referrals()).toHaveLength(0);
    await person.post(call, {...trapped, 'second-note': '', proof: 'yes'}, {from: asked});
    expect(await referrals()).toHaveLength(1);
  });

  it('sent from several views of one form at once is one call, and one for each name', async () => {
    const person = publicVisitor(world());
    const call = '/refer/living-well/call-me';
    const pages = [await person.get(call), await person.get(call), await person.get(call)];
    const answers = await Promise.all(
      pages.map((from) => person.post(call, {name: 'Amina', phone: '07700 900000'}, {from})),
    );
    expect(answers.map(({location}) => location)).toEqual(pages.map(() => '/refer/living-well/sent?call=1'));
    expect(await referrals()).toHaveLength(1);
    const others = [
      await person.get(`${call}?form=AAAAAAAAAAB`),
      await person.get(`${call}?form=AAAAAAAAAAB`),
    ];
    await Promise.all(
      others.map((from, index) => person.post(call, {name: `Bilal ${index}`, phone: '07700 900000'}, {from})),
    );
    expect(await referrals()).toHaveLength(3);
  });

  it('sent twice at once by a browser that keeps no cookie is one call', async () => {
    const noCookie = () => publicVisitor(world());
    const call = '/refer/living-well/call-me';
    const at = `${call}?form=${(await noCookie().get(call)).formId ?? ''}`;
    const views = [await noCookie().get(at), await noCookie().get(at)];
    await Promise.all(
      views.map((from) => noCookie().post(at, {name: 'Amina', phone: '07700 900000'}, {from})),
    );
    expect(await referrals()).toHaveLength(1);
  });

  it('with another name or number is another call', async () => {
    const person = publicVisitor(world());
    const call = '/refer/living-well/call-me';
    const [page, other] = [await person.get(call), await person.get(call)];
    await person.post(call, {name: 'Amina', phone: '07700 900000'}, {from: page});
    await person.post(call, {name: 'Bilal', phone: '07700 900000'}, {from: other});
    expect(await referrals()).toHaveLength(2);
  });

  it('works beside a draft of the form, and does not empty it', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const page = await person.get('/refer/living-well/call-me');
    await person.post('/refer/living-well/call-me', {name: 'Amina', phone: '07700 900000'}, {from: page});
    expect((await person.get(CHECK)).body).toContain('amina@example.com');
  });
});

describe('a person without email', () => {
  beforeEach(() => world().addListing());
  const MINE = '/my-referral/mine';
  const contact = {contactBy: 'text', phone: '07700 900000', postcode: 'LS8 4AB'};
  const linkOn = (body: string): string =>
    /https:\/\/menu\.example(\/my-referral\/[\w-]{22})</.exec(body)?.[1] ?? 'none';

  it('sees their request in the browser that sent it, and stops it', async () => {
    const person = publicVisitor(world());
    await person.post(CHECK, {}, {from: await fillIn(world(), person, {contact})});
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
    const person = publicVisitor(world());
    const check = await fillIn(world(), person, {contact});
    // Pressed twice: the browser only takes the second answer.
    await person.post(CHECK, {}, {from: check});
    for (const name of person.cookies.keys()) if (name.includes('link')) person.cookies.delete(name);
    const answer = await person.post(CHECK, {}, {from: check});
    const link = linkOn((await person.get(MINE)).body);
    expect(link).toMatch(/^\/my-referral\//);
    const token = link.split('/').at(-1) ?? 'none';
    expect(`${answer.location} ${(await person.get('/refer/living-well/sent')).body}`).not.toContain(token);
    const elsewhere = publicVisitor(world());
    expect((await elsewhere.get(link)).location).toBe(MINE);
    await elsewhere.post(MINE, {action: 'withdraw-sure'}, {from: await elsewhere.get(MINE)});
    expect((await referrals()).map(({state}) => state)).toEqual(['withdrawn']);
  });

  it('who asked for a call has it too', async () => {
    const person = publicVisitor(world());
    const page = await person.get('/refer/living-well/call-me');
    await person.post('/refer/living-well/call-me', {name: 'Amina', phone: '07700 900000'}, {from: page});
    expect(linkOn((await person.get(MINE)).body)).not.toBe('none');
  });

  it('cannot change or see details by the link', async () => {
    const person = publicVisitor(world());
    await person.post(CHECK, {}, {from: await fillIn(world(), person, {contact})});
    const page = await person.get(MINE);
    const erased = await person.post(MINE, {action: 'erase-sure'}, {from: page});
    expect(erased.body).not.toContain('Amina');
    expect((await world().rows('PERSON')).map(({name}) => name)).toEqual(['Amina Khalid']);
  });
});
