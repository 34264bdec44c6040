import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {signInAs} from './signInAs.ts';

/** Somebody rings: whoever answers writes it down, reads it back, and has the referral. */
export const phoneJourney: Journey = {
  name: 'A referral is taken by phone, read back, and saved as received',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {page, look, button, link, choose, h1} = await arrive();
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
  },
};
