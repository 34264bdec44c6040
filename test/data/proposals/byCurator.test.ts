import {describe, expect, it} from 'vitest';
import {approverOf, editorOf} from '../../support/editors.ts';
import {editedListing, HOME, QUEUED, send, shown, write} from './editedListing.ts';

const {approve, world} = editedListing();

describe('What a curator changes before approving it', () => {
  it('is the curator’s in the history, and counts in the queue by what it could harm', async () => {
    const editor = editorOf(world());
    await write(editor, 'cost', {'cost-note': '£2 for tea'});
    await send(editor);
    const curator = approverOf(world());
    const risk = async () =>
      (await world().providerDeps.editing.proposals.listQueued()).map((each) => each.risk);
    expect(await risk()).toEqual([1]);
    const open = await curator.get(`${QUEUED}/contact`);
    await curator.post(`${QUEUED}/contact`, {...shown(open), 'contact-phone': '0113 496 0188'});
    expect(await risk()).toEqual([3]);
    await approve();
    expect(await risk()).toEqual([]);
    const [entry] = await world().providerDeps.editing.history.list('test:living-well');
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
    const editor = editorOf(world());
    await write(editor, 'cost', {'cost-note': '£2 for tea'});
    await send(editor);
    const curator = approverOf(world());
    const open = await curator.get(`${QUEUED}/cost`);
    await curator.post(`${QUEUED}/cost`, {...shown(open), 'cost-note': '£3 for tea'});
    await editor.post(HOME, {act: 'take-back'}, {from: await editor.get(HOME)});
    await send(editor);
    await approve();
    const [entry] = await world().providerDeps.editing.history.list('test:living-well');
    expect(entry?.changes).toMatchObject([{field: 'cost.note', to: '£3 for tea'}]);
    expect(entry?.editedBy).toBeUndefined();
  });
});

describe('The mailbox for referrals', () => {
  it('is not taken away by an empty box, and is told where referrals are stopped', async () => {
    const editor = editorOf(world());
    const before = await world().providerDeps.getMailbox('test:living-well');
    const page = await write(editor, 'contact', {mailbox: '', 'contact-phone': '0113 496 0777'});
    expect(page.status).toBe(400);
    expect(page.body).toContain('To stop referrals');
    expect(page.body).toContain('value="0113 496 0777"');
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
    expect(before?.email).toBeDefined();
  });

  it('is the same in capitals: no change is written that nobody would carry out', async () => {
    const before = await world().providerDeps.getMailbox('test:living-well');
    await write(editorOf(world()), 'contact', {mailbox: before?.email.toUpperCase() ?? ''});
    expect(await world().providerDeps.editing.proposals.get('test:living-well')).toBeUndefined();
  });
});
