import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {DESK_WITH_SCRIPT, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import type {Walker} from './walker.ts';

const search = async ({page, button, h1}: Walker, words: string, place = ''): Promise<void> => {
  await page.goto('/find');
  const before = await h1();
  await page.getByLabel('What do you want help with?').fill(words);
  await page.getByLabel('Postcode or town').fill(place);
  await button('Search').click();
  await page.locator('h1', {hasNotText: before}).waitFor();
};

/** The care card stands before the first result and before any advice on what else to try. */
const expectCareFirst = async ({page}: Walker, words: string): Promise<void> => {
  const tops = async (selector: string): Promise<number[]> =>
    await page
      .locator(selector)
      .evaluateAll((found) => found.map((each) => each.getBoundingClientRect().top));
  const [card = Infinity] = await tops('.nhsuk-card--care');
  const others = await tops('.app-result, #next-steps, .nhsuk-inset-text');
  expect(card).toBeLessThan(Math.min(...others));
  expect(await page.locator('.nhsuk-card--care').innerText()).toContain(words);
};

const redFlags: Journey = {
  name: 'Words that may mean danger put urgent help above the results',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (_, arrive) => {
    const walker = await arrive();
    await search(walker, 'chest pain', 'LS8 4AB');
    await walker.look('chest pain');
    await expectCareFirst(walker, '999');
    expect(await walker.page.locator('.app-result').count()).toBeGreaterThan(0);
    await search(walker, 'i want to die');
    await walker.look('i want to die');
    await expectCareFirst(walker, 'Samaritans');
  },
};

const nothingFound: Journey = {
  name: 'A search that finds nothing leads on',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look, h1, link} = walker;
    await search(walker, 'xyzzy qwertyuiop', 'LS8 4AB');
    await look('nothing found');
    expect(await h1()).toMatch(/^No results/);
    await link(/^Courses for any long-term condition/).click();
    await page.locator('.app-result').first().waitFor();
    await look('what else there is');
  },
};

const unknownPlaces: Journey = {
  name: 'A place that cannot be found is said at its field, and what was typed stays',
  screens: [DESK_WITH_SCRIPT],
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look} = walker;
    await search(walker, 'sugar diabetes', 'ZZ99 9ZZ');
    await look('unknown postcode');
    const [text = ''] = await page.locator('.nhsuk-error-summary a').allInnerTexts();
    expect(text).toContain('postcode');
    await expectOneError(walker, {text, field: 'postcode'});
    expect(await page.getByLabel('Postcode or town').inputValue()).toBe('ZZ99 9ZZ');
    expect(await page.getByLabel('What do you want help with?').inputValue()).toBe('sugar diabetes');
    await search(walker, 'sugar diabetes', 'BT1 1AA');
    await look('northern ireland');
    expect(await page.locator('main').innerText()).toContain('We do not list support in Northern Ireland');
  },
};

const unknownPages: Journey = {
  name: 'An address that leads nowhere leads on',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (_, arrive) => {
    const {page, look, link} = await arrive();
    for (const [path, status] of [
      ['/nothing-here', 404],
      ['/support/nothing-here', 404],
      ['/refer/nothing-here', 404],
      ['/my-referral/AAAAAAAAAAAAAAAAAAAAAA', 410],
      ['/provider/referral/AAAAAAAAAAAAAAAAAAAAAA', 410],
    ] as const) {
      expect({path, status: (await page.goto(path))?.status()}).toEqual({path, status});
      await look(`${status} of ${path}`);
    }
    await page.goto('/nothing-here');
    await link('Find support').first().click();
    expect(new URL(page.url()).pathname).toBe('/find');
  },
};

export const SEARCH_JOURNEYS = [redFlags, nothingFound, unknownPlaces, unknownPages];
