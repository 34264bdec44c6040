import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {expect} from 'vitest';
import {addDays, londonDate} from '#shared/london.ts';
import {STAGES} from '#shared/outcomes/progress.ts';
import {quartersUpTo} from '#shared/outcomes/quarters.ts';
import {demandStore} from '../../../functions/data/demandStore.ts';
import {countAction} from '../../../functions/data/outcomeCounts.ts';
import {expectOneError} from './errors.ts';
import {DESK_WITH_SCRIPT, FULL_RUN_ONLY, type Journey} from './journey.ts';
import {passTime} from './passTime.ts';
import {signInAs} from './signInAs.ts';
import type {JourneyWorld} from './world.ts';

const CURATOR = 'curator@menu.example';

/** What yesterday's searches would have left: enough of one kind to be shown, and too few of another. */
const searchYesterday = async ({cloud}: JourneyWorld): Promise<string> => {
  const yesterday = addDays(londonDate(new Date()), -1);
  const store = demandStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
  await store.keep(
    {day: yesterday, slot: 'journey'},
    new Map([
      ['LS8/all/searched', 43],
      ['LS8/copd/searched', 41],
      ['LS8/asthma/searched', 2],
    ]),
  );
  return yesterday.slice(0, 7);
};

const searchExplained: Journey = {
  name: 'A curator asks why a search finds what it finds, and what keeps a page out',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    const walker = await arrive();
    const {page, look, link, button, h1} = walker;
    await page.goto('/curator');
    await signInAs(world, page, CURATOR);
    await passTime(world);
    await look('start');
    await link('Why a search finds what it finds').click();
    await look('nothing asked yet');

    await page.getByLabel('What do you want help with?').fill('sugar diabetes');
    await page.getByLabel('Postcode or town').fill('Leeds');
    await page.getByLabel('A page that you miss or wonder about').fill('no-such-page');
    await button('Explain').click();
    await page.getByRole('heading', {name: 'How it was read'}).waitFor();
    await look('explained');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('w1 “sugar diabetes”');
    expect(shown).toContain('no-such-page is in none of these shards');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/words ×10: 1\.25/);

    // The public finds the same first.
    const first = await page.locator('tbody a').first().innerText();
    await page.goto('/find?q=sugar+diabetes&postcode=Leeds');
    expect(await page.locator('.app-result a').first().innerText()).toBe(first);

    await page.goto('/curator/search?q=copd&postcode=ZZ99');
    await look('a place that is not known');
    expect(await h1()).toBe('Why a search finds what it finds');
    await expectOneError(walker, {
      text: 'We do not know that postcode. Check it, or enter a town instead.',
      field: 'postcode',
    });
    expect(await page.getByLabel('What do you want help with?').inputValue()).toBe('copd');
  },
};

/** What the referrals of the last quarter would have left. */
const countReferrals = async ({cloud}: JourneyWorld): Promise<void> => {
  const [, quarter = ''] = quartersUpTo(londonDate(new Date()), 2);
  const amounts = new Map([41, 38, 30, 25, 20, 3].map((count, at) => [STAGES[at] ?? '', count]));
  const row = {dimension: 'all', value: 'all'} as const;
  const {item} = countAction(cloud.table('DIRECTORY_TABLE'), {quarter, row, amounts});
  if (item.Update) await cloud.documents.send(new UpdateCommand(item.Update));
};

const demand: Journey = {
  name: 'A curator reads what people searched for and what became of referrals, with small numbers hidden',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {page, look, button, link} = await arrive();
    const month = await searchYesterday(world);
    await page.goto('/curator/demand');
    await signInAs(world, page, CURATOR);
    await page.getByLabel('Month').selectOption(month);
    await button('Show these').click();
    await page.waitForURL(`**/curator/demand?month=${month}&by=concept`);
    await look('a month of searches');
    const shown = await page.locator('main').innerText();
    expect(shown).toMatch(/COPD[\s\S]*40/);
    expect(shown).not.toMatch(/asthma/i);
    expect(shown).toContain('with fewer than 5 searches');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      link('Download this table (CSV)').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`searches-${month}-concept.csv`);

    await countReferrals(world);
    await page.goto('/curator/outcomes');
    await look('how far people came');
    const outcomes = await page.locator('main').innerText();
    expect(outcomes).toMatch(/Referred\s+40/);
    expect(outcomes).toMatch(/Completed\s+hidden/);
    await page.goto('/curator/outcomes?table=waits&by=decile');
    await look('nothing to show');
    await page.goto('/curator/outcomes?table=reasons&by=listing');
    await page.getByLabel('Reasons').selectOption('Not suitable, one by one');
    await button('Show these').click();
    await page.waitForURL('**why=not-suitable**');
    await look('reasons one by one');
    expect(await page.locator('main').innerText()).toContain('Numbers are to the nearest 5');
  },
};

export const CURATOR_JOURNEYS = [searchExplained, demand];
