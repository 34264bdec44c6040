import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {FIELD_NAMES, fieldOf, fieldsOf, inputName} from '#shared/proposal/fields.ts';
import {restorable} from '#shared/proposal/restorable.ts';
import {sectionsOf} from '#shared/proposal/sections.ts';

import {aProgramme} from '../directoryRecords.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

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

const HOME = '/provider/listings/test:living-well';
/** As addresses lead there. */
const AT_HOME = '/provider/listings/test%3Aliving-well';
const QUEUED = '/curator/proposals/test:living-well';
const SCRIPT = '<script>alert(1)</script>';

/** What a section's form sends when nothing is touched: what the page shows in its boxes. */
const shown = (page: Page): Record<string, string | string[]> => {
  const form = /<form[^>]*method="post".*?<\/form>/s.exec(page.body)?.[0] ?? '';
  const fields: [string, string][] = [];
  const plain = (text: string): string =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (!isChoice || tag.includes(' checked')) fields.push([of('name'), plain(of('value'))]);
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
  )) {
    fields.push([name, plain(value)]);
  }
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of fields) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
};

/** Opens a page of the task list, types, and saves. */
const write = async (
  who: Visitor,
  section: string,
  typed: Record<string, string | string[]>,
  home = HOME,
): Promise<Page> => {
  const page = await who.get(`${home}/${section}`);
  return await who.post(`${home}/${section}`, {...shown(page), ...typed});
};

const send = async (who: Visitor, why = 'We moved.', home = HOME, typed: Record<string, string> = {}) =>
  await who.post(home, {act: 'send', why, ...typed}, {from: await who.get(home)});

const REST_CHECKED = {rest: 'checked'} as const;

const approve = async (home = QUEUED): Promise<Page> => {
  const curator = approverOf(world);
  const page = await curator.get(home);
  return await curator.post(home, {act: 'approve'}, {from: page});
};

const publicListing = async (id = 'test:living-well') => (await world.providerDeps.getListing(id))?.listing;

