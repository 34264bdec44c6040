import {afterAll, beforeAll, expect, it} from 'vitest';
import {judgedPreview} from '../../../functions/curator/preview/judgedPreview.ts';
import {changeWords} from '../../../functions/curator/words/changeWords.ts';
import {wordsPage} from '../../../functions/curator/words/wordsPage.ts';
import {wordStore} from '../../../functions/data/wordStore.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {visitor, type Visitor} from '../../support/visitor.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let words: ReturnType<typeof wordStore>;
let curator: Visitor;

const now = () => new Date('2026-05-04T10:00:00Z');
const HERE = '/curator/words';
const TYPED = {near: 'new', supportFor: 'diabetes-type-2', helpsWith: 'gout', why: 'Heard at a group'};

beforeAll(async () => {
  tables = await startDirectoryTables();
  words = wordStore({client: tables.client, tableName: tables.directoryTable});
  const menu = menuOfADay('2026-05-04');
  const deps = {
    words,
    programmes: () => Promise.resolve(menu.programmes),
    previewSearch: judgedPreview({...menu.deps, now}),
    shells: () => ({'curator/words': ['', 'head', '', 'words', '']}),
    getAccount: () => Promise.resolve(undefined),
    now,
  };
  const routes = {changeWords: asCurator(changeWords(deps)), wordsPage: asCurator(wordsPage(deps))};
  curator = visitor({function: 'curator', routes});
});
afterAll(() => {
  tables.stop();
});

it('What also helps is shown with what search would do differently, added, taken back and put back', async () => {
  expect((await curator.get(`${HERE}?near=new`)).h1).toBe('Add what also helps');
  const preview = await curator.post(HERE, {...TYPED, action: 'preview', searches: 'gout in Leeds'});
  expect(preview).toMatchObject({status: 200, h1: 'Add this to what also helps?'});
  expect(preview.body).toContain('Support for Type 2 diabetes also helps with Gout');
  expect(preview.body).toContain('comes in');
  expect((await words.read()).near).toEqual([]);

  const added = await curator.post(HERE, {action: 'save'}, {from: preview});
  expect(added).toMatchObject({status: 303, location: `${HERE}?notice=near-added`});
  const [row] = (await words.read()).near;
  expect(row).toMatchObject({supportFor: 'diabetes-type-2', helpsWith: 'gout'});
  const list = await curator.get(HERE);
  expect(list.body).toContain('Added “Support for Type 2 diabetes also helps with Gout”');
  expect(list.body).toContain('Heard at a group');

  const id = row?.id ?? '';
  const form = await curator.get(`${HERE}?${new URLSearchParams({near: id}).toString()}`);
  expect(form.h1).toBe('Take back what also helps');
  const nothing = await curator.post(HERE, {why: '', action: 'preview'}, {from: form});
  expect(nothing).toMatchObject({status: 400, h1: 'Take back what also helps'});
  const out = await curator.post(HERE, {why: 'It was wrong', action: 'preview'}, {from: form});
  expect(out).toMatchObject({status: 200, h1: 'Take this back?'});
  expect((await curator.post(HERE, {action: 'save'}, {from: out})).location).toBe(
    `${HERE}?notice=near-taken-back`,
  );
  expect((await words.read()).near).toEqual([]);

  const back = /href="(\/curator\/words\?near=new&amp;as=\d+)"/.exec((await curator.get(HERE)).body)?.[1];
  const filled = await curator.get((back ?? '').replace('&amp;', '&'));
  expect(filled.body).toContain('<option value="gout" selected');
  const again = await curator.post(HERE, {...TYPED, why: 'It was right', action: 'preview'}, {from: filled});
  await curator.post(HERE, {action: 'save'}, {from: again});
  expect((await words.read()).near).toEqual([row]);
  expect((await curator.get(HERE)).body).not.toContain('Put back');
});

it('What somebody else has added meanwhile is not added twice', async () => {
  const typed = {...TYPED, helpsWith: 'asthma'};
  const [mine, theirs] = [
    await curator.post(HERE, {...typed, action: 'preview'}),
    await curator.post(HERE, {...typed, action: 'preview'}),
  ];
  await curator.post(HERE, {action: 'save'}, {from: theirs});
  const late = await curator.post(HERE, {action: 'save'}, {from: mine});
  expect(late.status).toBe(400);
  expect(late.body).toContain('This stands in the list already');
  expect((await words.read()).near.filter(({helpsWith}) => helpsWith === 'asthma')).toHaveLength(1);
});

it('A pair that there is not is not found, and what is no condition is told at its field', async () => {
  expect((await curator.get(`${HERE}?near=near:gout:copd`)).status).toBe(404);
  expect((await curator.post(HERE, {near: '<script>', why: 'No', action: 'preview'})).status).toBe(404);
  const page = await curator.post(HERE, {...TYPED, supportFor: '"><script>', action: 'preview'});
  expect(page.status).toBe(400);
  expect(page.body).toContain('Choose what the support is for');
  expect(page.body).not.toContain('<script');
});
