import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {idOf} from './leftByCourier.ts';
import {letAnHourPass} from './passTime.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** They ring again: they do not want it, and want what they told deleted. */
const deleteIt = async (
  world: JourneyWorld,
  {page, look, button, link, h1}: Walker,
  reference: string,
): Promise<void> => {
  expect(await page.locator('main').innerText()).toContain('this referral must be ended first');
  await page.locator('#decline summary').click();
  await page.locator('#decline').getByRole('radio').first().check();
  await button('They said no').click();
  await look('it has ended, and is deleted later');
  expect(await page.locator('main').innerText()).toMatch(/you can do that here from \d/);
  await letAnHourPass(world.cloud, await idOf(world.cloud, reference));
  await page.goto(`/provider/referrals/${reference}`);
  const ask = async (): Promise<void> => {
    await page.locator('#erase summary').click();
    await page.locator('#erase').getByRole('radio', {name: 'They did themselves'}).check();
    await button('Delete what they told us').click();
  };
  await page.locator('#erase summary').click();
  await button('Delete what they told us').click();
  await look('who asked for it is missing');
  await page.goto(`/provider/referrals/${reference}`);
  await ask();
  await look('sure to delete');
  expect(await h1()).toBe(`Delete what ${AMINA.name} told us?`);
  await link('Go back').click();
  expect(await page.locator('main').innerText()).toContain(AMINA.name);
  await ask();
  await button('Delete').click();
  await look('deleted');
  expect(await h1()).toBe('What they told us is deleted');
};

/** Somebody rings: whoever answers writes it down, reads it back, and has the referral. */
export const phoneJourney: Journey = {
  name: 'A referral is taken by phone, read back, saved as received, and deleted when they ask',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const walker = await arrive();
    const {page, look, button, link, choose, h1} = walker;
    await page.goto('/provider');
    await signInAs(world, page, 'bookings@white-rose.example');
    await page.goto('/provider');
    await link('Take a referral by phone').click();
    await look('what do they ask for');
    await link(COURSE.name).click();
    await look('who is calling');
    await page.getByLabel('Full name').fill(AMINA.name);
    await button('Check the answers').click();
    await look('not all was said');
    expect(await page.title()).toMatch(/^Error: /);
    const [day, month, year] = AMINA.born;
    await page.getByLabel('Day').fill(day);
    await page.getByLabel('Month').fill(month);
    await page.getByLabel('Year').fill(year);
    await page.getByRole('radio', {name: 'Email'}).check();
    await page.getByLabel('Email address').fill(AMINA.email);
    await page.getByLabel('Postcode').fill(AMINA.postcode);
    await choose('Which type of diabetes do you have?', 'Type 2');
    await page.getByRole('checkbox', {name: /they agree$/}).check();
    await button('Check the answers').click();
    await look('read it back');
    expect(await h1()).toContain('Read it back to them');
    await button('Save this referral').click();
    await page.waitForURL('**/provider/referrals/*?done=1');
    await look('it is with us');
    const main = await page.locator('main').innerText();
    expect(main).toContain('They agreed on the phone');
    const reference = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    await mailOf(world.cloud, `We have your request: ${reference}`);
    await deleteIt(world, walker, reference);
  },
};
