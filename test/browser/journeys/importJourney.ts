import {expect} from 'vitest';
import * as z from 'zod/mini';
import {IMPORT_COLUMNS} from '#shared/importing/columns.ts';
import {csv} from '#shared/tables/csv.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {signInAs} from './signInAs.ts';

const CURATOR = 'curator@menu.example';
const SCRIPT = '<script>document.title = "taken over"</script>';
const EXAMPLE: Readonly<Record<string, string>> = Object.fromEntries(
  IMPORT_COLUMNS.map(({name, example}) => [name, example]),
);

/** As much of a page of the open feed as is looked at. */
const FeedFile = z.object({contents: z.array(z.record(z.string(), z.unknown()))});

let sources = 0;

const fileOf = (rows: readonly Readonly<Record<string, string>>[]) => {
  const columns = IMPORT_COLUMNS.map(({name}) => name);
  const text = csv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
  return {name: 'groups.csv', mimeType: 'text/csv', buffer: Buffer.from(text)};
};

/** A file is looked at, imported, and brought again with a change. */
export const importJourney: Journey = {
  name: 'A curator uploads a file, sees what it would change, and imports it',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const walker = await arrive();
    const {page, look, button, link} = walker;
    const main = () => page.locator('main').innerText();
    sources += 1;
    const source = `journey-${sources}`;
    const uploadFile = async (file: ReturnType<typeof fileOf>): Promise<void> => {
      await page.goto('/curator/import');
      await page.getByLabel('Where is the file from?').fill(source);
      await page.getByLabel('The file', {exact: true}).setInputFiles(file);
      await button('See what it would change').click();
      await page.waitForURL(/\/curator\/import\/[\da-f-]{36}$/);
    };
    const upload = (rows: readonly Readonly<Record<string, string>>[]): Promise<void> =>
      uploadFile(fileOf(rows));

    await page.goto('/curator');
    await signInAs(world, page, CURATOR);
    await link('Add or change many pages').click();
    await look('a file is asked for');
    await page.getByLabel('Where is the file from?').fill(source);
    await button('See what it would change').click();
    await look('no file was chosen');
    await expectOneError(walker, {field: 'file', text: 'Choose a CSV or JSON file'});

    const name = `Journey walk ${sources}`;
    const first = {...EXAMPLE, id: '1', name};
    await upload([first, {...EXAMPLE, id: '2', name: SCRIPT}, {...EXAMPLE, id: '3', phone: 'ring us'}]);
    await look('what the file would change');
    expect(await page.title()).not.toContain('taken over');
    expect(await main()).toContain(SCRIPT);
    expect(await main()).toContain('Enter a phone number, like 0113 496 0000, or nothing');
    await button('Import 2 pages').click();
    await page.getByText('The import is done: 2 pages.').waitFor();
    await look('the import is done');
    await page.goto(`/support/${name.toLowerCase().replaceAll(' ', '-')}`);
    await look('the page that came in');
    expect(await main()).toContain(name);

    await upload([{...first, summary: 'Another summary.', phone: '0113 496 0998'}]);
    await look('what the second file would change');
    expect(await main()).toContain('Check this first');
    expect(await main()).toContain('No longer in the file');
    await button('Import 1 page').click();
    await page.getByText('The import is done: 1 page.').waitFor();
    await page.goto(`/curator/proposals/${source}:1/history`);
    await look('the history of the page');
    expect(await main()).toContain(`Imported from “${source}” by ${CURATOR}, a curator.`);

    // What the open feed gives comes back as it is; what somebody changed in it is shown, and what is not taken is told.
    const {contents} = FeedFile.parse(
      await (await fetch(`${world.cloud.url}/api/oruk/services?per_page=5`)).json(),
    );
    const [one, ...others] = contents;
    await uploadFile({
      name: 'services.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({contents: [{...one, wait_time: '40 weeks'}, ...others]})),
    });
    await look('what a file of our own feed would change');
    expect(await page.locator('dt:text-is("Not changed") + dd').innerText()).toBe('5');
    expect(await main()).toContain('How long people wait is not taken');
  },
};
