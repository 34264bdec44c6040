import {describe, expect, it} from 'vitest';
import {approverOf, editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, QUEUED, send, write} from './editedListing.ts';

const {approve, publicListing, world} = editedListing();

describe('Whoever has no business there', () => {
  const paths = [HOME, `${HOME}/name`, `${HOME}/preview`, `${HOME}/history`];

  it('finds no listing of another provider, and changes nothing of it', async () => {
    const stranger = editorOf(world(), {organisationId: 'test:elsewhere'});
    const handler = editorOf(world(), {duties: ['referral-handler']});
    for (const who of [stranger, handler]) {
      for (const path of paths) expect((await who.get(path)).status).toBe(404);
      expect((await who.post(`${HOME}/name`, {name: 'Mine'})).status).toBe(404);
      expect((await who.post(HOME, {act: 'send', why: 'x'})).status).toBe(404);
      await who.post('/provider/listings', {organisation: 'test:roundhay'});
    }
    expect(await world().rows('PROPOS', world().directoryTable)).toEqual([]);
  });

  it('gets nowhere with ids that cannot be, parts that are not, and forms that nobody made', async () => {
    const editor = editorOf(world());
    const curator = approverOf(world());
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
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    expect((await editor.get(`${HOME}/name`)).location).toBe(AT_HOME);
    expect((await editor.post(`${HOME}/name`, {summary: 'No.'})).status).toBe(409);
    await approve();
    expect((await publicListing())?.summary).toBe('Six evenings.');
  });
});