describe('Changing a listing', () => {
  it('keeps what the public sees until a curator has approved it', async () => {
    const editor = editorOf(world);
    expect((await write(editor, 'name', {summary: 'Six evenings.'})).status).toBe(303);
    expect((await publicListing())?.summary).toBe('Six mornings.');
    expect((await send(editor)).location).toBe(`${AT_HOME}?notice=sent`);
    expect((await publicListing())?.summary).toBe('Six mornings.');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved');
    expect(await publicListing()).toMatchObject({summary: 'Six evenings.', version: 2});
  });

  it('saves a page that nobody touched as no change at all, on every page of the list', async () => {
    const editor = editorOf(world);
    for (const section of sectionsOf({supportType: 'condition-education'})) {
      expect((await write(editor, section, {})).status).toBe(303);
    }
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });

  it('loses nothing that was typed when something is wrong with it', async () => {
    const page = await write(editorOf(world), 'contact', {
      'contact-phone': 'ring us',
      'contact-email': 'new@roundhay.example',
    });
    expect(page.status).toBe(400);
    expect(page.body).toContain('value="ring us"');
    expect(page.body).toContain('value="new@roundhay.example"');
    expect(page.title).toMatch(/^Error: /);
  });

  it('takes a link only by http, whatever else is typed', async () => {
    for (const website of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'nonsense']) {
      expect((await write(editorOf(world), 'contact', {'contact-website': website})).status).toBe(400);
    }
  });

  it('shows markup as it was typed in every field of text, to the provider, the curator and the public', async () => {
    const editor = editorOf(world);
    const texts = FIELD_NAMES.filter(
      (name) =>
        ['line', 'long', 'paragraphs', 'lines'].includes(fieldOf(name).kind) &&
        !name.startsWith('peerSupport.'),
    );
    for (const section of sectionsOf({supportType: 'condition-education'})) {
      const own = fieldsOf(section).filter((name) => texts.includes(name));
      const typed = Object.fromEntries(own.map((name) => [inputName(name), `${name} ${SCRIPT}`]));
      expect((await write(editor, section, typed)).status).toBe(303);
    }
    await write(editor, 'where', {'places-0-name': SCRIPT, 'places-0-address': SCRIPT});
    await send(editor, SCRIPT);
    const curator = approverOf(world);
    const pages = [
      await editor.get(HOME),
      await editor.get(`${HOME}/preview`),
      await editor.get('/provider/listings'),
      await curator.get('/curator/proposals'),
      await curator.get(QUEUED),
      await curator.get(`${QUEUED}/preview`),
      await curator.get(`${QUEUED}/name`),
    ];
    await approve();
    pages.push(await editor.get(`${HOME}/history`), await curator.get(`${QUEUED}/history`));
    for (const {status, body} of pages) {
      expect(status).toBe(200);
      expect(body).not.toContain('<script>alert');
    }
    expect(pages[1]?.body).toContain('&lt;script>alert(1)');
    expect((await publicListing())?.name).toContain(SCRIPT);
  });

  it('starts a page from a programme, whose facts nobody changes, and gives it an address when it is approved', async () => {
    await directoryStore({client: world.client, tableName: world.directoryTable}).saveProgramme(aProgramme());
    const editor = editorOf(world);
    const begun = await editor.post('/provider/listings', {
      organisation: 'test:roundhay',
      programme: 'desmond',
    });
    const home = begun.location ?? '';
    const id = decodeURIComponent(home.split('/').at(-1) ?? '');
    const {name} = aProgramme();
    expect((await editor.get('/provider/listings')).body).toMatch(new RegExp(`<a [^>]*>${name}</a>`));
    expect((await editor.get(home)).body).toContain('Why do you add it?');
    expect((await editor.get(`${home}/name`)).body).toContain('This comes from DESMOND');
    const saved = await write(editor, 'name', {name: 'DESMOND, Roundhay', supportType: 'peer-support'}, home);
    expect(saved.status).toBe(303);
    expect((await editor.get('/provider/listings')).body).toContain('DESMOND, Roundhay');
    expect((await send(editor, 'New.', home)).body).toContain('Can people join now? needs an answer');
    await write(editor, 'where', {delivery: 'in-person-group'}, home);
    await write(editor, 'times', {status: 'live'}, home);
    await write(editor, 'join', {'referral-self': 'yes', 'referral-professional': 'no'}, home);
    await write(editor, 'cost', {'cost-kind': 'free'}, home);
    expect((await send(editor, 'New.', home)).status).toBe(303);
    const toCurator = await approverOf(world).get(`/curator/proposals/${encodeURIComponent(id)}`);
    expect(toCurator.body).toContain(aProgramme().summary);
    await approve(`/curator/proposals/${encodeURIComponent(id)}`);
    expect(await publicListing(id)).toMatchObject({
      slug: 'desmond-roundhay',
      name: 'DESMOND, Roundhay',
      programmeId: 'desmond',
      supportType: 'condition-education',
      version: 1,
    });
    const other = await editor.post('/provider/listings', {organisation: 'test:roundhay'});
    const empty = await send(editor, 'New.', other.location ?? '');
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('Name needs an answer');
  });

  it('takes a change of the past back as a new change, which is approved like any other', async () => {
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    await approve();
    const history = await editor.get(`${HOME}/history`);
    const entry = /name="entry" value="([^"]*)"/.exec(history.body)?.[1] ?? '';
    expect((await editor.post(`${HOME}/history`, {entry})).location).toBe(`${AT_HOME}?notice=restored`);
    expect((await publicListing())?.summary).toBe('Six evenings.');
    await send(editor, 'It was right.');
    await approve();
    expect(await publicListing()).toMatchObject({summary: 'Six mornings.', version: 3});
    expect((await world.providerDeps.editing.history.list('test:living-well')).length).toBe(2);
  });

  it('says why no page is begun while 20 are not in the menu yet', async () => {
    const editor = editorOf(world);
    const begin = () => editor.post('/provider/listings', {organisation: 'test:roundhay'});
    for (let number = 1; number <= 20; number += 1) await begin();
    const {location = ''} = await begin();
    expect(location).toBe('/provider/listings?notice=too-many');
    expect((await editor.get(location)).body).toContain('You have 20 new pages');
  });

  it('takes nothing back over what a draft says, and never the change that began a page', async () => {
    const [one, other] = [editorOf(world, {id: 'one'}), editorOf(world, {id: 'other'})];
    await write(one, 'name', {summary: 'Six evenings.'});
    await send(one);
    await approve();
    const entry = /name="entry" value="([^"]*)"/.exec((await one.get(`${HOME}/history`)).body)?.[1] ?? '';
    await write(other, 'name', {summary: 'Six nights.'});
    const clash = await one.post(`${HOME}/history`, {entry});
    expect(clash.status).toBe(409);
    expect(clash.body).toContain('something else of Summary');
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toMatchObject({
      changes: [{field: 'summary', to: 'Six nights.'}],
    });
    const begun = {version: 1, changes: [{field: 'summary', to: 'New.'}]};
    expect(restorable(begun)).toEqual([]);
    expect(restorable({version: 2, changes: [{field: 'status', from: 'hidden', to: 'live'}]})).toEqual([]);
  });

  it('asks for a code when the mailbox changes, and takes no referrals there before it has answered', async () => {
    const editor = editorOf(world);
    await write(editor, 'contact', {mailbox: 'new@roundhay.example'});
    await send(editor);
    await approve();
    expect((await publicListing())?.referral.isOnline).toBe(false);
    expect(await world.providerDeps.getMailbox('test:living-well')).toMatchObject({
      email: 'new@roundhay.example',
    });
  });
});

