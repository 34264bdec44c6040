import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {DESK_WITH_SCRIPT, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {mailOf} from './mails.ts';
import {COURSE} from './people.ts';
import type {Walker} from './walker.ts';

const ADD = /^Add to shortlist/;

const addTwo = async ({page, look}: Walker): Promise<void> => {
  await page.goto('/find?q=sugar+diabetes&postcode=LS8+4AB');
  const another = page.locator('.app-result', {hasNotText: COURSE.name}).first();
  await another.getByRole('button', {name: ADD}).click();
  await another.getByText('Added. See your shortlist').waitFor();
  expect(new URL(page.url()).pathname).toBe('/find');
  await page.goto(`/support/${COURSE.slug}`);
  await page.getByRole('button', {name: ADD}).click();
  await page.getByText('Added. See your shortlist').waitFor();
  await page.getByRole('link', {name: 'See your shortlist'}).click();
  await look('shortlist');
  expect(await page.locator('.app-result').count()).toBe(2);
};

/** On paper: what is needed there, and no button. */
const printIt = async ({page, look}: Walker): Promise<void> => {
  await page.emulateMedia({media: 'print'});
  expect(await page.getByRole('button').filter({visible: true}).count()).toBe(0);
  expect(await page.getByText(COURSE.name).first().isVisible()).toBe(true);
  expect(await page.getByText('Phone').first().isVisible()).toBe(true);
  await look('shortlist on paper');
  await page.emulateMedia({media: 'screen'});
};

const shortlist: Journey = {
  name: 'A shortlist is made, printed, shared and emptied',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (_, arrive) => {
    const owner = await arrive();
    const {page, look, link, button} = owner;
    await addTwo(owner);
    await printIt(owner);
    await link('Open a page that you can share').click();
    const shared = page.url();
    const reader = await arrive('reader');
    await reader.page.goto(shared);
    await reader.look('a shortlist for you');
    expect(await reader.page.locator('.app-result').count()).toBe(2);
    await reader.button('Add these to my shortlist').click();
    expect(await reader.h1()).toBe('Your shortlist');

    await page.goto('/shortlist');
    await page.getByRole('button', {name: COURSE.name}).click();
    expect(await page.locator('.app-result').count()).toBe(1);
    await button('Remove all').click();
    await look('empty shortlist');
    expect(await page.locator('.app-result').count()).toBe(0);
    await reader.page.reload();
    expect(await reader.page.locator('.app-result').count()).toBe(2);
  },
};

const keepThePage: Journey = {
  name: 'A listing is emailed, and texted from the person’s own phone',
  screens: [DESK_WITH_SCRIPT],
  walk: async ({cloud}, arrive) => {
    const walker = await arrive();
    const {page, look, button, link} = walker;
    await page.goto(`/support/${COURSE.slug}`);
    await page.getByLabel('Email me this page').fill('nobody');
    await button('Send email').click();
    await look('email, one mistake');
    await expectOneError(walker, {text: 'Enter an email address, like name@example.com', field: 'email'});
    expect(await page.getByLabel('Email me this page').inputValue()).toBe('nobody');
    const address = `keeper-${Date.now()}@example.org`;
    await page.getByLabel('Email me this page').fill(address);
    await button('Send email').click();
    await page.waitForURL('**?emailed=yes#email-asked');
    await look('email asked');
    const mail = await mailOf(cloud, 'The page that you asked for');
    expect(mail.to).toEqual([address]);
    expect(mail.text).toContain(`${cloud.url}/support/${COURSE.slug}`);

    const sms = (await link('Text me this page').getAttribute('href')) ?? '';
    expect(sms).toMatch(/^sms:\?&body=/);
    expect(decodeURIComponent(sms)).toContain(`${cloud.url}/support/${COURSE.slug}`);
  },
};

export const KEEP_JOURNEYS = [shortlist, keepThePage];
