import {setTimeout as sleep} from 'node:timers/promises';
import {expect} from 'vitest';
import type {TestCloud} from '../../support/cloud.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {expectToSayNothing, linksIn, mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {lastRun, saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';

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

/** A provider changes a start; whoever is booked on it is told, and says by one press that they cannot come to that. */
export const changeJourney: Journey = {
  name: 'A start is changed: its people are told, and one cannot come to that and waits again',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const person = await arrive('person');
    const {page, look, button, link} = await arrive();
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
