import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {addDays, londonDate} from '#shared/london.ts';
import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {demandStore, type DemandCounter} from '../../../functions/data/demandStore.ts';
import {searchableDemo, type SearchableDemo} from './searchableDemo.ts';

const TODAY = londonDate(new Date());

describe('searches of the whole cloud', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({isSeeded: true});
  }, 120_000);
  afterAll(() => cloud.stop());

  const countersToday = async () => {
    const {Items = []} = await cloud.documents.send(
      new QueryCommand({
        TableName: cloud.table('DIRECTORY_TABLE'),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: {':pk': directoryKeys.demand(TODAY, '').pk},
      }),
    );
    return Items;
  };

  it('are counted by the menu by its one right to write, with nothing of who or what was typed', async () => {
    for (const path of [
      '/find?q=sugar+diabetes+Norman&postcode=LS8+4AB',
      '/api/search?q=gout&postcode=LS6',
      '/find?q=chest+pain&postcode=LS9+7TF',
      '/find',
      '/support/desmond-leeds',
    ]) {
      const answer = await fetch(`${cloud.url}${path}`);
      expect(answer.status).toBeLessThan(500);
      await answer.text();
    }
    await fetch(`${cloud.url}/find?q=asthma`, {method: 'HEAD'});
    const rows = await countersToday();
    const names = rows.flatMap((row) => Object.keys(row)).filter((name) => name.includes('/'));
    expect(new Set(names)).toEqual(
      new Set(['LS8/all/searched', 'LS8/diabetes-type-2/searched', 'LS6/all/searched', 'LS6/gout/searched']),
    );
    for (const row of rows) expect(Number(row.expiresAtEpochSeconds)).toBeGreaterThan(Date.now() / 1000);
    expect(JSON.stringify(rows)).not.toMatch(/Norman|4AB|LS9/);
    expect(cloud.deniedCalls()).toEqual([]);
  });

  it('answer just the same when the table does not say that a count was written', async () => {
    cloud.setFaults({afterWrite: ({operation}) => (operation === 'UpdateItem' ? 'lose' : 'answer')});
    const answer = await fetch(`${cloud.url}/api/search?q=stroke&postcode=LS7`);
    expect(answer.status).toBe(200);
  });
});

describe('npm run demand', () => {
  let demo: SearchableDemo;
  beforeAll(async () => {
    demo = await searchableDemo(TODAY);
    const store = demandStore({client: demo.client, tableName: demo.directoryTable});
    const add = (daysAgo: number, slot: string, counts: Record<DemandCounter, number>) =>
      store.keep(
        {day: addDays(TODAY, -daysAgo), slot},
        new Map(Object.entries(counts) as [DemandCounter, number][]),
      );
    await add(1, 'a', {'LS8/all/searched': 7, 'LS8/copd/searched': 7, 'HX1/gout/nothing': 3});
    await add(1, 'b', {'LS8/all/far': 4, 'LS8/copd/far': 4});
    await add(2, 'a', {'LS8/copd/searched': 2, '-/other/searched': 9});
    await add(2, 'a', {'LS8/copd/searched': 3});
    await add(3, 'a', {'LS8/Org.GB:X_1/searched': 5});
    await add(0, 'a', {'LS8/copd/searched': 500});
    const lastDayOfMonth = addDays(`${TODAY.slice(0, 7)}-01`, -1);
    await store.keep(
      {day: lastDayOfMonth, slot: 'month'},
      new Map<DemandCounter, number>([['LS6/asthma/searched', 9]]),
    );
    await add(40, 'a', {'LS8/copd/searched': 500});
  });
  afterAll(() => {
    demo.stop();
  });

  it('adds up the days asked for, up to yesterday, hides small numbers and rounds the rest', async () => {
    const printed = await demo.command('demand', '--days', '30');
    expect(printed).toMatch(/^COPD +15 +0 +under 5$/m);
    expect(printed).toMatch(/^other +10 +0 +0$/m);
    expect(printed).toMatch(/^Org\.GB:X_1 +5 +0 +0$/m);
    expect(printed).not.toContain('gout');
    expect(printed).toContain('1 row with fewer than 5 searches is not shown');
  });

  it('says what was wanted where of whole months only, so that no two periods overlap', async () => {
    const month = addDays(`${TODAY.slice(0, 7)}-01`, -1).slice(0, 7);
    const printed = await demo.command('demand', '--by', 'both');
    expect(printed).toContain('LS6');
    expect(printed).toMatch(/^Asthma +LS6 +10 +0 +0$/m);
    expect(await demo.command('demand', '--by', 'both', '--month', month)).toBe(printed);
    for (const given of [
      ['--days', '7'],
      ['--to', TODAY],
      ['--month', TODAY.slice(0, 7)],
      ['--month', 'May'],
    ]) {
      await expect(demo.command('demand', '--by', 'both', ...given)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('--month') as string,
      });
    }
  });

  it('prints CSV for a spreadsheet', async () => {
    const printed = await demo.command('demand', '--csv', '--days', '1');
    expect(printed).toBe('searched for,searches,nothing found,nothing near\r\nCOPD,10,0,under 5\r\n');
  });

  it('refuses more days than are kept, with a sentence', async () => {
    await expect(demo.command('demand', '--days', '4000')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--days must be a number from 1 to \d+\.\n$/) as string,
    });
  });
});
