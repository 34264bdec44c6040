import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, ConsoleMessage, Page, Request} from 'playwright-core';
import {axeViolations, newContext, WIDTHS} from '../support/browser.ts';

/** Resizes the page and waits until it knows: on a busy machine the answer to the resizing comes first. */
const setWidth = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({width, height: 800});
  while ((await page.evaluate(() => window.innerWidth)) !== width) await sleep(20);
};

/** What is pressed or typed into and does not stand in a sentence. */
const CONTROLS =
  'a.nhsuk-button, button, select, summary, input.nhsuk-input, nav a, footer a, a.nhsuk-back-link, a.nhsuk-action-link';
/** CSS pixels that a finger needs (WCAG 2.5.5), less what rounding takes. */
const TARGET_PX = 43.5;

/** Controls that are in view and too low for a finger. */
const lowTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({controls, least}) =>
      [...document.querySelectorAll(controls)]
        .map((control) => ({control, box: control.getBoundingClientRect()}))
        .filter(({box}) => box.width > 1 && box.height > 0 && box.height < least)
        .map(({control, box}) => `${box.height} px high: ${control.outerHTML.slice(0, 100)}`),
    {controls: CONTROLS, least: TARGET_PX},
  );

/** The last of the elements that reach beyond the screen, which is an innermost one. */
const tooWide = (page: Page, width: number): Promise<string> =>
  page.evaluate(
    (most) =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > most)
        .at(-1)
        ?.outerHTML.slice(0, 200) ?? 'nothing of its own',
    width,
  );

/** What is wrong with the page as it stands, in words; empty when nothing is. */
export const faultsAtWidth = async (page: Page, width: number): Promise<string[]> => {
  await setWidth(page, width);
  const faults: string[] = [];
  const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  if (contentWidth > width) faults.push(`is ${contentWidth} px wide, by ${await tooWide(page, width)}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`has ${headings} h1`);
  return [...faults, ...(await lowTargets(page)), ...(await axeViolations(page))].map(
    (fault) => `${width}: ${fault}`,
  );
};

/**
 * A function that opens a path and says what is wrong with it at every width, with page scripts on or off. Pages are
 * opened once and used again: a new one costs as much as what is looked at.
 */
export const pageFaults = async (
  browser: Browser,
  {origin, hasScript}: {origin: string; hasScript: boolean},
): Promise<(path: string) => Promise<string[]>> => {
  const context = await newContext(browser, {width: WIDTHS[0], hasScript, baseURL: origin});
  const free: Page[] = [];

  return async (path) => {
    const page = free.pop() ?? (await context.newPage());
    const faults: string[] = [];
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    };
    const onRequest = (request: Request): void => {
      if (!request.url().startsWith(origin)) faults.push(`asks ${request.url()}`);
    };
    const onFailure = (failure: Error): void => void faults.push(`script: ${failure.message}`);
    page.on('console', onConsole).on('request', onRequest).on('pageerror', onFailure);
    await setWidth(page, WIDTHS[0]);
    const answer = await page.goto(path);
    if (answer?.status() !== 200) faults.push(`answers ${answer?.status() ?? 'nothing'}`);
    for (const width of WIDTHS) faults.push(...(await faultsAtWidth(page, width)));
    page.off('console', onConsole).off('request', onRequest).off('pageerror', onFailure);
    free.push(page);
    return faults;
  };
};
