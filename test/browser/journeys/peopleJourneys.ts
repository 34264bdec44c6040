import {expect} from 'vitest';
import {mailOf} from './mails.ts';
import {DESK_WITH_SCRIPT, FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {passTime} from './passTime.ts';
import {AMINA, COURSE} from './people.ts';
import {saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';

const colleague = (): string => `new-${crypto.randomUUID().slice(0, 8)}@white-rose.example`;

const invitesAndRemoves: Journey = {
  name: 'A provider invites a colleague, who answers referrals, and removes them with their tab open',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const lead = await arrive('lead');
    const email = colleague();
    await lead.page.goto('/people');
    await signInAs(world, lead.page, 'lead@white-rose.example');
    await lead.look('a provider’s people');
    expect(await lead.h1()).toBe(COURSE.provider);
    expect(await lead.page.locator('header').innerText()).toContain('Your listings');

    await lead.button('Send the invitation').click();
    await lead.look('nothing filled in');
    expect(await lead.page.title()).toMatch(/^Error: /);
    await lead.page.getByLabel('Their work email address').fill(email);
    await lead.page.getByLabel('Answer referrals').check();
    await lead.button('Send the invitation').click();
    await lead.look('invited');
    expect(lead.page.url()).not.toContain('@');
    expect(await lead.page.locator('main').innerText()).toContain(email);

    await world.cloud.settled();
    const mail = await mailOf(world.cloud, 'You are invited to Local Menu');
    expect(mail.to).toEqual([email]);
    expect(mail.text).toContain('/sign-in?to=/provider');

    const newcomer = await arrive('newcomer');
    await newcomer.page.goto('/provider');
    await signInAs(world, newcomer.page, email);
    await newcomer.look('their inbox');
    expect(await newcomer.h1()).toBe('Your referrals');
    // They answer referrals, and hand out nothing.
    await newcomer.page.goto('/people');
    expect(await newcomer.page.title()).not.toMatch(/Who has access/);
    await newcomer.page.goto('/provider');

    await lead.page.goto('/people');
    await lead.button(`Remove ${email}`).click();
    await lead.look('remove somebody');
    await lead.button('Remove them').click();
    await lead.look('removed');
    expect(await lead.button(`Remove ${email}`).count()).toBe(0);
    const row = lead.page.getByRole('table', {name: 'Removed in the last 6 months'}).getByRole('row');
    expect(await row.filter({hasText: email}).innerText()).toContain('You');

    await newcomer.page.reload();
    await newcomer.look('signed out at the next request');
    expect(await newcomer.h1()).toBe('Sign in');
    await signInAs(world, newcomer.page, email);
    await newcomer.page.goto('/account');
    expect(await newcomer.page.locator('main').innerText()).toContain('Nothing yet');
  },
};

const curatorKeeps: Journey = {
  name: 'A curator invites a professional, takes the invitation back, and finds a provider’s people',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    const {page, look, button, link, h1} = await arrive();
    const email = colleague();
    await page.goto('/people');
    await signInAs(world, page, 'curator@menu.example');
    await passTime(world);
    await look('those who look after the menu');
    expect(await page.locator('header').innerText()).toContain('Look after the menu');
    await link('People who refer others').click();
    await page.getByLabel('Their work email address').fill(email);
    await button('Send the invitation').click();
    await look('a professional is invited');
    await button(`Take back ${email}`).click();
    await look('taken back');
    expect(await page.locator('main').innerText()).not.toContain(email);
    await page.getByLabel('The address of one of its listings').fill('no such page');
    await button('Show its people').click();
    await look('a listing that is not known');
    await page
      .getByLabel('The address of one of its listings')
      .fill(`${world.cloud.url}/support/${COURSE.slug}`);
    await button('Show its people').click();
    await page.waitForURL('**/people?group=*');
    await look('a provider’s people');
    expect(await h1()).toBe(COURSE.provider);
  },
};

const curatorAudits: Journey = {
  name: 'A curator sees who opened a referral, and nothing of it',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const provider = await arrive('provider');
    const {reference} = await saveByApi(world, AMINA, {address: provider.address});
    await provider.page.goto(`/provider/referrals/${reference}`);
    await signInAs(world, provider.page, 'lead@white-rose.example');
    expect(await provider.page.locator('main').innerText()).toContain(AMINA.name);
    const {page, look, link, button} = await arrive('curator');
    await page.goto('/curator');
    await signInAs(world, page, 'curator@menu.example');
    await link('Who looked at what').click();
    await look('nothing asked yet');
    await page.getByLabel('Reference of the referral').fill('0000-0000');
    await button('Show who looked').click();
    await look('a reference that is not known');
    await page.getByLabel('Reference of the referral').fill(reference);
    await button('Show who looked').click();
    await look('who looked');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('lead@white-rose.example');
    expect(shown).not.toMatch(/Amina|DESMOND|LS8|0113/);
  },
};

export const PEOPLE_JOURNEYS: readonly Journey[] = [invitesAndRemoves, curatorKeeps, curatorAudits];
