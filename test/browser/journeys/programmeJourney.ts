import {expect} from 'vitest';
import {SearchResults} from '#shared/model/search.ts';
import {asCurator, CURATOR, textOf} from './asCurator.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';

const NAME = 'DESMOND Newly Diagnosed';
const LISTING = '/support/desmond-newly-diagnosed-leeds';
/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};

/** A curator changes what a programme says, after seeing what search would do; its listings say so. */
export const programmeJourney: Journey = {
  name: 'A curator changes a programme after seeing what would change, and its listings follow',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const curator = await asCurator(world, arrive);
    const {page, look, link, button, h1} = curator;
    await link('Programmes').click();
    await look('all programmes');
    await link(NAME).click();
    await look('one programme');

    await page.getByLabel('Other names').fill('DESMOND\nX-PERT');
    await page.getByLabel('Why is it changed?').fill('Its team asked for it');
    await button('See what would change').click();
    await look('a name of another programme');
    await expectOneError(curator, {
      field: 'aliases',
      text: '“X-PERT” is a name of the programme X-PERT Diabetes',
    });

    await page.getByLabel('Other names').fill('DESMOND\nSugar starters');
    await page.getByLabel('Searches to compare').fill('sugar starters in Leeds\ngout');
    await button('See what would change').click();
    await look('what would change');
    expect(await h1()).toBe('Change this programme?');
    const preview = await textOf(curator);
    expect(preview).toContain('Other names, then');
    expect(preview).toContain('Nothing is saved yet');
    expect(preview).toMatch(/We made \d{3} judged searches/);
    expect(preview).toContain('comes in');

    await button('Save the change').click();
    await look('saved');
    expect(await textOf(curator)).toContain('Its listings say so now');
    await link(NAME).click();
    await look('with what was changed');
    const changed = await textOf(curator);
    expect(changed).toContain('Changed: Other names');
    expect(changed).toContain('Its team asked for it');
    expect(changed).toContain(CURATOR);

    // Its listings are found by the new name as soon as they are written again: it stands in them.
    await world.cloud.settled();
    const visitor = await arrive('visitor');
    await expect
      .poll(async () => {
        const answer = await visitor.page.request.get('/api/search?q=starters&postcode=LS8');
        return SearchResults.parse(await answer.json()).items.map(({slug}) => `/support/${slug}`);
      }, SOON)
      .toContain(LISTING);
  },
};
