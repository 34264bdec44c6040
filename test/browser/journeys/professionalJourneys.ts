import {expect} from 'vitest';
import {type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {signInAs} from './signInAs.ts';

const saysWhoTheyAre: Journey = {
  name: 'A link worker says who they are, once',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const {page, look, button, link, h1} = await arrive();
    await page.goto('/professional');
    expect(await h1()).toBe('Sign in');
    await signInAs(world, page, `link-worker-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    await look('start, nothing known');
    expect(await h1()).toBe('Refer somebody');
    await link('Say who you are').click();
    await page.getByLabel('Your name').fill('Robin Achebe');
    await page.getByLabel('ODS code').fill('no code!');
    await button('Save').click();
    await look('details with errors');
    expect(await page.title()).toMatch(/^Error: /);
    // What was typed is still there.
    expect(await page.getByLabel('Your name').inputValue()).toBe('Robin Achebe');
    await page.getByLabel('Your job').fill('Link worker');
    await page.getByLabel('Your organisation').fill('Example Surgery');
    await page.getByLabel('ODS code').fill('b86 999');
    await page.getByLabel('Email address for outcomes').fill('team@surgery.example');
    await button('Save').click();
    await look('start, saved');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Your details are saved');
    expect(text).toContain('B86999');
  },
};

/** People who refer others, signed in. */
export const PROFESSIONAL_JOURNEYS: readonly Journey[] = [saysWhoTheyAre];
