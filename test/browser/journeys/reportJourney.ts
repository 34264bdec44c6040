import {expect} from 'vitest';
import {type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {linksIn, mailOf} from './mails.ts';
import {COURSE} from './people.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** A curator reads what the provider says, and answers whoever reported it. */
const answerIt = async (world: JourneyWorld, {page, link, look}: Walker): Promise<void> => {
  await page.goto('/curator');
  await signInAs(world, page, 'curator@menu.example');
  await link('Problems that people report').click();
  await look('problems that people report');
  expect(await page.locator('main').innerText()).toContain('They have put it right');
  await page.getByLabel('Your answer to them').fill('They have put it right. Thank you.');
  await page.getByRole('button', {name: /^Send the answer/}).click();
  await look('the report is answered');
  const answer = await mailOf(world.cloud, 'Your report about a page');
  expect(answer.text).toContain('They have put it right. Thank you.');
};

/** Whoever edits the page reads what was said, signed in. */
const readIt = async (world: JourneyWorld, {page, look, link}: Walker): Promise<void> => {
  await page.goto('/provider');
  await signInAs(world, page, 'lead@white-rose.example');
  await link(/that somebody reported$/).click();
  await look('own pages, a problem is reported');
  const main = await page.locator('main').innerText();
  expect(main).toContain('It begins at 11 now.');
  expect(main).not.toContain('reporter@example.org');
};

/** The same page when a colleague has answered from the mailbox. */
const seeAnswered = async ({page, look}: Walker): Promise<void> => {
  await page.goto('/provider/still-right');
  await look('own pages, the report is answered by mail');
  expect(await page.locator('main').innerText()).toContain('It was wrong, and is right now, on ');
};

/** Somebody finds a page wrong, its provider puts it right, and they are answered. */
export const reportJourney: Journey = {
  name: 'A problem with a page is reported, read and put right by its provider, and answered by a curator',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const {cloud} = world;
    const {page, look, button, link, choose, h1} = await arrive();
    await page.goto(`/support/${COURSE.slug}`);
    await link('Report a problem with this page').click();
    await look('what is wrong');
    await button('Send').click();
    await look('nothing chosen');
    await choose('What is wrong?', 'The dates, times or place are wrong');
    await page.getByLabel('What should it say? (optional)').fill('It begins at 11 now.');
    await page.getByLabel('Your email, if you want an answer (optional)').fill('reporter@example.org');
    await button('Send').click();
    await look('sent');
    expect(await h1()).toBe('Thank you');

    const told = await mailOf(cloud, 'Somebody says that your page is wrong');
    expect(told.text).not.toContain('reporter@example.org');
    const editor = await arrive('editor');
    await readIt(world, editor);
    const provider = await arrive('provider');
    const path = linksIn(told).find((each) => each.includes('/still-right/')) ?? '';
    await provider.page.goto(new URL(path).pathname);
    await provider.look('asks, somebody has reported a problem');
    await provider.button('It was wrong, and is right now').click();
    await provider.look('marked as checked');
    await seeAnswered(editor);

    await answerIt(world, await arrive('curator'));
  },
};
