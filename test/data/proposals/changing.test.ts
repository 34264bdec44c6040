import {describe, expect, it} from 'vitest';
import {FIELD_NAMES, fieldOf, fieldsOf, inputName} from '#shared/proposal/fields.ts';
import {restorable} from '#shared/proposal/restorable.ts';
import {sectionsOf} from '#shared/proposal/sections.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {aProgramme} from '../directoryRecords.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, QUEUED, SCRIPT, send, write} from './editedListing.ts';

const {approve, publicListing, world} = editedListing();

describe('Changing a listing', () => {
  it('keeps what the public sees until a curator has approved it', async () => {
    const editor = editorOf(world());
    expect((await write(editor, 'name', {summary: 'Six evenings.'})).status).toBe(303);
    expect((await publicListing())?.summary).toBe('Six mornings.');
    expect((await send(editor)).location).toBe(`${AT_HOME}?notice=sent`);
    expect((await publicListing())?.summary).toBe('Six mornings.');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved');
    expect(await publicListing()).toMatchObject({summary: 'Six evenings.', version: 2});
  });

  it('saves a page that nobody touched as no change at all, on every page of the list', async () => {
    const editor = editorOf(world());
    for (const section of sectionsOf({supportType: 'condition-education'})) {
      expect((await write(editor, section, {})).status).toBe(303);
    }
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });

  it('loses nothing that was typed when something is wrong with it', async () => {
    const page = await write(editorOf(world()), 'contact', {
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
      expect((await write(editorOf(world()), 'contact', {'contact-website': website})).status).toBe(400);
    }
  });

  it('shows markup as it was typed in every field of text, to the provider, the curator and the public', async () => {
    const editor = editorOf(world());
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
    const curator = approverOf(world());
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
    await directoryStore({client: world().client, tableName: world().directoryTable}).saveProgramme(
      aProgramme(),
    );
    const editor = editorOf(world());
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
    const toCurator = await approverOf(world()).get(`/curator/proposals/${encodeURIComponent(id)}`);
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
    const editor = editorOf(world());
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
    expect((await world().providerDeps.editing.history.list('test:living-well')).length).toBe(2);
  });

  it('says why no page is begun while 20 are not in the menu yet', async () => {
    const editor = editorOf(world());
    const begin = () => editor.post('/provider/listings', {organisation: 'test:roundhay'});
    for (let number = 1; number <= 20; number += 1) await begin();
    const {location = ''} = await begin();
    expect(location).toBe('/provider/listings?notice=too-many');
    expect((await editor.get(location)).body).toContain('You have 20 new pages');
  });

  it('takes nothing back over what a draft says, and never the change that began a page', async () => {
    const [one, other] = [editorOf(world(), {id: 'one'}), editorOf(world(), {id: 'other'})];
    await write(one, 'name', {summary: 'Six evenings.'});
    await send(one);
    await approve();
    const entry = /name="entry" value="([^"]*)"/.exec((await one.get(`${HOME}/history`)).body)?.[1] ?? '';
    await write(other, 'name', {summary: 'Six nights.'});
    const clash = await one.post(`${HOME}/history`, {entry});
    expect(clash.status).toBe(409);
    expect(clash.body).toContain('something else of Summary');
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toMatchObject({
      changes: [{field: 'summary', to: 'Six nights.'}],
    });
    const begun = {version: 1, changes: [{field: 'summary', to: 'New.'}]};
    expect(restorable(begun)).toEqual([]);
    expect(restorable({version: 2, changes: [{field: 'status', from: 'hidden', to: 'live'}]})).toEqual([]);
  });

  it('asks for a code when the mailbox changes, and takes no referrals there before it has answered', async () => {
    const editor = editorOf(world());
    await write(editor, 'contact', {mailbox: 'new@roundhay.example'});
    await send(editor);
    await approve();
    expect((await publicListing())?.referral.isOnline).toBe(false);
    expect(await world().providerDeps.getMailbox('test:living-well')).toMatchObject({
      email: 'new@roundhay.example',
    });
  });
});
