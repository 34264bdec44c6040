import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, CONTACT, fillIn, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const CHECK = '/refer/living-well/check';
const MINE = '/my-referral/mine';
const BY_PHONE = {contactBy: 'text', phone: '07700 900000', postcode: 'LS8 4AB'};

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const {refer, opened, mailTo} = ownReferral(world);

/** Fills in and sends; gives the confirmation, and the address that it leads to. */
const send = async (person: Visitor, change: {who?: object; contact?: object} = {}) => {
  await person.post(CHECK, {}, {from: await fillIn(world(), person, change)});
  const sent = await person.get('/refer/living-well/sent');
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.body)?.[0] ?? 'none';
  return {sent, reference, own: `${MINE}?request=${sent.requestTag ?? ''}`};
};

const stop = async (person: Visitor, at: string): Promise<void> => {
  const sure = await person.post(at, {action: 'withdraw'}, {from: await person.get(at)});
  await person.post(at, {action: 'withdraw-sure'}, {from: sure});
};

const states = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await world().rows('REFERRAL#'))
      .filter(({sk}) => sk === 'REFERRAL')
      .map(({reference, state}) => [String(reference), state]),
  );

describe('two people who send from one browser without email', () => {
  const twoPeople = async () => {
    const amina = publicVisitor(world());
    const bilal = amina.another();
    const first = await send(amina, {contact: BY_PHONE});
    const second = await send(bilal, {contact: BY_PHONE, who: {...WHO, name: 'Bilal Khalid'}});
    return {amina, bilal, first, second};
  };

  it('each open and stop their own from their own confirmation, whichever was sent last', async () => {
    const {amina, bilal, first, second} = await twoPeople();
    expect(first.own).not.toBe(second.own);
    expect((await amina.get(first.own)).body).toContain(first.reference);
    expect((await bilal.get(second.own)).body).toContain(second.reference);
    await stop(amina, first.own);
    expect(await states()).toEqual({[first.reference]: 'withdrawn', [second.reference]: 'sent'});
    // The same link on a confirmation that is loaded again.
    expect((await amina.get('/refer/living-well/sent')).body).toContain(first.own.replace('&', '&amp;'));
  });

  it('never act on the other one’s from an address that names neither, and choose', async () => {
    const {amina, first, second} = await twoPeople();
    const window = amina.another();
    const page = await window.get(MINE);
    expect(page.location).toBe('/my-referral');
    const choice = await amina.another().get('/my-referral');
    expect(choice.body).toContain(first.reference);
    expect(choice.body).toContain(second.reference);
    // The next person at the device may read it.
    expect(choice.body).not.toMatch(/Living Well|Roundhay|Amina|Bilal/);
    await publicVisitor(world()).post(MINE, {action: 'withdraw-sure'}, {from: page});
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']));
  });

  it('close one, and the other stays; or close all', async () => {
    const {amina, bilal, first, second} = await twoPeople();
    await amina.post(first.own, {action: 'leave'}, {from: await amina.get(first.own)});
    expect((await amina.get(first.own)).location).toBe('/my-referral?ended=1');
    expect((await bilal.get(second.own)).h1).toBe('Your request');
    await bilal.another().post(MINE, {action: 'leave'});
    expect((await bilal.get(second.own)).location).toBe('/my-referral?ended=1');
  });
});

describe('a browser that has sent a request with an email address', () => {
  it('opens and stops it too: the address may be wrong', async () => {
    const person = publicVisitor(world());
    const {own, reference} = await send(person, {contact: {...CONTACT, email: 'aminna@example.com'}});
    const page = await person.get(own);
    expect(page.body).toContain('Stop this request');
    expect(page.body).not.toMatch(/aminna|0113 496 0000|Amina/);
    await stop(person, own);
    expect(await states()).toEqual({[reference]: 'withdrawn'});
  });

  it('can do no less after the mailed link was opened there, which stops nothing elsewhere', async () => {
    const person = publicVisitor(world());
    const {own} = await send(person);
    await world().deliver();
    const link = linkIn(mailTo(API_REQUEST.email), '/my-referral/');
    await person.get(link);
    expect((await person.get(own)).body).toContain('Stop this request');
    const elsewhere = publicVisitor(world());
    await elsewhere.get(link);
    expect((await elsewhere.get(own)).body).not.toContain('Stop this request');
  });

  it('keeps what a code opened of another request', async () => {
    const person = await opened(await refer());
    const first = person.another();
    const held: Page = await first.get(MINE);
    const before = `${MINE}?request=${held.requestTag ?? ''}`;
    await send(person.another(), {contact: BY_PHONE, who: {...WHO, name: 'Bilal Khalid'}});
    expect((await first.get(before)).body).toContain('Amina Khalid');
  });

  it('opens nothing by the address without the cookie, or by a tag that is not one', async () => {
    const {own} = await send(publicVisitor(world()));
    expect((await publicVisitor(world()).get(own)).location).toBe('/my-referral?ended=1');
    expect((await publicVisitor(world()).get(`${MINE}?request=__proto__`)).location).toBe(
      '/my-referral?ended=1',
    );
  });
});

describe('a device that others use', () => {
  it('can close a request however it was opened, and one that was stopped', async () => {
    const person = publicVisitor(world());
    const {own} = await send(person);
    await stop(person, own);
    const stopped = await person.get(own);
    expect(stopped.body).toContain('You stopped this request');
    expect(stopped.body).toContain('Close my request');
    await person.post(own, {action: 'leave'}, {from: stopped});
    expect((await person.get('/my-referral')).body).not.toContain('sent on');
  });

  it('lets go of the links that it has had longest, and never of what was just sent', async () => {
    const person = publicVisitor(world());
    for (let count = 0; count < 21; count += 1) {
      const page = await person.postJson(
        '/api/referrals',
        {...API_REQUEST, name: `Person ${count}`},
        {'idempotency-key': `a-key-that-is-long-enough-${count}`},
      );
      await person.get((JSON.parse(page.body) as {followUrl: string}).followUrl);
    }
    const links = () => [...person.cookies.keys()].filter((name) => name.includes('link'));
    const [eldest, ...others] = links();
    await person.get('/my-referral');
    expect(links()).toEqual(others);
    expect(eldest).toBeDefined();
  });
});

describe('who has asked for too many codes', () => {
  it('is shown their request with whom to call, and not a bare page', async () => {
    const person = publicVisitor(world());
    const {own} = await send(person);
    const page = await person.get(own);
    let answer = page;
    for (let count = 0; count < 31; count += 1) {
      answer = await person.post(own, {action: 'send-code'}, {from: page});
    }
    expect([answer.status, answer.h1]).toEqual([429, 'Your request']);
    expect(answer.body).toContain('Wait an hour');
    expect(answer.body).toContain('0113 496 0101');
  });
});
