import {expect} from 'vitest';
import {type Arrive, FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

const inAndOut: Journey = {
  name: 'A nurse signs in by a code, and out again',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const walker = await arrive();
    const {page, look, button, h1, context} = walker;
    await page.goto('/account');
    await look('sign in');
    expect(await h1()).toBe('Sign in');
    await signInAs(world, page, 'nurse@surgery.example');
    await look('my sign-in');
    expect(new URL(page.url()).pathname).toBe('/account');
    expect(await page.locator('main').innerText()).toContain('You can refer people');
    const before = await context.cookies();
    await button('Sign out').click();
    await look('signed out');
    expect(await h1()).toBe('You have signed out');
    // The cookie is dead, not only forgotten.
    await context.addCookies(before);
    await page.goto('/account');
    expect(await h1()).toBe('Sign in');
    await page.goto('/sign-in');
    await signInAs(world, page, 'nurse@surgery.example');
    expect(new URL(page.url()).pathname).toBe('/professional');
  },
};

const signsInAgain = async (world: JourneyWorld, arrive: Arrive, email: string): Promise<Walker> => {
  const walker = await arrive();
  await walker.page.goto('/account');
  await signInAs(world, walker.page, email);
  return walker;
};

const everywhere: Journey = {
  name: 'A provider who was invited signs in twice, loses nothing of an old form, and signs out everywhere',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const email = 'lead@white-rose.example';
    const desk = await signsInAgain(world, arrive, email);
    expect(await desk.page.locator('main').innerText()).toContain('organisation that runs support');
    const phone = await signsInAgain(world, arrive, email);

    // A second sign-in of the same browser: the page of the first one is old.
    const second = await desk.context.newPage();
    await second.goto('/sign-in');
    await signInAs(world, second, email);
    await second.close();
    await desk.button('Sign out').click();
    await desk.look('a form of an earlier sign-in');
    expect(await desk.h1()).toBe('Send this again');
    await desk.page.goto('/account');
    await desk.button('Sign out on every device').click();
    expect(await desk.h1()).toBe('You have signed out');

    await phone.button('Sign out').click();
    await phone.look('signed out in the middle of a form');
    expect(await phone.h1()).toBe('You have been signed out');
    await phone.page.goto('/account');
    expect(await phone.h1()).toBe('Sign in');
  },
};

const stranger: Journey = {
  name: 'A mailbox that nobody invited gets the same words, and no code',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async ({cloud}, arrive) => {
    const {page, button, look} = await arrive();
    await page.goto('/sign-in?to=https://elsewhere.example/');
    await look('sign in');
    await button('Sign in').click();
    await page.getByLabel('Email address').fill('somebody@elsewhere.example');
    await page.getByRole('button', {name: 'Send a code'}).click();
    await page.getByText('may sign in, we have sent a code to it').waitFor();
    expect(cloud.mails().filter(({to}) => to.some((each) => each.includes('elsewhere.example')))).toEqual([]);
  },
};

/** Signing in and out. */
export const SIGN_IN_JOURNEYS: readonly Journey[] = [inAndOut, everywhere, stranger];
