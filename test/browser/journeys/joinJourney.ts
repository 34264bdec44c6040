import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {signInAs} from './signInAs.ts';

/** Somebody asks for their group to be on the menu, is let in, and begins its first page. */
export const joinJourney: Journey = {
  name: 'A group asks to be on the menu, a curator lets it in and turns another down, and its first user begins a page',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const mark = crypto.randomUUID().slice(0, 8);
    const email = `sam-${mark}@beckside.example`;
    const {page, look, button, link, choose, h1} = await arrive();
    const asks = async (name: string): Promise<void> => {
      await page.getByLabel('Name of your organisation or group').fill(name);
      await choose('What are you?', 'A group of people, without a charity or a company');
      await page.getByLabel('What do you offer, where and for whom?').fill('Singing for people with COPD.');
      await page.getByLabel('Your name').fill('Sam Example');
      await page.getByLabel('Your work email address').fill(email);
      await button('Send your request').click();
    };
    await page.goto('/');
    await link('Add your course or group').click();
    await button('Send your request').click();
    await look('nothing typed');
    expect(await page.title()).toMatch(/^Error: /);
    await asks(`Beckside Singers ${mark}`);
    await look('the request is sent');
    expect(await h1()).toBe('We have your request');
    await page.goto('/add-your-service');
    await asks(`Beckside Traders ${mark}`);

    const curator = await arrive('curator');
    const press = async (what: string, whom: string): Promise<void> => {
      await curator.page.getByRole('button', {name: new RegExp(`^${what}.*${whom}`)}).click();
    };
    const told = await mailOf(world.cloud, 'Somebody asks to be on the menu');
    expect(told.text).not.toContain(email);
    await curator.page.goto('/curator');
    await signInAs(world, curator.page, 'curator@menu.example');
    await curator.link('New providers').click();
    await curator.look('who asks to be a provider');
    await press('Send this answer', `Beckside Traders ${mark}`);
    await curator.look('no reason');
    await curator.page.getByLabel('Or say why not').last().fill('You sell things.');
    await press('Send this answer', `Beckside Traders ${mark}`);
    await curator.look('answered');
    await press('Make it a provider', `Beckside Singers ${mark}`);
    await curator.look('the provider is made');
    expect(await curator.page.locator('main').innerText()).toContain('The provider is made');

    await mailOf(world.cloud, 'You are invited to Local Menu');
    const sam = await arrive('sam');
    await sam.page.goto('/provider/listings');
    await signInAs(world, sam.page, email);
    await sam.look('a new provider’s listings');
    expect(await sam.page.locator('main').innerText()).toContain(`Beckside Singers ${mark}`);
  },
};
