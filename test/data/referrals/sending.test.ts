import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {CONTACT, fillIn, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();
const CHECK = '/refer/living-well/check';
const referrals = () =>
  world()
    .rows('REFERRAL')
    .then((rows) => rows.filter(({sk}) => sk === 'REFERRAL'));

describe('a run that fills up meanwhile', () => {
  beforeEach(() => world().addListing({}, {runs: [runWith('run-1', 1), runWith('run-2', 5)]}));

  it('is said on the page where starts are chosen, and another is not chosen in its stead', async () => {
    const person = publicVisitor(world());
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
    const [one, other] = [publicVisitor(world()), publicVisitor(world())];
    const needs = {...NEEDS, run: 'run-1'};
    const checkOne = await fillIn(world(), one, {needs});
    const checkOther = await fillIn(world(), other, {needs, who: {...WHO, name: 'Bilal Khalid'}});
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
    const people = await world().rows('PERSON');
    expect(people.map(({note}) => note)).toEqual(['I work on Mondays.', 'I work on Mondays.']);
  });
});

describe('the limit of a viewer’s address', () => {
  beforeEach(() => world().addListing());

  it('keeps what was typed, gives the phone number, and sends it when the hour is over', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const {limits, addressSecret} = world().referralDeps;
    const {viewerHash} = await import('../../../functions/data/limitStore.ts');
    const who = viewerHash('203.0.113.7', addressSecret, world().clock.now());
    for (let count = 0; count < 60; count += 1) await limits.allows('referral', who, world().clock.now());
    const over = await person.post(CHECK, {}, {from: check});
    expect(over.status).toBe(429);
    expect(over.body).toContain('0113 496 0101');
    expect(over.hidden.find(([field]) => field === 'name')?.[1]).toBe('Amina Khalid');
    world().clock.pass(60 * 60_000);
    expect((await person.post(CHECK, {}, {from: over})).location).toBe('/refer/living-well/sent');
  });

  it('does not count one address for another', async () => {
    const check = await fillIn(world(), publicVisitor(world()));
    const other = publicVisitor(world(), '198.51.100.9');
    const {limits, addressSecret} = world().referralDeps;
    const {viewerHash} = await import('../../../functions/data/limitStore.ts');
    const who = viewerHash('203.0.113.7', addressSecret, world().clock.now());
    for (let count = 0; count < 60; count += 1) await limits.allows('referral', who, world().clock.now());
    expect((await other.post(CHECK, {}, {from: check})).h1).toContain('has been sent');
  });
});

describe('when we fail', () => {
  beforeEach(() => world().addListing());

  it('the form comes back with everything that was typed, and the same key sends it once', async () => {
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    const {create} = world().referralDeps.referrals;
    let failures = 1;
    world().referralDeps.referrals.create = async (...given) => {
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
    const person = publicVisitor(world());
    await fillIn(world(), person);
    const page = await person.get('/refer/living-well/contact');
    world().referralDeps.drafts.save = () => Promise.reject(new Error('the store is away'));
    const again = await person.post(
      '/refer/living-well/contact',
      {...CONTACT, postcode: 'LS7 1AA'},
      {from: page},
    );
    expect(again.status).toBe(503);
    expect(again.body).toContain('LS7 1AA');
  });
});
