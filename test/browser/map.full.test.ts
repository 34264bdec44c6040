import {mkdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {listen} from '../../infra/local/listen.ts';
import type {Page, Request} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import type {MapSource} from '#shared/model/mapSource.ts';
import {tileOrigin} from '#shared/model/tileHost.ts';
import {axeViolations, launchBrowser, newContext, type Width} from '../support/browser.ts';
import {startMapCloud} from './mapCloud.ts';

/** A picture of one grey dot, stretched by the browser to a tile. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM8c+bMfwAIpAOeVnTe1QAAAABJRU5ErkJggg==',
  'base64',
);

let tilesAsked: string[] = [];
let tilesAreDown = false;
const tiles = await listen(
  createServer((request, response) => {
    tilesAsked.push(request.url ?? '');
    response.writeHead(tilesAreDown ? 503 : 200, {'content-type': 'image/png'});
    response.end(tilesAreDown ? '' : DOT);
  }),
  0,
);
const source: MapSource = {
  tiles: `http://localhost:${tiles.port}/{z}/{x}/{y}.png`,
  attribution: 'Pictures by the test & nobody else',
  maxZoom: 17,
};
const browser = await launchBrowser();
let cloud: Awaited<ReturnType<typeof startMapCloud>>;
let page: Page;
let asked: string[] = [];
let faults: string[] = [];

beforeAll(async () => {
  cloud = await startMapCloud(source);
}, 180_000);
afterEach(async () => {
  await page.context().close();
  tilesAsked = [];
  asked = [];
  faults = [];
  tilesAreDown = false;
});
afterAll(async () => {
  await browser.close();
  await cloud.stop();
  await tiles.close();
});

const open = async (
  path: string,
  {width = 320, hasScript = true}: {width?: Width; hasScript?: boolean} = {},
): Promise<void> => {
  const context = await newContext(browser, {width, hasScript, baseURL: cloud.url});
  page = await context.newPage();
  page.on('request', (request: Request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (failure) => faults.push(failure.message));
  await page.goto(path);
};

const FIND = '/find?q=diabetes&postcode=LS8+4AB';
const showMap = () => page.getByRole('button', {name: 'Show map'}).click();
const canvas = () => page.getByRole('region', {name: 'Map of these results'});
const pins = () => canvas().locator('a.app-pin__link');
const shot = async (name: string): Promise<void> => {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, {recursive: true});
  await canvas().scrollIntoViewIfNeeded();
  await page.screenshot({path: `${folder}/${name}.png`});
};

describe('the map beside the list', () => {
  it('is not there without script, and the list is', async () => {
    await open(FIND, {hasScript: false});
    expect(await page.getByRole('button', {name: 'Show map'}).isVisible()).toBe(false);
    expect(await page.locator('.app-result').count()).toBeGreaterThan(3);
  });

  it('asks nothing of another host, nor for its own code, before the person does', async () => {
    await open(FIND);
    await page.waitForLoadState('networkidle');
    expect(tilesAsked).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(cloud.url))).toEqual([]);
    expect(asked.filter((url) => /drawMap|leaflet/i.test(url))).toEqual([]);
    expect(await page.locator('[data-map] .nhsuk-hint').innerText()).toContain('your browser asks localhost');
  });

  it('shows the places of the list, asks only the host that is set, and sends it no address of ours', async () => {
    await open(FIND, {width: 1280});
    await showMap();
    await pins().first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await pins().count()).toBe(await page.locator('.app-result[data-point]').count());
    const elsewhere = asked.filter((url) => !url.startsWith(cloud.url));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.filter((url) => !url.startsWith(tileOrigin(source)))).toEqual([]);
    expect(tilesAsked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
    expect(faults).toEqual([]);
    await shot('wide');
  });

  it('says how many results have no place, in words', async () => {
    await open(FIND);
    await showMap();
    const all = await page.locator('.app-result').count();
    const missing = all - (await page.locator('.app-result[data-point]').count());
    expect(missing).toBeGreaterThan(0);
    expect(await page.locator('.app-map__rest').innerText()).toContain(`${missing} of the ${all} results`);
  });

  it('has a named link for each place, by keyboard, that leads to the card', async () => {
    await open(FIND);
    await page.getByRole('button', {name: 'Show map'}).focus();
    await page.keyboard.press('Enter');
    await pins().first().waitFor();
    const label = (await pins().first().getAttribute('aria-label')) ?? '';
    const card = page.locator('.app-result[data-point]').first();
    expect(label).toContain(await card.locator('.app-result__name').innerText());
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    for (let presses = 0; presses < 12 && (await focused()) !== label; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe(label);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('.app-result')?.id)).toBe(
      await card.getAttribute('id'),
    );
  });

  it('draws a place that is known only about as an area', async () => {
    await open('/find?q=&postcode=LS8&radiusKm=50&pageSize=50');
    await showMap();
    await pins().first().waitFor();
    const about = await page.locator('.app-result[data-about]').count();
    expect(about).toBeGreaterThan(0);
    expect(await canvas().locator('.app-pin--about').count()).toBe(about);
    expect(await canvas().locator('path.app-pin-area').count()).toBeGreaterThan(0);
  });

  it.each([320, 1280] as const)('fits %s px and has no fault that axe knows', async (width) => {
    await open(FIND, {width});
    await showMap();
    await pins().first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
    await shot(`map-${width}`);
  });

  it('is not printed', async () => {
    await open(FIND);
    await showMap();
    await pins().first().waitFor();
    await page.emulateMedia({media: 'print'});
    expect(await canvas().isVisible()).toBe(false);
    expect(await page.locator('.app-result').first().isVisible()).toBe(true);
  });

  it('stays with new results until it is hidden', async () => {
    await open(FIND, {width: 1280});
    await showMap();
    await pins().first().waitFor();
    await page.locator('#filters > summary').click();
    await page.locator('#filter-supportType > summary').click();
    await page.locator('#filter-supportType input[type=checkbox]').first().check();
    await page.locator('.app-busy').waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Hide map'}).waitFor();
    await expect.poll(() => pins().count()).toBe(await page.locator('.app-result[data-point]').count());
    await page.getByRole('button', {name: 'Hide map'}).click();
    expect(await canvas().isVisible()).toBe(false);
    expect(await page.getByRole('button', {name: 'Show map'}).getAttribute('aria-expanded')).toBe('false');
  });

  it('has pins and zoom buttons that a finger can press', async () => {
    await open(FIND);
    await showMap();
    await pins().first().waitFor();
    for (const target of [pins().first(), canvas().getByRole('button', {name: 'Zoom in'})]) {
      const {width = 0, height = 0} = (await target.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });

  it('offers itself again when it did not come, and says so in a line that was there before', async () => {
    await open(FIND);
    await page.route(/drawMap/, (route) => route.abort());
    const status = page.locator('[data-map] [role=status]');
    expect(await status.textContent()).toBe('');
    await showMap();
    await expect.poll(() => status.textContent()).toBe('The map did not come. The list has everything.');
    expect(await page.getByRole('button', {name: 'Show map'}).getAttribute('aria-expanded')).toBe('false');
    expect(await canvas().isVisible()).toBe(false);
  });

  it('is drawn once when it is shown, hidden and shown while it comes', async () => {
    await open(FIND);
    await page.route(/drawMap/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await showMap();
    await page.getByRole('button', {name: 'Hide map'}).click();
    await showMap();
    await pins().first().waitFor();
    expect(await pins().count()).toBe(await page.locator('.app-result[data-point]').count());
    expect(await page.getByRole('button', {name: 'Hide map'}).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[data-map] [role=status]').textContent()).toBe('');
    expect(faults).toEqual([]);
  });

  it('says so when the pictures do not come, and still has every place', async () => {
    tilesAreDown = true;
    await open(FIND);
    await showMap();
    await page.getByRole('status').filter({hasText: 'Some pictures of the map did not come.'}).waitFor();
    expect(await pins().count()).toBe(await page.locator('.app-result[data-point]').count());
  });
});
