import {setTimeout as sleep} from 'node:timers/promises';
import {expect} from 'vitest';
import type {TestCloud} from '../../support/cloud.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {expectToSayNothing, linksIn, mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {lastRun, saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';

/** The steward's turns until people are told: not before whoever had read the start as it was has done what they were at. */
const turnsUntilTold = async (cloud: TestCloud, subject: string): Promise<void> => {
  for (let turn = 0; turn < 30 && cloud.mails().every((mail) => mail.subject !== subject); turn += 1) {
    await sleep(2000);
    await cloud.runSchedules();
    await cloud.settled();
  }
};

/** The address of the person's own page in a mail. */
const privateLink = (mail: Parameters<typeof linksIn>[0]): string =>
  new URL(linksIn(mail).find((each) => each.includes('/my-referral/')) ?? '').pathname;

/** Copies the first start of last term alone, and sees its dates before they are saved. */
const copyLastTerm = async ({page, look, button, link}: Walker): Promise<void> => {
  await link('Copy last term').click();
  await look('last term, once more');
  const starts = page.getByRole('group', {name: 'Which starts do you want?'});
  const count = await starts.getByRole('checkbox').count();
  for (const start of await starts.getByRole('checkbox').all()) await start.uncheck();
  await button('Go on').click();
  await look('no start is chosen');
  expect(await page.locator('main').innerText()).toContain('Choose one start at least');
  for (const start of (await starts.getByRole('checkbox').all()).slice(0, 1)) await start.check();
  const when = (await starts.locator('label').first().innerText()).trim();
  expect(count).toBeGreaterThan(0);
  await button('Go on').click();
  await look('the copied start, to check');
  expect(await page.locator('main').innerText()).toContain(when);
  await button('Save these dates').click();
  await page.waitForURL('**?added=1');
  await look('the copied start is added');
  expect(await page.locator('main').innerText()).toContain(when);
};

/** In the demonstration menu, at the same provider: each of its starts is on two days. */
const TWO_DAYS = 'DESMOND Foundation, Leeds';

/** Cancels the last date of a course, and leaves the other. */
const cancelOneDate = async ({page, look, button, link}: Walker): Promise<void> => {
  await page.goto('/provider/listings');
  await link(TWO_DAYS).click();
  await page.locator('#task-dates').click();
  await page
    .getByRole('link', {name: /^Change it/})
    .first()
    .click();
  const dates = page.getByRole('group', {name: 'Cancel one date or more (optional)'});
  const cancelled = (await dates.locator('label').last().innerText()).trim();
  await dates.getByLabel(cancelled).check();
  await look('one date to cancel');
  await button('Go on').click();
  await look('one date less, to check');
  const [was = '', now = ''] = await page.locator('main dd').first().locator('p').allInnerTexts();
  expect([was.includes(cancelled), now.includes(cancelled)]).toEqual([true, false]);
  await button('Save the change').click();
  await page.waitForURL('**changed=**');
};

/** A provider changes a start; whoever is booked on it is told, and says by one press that they cannot come to that. */
export const changeJourney: Journey = {
  name: 'A start is changed: its people are told, and one cannot come to that and waits again',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const person = await arrive('person');
    const walker = await arrive();
    const {page, look, button, link} = walker;
    const main = () => page.locator('main').innerText();
    const run = await lastRun({cloud});
    const saved = await saveByApi(world, AMINA, {address: person.address, run});
    await cloud.settled();
    await page.goto('/provider');
    await signInAs(world, page, 'lead@white-rose.example');
    await page.goto(`/provider/referrals/${saved.reference}`);
    await page.locator('#book summary').click();
    await button('Book this place').click();
    await page.waitForURL('**?done=1');

    await page.goto('/provider/listings');
    await link(COURSE.name).click();
    await page.locator('#task-dates').click();
    await look('dates');
    await page.locator(`a[href*='change=${encodeURIComponent(run)}']`).click();
    await look('a start to change');
    await page.getByLabel('Ends at').fill('7am');
    await button('Go on').click();
    await look('to be looked at again');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Starts at').fill('7:15pm');
    await page.getByLabel('Ends at').fill('9:15pm');
    await page.getByLabel('Note (optional)').fill('Come in by the back door.');
    await button('Go on').click();
    await look('to be checked');
    expect(await main()).toMatch(/We tell [1-9]\d* (person|people) with a place/);
    await button('Save the change').click();
    await page.waitForURL('**changed=**');
    await look('changed');
    expect(await main()).toContain('The start is changed');
    await copyLastTerm(walker);
    await cancelOneDate(walker);
    await page.goto(`/support/${COURSE.slug}`);
    expect(await page.locator('main').textContent()).toContain('Come in by the back door.');

    const subject = `Your date has changed: ${saved.reference}`;
    await turnsUntilTold(cloud, subject);
    const mail = await mailOf(cloud, subject);
    expect(mail.text).toContain('It is now:');
    expectToSayNothing(mail, [AMINA.name, AMINA.email]);

    const path = privateLink(mail);
    for (let scan = 0; scan < 3; scan += 1) await person.page.request.get(path);
    await person.page.goto(path);
    await person.look('my date has changed');
    await person.button('I can’t come to that').click();
    await person.look('I wait again');
    expect(await person.page.locator('main').innerText()).toContain('You are on the waiting list again');
    await mailOf(cloud, `They cannot come to the changed date: ${saved.reference}`);
    await page.goto(`/provider/referrals/${saved.reference}`);
    await look('they wait again');
    expect(await main()).toContain('cannot come to the start as it was changed');
  },
};
