import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {mailOf} from './mails.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

const PROVIDER = 'lead@white-rose.example';
/** A listing of theirs in the demonstration menu. */
const LISTING = '/support/desmond-foundation-leeds';

const mainOf = ({page}: Walker): Promise<string> => page.locator('main').innerText();

/** Types a change, looks at it once more, and sends it. */
const send = async ({page, look, button, link}: Walker, about: string): Promise<void> => {
  await page.goto('/provider');
  await link('Your organisation').click();
  await look('what the menu says of the organisation');
  await page
    .getByRole('link', {name: /^Change this/})
    .first()
    .click();
  await look('the form of the organisation');
  await page.getByLabel('Description (optional)').fill(about);
  await page.getByLabel('Why do you change it?').fill('We want people to know us.');
  await button('Continue').click();
  await look('check your answers');
  await button('Send for approval').click();
  await page.waitForURL('**?notice=sent');
  await look('it waits');
};

/** A curator changes an organisation's phone number at once, and takes that back. */
const changeAtOnce = async ({cloud}: JourneyWorld, curator: Walker): Promise<void> => {
  const {page, look, button, link} = curator;
  const phone = page.getByLabel('Phone (optional)');
  const save = async (why: string): Promise<void> => {
    await page.getByLabel('Why do you change it?').fill(why);
    await button('Continue').click();
    await look('the curator’s change, checked');
    await button('Save it').click();
    await page.waitForURL('**notice=changed');
  };
  await page.goto('/curator/organisations');
  await page.getByLabel('The address of one of its listings').fill(`${cloud.url}${LISTING}`);
  await button('Show what the menu says of it').click();
  await look('an organisation');
  await link('Change this').click();
  await look('the curator’s form of an organisation');
  const before = await phone.inputValue();
  await phone.fill('0113 496 0188');
  await save('They told us on the phone.');
  await look('changed by a curator');
  expect(await mainOf(curator)).toContain('0113 496 0188');
  await page.locator('summary', {hasText: 'What was changed'}).click();
  await page
    .getByRole('link', {name: /^Take this back/})
    .first()
    .click();
  await look('the form without that change');
  expect(await phone.inputValue()).toBe(before);
  await save('It was a mistake.');
};

/** What the menu says of an organisation, from its provider's form to the public's page. */
export const organisationJourney: Journey = {
  name: 'A provider changes what the menu says of its organisation, and a curator sends it back, approves it, and changes it too',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const provider = await arrive('provider');
    const curator = await arrive('curator');
    // Each screen of the full run says something of its own.
    const about = `We are a charity of people who live with diabetes. <b>${Date.now()}</b>`;
    await provider.page.goto('/provider/organisation');
    await signInAs(world, provider.page, PROVIDER);
    await provider.page
      .getByRole('link', {name: /^Change this/})
      .first()
      .click();
    await provider.page.getByLabel('Website (optional)').fill('www.example.org');
    await provider.page.getByLabel('Why do you change it?').fill('A new site.');
    await provider.button('Continue').click();
    await provider.look('not a whole web address');
    await expectOneError(provider, {
      field: 'website',
      text: 'Enter a whole web address, like https://www.example.org, or nothing',
    });
    await send(provider, about);
    await provider.page.getByRole('button', {name: /^Take it back/}).click();
    await provider.look('taken back');
    await send(provider, about);

    const {page, look, link, button} = curator;
    await page.goto('/curator');
    await signInAs(world, page, 'curator@menu.example');
    await link('Changes of organisations').click();
    await look('changes of organisations');
    await link('White Rose Diabetes Learning').click();
    await look('a change of an organisation');
    expect(await mainOf(curator)).toContain(about);
    await button('Send it back').click();
    await look('sent back without a message');
    await expectOneError(curator, {field: 'message', text: 'Say what they should change'});
    await page.getByLabel('Or send it back: what should they change?').fill('Please say for whom.');
    await button('Send it back').click();
    await look('sent back');
    await world.cloud.runSchedules();
    expect((await mailOf(world.cloud, 'Your change needs another look')).text).toContain(
      'Please say for whom.',
    );

    await send(provider, about);
    await page.goto('/curator/organisations');
    await link('White Rose Diabetes Learning').click();
    await button('Approve').click();
    await page.waitForURL('**?notice=approved');
    await look('approved');
    await page.goto(LISTING);
    expect(await mainOf(curator)).toContain(about);
    await changeAtOnce(world, curator);
    await provider.page.goto('/provider/organisation');
    await provider.page.locator('summary', {hasText: 'What was changed'}).first().click();
    await provider.look('what was changed');
    expect(await mainOf(provider)).toContain('Approved by a curator. Written by you.');
  },
};
