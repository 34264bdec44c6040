import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {claimablesOf} from '#shared/certification/claimable.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {Suggestions} from '#shared/model/suggestions.ts';
import {NO_ADDED_WORDS} from '#shared/search/addedPhrases.ts';
import type {SearchDocument} from '#shared/search/index.ts';
import {programmeValues} from '#shared/words/readProgramme.ts';
import {changeProgramme} from '../../../functions/curator/programmes/changeProgramme.ts';
import {programmesPage} from '../../../functions/curator/programmes/programmesPage.ts';
import {judgedPreview} from '../../../functions/curator/preview/judgedPreview.ts';
import {listOffers} from '../../../functions/data/directory/listOffers.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {programmeNames} from '../../../functions/data/programmeNames.ts';
import {programmeStore, type ProgrammeStore} from '../../../functions/data/programmeStore.ts';
import {schemeStore} from '../../../functions/data/schemes/schemeStore.ts';
import {wordStore} from '../../../functions/data/wordStore.ts';
import {suggest} from '../../../functions/menu/suggest.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {visitor, type Visitor} from '../../support/visitor.ts';
import {aListing, anOrganisation, aProgramme} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let curator: Visitor;

/** Each change has an instant of its own. */
let clockMs = Date.parse('2026-05-04T10:00:00Z');
const now = () => new Date((clockMs += 1));
const HERE = '/curator/programmes';
const directory = () => ({client: tables.client, tableName: tables.directoryTable});
const store = () => programmeStore(directory());
const TYPED = {
  ...programmeValues(
    aProgramme({name: 'Bright Breaths', supportType: 'pulmonary-rehabilitation', conditions: ['copd']}),
  ),
  schemes: ['rcp-pr'],
  why: 'It began in May',
};

beforeAll(async () => {
  tables = await startDirectoryTables();
  await directoryStore(directory()).saveProgramme(aProgramme());
  curator = withStore(store());
});
afterAll(() => {
  tables.stop();
});

/** A curator before these programmes. */
const withStore = (kept: ProgrammeStore): Visitor => {
  // Each look at the clock is 2 seconds: a preview makes a few of the judged searches.
  let nowMs = 0;
  const deps = {
    programmeStore: kept,
    schemes: schemeStore(directory()),
    words: wordStore(directory()),
    getListing: () => Promise.resolve(undefined),
    previewSearch: judgedPreview({...menuOfADay('2026-05-04').deps, now}, () => (nowMs += 2000)),
    getAccount: () => Promise.resolve(undefined),
    shells: () => ({'curator/words': ['', 'head', '', 'words', '']}),
    now,
  };
  const routes = {
    programmesPage: asCurator(programmesPage(deps)),
    changeProgramme: asCurator(changeProgramme(deps)),
  };
  return visitor({function: 'curator', routes});
};

const ids = async (): Promise<string[]> => (await store().list()).kept.map(({programme}) => programme.id);

/** Everything that can be asked for once somebody has added a programme. */
const suggested = async (): Promise<string[]> => {
  const routes = {
    suggest: suggest({
      programmes: () => programmeNames(directory()),
      shards: {load: () => Promise.resolve([]), words: () => NO_ADDED_WORDS},
    }),
  };
  const {body} = await visitor({function: 'menu', routes}).get('/api/suggest');
  return Suggestions.parse(JSON.parse(body)).terms.flatMap(({kind, label}) =>
    kind === 'programme' ? [label] : [],
  );
};

