import type {BrowserContext} from 'playwright-core';
import {afterAll, beforeAll, describe, it} from 'vitest';
import {axeViolations, launchBrowser, newContext, WIDTHS} from '../support/browser.ts';
import {buildTestSite} from '../support/builtSite.ts';
import {serveSite} from '../support/siteServer.ts';
import {filledStates, staticPages} from './pageStates.ts';

const site = await buildTestSite();
const {states, pages} = filledStates(site);
const cases = [...(await staticPages(site)), ...states];
const server = await serveSite(site.publicDir, pages);
const browser = await launchBrowser();

afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
  console.log(
    `Pages and states tried: ${cases.length} × script on and off × ${WIDTHS.length} widths = ${cases.length * 4}`,
  );
});

/** What is wrong with one page, in words; empty when nothing is. */
const faultsOf = async (context: BrowserContext, path: string, width: number): Promise<string[]> => {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (failure) => faults.push(`script: ${failure.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) faults.push(`asks ${request.url()}`);
  });
  try {
    const answer = await page.goto(path);
    if (answer?.status() !== 200) faults.push(`answers ${answer?.status() ?? 'nothing'}`);
    const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (contentWidth > width) faults.push(`is ${contentWidth} px wide`);
    const headings = await page.locator('h1').count();
    if (headings !== 1) faults.push(`has ${headings} h1`);
    return [...faults, ...(await axeViolations(page))];
  } finally {
    await page.close();
  }
};

describe.each([true, false])('with scripts: %s', (hasScript) => {
  describe.each(WIDTHS)('%d px wide', (width) => {
    let context: BrowserContext;

    beforeAll(async () => {
      context = await newContext(browser, {width, hasScript, baseURL: server.origin});
    });

    afterAll(async () => {
      await context.close();
    });

    it.concurrent.for(cases)('is sound: $name', async ({path}, {expect}) => {
      expect(await faultsOf(context, path, width)).toEqual([]);
    });
  });
});
