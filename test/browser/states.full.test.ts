import {afterAll, describe, it} from 'vitest';
import {launchBrowser, WIDTHS} from '../support/browser.ts';
import {builtSite} from '../support/builtSite.ts';
import {serveSite} from '../support/siteServer.ts';
import {pageFaults} from './pageFaults.ts';
import {filledStates, staticPages} from './pageStates.ts';

const site = builtSite();
const {states, pages} = filledStates(site);
const statics = await staticPages(site);
const cases = [...statics, ...states];
const server = await serveSite(site.publicDir, pages);
const browser = await launchBrowser();

afterAll(async () => {
  await browser.close();
  await server.close();
  const tried = cases.length * 2 * WIDTHS.length;
  console.log(
    `${statics.length} static pages and ${states.length} states × script on and off × ${WIDTHS.length} widths: ${tried} tried`,
  );
});

describe.each([true, false])('with scripts: %s', async (hasScript) => {
  const faultsOf = await pageFaults(browser, {origin: server.origin, hasScript});

  it.concurrent.for(cases)('is sound at every width: $name', async ({path}, {expect}) => {
    expect(await faultsOf(path)).toEqual([]);
  });
});
