import {londonDate} from '#shared/london.ts';
import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {passTime} from './passTime.ts';
import {saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';

/** A provider signs in, finds what is due, and takes a referral from new to a place, a note and a change of mind. */
export const inboxJourney: Journey = {
  name: 'A provider signs in and takes a referral from the inbox to a place',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const person = await arrive('person');
    const {page, look, button, h1, link} = await arrive();
    const saved = await saveByApi(world, AMINA, {address: person.address});
    await world.cloud.settled();
    await page.goto('/provider');
    await signInAs(world, page, 'bookings@white-rose.example');
    await passTime(world);
    await page.goto('/provider?state=sent');
    await look('the inbox');
    expect(await h1()).toBe('Your referrals');
    const inbox = await page.locator('main').innerText();
    expect(inbox).toContain('Interpreter: Polish');
    expect(inbox).not.toContain(AMINA.name);
    // Whatever else waits in this world may have filled pages before it.
    const row = link(new RegExp(saved.reference));
    for (let number = 2; number < 20 && (await row.count()) === 0; number += 1) {
      await page.goto(`/provider?state=sent&page=${number}`);
    }
    await row.click();
    await look('a referral of mine');
    expect(await page.locator('main').innerText()).toContain(AMINA.phone);

    await button('Accept: we will contact them').click();
    await page.waitForURL('**?done=1');
    await look('accepted');
    await mailOf(world.cloud, `An answer to your request: ${saved.reference}`);

    await page.locator('#book summary').click();
    await button('Book this place').click();
    await look('no start chosen');
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('#book').getByRole('radio').first().check();
    await button('Book this place').click();
    await page.waitForURL('**?done=1');
    await look('booked');
    await mailOf(world.cloud, `You have a place: ${saved.reference}`);
    await person.page.goto(saved.followUrl);
    await person.look('a place');
    expect(await person.page.locator('main').innerText()).toContain('Your place is for');

    await page.locator('#add-note summary').click();
    await page.getByLabel('Note', {exact: true}).fill('Sits near the <b>door</b>.');
    await page.getByRole('radio', {name: 'For your team only'}).check();
    await button('Save the note').click();
    await look('a note');
    expect(await page.locator('main').innerText()).toContain('Sits near the <b>door</b>.');

    await page.locator('#decline summary').click();
    await page.locator('#decline').getByRole('radio', {name: 'They could not get there'}).check();
    await button('They said no').click();
    await page.waitForURL('**?done=1');
    await look('they said no');
    await button('Undo').click();
    await page.waitForURL('**?done=1');
    await look('taken back');
    expect(await page.locator('main').innerText()).toContain('Booked');

    await page.locator('#book summary').click();
    await page.locator('#book').getByRole('radio', {name: 'Another day'}).check();
    const [year = '', month = '', day = ''] = londonDate(new Date()).split('-');
    await page.locator('#book-start').getByLabel('Day').fill(day);
    await page.locator('#book-start').getByLabel('Month').fill(month);
    await page.locator('#book-start').getByLabel('Year').fill(year);
    await button('Book this place').click();
    await page.waitForURL('**?done=1');
    await page.goto('/provider');
    await link('Mark who came to a session').click();
    await look('groups');
    await page.goto('/provider/outcomes');
    await look('what became of referrals');
    expect(await h1()).toBe('What became of referrals');
    await page.goto('/provider/sessions');
    await link(COURSE.name).first().click();
    await look('a group');
    const them = page.getByRole('group', {name: AMINA.name});
    await button('Save attendance').click();
    await look('nobody marked');
    expect(await page.title()).toMatch(/^Error: /);
    await them.first().getByRole('radio', {name: 'Came', exact: true}).check();
    await button('Save attendance').click();
    await page.waitForURL('**saved=1**');
    await look('attendance saved');
    expect(await page.locator('main').innerText()).toContain('Saved for 1 person.');
  },
};
