import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {findPage} from '../../functions/menu/findPage.tsx';
import {CONTENT_SECURITY_POLICY} from '../../infra/constructs/contentSecurityPolicy.ts';
import {launchBrowser, newContext} from '../support/browser.ts';
import {builtSite} from '../support/builtSite.ts';
import {serveSite} from '../support/siteServer.ts';
import {visitor} from '../support/visitor.ts';

const site = builtSite();
const server = await serveSite(site.publicDir, new Map());
const browser = await launchBrowser();
let asked: SearchQuery[] = [];
let documents = 0;
let isDown = false;
let page: Page;

/** Fewer results with each filter, so that an answer shows what was asked. */
const runSearch = (query: SearchQuery): Promise<SearchResults> => {
  asked.push(query);
  const total = 40 - query.condition.length - query.when.length;
  const {query: example, ...rest} = exampleResults({total});
  return Promise.resolve({...rest, query: {...example, text: query.q, filters: query}});
};
const person = visitor({
  function: 'menu',
  routes: {
    findPage: findPage({
      runSearch,
      shells: () => site.shells,
      origin: server.origin,
      now: () => new Date('2026-11-22T09:00:00Z'),
    }),
  },
});

/** /find as the function answers it; everything else comes from the built site. */
const open = async (hasScript: boolean): Promise<Page> => {
  const context = await newContext(browser, {width: 320, hasScript, baseURL: server.origin});
  await context.route('**/find?*', async (route) => {
    if (route.request().isNavigationRequest()) documents += 1;
    else if (isDown) return route.abort();
    const url = new URL(route.request().url());
    const {status, body} = await person.get(url.pathname + url.search);
    return route.fulfill({
      status,
      body,
      contentType: 'text/html; charset=utf-8',
      headers: {'content-security-policy': CONTENT_SECURITY_POLICY},
    });
  });
  const opened = await context.newPage();
  await opened.goto('/find?q=sugar&postcode=LS8');
  return opened;
};

const heading = () => page.locator('h1').innerText();
const changeSearch = async (words: string): Promise<void> => {
  await page.locator('summary', {hasText: 'Change your search'}).click();
  await page.locator('#q').fill(words);
};
const openFilter = async (name: string): Promise<void> => {
  await page.locator('#filters > summary').click();
  await page.locator(`#filter-${name} > summary`).click();
};

const filterField = (name: string, value: string) =>
  page.locator(`#filters input[name="${name}"][value="${value}"]`);

beforeEach(() => {
  asked = [];
  documents = 0;
  isDown = false;
});
afterEach(async () => {
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('with script', () => {
  beforeEach(async () => {
    page = await open(true);
  });

  it('brings new results when a filter changes, keeps focus and what is open, and says so', async () => {
    await openFilter('condition');
    await filterField('condition', 'diabetes-type-2').check();
    await page.waitForURL('**/find?*condition=diabetes-type-2*');
    expect(await heading()).toMatch(/^39 results/);
    expect(await page.title()).toMatch(/^39 results/);
    expect(await page.locator('p[role=status]').textContent()).toMatch(/^39 results/);
    expect(await page.evaluate('document.activeElement.value')).toBe('diabetes-type-2');
    expect(await page.locator('#filters').getAttribute('open')).not.toBeNull();
    expect(documents).toBe(1);
  });

  it('goes back and forward through the searches', async () => {
    await openFilter('condition');
    await filterField('condition', 'diabetes-type-2').check();
    await page.waitForURL('**/find?*condition=*');
    await page.goBack();
    await page.locator('h1', {hasText: '40 results'}).waitFor();
    expect(await filterField('condition', 'diabetes-type-2').isChecked()).toBe(false);
    await page.goForward();
    await page.locator('h1', {hasText: '39 results'}).waitFor();
    expect(await filterField('condition', 'diabetes-type-2').isChecked()).toBe(true);
  });

  it('takes the person to the answer of a new search, and keeps nothing that was typed', async () => {
    await changeSearch('breathless');
    await page.locator('form#find button').click();
    await page.locator('h1', {hasText: 'breathless'}).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('results-title');
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(asked.at(-1)).toMatchObject({q: 'breathless', postcode: 'LS8'});
  });

  it('leaves alone what somebody is typing while a filter changes', async () => {
    await changeSearch('not sent yet');
    await openFilter('when');
    await filterField('when', 'evening').check();
    await page.waitForURL('**/find?*when=evening*');
    expect(await page.locator('#q').inputValue()).toBe('not sent yet');
  });

  it('lets the browser go there itself when fetching fails', async () => {
    isDown = true;
    await changeSearch('pain');
    await page.locator('form#find button').click();
    await page.locator('h1', {hasText: 'pain'}).waitFor();
    expect(documents).toBe(2);
  });
});

describe('without script', () => {
  it('sends words, place and filters with one press', async () => {
    page = await open(false);
    await openFilter('condition');
    await filterField('condition', 'diabetes-type-2').check();
    await page.locator('#filters button', {hasText: 'Show results'}).click();
    await page.waitForURL('**/find?*condition=diabetes-type-2*');
    expect(await heading()).toMatch(/^39 results/);
    expect(asked.at(-1)).toMatchObject({q: 'sugar', postcode: 'LS8', condition: ['diabetes-type-2']});
    expect(documents).toBe(2);
  });
});
