import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {fillIn, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const CALL = '/refer/living-well/call-me';
const CALL_SENT = '/refer/living-well/sent?call=1';
const CHECK = '/refer/living-well/check';
const SENT = '/refer/living-well/sent';
const MINE = '/my-referral/mine';
const AMINA = {name: 'Amina', phone: '07700 900000'};

const world = eachWorld();
beforeEach(() => world().addListing());
const {mailTo, press, provider} = ownReferral(world);

/** The states of all referrals, in the order in which they were made. */
const states = async (): Promise<unknown[]> =>
  (await world().rows('REFERRAL'))
    .filter(({sk}) => sk === 'REFERRAL')
    .sort((a, b) => String(a.createdAt).localeCompare(String(b.createdAt)))
    .map(({state}) => state);

const referenceOn = ({body}: Page): string => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0] ?? 'none';

/** What was just sent, stopped from the browser that sent it; a day later somebody comes back to the form. */
const stop = async (person: Visitor): Promise<void> => {
  await person.post(MINE, {action: 'withdraw-sure'}, {from: await person.get(MINE)});
  world().clock.pass(86_400_000);
};

describe('a call that was asked for and stopped', () => {
  const asked = async () => {
    const person = publicVisitor(world());
    const [page, kept] = [await person.get(CALL), await person.get(CALL)];
    await person.post(CALL, AMINA, {from: page});
    const first = await person.get(CALL_SENT);
    await stop(person);
    return {person, page, kept, reference: referenceOn(first)};
  };

  it('is asked for again from the same form, by the same name and number', async () => {
    const {person, kept, reference} = await asked();
    const form = await person.get(CALL);
    expect(form.status).toBe(200);
    expect(form.h1).toContain('Ask them to call you');
    await person.post(CALL, AMINA, {from: kept});
    expect(await states()).toEqual(['withdrawn', 'sent']);
    const sent = await person.get(CALL_SENT);
    expect(sent.h1).toBe('We have asked them to call you');
    expect(referenceOn(sent)).not.toBe(reference);
    // And that one is one, however often it is pressed.
    await person.post(CALL, AMINA, {from: kept});
    await person.post(CALL, AMINA, {from: form});
    expect(await states()).toEqual(['withdrawn', 'sent']);
  });

  it('pressed again on the very page that it was sent from, says that it has ended, and how to ask again', async () => {
    const {person, page, reference} = await asked();
    expect((await person.post(CALL, AMINA, {from: page})).location).toBe(CALL_SENT);
    const ended = await person.get(CALL_SENT);
    expect(ended.h1).toBe('This request has ended');
    expect(referenceOn(ended)).toBe(reference);
    expect(ended.body).not.toMatch(/have asked them|has been sent/);
    expect(ended.body).toContain(`href="${CALL}"`);
    expect(await states()).toEqual(['withdrawn']);
  });

  it('is asked for again without a cookie too', async () => {
    const noCookie = () => publicVisitor(world());
    const first = await noCookie().get(CALL);
    const at = `${CALL}?form=${first.formId ?? ''}`;
    const send = async (): Promise<Page> => {
      const view = await noCookie().get(at);
      return await noCookie().post(at, AMINA, {from: view});
    };
    const sent = await send();
    expect((await send()).h1).toContain('If you sent your request');
    await provider(referenceOn(sent), 'not-suitable', {reason: 'no-places'});
    // Nobody but the provider knows for 15 minutes.
    expect((await send()).h1).toContain('If you sent your request');
    world().clock.pass(16 * 60_000);
    expect((await send()).h1).toBe('We have asked them to call you');
    expect(await states()).toEqual(['not-suitable', 'sent']);
  });
});

