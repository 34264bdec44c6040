import {readFileSync} from 'node:fs';
import {expect} from 'vitest';
import {addDays, dateInWords, londonDate} from '#shared/london.ts';
import {certificateStore} from '../../../functions/data/certificates/certificateStore.ts';
import {saveChange} from '../../../functions/data/certificates/saveChange.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

const PROVIDER = 'demo:organisation:whiterose';
const PAGE = '/support/mydesmond-west-yorkshire';
const COURSE = 'MyDESMOND';
/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};

const typeDay = async ({page}: Walker, question: string, date: string): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-');
  const group = page.getByRole('group', {name: question});
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

const claim = async (
  provider: Walker,
  {about, until, number}: {about: string; until: string; number: string},
): Promise<void> => {
  const {page, button, link} = provider;
  await page.goto('/provider/certificates');
  await link('Tell us of a certificate that you hold').click();
  await provider.look('a new certificate');
  await page.getByLabel('What is it for?').selectOption({label: about});
  await page.getByLabel('Who certifies it?').selectOption({label: 'QISMET'});
  await page.getByLabel('Standard').fill('<script>alert(1)</script>');
  await page.getByLabel('Certificate number').fill(number);
  await typeDay(provider, 'When did it begin?', '2026-02-30');
  await typeDay(provider, 'When does it end?', until);
  await button('Save').click();
  await provider.look('mistyped');
  await expectOneError(provider, {
    text: 'The start date must be a real date, like 30 6 2028',
    field: 'validFrom-day',
  });
  expect(await page.getByLabel('Certificate number').inputValue()).toBe(number);
  await page.getByLabel('Standard').fill('QIS 2020');
  await typeDay(provider, 'When did it begin?', '2026-02-01');
  await button('Save').click();
  await provider.look('saved, and a file is asked for');
};

const PDF = Buffer.from('%PDF-1.7\nAn example, and no certificate of anybody.\n%%EOF\n');

/** A file that shows it: one that is not what it says comes back, and then the right one. */
const addFile = async (provider: Walker): Promise<void> => {
  const {page, button, look} = provider;
  const text = 'The file must be a PDF, PNG or JPEG';
  await button('Add the file').click();
  await look('no file was chosen');
  await expectOneError(provider, {text: 'Choose a file. Nothing was sent', field: 'file'});
  const html = Buffer.from('<script>alert(1)</script>');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({name: 'a.pdf', mimeType: 'application/pdf', buffer: html});
  await button('Add the file').click();
  await look('a file that is not what it says');
  await expectOneError(provider, {text, field: 'file'});
  await page
    .getByLabel('Choose a file')
    .setInputFiles({name: '"><b>x</b>.pdf', mimeType: 'application/pdf', buffer: PDF});
  await button('Add the file').click();
  await look('the file was added');
  expect(await page.locator('main').innerText()).toContain('PDF, 1 KB');
};

const download = async ({page}: Walker): Promise<void> => {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', {name: /^Download the file/})
      .first()
      .click(),
  ]);
  expect(given.suggestedFilename()).toBe('certificate.pdf');
  expect(readFileSync(await given.path())).toEqual(PDF);
};

/** The curator opens the claim of a course. */
const open = async ({page, look}: Walker, about: string): Promise<void> => {
  await page.goto('/curator/certificates');
  await look('claims and ends');
  await page
    .getByRole('row')
    .filter({hasText: 'White Rose'})
    .getByRole('link', {name: about, exact: true})
    .last()
    .click();
  await look('one claim');
};

const check = async (curator: Walker): Promise<void> => {
  const {page, button, choose} = curator;
  await open(curator, COURSE);
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('lead@white-rose.example');
  expect(shown).toContain('<script>alert(77)</script>');
  expect(shown).toContain('A file was added: PDF, 1 KB');
  await download(curator);
  await curator.page.reload();
  await curator.look('who opened the file');
  expect(await page.locator('main').innerText()).toContain('Opened the file: PDF, 1 KB');
  await button('Say that it is checked').click();
  await curator.look('nothing said of how');
  await expectOneError(curator, {text: 'Choose how you checked it', field: 'method'});
  await choose('How did you check it?', 'The certifier has told us so');
  await button('Say that it is checked').click();
  await curator.look('checked');
};

const changeOf = ({page}: Walker, about: string) =>
  page.getByRole('link').filter({hasText: 'Change it'}).filter({hasText: about}).first();

const published = ({page}: Walker) => page.locator('main').innerText();

/** A change whose listings nobody wrote again, as when a function is killed after it was saved. */
const cutShort = async ({cloud}: JourneyWorld): Promise<void> => {
  const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
  const all = await certificateStore(directory).list(PROVIDER);
  const before = all.find(
    ({certificate}) => certificate.programmeId === 'mydesmond' && certificate.state === 'held',
  );
  if (!before) throw new Error('there is no certificate to change');
  const certificate = {...before.certificate, standard: 'SS2Q'};
  await saveChange(directory, before, {
    at: new Date(Date.now() - 60_000).toISOString(),
    step: 'import',
    by: {role: 'import'},
    certificate,
  });
};

