import {expect} from 'vitest';
import {ageListing, makeOld} from './ageListing.ts';
import {DESK_WITH_SCRIPT, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {linksIn} from './mails.ts';
import {COURSE} from './people.ts';
import {signInAs} from './signInAs.ts';
import type {JourneyWorld} from './world.ts';

/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};
const LISTING = `demo:listing:${COURSE.slug}`;

/** The link of the last mail about the course that has this subject: other pages are owed a check too. */
const linkOf = async ({cloud}: JourneyWorld, subject: string): Promise<string> => {
  await cloud.settled();
  const mail = cloud
    .mails()
    .findLast((each) => each.subject === subject && each.text.includes(`: ${COURSE.name}.`));
  const link = mail && linksIn(mail).find((each) => each.includes('/still-right/'));
  return new URL(link ?? '').pathname;
};

/** Nobody checks a page: it is asked about, hidden in the end, and brought back by one press from a mail. */
export const freshnessJourney: Journey = {
  name: 'A page that nobody checks is asked about, hidden in the end, and brought back by one press',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const {cloud} = world;
    const {page, look, button, h1} = await arrive();
    const main = () => page.locator('main').innerText();
    const found = async (): Promise<boolean> => {
      await page.goto(`/find?q=${encodeURIComponent(COURSE.name)}`);
      return (await page.getByRole('link', {name: COURSE.name, exact: true}).count()) > 0;
    };

    await ageListing(world, LISTING);
    await cloud.runSchedules();
    const asked = await linkOf(world, 'Is your page still right?');
    for (let scan = 0; scan < 10; scan += 1) await page.request.get(asked);
    await makeOld(world);
    await page.goto(asked);
    await look('old link');
    await button('Send a new link').click();
    await look('a new link is on its way');
    await page.goto(await linkOf(world, 'Is your page still right?'));
    await look('asks whether it is right');
    await button('Yes, it is still right').click();
    await look('marked as checked');
    expect(await h1()).toBe('Thank you');
    await page.getByLabel('How often should we ask you?').selectOption('1');
    await button('Save how often').click();
    await look('how often is saved');
    expect(await main()).toContain('We have saved how often we ask you');
    await page.goto(`/support/${COURSE.slug}`);
    expect(await main()).toContain('Checked today');

    await ageListing(world, LISTING, {lapse: 'sunk', told: ['due', 'amber', 'sunk']});
    await cloud.runSchedules();
    await cloud.settled();
    await page.goto(`/support/${COURSE.slug}`);
    await look('the page is hidden');
    expect(await main()).not.toContain('Checked');
    await expect.poll(found, SOON).toBe(false);
    await page.goto(await linkOf(world, 'Your page is hidden'));
    await look('asks, it is hidden');
    expect(await main()).toContain('nobody can be referred through it');
    await button('Yes, it is still right').click();
    await look('it is back');
    await page.getByRole('link', {name: 'See the page that people read'}).click();
    expect(await main()).toContain('Checked today');
    await cloud.settled();
    await expect.poll(found, SOON).toBe(true);
  },
};

/** Whoever edits the listings sees what is owed, signed in. */
export const ownChecksJourney: Journey = {
  name: 'A provider sees which of their pages to check, and presses for one',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    await ageListing(world, LISTING, {lapse: 'amber', told: ['due', 'amber']});
    const {page, look, link} = await arrive();
    await page.goto('/provider');
    await signInAs(world, page, 'lead@white-rose.example');
    await link('Are your pages still right?').click();
    await look('own pages');
    await page.getByRole('button', {name: new RegExp(`^Still right.*${COURSE.name}`)}).click();
    await look('one is checked');
    expect(await page.locator('main').innerText()).toContain(`Marked as checked: ${COURSE.name}`);
    const rhythm = page.locator('details', {hasText: COURSE.name});
    await rhythm.locator('summary').click();
    await rhythm.getByLabel('How often should we ask you?').selectOption('2');
    await rhythm.getByRole('button').click();
    await look('how often is saved');
    expect(await page.locator('main').innerText()).toContain(`every 2 months about ${COURSE.name}`);
    await page.goto('/provider/still-right/AAAAAAAAAAAAAAAAAAAAAA');
    await look('no such link');
  },
};

/** A curator rings a provider who does not answer. */
export const curatorChecksJourney: Journey = {
  name: 'A curator sees which pages nobody has checked, and marks one after a call',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    await ageListing(world, LISTING, {lapse: 'hidden', told: ['due', 'amber', 'sunk', 'hidden']});
    const {page, look, link} = await arrive();
    await page.goto('/curator');
    await signInAs(world, page, 'curator@menu.example');
    await link('Pages to be checked').click();
    await look('pages to be checked');
    const press = page.getByRole('button', {name: new RegExp(`^They say it is right.*${COURSE.name}`)});
    while ((await press.count()) === 0) await link('More pages').click();
    await press.click();
    await look('one is marked');
    expect(await page.locator('main').innerText()).toContain('The page is marked as checked');
    await page.goto(`/support/${COURSE.slug}`);
    expect(await page.locator('main').innerText()).toContain('Checked today');
  },
};
