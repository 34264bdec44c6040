import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {expect} from 'vitest';
import type {TestCloud} from '../../support/cloud.ts';
import {addDays, dateInWords, londonDate} from '#shared/london.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {codeIn, linksIn, mailOf} from './mails.ts';
import {DESK_WITH_SCRIPT, type Journey} from './journey.ts';
import {endUndo} from './passTime.ts';
import {AMINA, COURSE, JOZEF, type PersonWords} from './people.ts';
import {lastRun, type Saved, saveByApi} from './saveByApi.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** Every row of Referrals, as text in one order. */
const everyRow = async ({documents, table}: TestCloud): Promise<string[]> => {
  const rows: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const {Items = [], LastEvaluatedKey} = await documents.send(
      new ScanCommand({
        TableName: table('REFERRALS_TABLE'),
        ConsistentRead: true,
        ...(ExclusiveStartKey && {ExclusiveStartKey}),
      }),
    );
    rows.push(...Items.map((item) => canonicalJson(item)));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows.sort();
};

const SCANS = 10;

/** Follows every link of every mail as scanners do, and nothing has changed. */
const scanMails = async (cloud: TestCloud): Promise<void> => {
  await cloud.settled();
  const links = [...new Set(cloud.mails().flatMap(linksIn))];
  const before = await everyRow(cloud);
  for (const link of links) {
    await Promise.all(
      Array.from({length: SCANS}, async (_, number) => {
        const answer = await fetch(link, {method: number % 2 === 0 ? 'GET' : 'HEAD', redirect: 'manual'});
        await answer.text();
        expect(answer.status).toBeLessThan(500);
      }),
    );
  }
  await cloud.settled();
  expect(links.length).toBeGreaterThan(1);
  expect(await everyRow(cloud)).toEqual(before);
};

const openMailedLink = async ({cloud}: JourneyWorld, {page}: Walker, reference: string): Promise<void> => {
  const [mailed = 'no link'] = linksIn(await mailOf(cloud, `New referral: ${reference}`));
  await page.goto(mailed);
};

/** From the mailed link through a wrong code and the right one to the referral. */
const openWithCode = async (world: JourneyWorld, walker: Walker, reference: string): Promise<void> => {
  const {cloud} = world;
  const {page, look, button, h1} = walker;
  await openMailedLink(world, walker, reference);
  await look('a referral for you');
  expect(await page.locator('main').innerText()).not.toContain(COURSE.name);
  await button('Send a code').click();
  await look('enter the code');
  const code = codeIn(await mailOf(cloud, `Your code for referral ${reference}`));
  await page.getByLabel('Code').fill(code === '111111' ? '222222' : '111111');
  await button('Open the referral').click();
  await look('a wrong code');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Code').fill(code);
  await button('Open the referral').click();
  await page.waitForURL(`**/provider/referral/${reference}`);
  await look('the referral');
  expect(await h1()).toContain(`Referral ${reference}`);
};

const expectNeedsFirst = async ({page}: Walker, person: PersonWords): Promise<void> => {
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('Start that they chose');
  const order = ['Interpreter: Polish', 'I need large print', person.phone, person.name].map((words) =>
    shown.indexOf(words),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
};

/** Says when they will call, with one mistake on the way; the person reads the day. */
const planCall = async (
  world: JourneyWorld,
  {provider, person}: {provider: Walker; person: Walker},
  {reference, followUrl}: Saved,
): Promise<void> => {
  const {page, look, button} = provider;
  const callOn = addDays(londonDate(new Date()), 3);
  const fillDay = async (day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    const form = page.locator('#plan-call');
    await form.getByLabel('Day', {exact: true}).fill(date);
    await form.getByLabel('Month', {exact: true}).fill(month);
    await form.getByLabel('Year', {exact: true}).fill(year);
  };
  await button('We have received this').click();
  await page.waitForURL('**?done=1');
  await look('received');
  await page.locator('#plan-call summary').click();
  await fillDay(addDays(callOn, -30));
  await button('We will call them on this day').click();
  await look('a day that has gone');
  expect(await page.title()).toMatch(/^Error: /);
  await fillDay(callOn);
  await button('We will call them on this day').click();
  await page.waitForURL('**?done=1');
  await look('call planned');

  await mailOf(world.cloud, `When you will get a call: ${reference}`);
  await person.page.goto(followUrl);
  await person.look('they will call you');
  expect(await person.page.locator('main').innerText()).toContain(
    `${COURSE.provider} will call you on ${dateInWords(callOn, {weekday: true})}`,
  );
};

/** Says that it is not suitable; the person reads why, and where to go from there. */
const sayNotSuitable = async (
  world: JourneyWorld,
  {provider, person}: {provider: Walker; person: Walker},
  {followUrl}: Saved,
): Promise<void> => {
  const {page, look, button} = provider;
  await page.locator('#not-suitable summary').click();
  await page.getByRole('radio', {name: 'They live outside our area'}).check();
  await button('Not suitable').click();
  await page.waitForURL('**?done=1');
  await look('not suitable');
  // For as long as it can be taken back, neither a mail nor the page tells the person.
  expect(await button('Undo').count()).toBe(1);
  await person.page.goto(followUrl);
  expect(await person.page.locator('main').innerText()).not.toContain('They cannot help');
  await endUndo(world);
  await person.page.goto(followUrl);
  await person.look('they cannot help this time');
  const shown = await person.page.locator('main').innerText();
  expect(shown).toContain('They cannot take people from your area.');
  await person.link('See support like this').click();
  await person.look('other support');
  expect(await person.page.locator('#similar ~ * a, #similar a').count()).toBeGreaterThan(1);
};

/** The provider's part: two referrals, one taken and one not; what the person sees of it. */
export const providerJourney: Journey = {
  name: 'A provider opens referrals by the mailed link and answers them, and the person sees it',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    const provider = await arrive();
    const person = await arrive('person');
    const run = await lastRun(world);
    const taken = await saveByApi(world, AMINA, {address: person.address, run});
    const refused = await saveByApi(world, JOZEF, {address: person.address, run});
    await scanMails(world.cloud);
    await openWithCode(world, provider, taken.reference);
    await expectNeedsFirst(provider, AMINA);
    await planCall(world, {provider, person}, taken);
    // The code opened all referrals of this mailbox.
    await openMailedLink(world, provider, refused.reference);
    expect(await provider.h1()).toContain(`Referral ${refused.reference}`);
    await sayNotSuitable(world, {provider, person}, refused);
  },
};