describe('What goes live at once', () => {
  const live = async () => world.providerDeps.getListing('test:living-well');
  const DATES = {
    kind: 'course',
    'first-day': '12',
    'first-month': '1',
    'first-year': '2027',
    startsAt: '6.30pm',
    endsAt: '8pm',
    times: '3',
    everyWeeks: '1',
    bankHolidays: 'leave-out',
    capacity: '12',
    language: 'pa',
    note: 'Bring lunch',
  };

  it('is whether people can join now, with its history and a row for spot checks', async () => {
    const editor = editorOf(world);
    const saved = await write(editor, 'times', {status: 'full', statusNote: `Full ${SCRIPT}`, wait: '6'});
    expect(saved.location).toBe(`${AT_HOME}?notice=live`);
    expect((await live())?.listing).toMatchObject({
      status: 'full',
      version: 2,
      wait: {weeks: 6, asOf: '2026-05-01'},
    });
    const curator = approverOf(world);
    const queue = await curator.get('/curator/proposals');
    expect(queue.body).toContain('Can people join now?: Open became Full');
    expect(queue.body).not.toContain('<script>alert');
    const check = /name="check" value="([^"]*)"/.exec(queue.body)?.[1] ?? '';
    await curator.post('/curator/proposals', {check});
    expect((await curator.get('/curator/proposals')).body).toContain('There is nothing to look at');
    expect((await editor.get(`${HOME}/history`)).body).toContain('It went live at once');
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });

  it('never brings a hidden listing back: that waits for a curator', async () => {
    await world.addListing({status: 'hidden'});
    const editor = editorOf(world);
    expect((await write(editor, 'times', {status: 'live'})).location).toBe(`${AT_HOME}?notice=saved`);
    expect((await live())?.listing.status).toBe('hidden');
  });

  it('is a course by a rule, with its places and language, once, however often it is pressed', async () => {
    const editor = editorOf(world);
    expect((await editor.post(`${HOME}/dates`, DATES)).location).toBe(`${AT_HOME}/dates?added=1`);
    expect((await editor.post(`${HOME}/dates`, DATES)).status).toBe(400);
    const runs = (await live())?.runs ?? [];
    expect(runs).toEqual([
      expect.objectContaining({
        sessions: ['2027-01-12', '2027-01-19', '2027-01-26'].map((date) => ({
          date,
          startsAt: '18:30',
          endsAt: '20:00',
        })),
        capacity: 12,
        language: 'pa',
        note: 'Bring lunch',
      }),
    ]);
    const copy = await editor.get(`${HOME}/dates?copy=${runs[0]?.id ?? ''}`);
    expect(copy.body).toContain('value="18:30"');
    expect(copy.body).toContain('value="Bring lunch"');
  });

  it('is each meeting by itself, with bank holidays and two breaks left out and made up for', async () => {
    const editor = editorOf(world);
    const meetings = {
      ...DATES,
      kind: 'meetings',
      'first-day': '22',
      'first-month': '3',
      'pauseFrom-day': '1',
      'pauseFrom-month': '4',
      'pauseFrom-year': '2027',
      'pauseTo-day': '10',
      'pauseTo-month': '4',
      'pauseTo-year': '2027',
      'pauseFrom2-day': '19',
      'pauseFrom2-month': '4',
      'pauseFrom2-year': '2027',
      'pauseTo2-day': '19',
      'pauseTo2-month': '4',
      'pauseTo2-year': '2027',
    };
    expect((await editor.post(`${HOME}/dates`, meetings)).location).toBe(`${AT_HOME}/dates?added=3`);
    // Easter Monday 2027 is 29 March; 5 and 19 April fall into breaks.
    expect((await live())?.runs.map(({sessions}) => sessions[0]?.date)).toEqual([
      '2027-03-22',
      '2027-04-12',
      '2027-04-26',
    ]);
  });

  it('takes no date that is over, and no time that is none, and keeps what was typed', async () => {
    const editor = editorOf(world);
    const wrong = {...DATES, 'first-year': '2020', startsAt: 'noon', capacity: '0'};
    const page = await editor.post(`${HOME}/dates`, wrong);
    expect(page.status).toBe(400);
    expect(page.body).toContain('Enter the first day, which is still to come');
    expect(page.body).toContain('value="noon"');
    expect(page.body).toContain('Enter a number of places from 1 to 500');
    expect((await live())?.runs).toEqual([]);
    const stranger = editorOf(world, {organisationId: 'test:elsewhere'});
    expect((await stranger.post(`${HOME}/dates`, DATES)).status).toBe(404);
  });
});

