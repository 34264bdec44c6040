import {describe, expect, it} from 'vitest';
import {approverOf, editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, QUEUED, send, shown, write} from './editedListing.ts';

const {approve, publicListing, world} = editedListing();

describe('Two people who edit one listing', () => {
  it('keep what each wrote in fields of their own, whoever saves last', async () => {
    const [one, other] = [editorOf(world(), {id: 'one'}), editorOf(world(), {id: 'other'})];
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
    const [one, other] = [editorOf(world(), {id: 'one'}), editorOf(world(), {id: 'other'})];
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
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await world().addListing({summary: 'Six nights.'});
    const page = await editor.get(HOME);
    expect(page.body).toContain('Choose which one stays');
    expect((await send(editor)).status).toBe(400);
    const missing = await editor.post(HOME, {act: 'choose'}, {from: page});
    expect(missing.status).toBe(400);
    await editor.post(HOME, {...shown(page), 'choice-summary': 'ours'});
    expect((await send(editor)).location).toBe(`${AT_HOME}?notice=sent`);
    await world().addListing({summary: 'Six weekends.'});
    const unchosen = await approve();
    expect(unchosen.status).toBe(400);
    const curator = approverOf(world());
    const shownToCurator = await curator.get(QUEUED);
    const done = await curator.post(QUEUED, {...shown(shownToCurator), 'choice-summary': 'theirs'});
    expect(done.location).toBe('/curator/proposals?notice=approved');
    expect((await publicListing())?.summary).toBe('Six weekends.');
  });

  it('send and throw away what they saw, and nothing that the other wrote since', async () => {
    const [one, other] = [editorOf(world(), {id: 'one'}), editorOf(world(), {id: 'other'})];
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
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toMatchObject({
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
    const [one, other] = [editorOf(world(), {id: 'one'}), editorOf(world(), {id: 'other'})];
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
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const curator = approverOf(world());
    const open = await curator.get(`${QUEUED}/name`);
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    const late = await curator.post(`${QUEUED}/name`, {...shown(open), summary: 'Six nights.'});
    expect(late.status).toBe(409);
    expect(late.body).toContain('Six nights.');
    expect(late.body).toContain('not wait for a curator any more');
  });

  it('the curator approves what they saw, and nothing that was written since', async () => {
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const curator = approverOf(world());
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
