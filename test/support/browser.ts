import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import sparticuz from '@sparticuz/chromium';
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';

/** The widths at which every page is tried: the narrowest phone that WCAG 1.4.10 names, and a desk. */
export const WIDTHS = [320, 1280] as const;
export type Width = (typeof WIDTHS)[number];

const ARGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Chromium without a window, from npm: no download, no system package. The flags keep it from talking to its maker,
 * so that a request to another host is the page's own.
 *
 * @param debuggingPort where other tools may join in
 */
export const launchBrowser = async (debuggingPort?: number): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: debuggingPort === undefined ? ARGS : [...ARGS, `--remote-debugging-port=${debuggingPort}`],
  });

/** A fresh browser profile of one width, with page scripts on or off. It is in London, as the public is. */
export const newContext = (
  browser: Browser,
  {width, hasScript, baseURL}: {width: Width; hasScript: boolean; baseURL?: string},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: {width, height: width === 320 ? 640 : 900},
    javaScriptEnabled: hasScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : {baseURL}),
  });

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {readonly html: string}[];
}

/** Evaluations after which axe must be done; it takes a handful. */
const MOST_TURNS = 200;

/** Starts axe with timers that wait to be called: with scripts off the browser calls none. */
const START_AXE = `
  globalThis.waiting = [];
  globalThis.setTimeout = (run) => waiting.push(run);
  globalThis.found = undefined;
  axe.run(
    document,
    {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      preload: false,
    },
    (failure, results) => {
      found = failure ? [{id: 'axe', help: String(failure), nodes: [{html: ''}]}] : results.violations;
    },
  );`;

/** Calls the timers that wait; answers what axe found, or undefined when it is not done. */
const GO_ON = `
  while (waiting.length > 0) waiting.shift()();
  found?.map(({id, help, nodes}) => ({id, help, nodes: nodes.map(({html}) => ({html}))}))`;

/**
 * What axe finds against WCAG 2.2 A and AA and its own good practice: one line a rule and element, empty when nothing.
 * axe runs in an isolated world, so it needs neither the page's scripts nor a hole in its content security policy.
 */
export const axeViolations = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  try {
    const {frameTree} = await session.send('Page.getFrameTree');
    const {executionContextId} = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const {result, exceptionDetails} = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(`${await axeSource};undefined`);
    await evaluate(START_AXE);
    let violations: AxeResult[] | undefined;
    for (let turns = 0; violations === undefined; turns += 1) {
      if (turns === MOST_TURNS) throw new Error('axe did not come to an end');
      violations = (await evaluate(GO_ON)) as AxeResult[] | undefined;
    }
    return violations.flatMap(({id, help, nodes}) =>
      nodes.map(({html}) => `${id}: ${help}: ${html.slice(0, 200)}`),
    );
  } finally {
    await session.detach();
  }
};
