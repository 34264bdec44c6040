import {expect} from 'vitest';
import {SearchResults} from '#shared/model/search.ts';
import {Suggestions} from '#shared/model/suggestions.ts';
import {asCurator, CURATOR, textOf} from './asCurator.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';

const TYPED = 'wobbly glucose';
const MEANT = 'diabetes-type-2';
/** A search looks for newer words now and then. */
const SOON = {timeout: 10_000, interval: 250};

/** What somebody who types the words finds, at once or in a few seconds. */
const expectRead = async ({page}: Walker, isRead: boolean): Promise<void> => {
  const search = new URLSearchParams({q: TYPED, postcode: 'LS8'}).toString();
  await expect
    .poll(async () => {
      const answer = SearchResults.parse(await (await page.request.get(`/api/search?${search}`)).json());
      return answer.query.concepts.some(({slug, matched}) => slug === MEANT && matched === TYPED);
    }, SOON)
    .toBe(isRead);
};

/** Who begins to type the words is told what they mean: the edge keeps the list for half a minute. */
const expectSuggested = async ({page}: Walker): Promise<void> => {
  await expect
    .poll(async () => {
      const {terms} = Suggestions.parse(await (await page.request.get(`/api/suggest?${Date.now()}`)).json());
      return terms.some(({words}) => words.includes(TYPED));
    }, SOON)
    .toBe(true);
};

/** A curator adds words that search misses, sees first what would change, and takes them out again. */
export const wordsJourney: Journey = {
  name: 'A curator adds words after seeing what would change, the public finds by them, and they are taken out again',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const curator = await asCurator(world, arrive);
    const {page, look, link, button, h1} = curator;
    await link('Words that search understands').click();
    await look('words that were added');
    await button('Add words').click();
    await look('a new row');

    await page.getByLabel('Words, as people type them').fill('chest pain');
    await page.getByLabel('Type 2 diabetes', {exact: true}).check();
    await page.getByLabel('Why?').fill('Searched for 12 times and found nothing');
    await button('See what would change').click();
    await look('words of danger');
    await expectOneError(curator, {
      field: 'phrases',
      text: '“chest pain” may mean that somebody is in danger. What these words do is not changed here',
    });

    await page.getByLabel('Words, as people type them').fill(`${TYPED}\nsugar`);
    await page.getByLabel('Searches to compare').fill(`${TYPED} in Leeds\ngout`);
    await button('See what would change').click();
    await look('what would change');
    expect(await h1()).toBe('Add these words?');
    const preview = await textOf(curator);
    expect(preview).toContain('Nothing is saved yet');
    expect(preview).toContain('Search reads “sugar” as Type 2 diabetes. Your row takes its place.');
    expect(preview).toMatch(/We made \d{3} judged searches/);
    expect(preview).toContain('comes in');
    expect(preview).toContain('Nothing changes in the first 10');
    const visitor = await arrive('visitor');
    await expectRead(visitor, false);

    // Somebody else changes the list meanwhile: it is shown again before it is saved.
    const colleague = await arrive('colleague');
    await colleague.page.goto('/curator/words?row=new');
    await signInAs(world, colleague.page, CURATOR);
    await colleague.page.goto('/curator/words?row=new');
    await colleague.page.getByLabel('Words, as people type them').fill('jittery joints');
    await colleague.page.getByLabel('Gout', {exact: true}).check();
    await colleague.page.getByLabel('Fibromyalgia', {exact: true}).check();
    await colleague.page.getByLabel('Why?').fill('Heard at a group');
    await colleague.button('See what would change').click();
    await colleague.button('Add them').click();
    await colleague.look('another row was added');

    await button('Add them').click();
    await look('changed meanwhile');
    expect(await textOf(curator)).toContain('Nothing was saved');
    await button('Add them').click();
    await look('added');
    const list = await textOf(curator);
    expect(list).toContain(`${TYPED}, sugar`);
    expect(list).toContain('Any of: Fibromyalgia, Gout');
    expect(list).toContain(CURATOR);
    expect(list).toContain('Searched for 12 times and found nothing');
    await world.cloud.settled();
    await expectRead(visitor, true);
    await expectSuggested(visitor);

    await link(`Change or take out ${TYPED}`).click();
    await look('one row');
    expect(await page.getByLabel('Type 2 diabetes', {exact: true}).isChecked()).toBe(true);
    await page.getByLabel('Why?').fill('It is in the taxonomy now');
    await button('See what taking them out would change').click();
    await look('what taking them out would change');
    await button('Change it first').click();
    expect(await page.getByLabel('Why?').inputValue()).toBe('It is in the taxonomy now');
    await button('See what taking them out would change').click();
    await button('Take them out').click();
    await look('taken out');
    expect(await textOf(curator)).toContain('Took out');
    await world.cloud.settled();
    await expectRead(visitor, false);
  },
};
