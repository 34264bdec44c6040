import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {expectToSayNothing, mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {lastRun, saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';

/** A provider cancels a start; whoever asked for it is told, and everybody sees it. */
export const cancelJourney: Journey = {
  name: 'A start is cancelled: its people are told, and everybody sees it',
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
    await signInAs(world, page, 'bookings@white-rose.example');
    await page.goto('/provider');
    await link('Your starts to come, and cancelling one').click();
    await look('starts to come');
    await page.locator(`a[href*='run=${encodeURIComponent(run)}']`).click();
    await look('cancel a start');
    expect(await main()).toMatch(/[1-9]\d* (person|people) who asked for this date/);
    await button('Continue').click();
    await look('nothing chosen');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('radio', {name: 'They go on the waiting list'}).check();
    await button('Continue').click();
    await look('check before cancelling');
    await button('Cancel this start').click();
    await page.waitForURL('**cancelled=**');
    await look('cancelled');
    expect(await main()).toContain('Its people are being moved and told');

    await cloud.runSchedules();
    const mail = await mailOf(cloud, `Your date is cancelled: ${saved.reference}`);
    expectToSayNothing(mail, [AMINA.name, AMINA.email]);
    await page.goto(`/support/${COURSE.slug}`);
    await look('seen by everybody');
    // Among the later dates, which are folded up.
    expect(await page.locator('main').textContent()).toContain('This one will not happen.');
    await person.page.goto(saved.followUrl);
    await person.look('my request goes on');
    expect(await person.page.locator('main').innerText()).toContain(saved.reference);
  },
};
