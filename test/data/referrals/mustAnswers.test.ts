import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, CONTACT, fillIn, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();
beforeEach(() => world().addListing());

const START = '/refer/living-well';
const CHECK = `${START}/check`;
const referrals = () =>
  world()
    .rows('REFERRAL')
    .then((rows) => rows.filter(({sk}) => sk === 'REFERRAL'));

/** Fills in the three pages without the one before them. */
const skipsTheStart = async () => {
  const person = publicVisitor(world());
  await person.get(START);
  for (const [step, typed] of [
    ['who', WHO],
    ['contact', CONTACT],
    ['needs', NEEDS],
  ] as const) {
    await person.post(`${START}/${step}`, typed, {from: await person.get(START)});
  }
  return person;
};

describe('what a listing must know first', () => {
  it('is asked before the answers are shown, and then the way leads back to them', async () => {
    const person = await skipsTheStart();
    expect((await person.get(CHECK)).location).toBe(`${START}?back=check&asked=first`);
    const start = await person.get(`${START}?back=check&asked=first`);
    expect(start.body).toContain('must know these before you send your request');
    const next = await person.post(START, {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
    expect(next.location).toBe(CHECK);
    expect((await person.get(CHECK)).body).toContain(WHO.name);
  });

  it('is asked too when the last page is posted without it, and nothing is sent', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const asked = await person.post(CHECK, {'q-diagnosed': ''}, {from: check});
    expect([asked.status, asked.h1.includes('Check this is right for you')]).toEqual([400, true]);
    expect(await referrals()).toEqual([]);
  });

  it('is judged when it is sent, whatever page it came from', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const page = await person.post(CHECK, {'q-diagnosed': 'no'}, {from: check});
    expect(page.h1).toContain('may not be right');
    expect(await referrals()).toEqual([]);
  });

  it('is asked of programs as well, at the answer', async () => {
    const post = (answers: Record<string, string>) =>
      publicVisitor(world()).postJson(
        '/api/referrals',
        {...API_REQUEST, answers},
        {'idempotency-key': 'a-key-of-a-program'},
      );
    expect((await post({})).status).toBe(400);
    expect((await post({diagnosed: 'no'})).status).toBe(400);
    expect(await referrals()).toEqual([]);
    expect((await post({diagnosed: 'yes'})).status).toBe(201);
  });

  it('finds all answers again where one of them is to be changed', async () => {
    const person = publicVisitor(world());
    await person.post(
      START,
      {age: 'fits', notFor: 'yes', 'q-diagnosed': 'yes'},
      {from: await person.get(START)},
    );
    const again = await person.get(START);
    for (const field of ['age', 'notFor', 'q-diagnosed']) {
      expect(again.body).toMatch(new RegExp(`<input[^>]*name="${field}"[^>]* checked`));
    }
  });
});
