import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {API_REQUEST, fillIn, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import {codeIn, linkIn, type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const CHECK = '/refer/living-well/check';
const MINUTE_MS = 60_000;

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
  await world.addListing();
});

const names = async (): Promise<unknown[]> =>
  (await world.rows('PERSON')).map(({name}) => name).sort((a, b) => String(a).localeCompare(String(b)));

describe('two people’s answers in two windows of one browser', () => {
  const twoWindows = async (): Promise<{person: Visitor; amina: Page; bilal: Page}> => {
    const person = publicVisitor(world);
    const amina = await fillIn(world, person);
    const bilal = await fillIn(world, person, {who: {...WHO, name: 'Bilal Khalid'}});
    return {person, amina, bilal};
  };

  it('are never taken for one: the second is shown again, and sent when it is sent again', async () => {
    const {person, amina, bilal} = await twoWindows();
    expect((await person.post(CHECK, {}, {from: amina})).location).toBe('/refer/living-well/sent');
    const again = await person.post(CHECK, {}, {from: bilal});
    expect(again.h1).toContain('Check your answers');
    expect(again.body).toContain('Bilal Khalid');
    world.clock.pass(MINUTE_MS);
    expect((await person.post(CHECK, {}, {from: again})).location).toBe('/refer/living-well/sent');
    expect(await names()).toEqual(['Amina Khalid', 'Bilal Khalid']);
  });

  it('are both sent when the second comes after the first one’s draft is over', async () => {
    const {person, amina, bilal} = await twoWindows();
    await person.post(CHECK, {}, {from: amina});
    world.clock.pass(31 * MINUTE_MS);
    expect((await person.post(CHECK, {}, {from: bilal})).location).toBe('/refer/living-well/sent');
    expect(await names()).toEqual(['Amina Khalid', 'Bilal Khalid']);
    expect((await person.get('/refer/living-well/sent')).body).toContain('Your reference is');
  });
});

describe('an answer that was given before the form', () => {
  it('reaches the provider with those on its last page', async () => {
    const person = publicVisitor(world);
    const check = await fillIn(world, person, {needs: {...NEEDS, 'q-breathless': 'no'}});
    await person.post(CHECK, {}, {from: check});
    const [saved] = await world.rows('PERSON');
    expect(saved?.answers).toMatchObject([
      {id: 'diagnosed', answer: 'Yes'},
      {id: 'breathless', answer: 'No'},
    ]);
  });
});

describe('a private link', () => {
  it('of a second referral shows that one, although a code opened the first', async () => {
    for (const name of ['Amina Khalid', 'Bilal Khalid']) {
      await publicVisitor(world).postJson(
        '/api/referrals',
        {...API_REQUEST, name},
        {'idempotency-key': `a long enough key of ${name}`.replaceAll(' ', '-')},
      );
    }
    await world.deliver();
    const links = world.mails
      .filter(({to}) => to === API_REQUEST.email)
      .map((mail) => linkIn(mail, '/my-referral/'));
    const person = publicVisitor(world);
    await person.get(links[0] ?? '');
    const status = await person.get('/my-referral/mine');
    const asked = await person.post('/my-referral/mine', {action: 'send-code'}, {from: status});
    await world.deliver();
    const [code] = world.mails.slice(-1);
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
    const person = publicVisitor(world);
    const send = () =>
      person.postJson('/api/referrals', API_REQUEST, {'idempotency-key': 'a-key-that-is-long-enough'});
    const first = await send();
    world.clock.pass(8 * 24 * 60 * MINUTE_MS);
    const second = await send();
    expect(second.status).toBe(201);
    expect(second.body).not.toBe(first.body);
  });
});