describe('a request that was sent by the form and stopped', () => {
  const sent = async () => {
    const person = publicVisitor(world());
    const first = await fillIn(world(), person);
    const [other, third] = [await person.get(CHECK), await person.get(CHECK)];
    await person.post(CHECK, {}, {from: first});
    await stop(person.another());
    return {person, first, other, third};
  };

  it('is sent again from another copy of the same form, once', async () => {
    const {person, other, third} = await sent();
    expect((await person.post(CHECK, {}, {from: other})).location).toBe(SENT);
    expect((await person.get(SENT)).h1).toBe('Your request has been sent');
    await person.post(CHECK, {}, {from: third});
    await person.post(CHECK, {}, {from: other});
    expect(await states()).toEqual(['withdrawn', 'sent']);
  });

  it('is sent again once, when two copies are sent at once', async () => {
    const {person, other, third} = await sent();
    const answers = await Promise.all([other, third].map((from) => person.post(CHECK, {}, {from})));
    expect(answers.map(({location}) => location)).toEqual([SENT, SENT]);
    expect(await states()).toEqual(['withdrawn', 'sent']);
  });

  it('says that it has ended when its own page is sent or loaded again', async () => {
    const {person, first} = await sent();
    await person.post(CHECK, {}, {from: first});
    const ended = await person.get(SENT);
    expect(ended.h1).toBe('This request has ended');
    expect(ended.body).toContain('href="/refer/living-well"');
    expect(await states()).toEqual(['withdrawn']);
  });

  it('says whom to call when the listing has closed since', async () => {
    const {person, first} = await sent();
    await world().addListing({}, {isProven: false});
    await world().addListing({status: 'paused'});
    await person.post(CHECK, {}, {from: first});
    const ended = await person.get(SENT);
    expect(ended.h1).toBe('This request has ended');
    expect(ended.body).toContain('0113 496 0101');
    expect(ended.body).not.toContain('send a new request');
  });
});

describe('a request that went on to somebody else', () => {
  const WALK = {slug: 'walk', name: 'Walk and Talk'};
  beforeEach(async () => {
    const {referral} = wholeListing().listing;
    await world().addListing({id: 'test:walk', ...WALK, referral: {...referral, questions: []}});
    world().found.push({...WALK, organisationName: 'Roundhay Wellbeing'});
  });

  const sent = async () => {
    const person = publicVisitor(world());
    const first = await fillIn(world(), person);
    const other = await person.get(CHECK);
    await person.post(CHECK, {}, {from: first});
    const reference = referenceOn(await person.get(SENT));
    await world().deliver();
    return {person, other, reference};
  };
  /** The page of the request in a second window of the same browser, where the code was typed. */
  const withCode = async (person: Visitor, reference: string): Promise<Visitor> => {
    const own = person.another();
    await own.post('/my-referral', {action: 'ask', reference});
    await world().deliver();
    const mail = mailTo('amina@example.com');
    await own.post('/my-referral', {action: 'code', reference, code: codeIn(mail)});
    return own;
  };
  const passOn = async (person: Visitor, reference: string): Promise<void> => {
    const asked = {action: 'pass-on', passTo: 'walk', agreed: 'ask', why: 'It is nearer to you.'};
    await actOn(staffOf(world()), reference, asked);
    await world().deliver();
    await press(await withCode(person, reference), 'pass-on', {to: 'walk'});
  };
  const currentOf = async (reference: string) =>
    (await world().rows('REFERRAL')).find((row) => row.sk === 'REFERRAL' && row.cameFrom === reference);

  it('is not made again by another copy of the form, which says to whom it went', async () => {
    const {person, other, reference} = await sent();
    await passOn(person, reference);
    expect((await states()).sort()).toEqual(['sent', 'transferred']);
    expect((await person.post(CHECK, {}, {from: other})).location).toBe(SENT);
    expect((await states()).sort()).toEqual(['sent', 'transferred']);
    const page = await person.get(SENT);
    expect(page.h1).toBe('Somebody else has your request now');
    expect(page.title).toContain('Somebody else has your request now');
    expect(page.body).toContain('Walk and Talk, Roundhay Wellbeing');
    expect(page.body).toContain(String((await currentOf(reference))?.reference));
    expect(page.body).toContain('href="/my-referral"');
    expect(page.body).not.toMatch(/has ended|Nobody is working/);
  });

  it('is not made again when it was refused, and its person sent it on with one press', async () => {
    const {person, other, reference} = await sent();
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    world().clock.pass(16 * 60_000);
    await world().deliver();
    await press(await withCode(person, reference), 'move', {to: 'walk'});
    expect(await states()).toEqual(['not-suitable', 'sent']);
    await person.post(CHECK, {}, {from: other});
    expect(await states()).toEqual(['not-suitable', 'sent']);
    expect((await person.get(SENT)).h1).toBe('Somebody else has your request now');
  });

  it('can be made again when it has ended there too', async () => {
    const {person, other, reference} = await sent();
    await passOn(person, reference);
    await provider(String((await currentOf(reference))?.reference), 'not-suitable', {reason: 'no-places'});
    world().clock.pass(16 * 60_000);
    expect((await person.get(SENT)).h1).toBe('This request has ended');
    await person.post(CHECK, {}, {from: other});
    expect((await states()).sort()).toEqual(['not-suitable', 'sent', 'transferred']);
    expect((await person.get(SENT)).h1).toBe('Your request has been sent');
  });
});
