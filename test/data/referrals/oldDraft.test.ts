import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {CONTACT, fillIn, publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();
const CHECK = '/refer/living-well/check';

describe('a draft that is too old', () => {
  beforeEach(() => world().addListing());

  it('is said, and the page that was being typed is kept', async () => {
    const person = publicVisitor(world());
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    await person.post('/refer/living-well/who', WHO, {from: await person.get('/refer/living-well/who')});
    const contact = await person.get('/refer/living-well/contact');
    world().clock.pass(31 * 60_000);
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
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    world().clock.pass(3 * 60 * 60_000);
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });

  it('does not stop it either when the browser has forgotten its cookie', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    person.cookies.clear();
    expect((await person.post(CHECK, {}, {from: check})).h1).toContain('has been sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });

  it('leads to the start when a page is opened without one', async () => {
    const person = publicVisitor(world());
    await fillIn(world(), person);
    world().clock.pass(31 * 60_000);
    expect((await person.get(CHECK)).location).toBe('/refer/living-well?expired=1');
  });
});

describe('a listing that closes meanwhile', () => {
  it('does not hide from a person that their referral was sent', async () => {
    await world().addListing();
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    await person.post(CHECK, {}, {from: check});
    await world().addListing({status: 'paused'});
    expect((await person.post(CHECK, {}, {from: check})).location).toBe('/refer/living-well/sent');
    expect((await person.get('/refer/living-well/sent')).h1).toContain('has been sent');
  });
});
