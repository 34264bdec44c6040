import {describe, expect, it} from 'vitest';
import {approverOf, editorOf} from '../../support/editors.ts';
import {AT_HOME, editedListing, HOME, QUEUED, REST_CHECKED, send, shown, write} from './editedListing.ts';

const {approve, publicListing, world} = editedListing();

describe('A check of the whole page', () => {
  const checkedOn = async () => (await publicListing())?.checkedOn;

  it('is no approval of one field, and is one whose writer says that they have read the rest, on the day they said it', async () => {
    const before = await checkedOn();
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    await approve();
    expect(await checkedOn()).toBe(before);
    await write(editor, 'name', {summary: 'Six afternoons.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    const saidOn = world().clock.now().toISOString().slice(0, 10);
    world().clock.pass(3 * 86_400_000);
    await approve();
    expect(saidOn).not.toBe(before);
    expect(await checkedOn()).toBe(saidOn);
  });

  it('is not carried to the next time that the change is sent', async () => {
    const before = await checkedOn();
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    await send(editor);
    await approve();
    expect(await checkedOn()).toBe(before);
  });
});

describe('A page that is hidden', () => {
  const OLD = {checkedOn: '2019-01-01', status: 'hidden'} as const;

  it('because nobody checked it comes back when a change of it is approved whose writer has read the rest', async () => {
    await world().addListing({...OLD, lapse: {stage: 'hidden', on: '2020-01-01', statusBefore: 'full'}});
    const editor = editorOf(world());
    expect(shown(await editor.get(`${HOME}/times`)).status).toBe('full');
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor, undefined, HOME, REST_CHECKED);
    expect((await editor.get(HOME)).body).toContain(`${AT_HOME}/history`);
    expect((await approverOf(world()).get(QUEUED)).body).toContain('What was changed before');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved');
    const listing = await publicListing();
    expect(listing).toMatchObject({summary: 'Six evenings.', status: 'full'});
    expect(listing?.lapse).toBeUndefined();
    expect(listing?.checkedOn).not.toBe('2019-01-01');
  });

  it('because nobody checked it stays hidden when one field of it is approved, and its check is still owed', async () => {
    await world().addListing({...OLD, lapse: {stage: 'hidden', on: '2020-01-01', statusBefore: 'full'}});
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    expect((await approverOf(world()).get(QUEUED)).body).toContain('They did not say that they checked it');
    expect((await approve()).location).toBe('/curator/proposals?notice=approved-hidden');
    expect(await publicListing()).toMatchObject({
      summary: 'Six evenings.',
      status: 'hidden',
      checkedOn: '2019-01-01',
      lapse: {stage: 'hidden', statusBefore: 'full'},
    });
  });

  it('by hand stays so, and nobody is told that the public sees the change', async () => {
    await world().addListing(OLD);
    const editor = editorOf(world());
    await write(editor, 'name', {summary: 'Six evenings.'});
    await send(editor);
    const approved = await approve();
    expect(approved.location).toBe('/curator/proposals?notice=approved-hidden');
    expect((await approverOf(world()).get(approved.location ?? '')).body).not.toContain(
      'The public sees it now',
    );
    expect((await publicListing())?.status).toBe('hidden');
  });
});
