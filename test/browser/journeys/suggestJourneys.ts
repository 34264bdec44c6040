import type {Locator} from 'playwright-core';
import {expect} from 'vitest';
import {DESK_WITH_SCRIPT, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import type {Walker} from './walker.ts';

const wordsField = ({page}: Walker): Locator => page.getByLabel('What do you want help with?');
const placeField = ({page}: Walker): Locator => page.getByLabel('Postcode or town');

/** Where everything of the page's content stands: what a list that opens must not move. */
const layoutOf = async ({page}: Walker): Promise<string> => {
  const boxes = await page.locator('main *:not(.app-suggest, .app-suggest *)').evaluateAll((all) =>
    all.map((each) => {
      const {x, y, width, height} = each.getBoundingClientRect();
      return [x, y + window.scrollY, width, height].map(Math.round).join();
    }),
  );
  return boxes.join(';');
};

const typeInto = async (field: Locator, text: string): Promise<void> => {
  await field.clear();
  await field.pressSequentially(text);
};

/** Paths of what the page asks the functions for from now on. */
const askedFor = ({page}: Walker): string[] => {
  const paths: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (!pathname.startsWith('/assets/')) paths.push(pathname);
  });
  return paths;
};

const refuseSuggestions = async ({page}: Walker): Promise<void> => {
  await page.route('**/api/suggest', (route) => route.fulfill({body: 'no list'}));
};

const hasFocus = async (field: Locator): Promise<boolean> => {
  return field.evaluate((element) => element === document.activeElement);
};

const withKeys: Journey = {
  name: 'Suggestions by keyboard: what is typed stays until one is chosen',
  screens: [DESK_WITH_SCRIPT, {width: 320, hasScript: true}],
  isForItsScreensOnly: true,
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look, h1} = walker;
    const field = wordsField(walker);
    const options = page.getByRole('option');
    const asked = askedFor(walker);
    await page.goto('/');
    expect(asked).not.toContain('/api/suggest');
    const before = await layoutOf(walker);
    asked.length = 0;

    await field.click();
    await typeInto(field, 'sugar');
    await options.first().waitFor();
    expect(await options.first().innerText()).toMatch(/^Type 2 diabetes/);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await layoutOf(walker)).toBe(before);
    await look('list open');

    await field.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await field.inputValue()).toBe('sugar');
    await look('first option');
    await field.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await field.press('ArrowLeft');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();

    await field.press('Escape');
    expect(await options.first().isVisible()).toBe(false);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('sugar');

    await field.press('ArrowDown');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('Type 2 diabetes');
    expect(await options.first().isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/');
    // Letter by letter nothing has left the browser but one request, which says nothing of what was typed.
    expect(asked).toEqual(['/api/suggest']);

    await field.press('Enter');
    await page.waitForURL('**/find?*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Type 2 diabetes');
    expect(await h1()).toMatch(/Type 2 diabetes/i);
  },
};

const withFinger: Journey = {
  name: 'Suggestions by touch, and how many there are is said',
  screens: [{width: 320, hasScript: true}],
  isForItsScreensOnly: true,
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look, button} = walker;
    await page.goto('/find');
    await typeInto(placeField(walker), 'hudersf');
    await page.getByRole('status').filter({hasText: '1 suggestion'}).waitFor({state: 'attached'});
    // The browser's own list would lie over ours.
    expect(await placeField(walker).getAttribute('autocomplete')).toBe('off');
    await look('a town with a slip');
    await page.getByRole('option', {name: 'Huddersfield'}).click();
    expect(await placeField(walker).inputValue()).toBe('Huddersfield');
    expect(await hasFocus(placeField(walker))).toBe(true);

    await typeInto(wordsField(walker), 'exercise for cop');
    await page.getByRole('option', {name: 'exercise for COPD'}).click();
    await button('Search').click();
    await page.locator('.app-result').first().waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('q'), asked.get('postcode')]).toEqual(['exercise for COPD', 'Huddersfield']);

    // The form of the results is another element: it suggests as well.
    await page.locator('summary', {hasText: 'Change your search'}).click();
    await typeInto(wordsField(walker), 'desm');
    await page
      .getByRole('option', {name: /^DESMOND/})
      .first()
      .waitFor();
    await look('above results');
  },
};

const withoutTheList: Journey = {
  name: 'When the suggestions cannot be loaded the field is a plain one',
  screens: [DESK_WITH_SCRIPT],
  isForItsScreensOnly: true,
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look} = walker;
    await refuseSuggestions(walker);
    await page.goto('/');
    const refused = page.waitForResponse('**/api/suggest');
    await typeInto(wordsField(walker), 'sugar');
    await refused;
    await wordsField(walker).press('ArrowDown');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.unroute('**/api/suggest');
    await placeField(walker).focus();
    await wordsField(walker).focus();
    await page.getByRole('option', {name: /^Type 2 diabetes/}).waitFor();
    await wordsField(walker).press('Escape');
    await wordsField(walker).press('Enter');
    await page.waitForURL('**/find?*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('sugar');
    await page.locator('.app-result').first().waitFor();
    await look('searched all the same');
  },
};

const withoutScript: Journey = {
  name: 'Without script the fields are plain, and search understands the same words',
  screens: [PHONE_WITHOUT_SCRIPT],
  isForItsScreensOnly: true,
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look, button} = walker;
    await page.goto('/');
    await typeInto(wordsField(walker), 'sugar');
    await typeInto(placeField(walker), 'Huddersfield');
    expect(await page.getByRole('combobox', {name: 'What do you want help with?'}).count()).toBe(0);
    expect(await page.getByRole('listbox').count()).toBe(0);
    await button('Search').click();
    await page.locator('.app-result').first().waitFor();
    await look('sugar without script');
    expect(await page.locator('main').innerText()).toContain('Type 2 diabetes');
  },
};

export const SUGGEST_JOURNEYS = [withKeys, withFinger, withoutTheList, withoutScript];