describe('A check of the whole page', () => {
  const checkedOn = async () => (await publicListing())?.checkedOn;

  it('is no approval of one field, and is one whose writer says that they have read the rest, on the day they said it', async () => {
    const before = await checkedOn();
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    await approve();
    expect(await checkedOn()).toBe(before);
    await write(editor, 'name', {summary: 'Six afternoons.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    const saidOn = world.clock.now().toISOString().slice(0, 10);
    world.clock.pass(3 * 86_400_000);
    await approve();
    expect(saidOn).not.toBe(before);
    expect(await checkedOn()).toBe(saidOn);
  });

  it('is not carried to the next time that the change is sent', async () => {
    const before = await checkedOn();
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    await send(editor);
    await approve();
    expect(await checkedOn()).toBe(before);
  });
});

describe('What a curator changes before approving it', () => {
  it('is the curator’s in the history, and counts in the queue by what it could harm', async () => {
    const editor = editorOf(world);
    await write(editor, 'cost', {'cost-note': '£2 for tea'});
    await send(editor);
    const curator = approverOf(world);
    const risk = async () =>
      (await world.providerDeps.editing.proposals.listQueued()).map((each) => each.risk);
    expect(await risk()).toEqual([1]);
    const open = await curator.get(`${QUEUED}/contact`);
    await curator.post(`${QUEUED}/contact`, {...shown(open), 'contact-phone': '0113 496 0188'});
    expect(await risk()).toEqual([3]);
    await approve();
    expect(await risk()).toEqual([]);
    const [entry] = await world.providerDeps.editing.history.list('test:living-well');
    expect(entry).toMatchObject({
      by: {accountId: 'an-editor'},
      editedBy: {role: 'curator', accountId: 'a-curator'},
      asSent: [{field: 'cost.note', to: '£2 for tea'}],
    });
    const history = (await editor.get(`${HOME}/history`)).body;
    expect(history).toContain('Changed by a curator before it was approved');
    expect(history).toContain('What was changed after it was sent');
  });

  it('is the provider’s once they have taken it back and sent it themselves', async () => {
    const editor = editorOf(world);
    await write(editor, 'cost', {'cost-note': '£2 for tea'});
    await send(editor);
    const curator = approverOf(world);
    const open = await curator.get(`${QUEUED}/cost`);
    await curator.post(`${QUEUED}/cost`, {...shown(open), 'cost-note': '£3 for tea'});
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    await send(editor);
    await approve();
    const [entry] = await world.providerDeps.editing.history.list('test:living-well');
    expect(entry?.changes).toMatchObject([{field: 'cost.note', to: '£3 for tea'}]);
    expect(entry?.editedBy).toBeUndefined();
  });
});

describe('A page that is hidden', () => {
  const OLD = {checkedOn: '2019-01-01', status: 'hidden'} as const;

  it('because nobody checked it comes back when a change of it is approved whose writer has read the rest', async () => {
    await world.addListing({...OLD, lapse: {stage: 'hidden', on: '2020-01-01', statusBefore: 'full'}});
    const editor = editorOf(world);
    expect(shown(await editor.get(`${HOME}/times`)).status).toBe('full');
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    expect((await editor.get(HOME)).body).toContain(`${AT_HOME}/history`);
    expect((await approverOf(world).get(QUEUED)).body).toContain('What was changed before');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved');
    const listing = await publicListing();
    expect(listing).toMatchObject({summary: 'Six evenings.', status: 'full'});
    expect(listing?.lapse).toBeUndefined();
    expect(listing?.checkedOn).not.toBe('2019-01-01');
  });

  it('because nobody checked it stays hidden when one field of it is approved, and its check is still owed', async () => {
    await world.addListing({...OLD, lapse: {stage: 'hidden', on: '2020-01-01', statusBefore: 'full'}});
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    expect((await approverOf(world).get(QUEUED)).body).toContain('They did not say that they checked it');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved-hidden');
    expect(await publicListing()).toMatchObject({
      summary: 'Six evenings.',
      status: 'hidden',
      checkedOn: '2019-01-01',
      lapse: {stage: 'hidden', statusBefore: 'full'},
    });
  });

  it('by hand stays so, and nobody is told that the public sees the change', async () => {
    await world.addListing(OLD);
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const approved = await approve();
    expect(approved.location).toBe('/curator/proposals?notice=approved-hidden');
    expect((await approverOf(world).get(approved.location ?? '')).body).not.toContain(
      'The public sees it now',
    );
    expect((await publicListing())?.status).toBe('hidden');
  });
});

describe('The mailbox for referrals', () => {
  it('is not taken away by an empty box, and is told where referrals are stopped', async () => {
    const editor = editorOf(world);
    const before = await world.providerDeps.getMailbox('test:living-well');
    const page = await write(editor, 'contact', {mailbox: '', 'contact-phone': '0113 496 0777'});
    expect(page.status).toBe(400);
    expect(page.body).toContain('To stop referrals');
    expect(page.body).toContain('value="0113 496 0777"');
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
    expect(before?.email).toBeDefined();
  });

  it('is the same in capitals: no change is written that nobody would carry out', async () => {
    const before = await world.providerDeps.getMailbox('test:living-well');
    await write(editorOf(world), 'contact', {mailbox: before?.email.toUpperCase() ?? ''});
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });
});

describe('Two people who edit one listing', () => {
  it('keep what each wrote in fields of their own, whoever saves last', async () => {
    const [one, other] = [editorOf(world, {id: 'one'}), editorOf(world, {id: 'other'})];
    const page = await other.get(`${HOME}/name`);
    await write(one, 'name', {summary: 'Six evenings.'});
    await other.post(`${HOME}/name`, {...shown(page), name: 'Living Well, Roundhay'});
    await send(one);
    await approve();
    expect(await publicListing()).toMatchObject({
      summary: 'Six evenings.',
      name: 'Living Well, Roundhay',
    });
  });

  it('are shown what the other wrote in the same field, and choose', async () => {
    const [one, other] = [editorOf(world, {id: 'one'}), editorOf(world, {id: 'other'})];
    const page = await other.get(`${HOME}/name`);
    await write(one, 'name', {summary: 'Six evenings.'});
    const clash = await other.post(`${HOME}/name`, {...shown(page), summary: 'Six afternoons.'});
    expect(clash.status).toBe(409);
    expect(clash.body).toContain('Six evenings.');
    expect(clash.body).toContain('Six afternoons.');
    // Pressed again without a choice, it is asked again; a choice is a choice against what was shown.
    expect((await other.post(`${HOME}/name`, shown(clash))).status).toBe(409);
    await write(one, 'name', {summary: 'Six nights.'});
    const late = await other.post(`${HOME}/name`, {...shown(clash), 'choice-summary': 'ours'});
    expect(late.status).toBe(409);
    expect(late.body).toContain('Six nights.');
    const chosen = await other.post(`${HOME}/name`, {...shown(late), 'choice-summary': 'ours'});
    expect(chosen.status).toBe(303);
    await send(one);
    await approve();
    expect((await publicListing())?.summary).toBe('Six afternoons.');
  });

  it('choose also where the public page has changed under a draft', async () => {
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await world.addListing({summary: 'Six nights.'});
    const page = await editor.get(HOME);
    expect(page.body).toContain('Choose which one stays');
    expect((await send(editor)).status).toBe(400);
    const missing = await editor.post(HOME, {act: 'choose'}, {from: page});
    expect(missing.status).toBe(400);
    await editor.post(HOME, {...shown(page), 'choice-summary': 'ours'});
    expect((await send(editor)).location).toBe(`${AT_HOME}?notice=sent`);
    await world.addListing({summary: 'Six weekends.'});
    const unchosen = await approve();
    expect(unchosen.status).toBe(400);
    const curator = approverOf(world);
    const shownToCurator = await curator.get(QUEUED);
    const done = await curator.post(QUEUED, {...shown(shownToCurator), 'choice-summary': 'theirs'});
    expect(done.location).toBe('/curator/proposals?notice=approved');
    expect((await publicListing())?.summary).toBe('Six weekends.');
  });

  it('send and throw away what they saw, and nothing that the other wrote since', async () => {
    const [one, other] = [editorOf(world, {id: 'one'}), editorOf(world, {id: 'other'})];
    await write(one, 'name', {summary: 'Six evenings.'});
    const page = await one.get(HOME);
    await write(other, 'cost', {'cost-note': '£2 for tea'});
    const why = 'We start later.';
    for (const act of ['send', 'throw-away', 'choose']) {
      const stale = await one.post(HOME, {act, why}, {from: page});
      expect(stale.status).toBe(409);
      expect(stale.body).toContain('£2 for tea');
      expect(stale.body).toContain(why);
      expect(stale.title).toMatch(/^Error: /);
    }
    expect(await world.providerDeps.editing.proposals.get('test:living-well')).toMatchObject({
      state: 'draft',
      changes: [{field: 'summary'}, {field: 'cost.note'}],
    });
    const now = await one.get(HOME);
    expect((await one.post(HOME, {act: 'send', why}, {from: now})).location).toBe(`${AT_HOME}?notice=sent`);
    // Pressed twice, it is sent once.
    expect((await one.post(HOME, {act: 'send', why}, {from: now})).location).toBe(`${AT_HOME}?notice=sent`);
    const late = await other.post(HOME, {act: 'throw-away'}, {from: now});
    expect(late.status).toBe(409);
    expect(late.body).toContain('This is with a curator');
  });

  it('keep a page that was typed while the other sent it, and save it once it is taken back', async () => {
    const [one, other] = [editorOf(world, {id: 'one'}), editorOf(world, {id: 'other'})];
    await write(one, 'cost', {'cost-note': '£2 for tea'});
    const open = await other.get(`${HOME}/name`);
    await send(one);
    const late = await other.post(`${HOME}/name`, {...shown(open), summary: 'Six evenings.'});
    expect(late.status).toBe(409);
    expect(late.body).toContain('This is with a curator now');
    expect(late.body).toContain('Six evenings.');
    expect(late.title).toMatch(/^Error: /);
    await one.post(HOME, {act: 'take-back'}, {from: await one.get(HOME)});
    await write(one, 'name', {summary: 'Six nights.'});
    // What the page was typed over is still known: a colleague is not overwritten unseen.
    expect((await other.post(`${HOME}/name`, shown(late))).body).toContain('Six nights.');
  });

  it('keep what a curator typed when the provider takes the change back meanwhile', async () => {
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const curator = approverOf(world);
    const open = await curator.get(`${QUEUED}/name`);
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    const late = await curator.post(`${QUEUED}/name`, {...shown(open), summary: 'Six nights.'});
    expect(late.status).toBe(409);
    expect(late.body).toContain('Six nights.');
    expect(late.body).toContain('not wait for a curator any more');
  });

  it('the curator approves what they saw, and nothing that was written since', async () => {
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const curator = approverOf(world);
    const page = await curator.get(QUEUED);
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    await write(editor, 'contact', {'contact-phone': '0113 496 0666'});
    await send(editor);
    const stale = await curator.post(QUEUED, {act: 'approve'}, {from: page});
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('0113 496 0666');
    expect((await publicListing())?.contact.phone).toBe('0113 496 0101');
  });
});

describe('Whoever has no business there', () => {
  const paths = [HOME, `${HOME}/name`, `${HOME}/preview`, `${HOME}/history`];

  it('finds no listing of another provider, and changes nothing of it', async () => {
    const stranger = editorOf(world, {organisationId: 'test:elsewhere'});
    const handler = editorOf(world, {duties: ['referral-handler']});
    for (const who of [stranger, handler]) {
      for (const path of paths) expect((await who.get(path)).status).toBe(404);
      expect((await who.post(`${HOME}/name`, {name: 'Mine'})).status).toBe(404);
      expect((await who.post(HOME, {act: 'send', why: 'x'})).status).toBe(404);
      await who.post('/provider/listings', {organisation: 'test:roundhay'});
    }
    expect(await world.rows('PROPOS', world.directoryTable)).toEqual([]);
  });

  it('gets nowhere with ids that cannot be, parts that are not, and forms that nobody made', async () => {
    const editor = editorOf(world);
    const curator = approverOf(world);
    for (const id of ['%23', 'a%2Fb', 'x'.repeat(300), 'PROPOSAL%23x']) {
      expect((await editor.get(`/provider/listings/${id}`)).status).toBe(404);
      expect((await curator.get(`/curator/proposals/${id}`)).status).toBe(303);
    }
    expect((await editor.get(`${HOME}/group`)).status).toBe(404);
    expect((await editor.get(`${HOME}/__proto__`)).status).toBe(404);
    expect((await editor.post(`${HOME}/history`, {entry: 'none'})).status).toBe(409);
    expect((await editor.post(HOME, {act: 'approve'})).status).toBe(303);
    expect((await editor.post(`${HOME}/name`, {seen: '{"name":', name: 'A', supportType: 'x'})).status).toBe(
      400,
    );
    expect((await curator.post(QUEUED, {act: 'approve', shown: '1/1'})).location).toBe(
      '/curator/proposals?notice=decided-before',
    );
  });

  it('changes nothing of a page while it is with a curator', async () => {
    const editor = editorOf(world);
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    expect((await editor.get(`${HOME}/name`)).location).toBe(AT_HOME);
    expect((await editor.post(`${HOME}/name`, {summary: 'No.'})).status).toBe(409);
    await approve();
    expect((await publicListing())?.summary).toBe('Six evenings.');
  });
});