describe('A programme that a curator adds', () => {
  it('is shown first with what search would do differently, and is not there until it is saved', async () => {
    expect((await curator.get(`${HERE}?add=yes`)).h1).toBe('Add a programme');
    const preview = await curator.post(HERE, {...TYPED, searches: 'bright breaths', action: 'preview'});
    expect(preview).toMatchObject({status: 200, h1: 'Add this programme?'});
    expect(preview.body).toContain('Royal College of Physicians');
    expect(preview.body).toContain('The searches that you typed');
    expect(await ids()).toEqual(['desmond']);

    const saved = await curator.post(HERE, {action: 'save'}, {from: preview});
    expect(saved).toMatchObject({status: 303, location: `${HERE}?notice=added`});
    expect(await ids()).toEqual(['bright-breaths', 'desmond']);
    const form = await curator.get(`${HERE}?programme=bright-breaths`);
    expect(form.body).toContain('Added');
    expect(form.body).toContain('It began in May');
    const [change] = await store().history('bright-breaths', 5);
    expect(change).toMatchObject({by: {accountId: 'a-curator'}, why: 'It began in May'});
    expect(change?.at).toMatch(/^2026-05-04T10:00/);
    expect(change?.before).toBeUndefined();

    // The same page pressed again: its name is taken by now, by itself.
    const again = await curator.post(HERE, {action: 'save'}, {from: preview});
    expect(again.status).toBe(409);
    expect(again.body).toContain('Nothing was saved');
    expect(again.body).toContain('“Bright Breaths” is a name of the programme Bright Breaths');
    expect(await ids()).toEqual(['bright-breaths', 'desmond']);
  });

  it('is suggested to who types, and a certificate can be claimed for it by whoever offers it', async () => {
    expect(await suggested()).toContain('Bright Breaths');
    const writes = directoryStore(directory());
    await writes.saveOrganisation(anOrganisation());
    await writes.saveListing({
      listing: aListing({programmeId: 'bright-breaths', supportType: 'pulmonary-rehabilitation'}),
      runs: [],
    });
    const offers = await listOffers(directory(), 'org-1');
    expect(claimablesOf(offers, {schemes: FIRST_SCHEMES})).toMatchObject([
      {label: 'Bright Breaths', schemes: ['rcp-pr']},
    ]);
  });

  it('is certified by others once that is changed: who saves it is told, and its listings follow', async () => {
    const schemesOfListing = async (): Promise<unknown> => {
      const {Items = []} = await tables.client.send(new ScanCommand({TableName: tables.directoryTable}));
      const document = Items.find((row) => typeof row.document === 'object')?.document as
        SearchDocument | undefined;
      return document?.programme?.schemes;
    };
    expect(await schemesOfListing()).toEqual(['rcp-pr']);
    const form = await curator.get(`${HERE}?programme=bright-breaths`);
    const typed = {...TYPED, schemes: 'ncp-cr', why: 'Others certify it now'};
    const preview = await curator.post(HERE, {...typed, action: 'preview'}, {from: form});
    expect(preview.body).toContain('Who can certify it, then');
    expect(preview.body).toContain('People no longer see certificates of its providers from Royal College');
    await curator.post(HERE, {action: 'save'}, {from: preview});
    expect(await schemesOfListing()).toEqual(['ncp-cr']);
  });

  it('whose name is a word that a curator has added, or longer than search reads, is said so before it is saved', async () => {
    const words = wordStore(directory());
    const row = {id: 'wheeze', phrases: ['wheezy club'], means: ['condition:asthma' as const]};
    await words.change(await words.read(), {
      ...{at: '2026-05-04T10:00:00Z', by: {accountId: 'curator-1'}, why: 'People type it'},
      after: row,
    });
    const aliases = 'Breathing well with friends in the hall on Mondays';
    const preview = await curator.post(HERE, {...TYPED, name: 'Wheezy Club', aliases, action: 'preview'});
    expect(preview.body).toContain(
      'Search reads “Wheezy Club” as Asthma. The name of this programme takes its',
    );
    expect(preview.body).toContain(`“${aliases}” has more than 8 words, and search reads no name`);
  });

  it('of a name that is code stays words', async () => {
    const name = '<script>alert(1)</script>';
    const preview = await curator.post(HERE, {...TYPED, name, action: 'preview'});
    await curator.post(HERE, {action: 'save', name}, {from: preview});
    for (const page of [
      preview,
      await curator.get(HERE),
      await curator.get(`${HERE}?programme=script-alert-1-script`),
    ]) {
      expect(page.status).toBe(200);
      expect(page.body).toContain('&lt;script>alert(1)');
      expect(page.body).not.toContain('<script');
    }
  });
});

describe('Two curators at once', () => {
  const made = {at: '2026-05-04T10:00:00Z', by: {accountId: 'curator-1'}, why: 'It began'};

  it.each([
    ['the same programme', ['twin', 'twin'], ['Twin', 'Twin']],
    ['two programmes of one name', ['one-lung', 'two-lung'], ['One lung', 'Two lung']],
  ])('add %s, and one of them is told', async (_what, [first = '', second = ''], [name = '', other = '']) => {
    const list = await store().list();
    const add = (id: string, called: string) =>
      store().save(list, {
        ...made,
        seen: undefined,
        after: aProgramme({id, name: called, aliases: ['Lung twin']}),
      });
    const outcomes = await Promise.allSettled([add(first, name), add(second, other)]);
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
    expect(await ids()).toHaveLength(list.kept.length + 1);
    const histories = await Promise.all([...new Set([first, second])].map((id) => store().history(id, 5)));
    expect(histories.flat()).toHaveLength(1);
  });

  it('of whom one adds a name while the other gives it to a programme that is there', async () => {
    const list = await store().list();
    const seen = list.kept.find(({programme}) => programme.id === 'desmond');
    if (!seen) throw new Error('No DESMOND');
    await store().save(list, {...made, seen: undefined, after: aProgramme({id: 'late', name: 'Late'})});
    const change = (after: Partial<typeof seen.programme>) =>
      store().save(list, {...made, at: '2026-05-04T11:00:00Z', seen, after: {...seen.programme, ...after}});
    await expect(change({aliases: ['Late']})).rejects.toMatchObject({slug: 'stale-version'});
    // What gives no name is nobody's else business.
    expect(await change({summary: 'Another sentence.'})).toBe(true);
  });

  it('of whom one was overtaken between the page and the write sees it again, and saves over what is there', async () => {
    const preview = await curator.post(HERE, {...TYPED, name: 'Overtaken', action: 'preview'});
    const kept = store();
    let isFirst = true;
    const overtaken = withStore({
      ...kept,
      save: async (list, change) => {
        const racer = aProgramme({id: 'racer', name: 'Racer'});
        if (isFirst) await kept.save(list, {...made, seen: undefined, after: racer});
        isFirst = false;
        return kept.save(list, change);
      },
    });
    const met = await overtaken.post(HERE, {action: 'save'}, {from: preview});
    expect(met).toMatchObject({status: 409, h1: 'Add this programme?'});
    expect(met.body).toContain('Nothing was saved');
    expect(await ids()).not.toContain('overtaken');
    expect((await curator.post(HERE, {action: 'save'}, {from: met})).location).toBe(`${HERE}?notice=added`);
    expect(await ids()).toContain('overtaken');
  });
});
