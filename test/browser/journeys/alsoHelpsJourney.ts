import {expect} from 'vitest';
import {SearchResults} from '#shared/model/search.ts';
import {asCurator, CURATOR, textOf} from './asCurator.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import type {Walker} from './walker.ts';

/** Of somebody near LS8. */
const SEARCH = new URLSearchParams({q: 'gout', postcode: 'LS8', pageSize: '50'}).toString();
/** A search looks for newer words now and then. */
const SOON = {timeout: 10_000, interval: 250};

/** Whether somebody who searches for gout finds what is only for type 2 diabetes. */
const expectFound = async ({page}: Walker, isFound: boolean): Promise<void> => {
  await expect
    .poll(async () => {
      const {items} = SearchResults.parse(await (await page.request.get(`/api/search?${SEARCH}`)).json());
      return items.some(({conditions}) => conditions.join() === 'diabetes-type-2');
    }, SOON)
    .toBe(isFound);
};

/** A curator adds that support for one condition helps with another, sees first what would change, and takes it back. */
export const alsoHelpsJourney: Journey = {
  name: 'A curator adds what also helps after seeing what would change, the public finds it, and it is taken back',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const curator = await asCurator(world, arrive);
    const {page, look, link, button, h1} = curator;
    await link('Words that search understands').click();
    await button('Add what also helps').click();
    await look('what also helps, to add');

    await page.getByLabel('Support for').selectOption('COPD');
    await page.getByLabel('Also helps with').selectOption('Bronchiectasis');
    await page.getByLabel('Why?').fill('Heard at a group');
    await button('See what would change').click();
    await look('what search knows already');
    await expectOneError(curator, {
      field: 'helpsWith',
      text: 'Search knows this already: Support for COPD also helps with Bronchiectasis',
    });

    const visitor = await arrive('visitor');
    await expectFound(visitor, false);
    await page.getByLabel('Support for').selectOption('Type 2 diabetes');
    await page.getByLabel('Also helps with').selectOption('Gout');
    await page.getByLabel('Searches to compare').fill('gout in Leeds');
    await button('See what would change').click();
    await look('what would change');
    expect(await h1()).toBe('Add this to what also helps?');
    const preview = await textOf(curator);
    expect(preview).toContain('Nothing is saved yet');
    expect(preview).toMatch(/We made \d{3} judged searches/);
    expect(preview).toContain('comes in');
    await button('Change it first').click();
    expect(await page.getByLabel('Why?').inputValue()).toBe('Heard at a group');
    await button('See what would change').click();
    await button('Add it').click();
    await look('what also helps was added');
    const list = await textOf(curator);
    expect(list).toContain('Added “Support for Type 2 diabetes also helps with Gout”');
    expect(list).toContain(CURATOR);
    await world.cloud.settled();
    await expectFound(visitor, true);

    await link('Take back Type 2 diabetes for Gout').click();
    await look('what also helps, to take back');
    await page.getByLabel('Why?').fill('Nobody wanted it');
    await button('See what taking it back would change').click();
    await look('what taking it back would change');
    await button('Take it back').click();
    await look('taken back');
    expect(await textOf(curator)).toContain('Nothing was added yet');
    await world.cloud.settled();
    await expectFound(visitor, false);
  },
};
