import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, expectToSayNothing, mailOf} from './mails.ts';
import {openAtProvider} from './openAtProvider.ts';
import {AMINA, COURSE} from './people.ts';

/** A provider offers the places of a start to a waiting list; the person takes the one that is theirs. */
export const waitingJourney: Journey = {
  name: 'A provider offers places to the waiting list, and a person takes theirs',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const person = await arrive('person');
    const provider = await arrive();
    const {page, look, button, link} = provider;
    const main = () => page.locator('main').innerText();
    const saved = await openAtProvider(world, {person, provider});
    await button('Accept: we will contact them').click();
    await page.waitForURL('**?done=1');

    await page.goto('/provider');
    await link('Offer places to the waiting list').click();
    await look('waiting lists');
    await link(COURSE.name).click();
    await look('a waiting list');
    expect(await main()).toContain(AMINA.name);
    await button('Continue').click();
    await look('no start chosen');
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('input[name=run]').last().check();
    await page.getByRole('radio', {name: '5', exact: true}).check();
    await button('Continue').click();
    await look('check before offering');
    await button('Offer the places').click();
    await page.waitForURL('**done=1');
    await look('being offered');
    await cloud.runSchedules();
    const mail = await mailOf(cloud, `A date for you: ${saved.reference}`);
    expect(mail.text).toContain('We keep a place for you until the end of');
    expectToSayNothing(mail, [AMINA.name]);

    await person.page.goto(saved.followUrl);
    await person.look('a place is kept');
    await person.button('Send me a code').click();
    await person.page.getByLabel('Code').fill(codeIn(await mailOf(cloud, 'Your code for Local Menu')));
    await person.button('Continue').click();
    await person.button('Yes, I can come').click();
    await person.look('the place is mine');
    expect(await person.page.locator('main').innerText()).toContain('Your place is for');
    await mailOf(cloud, `A date is taken: ${saved.reference}`);
  },
};
