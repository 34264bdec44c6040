import {beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {CONTACT, NEEDS, publicVisitor, WHO} from '../../support/referralRoutes.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {actor, professionalWorld} from './professionalWorld.ts';

const professionals = eachOf(professionalWorld);
let nurse: Visitor;
beforeEach(async () => {
  await professionals().world.addListing();
  await professionals().world.addListing({id: 'test:choir', slug: 'choir', name: 'Choir'});
  nurse = await professionals().signedIn(actor('pat'));
});

const rows = (prefix: string) => professionals().world.rows(prefix);
const DAY_MS = 86_400_000;

/** Makes a page of these, and gives its address. */
const handOver = async (listing: readonly string[]): Promise<string> => {
  const made = await nurse.post('/professional/hand-over', {listing});
  expect(made.status).toBe(303);
  return made.location ?? '';
};
const codeOf = (address: string): string => address.split('/').at(-1) ?? '';

describe('A menu that is handed over', () => {
  it('is opened by its code on another phone, with what was chosen in its order', async () => {
    const code = codeOf(await handOver(['choir', 'living-well']));
    const person = publicVisitor(professionals().world);
    const typed = await person.get(`/go?code=${code.toLowerCase().replace('-', '+')}`);
    expect(typed).toMatchObject({status: 303, location: `/go/${code}`});
    const page = await person.get(`/go/${code}`);
    expect(page.h1).toBe('Chosen for you');
    expect(page.body.indexOf('Choir')).toBeLessThan(page.body.indexOf('Living Well with Type 2 Diabetes'));
    expect(page.body).toContain('href="/refer/living-well?handed=yes"');
  });

  it('has a code to point a camera at, and its address to type, on a page for paper', async () => {
    const page = await nurse.get(await handOver(['living-well']));
    expect(page.body).toContain('<svg class="app-qr" role="img"');
    expect(page.body).toMatch(/menu\.example\/go\/<wbr\/?><span class="app-whole">[0-9A-Z]{3}-[0-9A-Z]{3}</);
    expect(page.body).toContain('Friday 15 May 2026');
  });

  it('keeps nothing of a person, nor who made it', async () => {
    await handOver(['living-well']);
    const [row] = await rows('HANDOVER#');
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'code',
      'createdAt',
      'expiresAtEpochSeconds',
      'pk',
      'sk',
      'slugs',
    ]);
    expect(JSON.stringify(row)).not.toContain('pat');
  });

  it('ends after 14 days, for the person and for the professional', async () => {
    const address = await handOver(['living-well']);
    professionals().world.clock.pass(14 * DAY_MS);
    const page = await publicVisitor(professionals().world).get(`/go/${codeOf(address)}`);
    expect(page.status).toBe(404);
    expect(page.body).toContain('Codes work for 14 days');
    expect((await nurse.get(address)).status).toBe(404);
  });

  it('becomes the person’s own referral, and only that it came this way is kept', async () => {
    const person = publicVisitor(professionals().world);
    const start = await person.get('/refer/living-well?handed=yes');
    await person.post('/refer/living-well', {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'}, {from: start});
    for (const [step, answers] of [
      ['who', WHO],
      ['contact', CONTACT],
      ['needs', NEEDS],
    ] as const) {
      const page: Page = await person.get(`/refer/living-well/${step}`);
      await person.post(`/refer/living-well/${step}`, {...answers}, {from: page});
    }
    professionals().world.clock.pass(60_000);
    const check = await person.get('/refer/living-well/check');
    await person.post('/refer/living-well/check', {}, {from: check});
    const [referral] = (await rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    expect(referral).toMatchObject({route: 'handed-over', state: 'sent'});
    expect(referral).not.toHaveProperty('referrerId');
  });

  it('is mailed without a word of what is on it, 3 times a day at most to one address', async () => {
    const address = await handOver(['living-well']);
    const sends = [1, 2, 3, 4].map(() => nurse.post(address, {email: 'amina@example.org'}));
    for (const page of await Promise.all(sends)) expect(page.location).toBe(`${address}?sent=1#sent`);
    await professionals().world.deliver();
    const {mails} = professionals().world;
    expect(mails).toHaveLength(3);
    const words = mails.map(({letter}) => letter.subject + letterText(letter)).join();
    expect(words).toContain(`https://menu.example/go/${codeOf(address)}`);
    expect(words).not.toMatch(/diabetes|living/i);
    expect((await nurse.post(address, {email: 'not an address'})).status).toBe(400);
  });

  it('of more than three, or of nothing that there is, is asked again', async () => {
    for (const slug of ['one', 'two']) await professionals().world.addListing({id: `test:${slug}`, slug});
    const many = await nurse.post('/professional/hand-over', {
      listing: ['choir', 'living-well', 'one', 'two'],
    });
    expect(many).toMatchObject({status: 400, h1: 'Choose up to 3'});
    expect((await nurse.post('/professional/hand-over', {listing: ['no-such']})).h1).toBe(
      'Choose what to refer to',
    );
    expect(await rows('HANDOVER#')).toEqual([]);
  });
});

describe('“Please call them”', () => {
  const CALL = {
    listing: ['living-well', 'choir'],
    name: 'Amina Rashid-Holt',
    phone: '0113 496 0942',
    contactBy: 'phone-message',
    agreement: 'agreed',
    tellReferrer: 'yes',
  };
  const opened = () => nurse.get('/professional/call?listing=living-well&listing=choir');

  it('is a referral of each listing, with a name, a number and that they agree', async () => {
    const page = await opened();
    const sent = await nurse.post('/professional/call', CALL, {from: page});
    expect(sent.location).toMatch(/^\/professional\/sent\?reference=[^&]+&reference=/);
    expect(await rows('TOGETHER#')).toMatchObject([{referralIds: [expect.any(String), expect.any(String)]}]);
    expect((await rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL')).toMatchObject([
      {route: 'call-me', referrerId: 'pat', tellReferrer: true, hasEmail: false},
      {route: 'call-me', referrerId: 'pat', tellReferrer: true, hasEmail: false},
    ]);
    const [person] = await rows('PERSON');
    expect(person).toMatchObject({
      name: 'Amina Rashid-Holt',
      contactBy: 'phone-message',
      said: {agreement: 'agreed'},
      referrer: {name: 'Nurse pat'},
    });
  });

  it('is the same one however often it is sent, and no other when the answers differ', async () => {
    const page = await opened();
    const [one, two] = await Promise.all(
      [1, 2].map(() => nurse.post('/professional/call', CALL, {from: page})),
    );
    expect(two?.location).toBe(one?.location);
    const other = await nurse.post('/professional/call', {...CALL, name: 'Somebody Else'}, {from: page});
    expect(other.status).toBe(409);
    expect(await rows('PERSON')).toHaveLength(2);
  });

  it('names the GP practice that they agree is told, by its code', async () => {
    await nurse.post('/professional/call', {...CALL, tellPractice: 'b86 999'}, {from: await opened()});
    expect(await rows('PERSON')).toMatchObject([{tellPractice: 'B86999'}, {tellPractice: 'B86999'}]);
  });

  it('has a date of birth by which the practice knows them, only where somebody typed it', async () => {
    const born = {'dateOfBirth-day': '27', 'dateOfBirth-month': '3', 'dateOfBirth-year': '1968'};
    const told = {...CALL, listing: 'choir', tellPractice: 'B86999'};
    await nurse.post('/professional/call', {...told, ...born}, {from: await opened()});
    await nurse.post('/professional/call', told, {from: await opened()});
    const people = await rows('PERSON');
    expect(people.map(({dateOfBirth}) => dateOfBirth).sort()).toEqual(['1968-03-27', undefined]);
    const half = {...told, 'dateOfBirth-day': '27'};
    const again = await nurse.post('/professional/call', half, {from: await opened()});
    expect([again.status, again.body.includes('href="#dateOfBirth-month"')]).toEqual([400, true]);
  });

  it('comes back with every error at once', async () => {
    const page = await nurse.post(
      '/professional/call',
      {...CALL, phone: '12', contactBy: '', agreement: 'best-interests', tellPractice: 'surgery'},
      {from: await opened()},
    );
    expect(page.status).toBe(400);
    for (const field of ['phone', 'contactBy', 'agreementNote', 'tellPractice'])
      expect(page.body).toContain(`href="#${field}"`);
    expect(page.body).toContain('Amina Rashid-Holt');
  });

  it('cannot be sent by somebody whose role was taken', async () => {
    const leaver = await professionals().signedIn(actor('kim', []));
    expect((await leaver.post('/professional/call', {...CALL, key: crypto.randomUUID()})).status).toBe(403);
  });
});
