import {expect, vi} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, linksIn, mailOf} from './mails.ts';
import {AMINA, COURSE, JOZEF} from './people.ts';
import {fillInAll} from './referForm.ts';
import {saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};

/** The curator has a code sent to the mailbox; whoever reads it types the code. */
const proveAgain = async (world: JourneyWorld, curator: Walker, provider: Walker): Promise<void> => {
  const {cloud} = world;
  await curator.page.goto('/curator');
  await signInAs(world, curator.page, 'curator@menu.example');
  await curator.link('Mailboxes that have not answered').click();
  await curator.look('mailboxes that have not answered');
  const list = await curator.page.locator('main').innerText();
  expect(list).toContain('Our email to it came back');
  await curator.page.getByRole('button', {name: `Send a code to this mailbox of ${COURSE.name}`}).click();
  await curator.look('a code is on its way');
  await cloud.runSchedules();
  const mail = await mailOf(cloud, 'Can this mailbox take referrals?');

  const {page, look, button} = provider;
  const link = linksIn(mail).find((each) => each.includes('/provider/mailbox/')) ?? '';
  await page.goto(new URL(link).pathname);
  await look('asks for the code');
  await button('Send a new email to this mailbox').click();
  await look('sent too often');
  await page.getByLabel('Code').fill('12');
  await button('Yes, we take referrals here').click();
  await look('wrong code');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Code').fill(codeIn(mail));
  await button('Yes, we take referrals here').click();
  await look('the mailbox takes referrals');
  expect(await provider.h1()).toBe('This mailbox takes referrals');
  await page.goto(new URL(link).pathname);
  await look('it takes them already');
};

/** A mail to a provider that comes back: no form leads there, and who was filling one in is told whom to ring. */
export const mailboxJourney: Journey = {
  name: 'A mail to a provider comes back: the form is off at once, and on again when a mailbox answers',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const walker = await arrive();
    const {page, look, button, h1} = walker;
    const main = () => page.locator('main').innerText();
    const found = async () => {
      await page.goto(`/find?q=${encodeURIComponent(COURSE.name)}`);
      return await page.locator('.app-result').first().innerText();
    };
    const saved = await saveByApi(world, AMINA, {address: walker.address});
    await fillInAll(walker, JOZEF);
    const sent = await mailOf(cloud, `New referral: ${saved.reference}`);
    await cloud.bounceMail(sent.id);
    const toCurator = await mailOf(cloud, `A provider’s email came back: ${saved.reference}`);
    expect(toCurator.text).toContain('Nobody can refer to this listing on the site');

    await button('Send').click();
    await look('the form has gone');
    expect(await h1()).toContain('Your form was not sent');
    expect(await main()).toMatch(/Call White Rose Diabetes Learning: 0808/);
    await page.goto(`/support/${COURSE.slug}`);
    await look('ring them');
    expect(await main()).toContain('There is no form for it here: call them');
    expect(await page.getByRole('link', {name: /^Refer yourself|^Ask to join|^Refer someone/}).count()).toBe(
      0,
    );
    await vi.waitUntil(async () => !(await found()).includes('Refer yourself online'), SOON);

    await proveAgain(world, await arrive('curator'), await arrive('provider'));
    await cloud.settled();
    await vi.waitUntil(async () => (await found()).includes('Refer yourself online'), SOON);
    await look('found with its form again');
  },
};
