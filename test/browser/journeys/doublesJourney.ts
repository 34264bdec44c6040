import {expect} from 'vitest';
import {type Directory, queryRows, readListing} from '../../../functions/data/directory/read.ts';
import {saveListing} from '../../../functions/data/directory/saveListing.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {expectOneError} from './errors.ts';
import {type Journey, FULL_RUN_ONLY} from './journey.ts';
import {signInAs} from './signInAs.ts';
import type {JourneyWorld} from './world.ts';

const CURATOR = 'curator@menu.example';
/** In the demonstration menu. */
const ORIGINAL = {slug: 'lost-words-choir-burley', name: 'Lost Words Choir, Burley'};
const OTHER_PROVIDER = 'demo:organisation:south-leeds';
/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};
const SCRIPT = '<script>document.title = "taken over"</script>';

let doubles = 0;

/** A page of the same choir, as another source might have brought it. */
const addDouble = async (
  {cloud}: JourneyWorld,
  {name, organisationId}: {name: string; organisationId?: string},
): Promise<{slug: string; name: string}> => {
  const directory: Directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
  const stored = await readListing(directory, `demo:listing:${ORIGINAL.slug}`, true);
  if (!stored) throw new Error('The demonstration has no choir');
  doubles += 1;
  const slug = `choir-again-${doubles}`;
  const listing = {
    ...stored.row.listing,
    ...{id: `journey:${slug}`, slug, name, version: 1, summary: `Again ${SCRIPT}`},
    ...(organisationId !== undefined && {organisationId}),
  };
  await saveListing(directory, {listing, runs: []});
  // The steward has a few seconds a minute for it, and the whole demonstration is new.
  const {pk} = directoryKeys.compare('');
  do await cloud.runSchedules();
  while ((await queryRows(directory, pk, {isConsistent: true})).length > 0);
  return {slug, name};
};

/** Two pages of one choir: kept apart first, then made one, then two again. */
export const doublesJourney: Journey = {
  name: 'A curator makes one page of two, and two of it again',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const walker = await arrive();
    const {page, look, button, link, choose} = walker;
    const main = () => page.locator('main').innerText();
    const pairOf = ({slug}: {slug: string}) => page.locator(`a[href*="${slug}"][href*="${ORIGINAL.slug}"]`);
    const open = async (double: {slug: string; name: string}): Promise<void> => {
      await page.goto('/curator/duplicates');
      await pairOf(double).click();
    };

    const apart = await addDouble(world, {name: 'The Lost Words Choir, Burley'});
    await page.goto('/curator');
    await signInAs(world, page, CURATOR);
    await link('Pages that may be the same').click();
    await look('pages that may be the same');
    expect(await main()).toContain('They are less than a mile apart');
    await open(apart);
    await look('two pages compared, not the same');
    await button('They are not the same').click();
    await page.waitForURL('**?notice=apart');
    await look('they are not the same');
    expect(await pairOf(apart).count()).toBe(0);

    const double = await addDouble(world, {
      name: 'Lost Words Choir (Burley)',
      organisationId: OTHER_PROVIDER,
    });
    await open(double);
    await look('two pages compared');
    const stays = await page.getByLabel(/^Page \d: Lost Words Choir, Burley/).getAttribute('value');
    const [first, second] = stays === 'one' ? ['Page 1', 'Page 2'] : ['Page 2', 'Page 1'];
    await page.getByLabel(/^Page \d: Lost Words Choir, Burley/).check();
    await choose('Name', `${first} says`);
    await choose('Summary', `${second} says`);
    await button('See the page as it would be').click();
    await look('the page as it would be');
    expect(await page.title()).not.toContain('taken over');
    await button('Go on').click();
    await look('what it means');
    expect(await main()).toContain(SCRIPT);
    await button('Make one page').click();
    await look('not agreed yet');
    await expectOneError(walker, {
      field: 'agree',
      text: 'Say that Kirkstall Bridge Community Trust answers from now on',
    });
    await page.getByLabel(/^Yes, /).check();
    await button('Make one page').click();
    await page.waitForURL('**?notice=merged*');
    await look('they are one');

    await page.goto(`/support/${double.slug}`);
    expect(new URL(page.url()).pathname).toBe(`/support/${ORIGINAL.slug}`);
    expect(await main()).toContain(`Again ${SCRIPT}`);
    const found = async (): Promise<number> => {
      await page.goto(`/find?q=${encodeURIComponent('lost words choir')}`);
      return await page.getByRole('link', {name: double.name, exact: true}).count();
    };
    await expect.poll(found, SOON).toBe(0);

    await page.goto('/curator/merges');
    await look('pages that were merged');
    await link(/^Undo this/)
      .first()
      .click();
    await look('before it is undone');
    await button('Make two pages').click();
    await page.waitForURL('**?notice=undone*');
    await look('they are two again');
    await expect.poll(found, SOON).toBe(1);
    await page.goto(`/support/${double.slug}`);
    expect(new URL(page.url()).pathname).toBe(`/support/${double.slug}`);
  },
};
