import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {mergerOf} from '../../support/merger.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {SAID_BY_PHONE} from '../../support/saidByPhone.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {practiceStore} from '../../../functions/data/practiceStore.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const PATH = '/provider/phone?listing=test%3Aliving-well';
const SAID = {...SAID_BY_PHONE, needs: ['step-free']} as const;

const {current, personOf, refer} = ownReferral(world);

const check = async (provider: Visitor, change: object = {}): Promise<Page> =>
  await provider.post(PATH, {step: 'check', ...SAID, ...change}, {from: await provider.get(PATH)});

const save = async (provider: Visitor, change: object = {}): Promise<Page> => {
  const from = await check(provider, change);
  return await provider.post(PATH, {...SAID, ...change, step: 'save'}, {from});
};

const referenceIn = ({location = ''}: Page): string => /referrals\/([^?]+)/.exec(location)?.[1] ?? location;

/** A curator makes the listing a part of `test:stays`. */
const merge = async (): Promise<void> => {
  const merger = mergerOf(world());
  let page = await merger.get('/curator/duplicate?one=test%3Aliving-well&other=test%3Astays');
  for (const act of ['look', 'confirm', 'merge']) {
    page = await merger.post('/curator/duplicate', {stays: 'other', act, agree: 'yes'}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};

describe('a referral that is taken by phone', () => {
  it('is received by whoever took it, with what was agreed, and told to the person', async () => {
    const provider = staffOf(world());
    expect((await provider.get('/provider/phone')).body).toContain('Living Well with Type 2 Diabetes');
    const page = await check(provider, {contactBy: 'email', email: 'amina@example.com'});
    expect(page.body).toContain('They agreed on the phone');
    const reference = referenceIn(await save(provider, {contactBy: 'email', email: 'amina@example.com'}));
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'received', route: 'phone'});
    expect(await personOf(referral)).toMatchObject({agreedByPhone: true, needs: ['step-free']});
    const events = await world().referralDeps.referrals.listEvents(referral.id);
    expect(events.map(({event, by}) => `${event} ${by}`)).toEqual(['send provider', 'acknowledge provider']);
    await world().deliver();
    expect(world().mails.map(({to}) => to)).toEqual(['amina@example.com']);
  });

  it.each([
    ['agreed', {agreed: ''}, 'Tell them, and tick that they agree'],
    ['told what the listing must know', {'q-diagnosed': ''}, 'Has a doctor told you'],
    ['reached', {phone: ''}, 'Enter a phone number'],
    ['born', {'dateOfBirth-year': ''}, 'must have a year'],
  ])('by the rules of every form is nothing until they have %s', async (_what, change, words) => {
    const page = await check(staffOf(world()), change);
    expect([page.status, page.body.includes(words)]).toEqual([400, true]);
    expect(page.body).toContain('Amina Khalid');
    expect(await world().rows('REFERRAL#')).toEqual([]);
  });

  it('says whom the questions of the listing mean: they are worded for the person', async () => {
    expect((await staffOf(world()).get(PATH)).body).toContain('“You” means them');
  });

  it('asks whether their GP practice is told, where one can be, and reads it back to them', async () => {
    const provider = staffOf(world());
    expect((await provider.get(PATH)).body).not.toContain('tellPractice');
    const surgery = {code: 'B86999', name: 'Example Surgery, Leeds', email: 'post@surgery.example'};
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    const practices = practiceStore({client: world().client, tableName: world().directoryTable});
    await practices.set(surgery, by, world().clock.now());
    await practices.prove(surgery, by, world().clock.now());
    expect((await provider.get(PATH)).body).toContain('Example Surgery, Leeds');
    expect((await check(provider, {tellPractice: 'B86999'})).body).toContain(
      'Example Surgery, Leeds (B86999)',
    );
    const referral = await current(referenceIn(await save(provider, {tellPractice: 'B86999'})));
    expect(referral.tellsPractice).toBe(true);
    await actOn(provider, referral.reference, {action: 'accept'});
    await world().deliver();
    expect(world().mails.at(-1)?.to).toBe('post@surgery.example');
  });

  it('goes to the page that stays once one is merged into it, when its name was seen', async () => {
    const stays = {id: 'test:stays', slug: 'stays', name: 'The page that stays'} as const;
    await world().addListing({...stays, checkedOn: '2026-04-20'});
    const provider = staffOf(world());
    const seen = await check(provider);
    await merge();
    expect((await provider.get('/provider/phone')).body).not.toContain('test%3Aliving-well');
    const again = await provider.post(PATH, {...SAID, step: 'save'}, {from: seen});
    expect(again.location).toBeUndefined();
    expect(again.body).toContain('The page that stays');
    expect(await world().rows('REFERRAL#')).toEqual([]);
    const saved = await provider.post(
      '/provider/phone?listing=test%3Astays',
      {...SAID, step: 'save'},
      {from: again},
    );
    expect((await current(referenceIn(saved))).listing.id).toBe('test:stays');
  });

  it('is not lost when the page became another provider’s meanwhile, which it names with its number', async () => {
    const {organisation} = wholeListing();
    const directory = directoryStore({client: world().client, tableName: world().directoryTable});
    const stays = {id: 'test:stays', slug: 'stays', name: 'The page that stays'} as const;
    await directory.saveOrganisation({...organisation, id: 'test:elsewhere', name: 'Elsewhere Health'});
    const {listing} = wholeListing({
      ...stays,
      organisationId: 'test:elsewhere',
      checkedOn: '2026-04-20',
      contact: {phone: '0113 496 0177'},
    });
    await directory.replaceListing({listing, runs: []});
    const provider = staffOf(world());
    const seen = await check(provider);
    await merge();
    for (const change of [{step: 'save'}, {step: 'check'}, {step: 'change'}, {step: 'save', phone: ''}]) {
      const page = await provider.post(PATH, {...SAID, ...change}, {from: seen});
      expect([change, page.status]).toEqual([change, 409]);
      for (const words of ['Amina Khalid', 'The page that stays', 'Elsewhere Health', 'tel:01134960177'])
        expect(page.body).toContain(words);
      expect(page.title).toContain('Error: This referral is not saved');
      expect(page.body).toContain('href="#not-saved"');
      expect(page.body).toContain('Has a doctor told you');
      // Nothing to press that would only lead here again.
      expect(page.body).not.toMatch(/Save this referral|Check the answers|Change answers/);
    }
    expect(await world().rows('REFERRAL#')).toEqual([]);
    expect((await provider.get(PATH)).body).not.toContain('Elsewhere Health');
  });

  it('gives back what was typed when its page is nowhere, and says so', async () => {
    const provider = staffOf(world());
    const from = await check(provider);
    const page = await provider.post('/provider/phone?listing=test%3Agone', {...SAID, step: 'save'}, {from});
    expect([page.status, page.h1]).toEqual([409, 'This referral is not saved']);
    for (const words of ['We cannot find this page', 'Amina Khalid', '27 3 1968', 'a place without steps'])
      expect(page.body).toContain(words);
    expect(page.body).toMatch(/The page’s question “diagnosed”.*?Yes/s);
  });

  it('shows what may not be right for them, and stops nobody', async () => {
    const page = await check(staffOf(world()), {'q-diagnosed': 'no'});
    expect(page.body).toContain('It may not be right for them');
    expect((await save(staffOf(world()), {'q-diagnosed': 'no'})).status).toBe(303);
  });

  it('shows that they may be there already, and the pages of both lead to each other', async () => {
    const before = await refer({phone: '0113 496 0000'});
    const provider = staffOf(world());
    expect((await check(provider)).body).toContain(`/provider/referrals/${before}`);
    const reference = referenceIn(await save(provider));
    expect((await provider.get(`/provider/referrals/${reference}`)).body).toContain(before);
  });

  it('is saved once, however often the page is sent', async () => {
    const provider = staffOf(world());
    const from = await check(provider);
    const answers = [
      await provider.post(PATH, {...SAID, step: 'save'}, {from}),
      await provider.post(PATH, {...SAID, step: 'save'}, {from}),
    ];
    expect(new Set(answers.map(referenceIn)).size).toBe(1);
    const other = await provider.post(PATH, {...SAID, name: 'Bilal Khalid', step: 'save'}, {from});
    expect([other.status, other.body.includes('Bilal Khalid')]).toEqual([409, true]);
    expect(other.title).toContain('Error: Read it back to them');
    expect(other.body).toContain('href="#not-saved"');
    expect((await world().rows('PERSON')).length).toBe(1);
  });

  it('is not for the listings of others', async () => {
    const from = await staffOf(world()).get(PATH);
    const other = staffOf(world(), 'test:elsewhere');
    expect((await other.get(PATH)).body).toContain('You have no listing');
    expect((await other.post(PATH, {step: 'save'}, {from})).location).toBe('/provider/phone');
    const refused = await other.post(PATH, {...SAID, step: 'save'}, {from});
    expect(refused.status).toBe(409);
    expect(refused.body).not.toContain('Living Well');
    expect(await world().rows('REFERRAL#')).toEqual([]);
    const editor = await staffOf(world(), 'test:roundhay', ['editor']).get(PATH);
    expect(editor.body).toContain('You have no listing');
  });
});