const refuse = async (
  {cloud}: JourneyWorld,
  {provider, curator, reader}: {provider: Walker; curator: Walker; reader: Walker},
): Promise<void> => {
  const about = 'X-PERT Diabetes';
  const until = addDays(londonDate(new Date()), 400);
  await claim(provider, {about, until, number: 'EXAMPLE-79'});
  await open(curator, about);
  await curator.button('Refuse it').click();
  await curator.look('no reason');
  await expectOneError(curator, {text: 'Say why. We mail it to the provider', field: 'reason'});
  await curator.page.locator('#reason').fill('The number is not in the certifier’s list.');
  await curator.button('Refuse it').click();
  await curator.look('refused');
  await cloud.runSchedules();
  const mail = await mailOf(cloud, 'We could not accept your certificate');
  expect(mail.text).toContain('The number is not in the certifier’s list.');
  await provider.page.goto('/provider/certificates');
  await provider.look('refused, with why');
  expect(await published(provider)).toContain('The number is not in the certifier’s list.');
  await reader.page.goto('/support/xpert-diabetes-shipley');
  expect(await published(reader)).toContain('Not certified by QISMET');
};

/** The same words on the page, on paper, in the feed, and on a shortlist; the card has been looked at. */
const expectEverywhere = async ({cloud}: JourneyWorld, reader: Walker, certified: string): Promise<void> => {
  const {page} = reader;
  const slug = PAGE.split('/').at(-1) ?? '';
  await page.emulateMedia({media: 'print'});
  expect(await published(reader)).toContain(certified);
  for (const path of [`/find?q=mydesmond`, `/shortlist?list=${slug}`]) {
    await page.goto(path);
    expect(await published(reader)).toContain(certified);
  }
  await page.emulateMedia({media: 'screen'});
  expect(await published(reader)).toContain(certified);
  await reader.look('certified, on a shortlist');
  const feed = (await (await fetch(`${cloud.url}/api${PAGE}`)).json()) as {certification: {label: string}};
  expect(feed.certification.label).toBe(certified);
  const found = (await (await fetch(`${cloud.url}/api/search?q=mydesmond`)).json()) as {
    items: {slug: string; certification: {label: string}}[];
  };
  expect(found.items.find((item) => item.slug === slug)?.certification.label).toBe(certified);
};

const walk: Journey['walk'] = async (world, arrive) => {
  const {cloud} = world;
  const until = addDays(londonDate(new Date()), 20);
  const provider = await arrive('provider');
  await provider.page.goto('/provider/certificates');
  await signInAs(world, provider.page, 'lead@white-rose.example');
  await provider.look('certificates in many standings');
  await claim(provider, {about: COURSE, until, number: '<script>alert(77)</script>'});
  await addFile(provider);
  expect(await published(provider)).toContain('We have not checked this yet');
  await download(provider);

  const reader = await arrive('reader');
  await reader.page.goto(PAGE);
  const claimed = 'The provider says it is QISMET certified. We have not checked this yet';
  expect(await published(reader)).toContain(claimed);
  await reader.look('claimed');
  const certified = `QISMET certified (QIS 2020) until ${dateInWords(until)}. Checked by the Local Menu team on ${dateInWords(londonDate(new Date()))}`;
  const found = async (filter = ''): Promise<string> => {
    await reader.page.goto(`/find?q=mydesmond${filter}`);
    return await published(reader);
  };
  expect(await found()).toContain(claimed);
  expect(await found('&certified=true')).not.toContain(COURSE);

  const curator = await arrive('curator');
  await curator.page.goto('/curator');
  await signInAs(world, curator.page, 'curator@menu.example');
  await check(curator);
  // It ends within 90 days: the curator's list has it, and the provider is warned.
  expect(await published(curator)).toContain(COURSE);
  await cloud.settled();
  await expect.poll(() => found('&certified=true'), SOON).toContain(certified);
  await reader.page.goto(PAGE);
  expect(await published(reader)).toContain(certified);
  await expectEverywhere(world, reader, certified);

  await cloud.runSchedules();
  expect((await mailOf(cloud, 'We have checked your certificate')).text).toContain(COURSE);
  const warning = `Your certificate ends on ${dateInWords(until)}`;
  expect((await mailOf(cloud, warning)).text).toContain('people read on our pages that it has ended');
  await cloud.runSchedules();
  expect(
    cloud.mails().filter(({subject, text}) => subject === warning && text.includes(COURSE)),
  ).toHaveLength(cloud.mails().filter(({subject}) => subject === 'We have checked your certificate').length);

  await cutShort(world);
  await cloud.runSchedules();
  await cloud.settled();
  await expect.poll(() => found('&certified=true'), SOON).toContain('QISMET certified (SS2Q)');

  // Whoever changes what was checked makes it a claim again; and takes it back.
  await provider.page.goto('/provider/certificates');
  await changeOf(provider, COURSE).click();
  await provider.look('change a checked certificate');
  await provider.page.getByLabel('Certificate number').fill('EXAMPLE-78');
  await provider.button('Save').click();
  await reader.page.goto(PAGE);
  expect(await published(reader)).toContain(claimed);
  await cloud.settled();
  await expect.poll(() => found('&certified=true'), SOON).not.toContain(COURSE);
  await changeOf(provider, COURSE).click();
  await provider.button('Take it back').click();
  await provider.look('taken back');
  await reader.page.goto(PAGE);
  expect(await published(reader)).toContain('Not certified by QISMET');

  await refuse(world, {provider, curator, reader});
};

/** What a provider says of its certificates, from its first word to the page of the public and back. */
export const certificateJourney: Journey = {
  name: 'A provider tells of a certificate, a curator checks it, and everybody reads the same of it',
  screens: FULL_RUN_ONLY,
  walk,
};
