import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {BrowserContext, ConsoleMessage, Locator, Page, Request} from 'playwright-core';
import {expect} from 'vitest';
import {newContext} from '../../support/browser.ts';
import type {TestCloud} from '../../support/cloud.ts';
import {faultsAtWidth} from '../pageFaults.ts';
import type {Screen} from './journey.ts';
import type {JourneyWorld} from './world.ts';

/** Pictures of every page that was looked at, to be looked at by people. */
const SCREENSHOTS = '.local/screenshots';
/** A picture takes longer than axe does: the quick run, whose screens the full run walks too, takes none. */
const TAKES_PICTURES = process.env.SUITE !== 'quick';

interface WalkerOptions extends Screen {
  /** What the pictures are named for. */
  readonly name: string;
}

/** Somebody with a browser of their own: cookies, an address, a screen. */
export interface Walker {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The viewer's address: each has their own. */
  readonly address: string;
  /**
   * Looks at the page as it stands: sound for axe, one h1, as wide as the screen, nothing asked of another host, no
   * error of the page's own since the last look. Takes a picture, but not in the quick run.
   */
  readonly look: (name: string) => Promise<void>;
  readonly button: (name: string) => Locator;
  readonly link: (name: string | RegExp) => Locator;
  readonly h1: () => Promise<string>;
  /** The choice of a question: `choose('Does any of this apply?', 'No')`. */
  readonly choose: (question: string | RegExp, choice: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A status that the page meant: the browser calls a page with errors on it an error. */
const isOwnStatus = (message: ConsoleMessage, page: Page): boolean =>
  /status of 4\d\d/.test(message.text()) && message.location().url.split('#')[0] === page.url().split('#')[0];

/** Writes down what the pages do that they should not, until it is taken. */
const watch = (page: Page, {url: origin, issuerUrl}: TestCloud): {take: () => string[]} => {
  let faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOwnStatus(message, page)) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request: Request) => {
    // The issuer's pages are not ours; whoever signs in goes there.
    const isAtIssuer = request.url().startsWith(`${issuerUrl}/`) && request.isNavigationRequest();
    if (!request.url().startsWith(`${origin}/`) && !isAtIssuer) faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (failure) => faults.push(`script: ${failure.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  return {
    take: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
};

const fileName = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

let walkers = 0;
/** An address of their own for each of many walkers: the full run has more than the 254 of one small network. */
const addressOf = (walker: number): string =>
  `10.${(walker >> 16) & 0xff}.${(walker >> 8) & 0xff}.${walker & 0xff}`;
/** How long a walker waits for what should be there. */
const PATIENCE_MS = 15_000;

export const startWalker = async (
  {browser, cloud, seen}: JourneyWorld,
  {name, width, hasScript}: WalkerOptions,
): Promise<Walker> => {
  walkers += 1;
  const address = addressOf(walkers);
  const context = await newContext(browser, {width, hasScript, baseURL: cloud.url});
  await context.setExtraHTTPHeaders({'x-forwarded-for': address});
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const watched = watch(page, cloud);
  const folder = join(SCREENSHOTS, fileName(`${name} ${width}${hasScript ? '' : ' no script'}`));
  if (TAKES_PICTURES) await mkdir(folder, {recursive: true});
  let pictures = 0;

  return {
    page,
    context,
    address,
    async look(what) {
      seen.pages += 1;
      // A page that has only begun to arrive has nothing in it yet.
      await page.waitForLoadState();
      if (TAKES_PICTURES) {
        pictures += 1;
        const picture = `${String(pictures).padStart(2, '0')}-${fileName(what)}.png`;
        await page.screenshot({path: join(folder, picture), fullPage: true});
      }
      const faults = [...watched.take(), ...(await faultsAtWidth(page, width))];
      const at = `${what}, ${page.url()}`;
      expect({at, faults}).toEqual({at, faults: []});
      expect(await page.title()).toMatch(/^\S.* - Local Menu$/);
    },
    button: (label) => page.getByRole('button', {name: label, exact: true}),
    link: (label) => page.getByRole('link', {name: label, ...(typeof label === 'string' && {exact: true})}),
    h1: () => page.locator('h1').innerText(),
    choose: (question, choice) =>
      page.getByRole('group', {name: question}).getByRole('radio', {name: choice, exact: true}).check(),
    close: () => context.close(),
  };
};
