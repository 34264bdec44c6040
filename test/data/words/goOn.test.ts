import {afterAll, beforeAll, expect, it} from 'vitest';
import {JUDGEMENTS} from '#shared/judged/judgements.ts';
import {SENTENCES} from '#shared/judged/judgements/sentences.ts';
import {changeWords} from '../../../functions/curator/words/changeWords.ts';
import {wordsPage} from '../../../functions/curator/words/wordsPage.ts';
import {judgedPreview} from '../../../functions/curator/preview/judgedPreview.ts';
import {wordStore} from '../../../functions/data/wordStore.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {type Page, visitor, type Visitor} from '../../support/visitor.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let words: ReturnType<typeof wordStore>;
let curator: Visitor;

const now = () => new Date('2026-05-04T10:00:00Z');
const TYPED = {row: 'new', phrases: 'sugar diabetes', means: 'condition:gout', why: 'People say so'};

beforeAll(async () => {
  tables = await startDirectoryTables();
  words = wordStore({client: tables.client, tableName: tables.directoryTable});
  const menu = menuOfADay('2026-05-04');
  // All are looked at in no time; then each look at the clock is a twentieth of a second: a page has time for about 120 searches.
  let [nowMs, looks] = [0, 0];
  const slowly = () => (nowMs += (looks += 1) > JUDGEMENTS.length + SENTENCES.length + 1 ? 50 : 0);
  const deps = {
    words,
    programmes: () => Promise.resolve(menu.programmes),
    previewSearch: judgedPreview({...menu.deps, now}, slowly),
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

const madeIn = ({body}: Page): [made: number, of: number] => {
  const [, made = '0', of = made] = /We made (\d+)(?: of (\d+))? judged searches/.exec(body) ?? [];
  return [Number(made), Number(of)];
};

it('A preview that had no time for all searches goes on by a button, until none is left, and is saved from any page', async () => {
  let page = await curator.post('/curator/words', {...TYPED, action: 'preview', searches: 'gout'});
  const [, all] = madeIn(page);
  expect(all).toBeGreaterThan(200);
  expect(page.body).toContain('find the same as before');
  expect(page.body).toContain('The searches that you typed');
  expect(page.body).toContain('comes in');
  let last = 0;
  while (page.body.includes('value="go-on"')) {
    const [made, of] = madeIn(page);
    expect(made).toBeGreaterThan(last);
    expect(of).toBe(all);
    last = made;
    page = await curator.post('/curator/words', {action: 'go-on'}, {from: page});
    expect(page.body).toContain('on the page before this one');
    expect(page.body).not.toContain('The searches that you typed');
  }
  expect(madeIn(page)).toEqual([all, all]);
  await curator.post('/curator/words', {action: 'save'}, {from: page});
  expect((await words.read()).rows.map(({phrases}) => phrases)).toEqual([['sugar diabetes']]);
});

it('A preview of words that somebody else has changed meanwhile begins again when it goes on', async () => {
  const row = (await words.read()).rows[0]?.id ?? '';
  const first = await curator.post('/curator/words', {row, why: 'No', action: 'preview-out'});
  const list = await words.read();
  const after = {id: 'w-2', phrases: ['zopple'], means: ['condition:gout' as const]};
  await words.change(list, {at: now().toISOString(), by: {accountId: 'a-2'}, why: 'Another', after});
  const page = await curator.post('/curator/words', {action: 'go-on'}, {from: first});
  expect(page.status).toBe(409);
  expect(page.body).toContain('Nothing was saved');
  expect(madeIn(page)[0]).toBe(madeIn(first)[0]);
  await curator.post('/curator/words', {action: 'save'}, {from: page});
  expect((await words.read()).rows).toEqual([after]);
});

it('What was taken out is put back by the form that it had, through the same preview, and once it is there nothing is offered', async () => {
  const list = await curator.get('/curator/words');
  const [, href = ''] = /href="([^"]*as=\d+)"/.exec(list.body.replaceAll('&amp;', '&')) ?? [];
  expect(href).toMatch(/row=new&as=3$/);
  const form = await curator.get(href);
  expect(form.body).toContain('sugar diabetes</textarea>');
  expect(form.body).toMatch(/value="condition:gout"[^>]* checked/);
  const preview = await curator.post('/curator/words', {...TYPED, action: 'preview'});
  await curator.post('/curator/words', {action: 'save'}, {from: preview});
  const {rows} = await words.read();
  expect(rows.map(({phrases}) => phrases)).toEqual([['zopple'], ['sugar diabetes']]);
  expect((await curator.get('/curator/words')).body).not.toContain('Put back');
  expect((await curator.get('/curator/words?row=new&as=99')).status).toBe(404);
});
