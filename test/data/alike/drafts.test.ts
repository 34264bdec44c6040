import {beforeEach, describe, expect, it} from 'vitest';
import type {Proposal} from '#shared/model/proposal.ts';
import {edited, sent} from '#shared/proposal/steps.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {listNews} from '../../../functions/data/proposals/newsStore.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {editorOf} from '../../support/editors.ts';
import {mergerOf} from '../../support/merger.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const world = eachWorld();
let curator: Visitor;
let editor: Visitor;

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const HOME = `/provider/listings/${GOES}`;
const PAIR = `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`;
const SAME = {contact: {phone: '0113 496 0000', website: 'https://roundhay.example'}} as const;
const EDITOR = {role: 'provider', accountId: 'an-editor'} as const;

beforeEach(async () => {
  curator = mergerOf(world());
  editor = editorOf(world());
  await world().addListing({...SAME, checkedOn: '2026-03-01'});
  await world().addListing({
    ...SAME,
    ...{id: STAYS, slug: 'well-living', name: 'The page that stays', checkedOn: '2026-04-20'},
  });
});

const directory = () => ({client: world().client, tableName: world().directoryTable});
const proposals = () => proposalStore(directory());
const isMerged = async (): Promise<boolean> =>
  (await readListing(directory(), GOES, true))?.row.listing.merged !== undefined;

const draft = (summary: string): Proposal => ({
  listingId: GOES,
  organisationId: 'test:roundhay',
  baseVersion: 1,
  changes: [{field: 'summary', from: 'Six mornings.', to: summary}],
  state: 'draft',
  changedBy: EDITOR,
  changedAt: world().clock.now().toISOString(),
  revision: 0,
});
const written = async (): Promise<Proposal> => {
  const found = await proposals().get(GOES);
  if (!found) throw new Error('Nobody has written a change');
  return found;
};
const begin = async (summary = 'Seven mornings, with lunch.'): Promise<Proposal> => {
  expect(await proposals().save(draft(summary), undefined)).toBe(true);
  return await written();
};
const send = (before: Proposal): Promise<boolean> =>
  proposals().save(
    sent(before, {why: 'One more.', isRestChecked: false}, EDITOR, world().clock.now()),
    before,
  );

const press = (act: string, from: Page): Promise<Page> =>
  curator.post('/curator/duplicate', {act, agree: 'yes'}, {from});
const beforeMerge = async (): Promise<Page> =>
  await press('confirm', await press('look', await curator.get(PAIR)));

describe('a change that its provider has not sent', () => {
  it('is shown beside both pages, and before the merge, with what it holds and what becomes of it', async () => {
    await begin();
    const pair = await curator.get(PAIR);
    expect(pair.body).toContain('Seven mornings, with lunch.');
    const confirm = await beforeMerge();
    expect(confirm.body).toContain('Seven mornings, with lunch.');
    expect(confirm.body).toContain('Then they cannot send the change');
    expect((await press('merge', confirm)).location).toContain('notice=merged');
  });

  it('is told to whoever wrote it, who still reads it and cannot send it', async () => {
    const before = await begin();
    await press('merge', await beforeMerge());
    const {found} = await listNews(directory(), {most: 50});
    expect(found.map(({news}) => news?.accountId)).toContain('an-editor');

    expect(await send(before)).toBe(false);
    const page = await editor.get(HOME);
    expect(page.status).toBe(410);
    expect(page.body).toContain('Seven mornings, with lunch.');
    expect(page.body).toContain('href="/provider/listings/test%3Awell-living"');
    expect((await proposals().get(GOES))?.state).toBe('draft');
  });
});

describe('a change that comes while two pages are made one', () => {
  it.each([
    ['is begun', () => begin()],
    ['is sent', async () => send(await written())],
    [
      'is written on',
      async () => {
        const before = await written();
        const more = [...before.changes, {field: 'cost', to: {kind: 'free'}}];
        return await proposals().save(edited(before, more, EDITOR, world().clock.now()), before);
      },
    ],
  ])('stops the merge when it %s after the page was shown', async (how, change) => {
    if (how !== 'is begun') await begin();
    const confirm = await beforeMerge();
    await change();
    const late = await press('merge', confirm);
    expect(late.status).toBe(409);
    expect(await isMerged()).toBe(false);
    // The error leads somewhere, also where what waits has taken the place of the form.
    const [, target = ''] = /href="#(stays|waits)"/.exec(late.body) ?? [];
    expect(late.body).toMatch(new RegExp(`id="${target}"`));
  });

  it('never waits for a curator on a page that nobody sees, whichever is first', async () => {
    for (let round = 0; round < 3; round += 1) {
      await world.anew();
      curator = mergerOf(world());
      await world().addListing({...SAME, checkedOn: '2026-03-01'});
      await world().addListing({
        ...SAME,
        ...{id: STAYS, slug: 'well-living', name: 'The page that stays', checkedOn: '2026-04-20'},
      });
      const before = await begin();
      const confirm = await beforeMerge();
      const [isSent, merged] = await Promise.all([send(before), press('merge', confirm)]);
      expect(await isMerged()).toBe(!isSent);
      expect(merged.status).toBe(isSent ? 409 : 303);
    }
  });

  it('is refused plainly after the merge, with everything that was typed', async () => {
    const form = await editor.get(`${HOME}/name`);
    const dates = await editor.get(`${HOME}/dates`);
    const times = await editor.get(`${HOME}/times`);
    await press('merge', await beforeMerge());
    const typed = await editor.post(
      `${HOME}/name`,
      {name: 'A name that I thought about for long'},
      {from: form},
    );
    expect(typed.status).toBe(409);
    expect(typed.body).toContain('A name that I thought about for long');
    expect(typed.body).toContain('This page is now part of “The page that stays”, so nothing was saved');
    const added = await editor.post(`${HOME}/dates`, {note: 'Bring a cup'}, {from: dates});
    expect(added.status).toBe(409);
    expect(added.body).toContain('Bring a cup');
    expect((await editor.post(`${HOME}/times`, {status: 'full'}, {from: times})).status).toBe(409);
    expect(await proposals().get(GOES)).toBeUndefined();
  });

  it('keeps the line of why that was typed to send it', async () => {
    await begin();
    const tasks = await editor.get(HOME);
    await press('merge', await beforeMerge());
    const late = await editor.post(HOME, {act: 'send', why: 'We have a cook now'}, {from: tasks});
    expect(late.status).toBe(410);
    expect(late.body).toContain('We have a cook now');
    expect(late.body).toContain('Seven mornings, with lunch.');
  });
});
