import {expect} from 'vitest';
import {addDays, dateInWords, londonDate} from '#shared/london.ts';
import {isWorkingDay} from '#shared/referral/workingDays.ts';
import {expectOneError} from './errors.ts';
import {type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {mailOf} from './mails.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** In the demonstration menu, with dates whose places are counted. */
const COURSE = {slug: 'desmond-foundation-leeds', name: 'DESMOND Foundation, Leeds'};
const SCRIPT = '<script>document.title = "taken over"</script>';
const PROVIDER = 'lead@white-rose.example';
const OLD_CONTACT = 'hello@';

const mainOf = ({page}: Walker): Promise<string> => page.locator('main').innerText();

/** The provider changes what the course is, where it reaches and its phone, and sends it. */
const write = async (world: JourneyWorld, walker: Walker, phone: string): Promise<void> => {
  const {page, look, link, button, h1} = walker;
  await page.goto('/provider');
  await signInAs(world, page, PROVIDER);
  await page.goto('/provider/listings');
  await look('own listings');
  await link(COURSE.name).click();
  await look('the task list');
  expect(await h1()).toContain(COURSE.name);

  await page.locator('#task-contact').click();
  await look('contact');
  await page.getByLabel('Phone (optional)').fill('ring us');
  await button('Save').click();
  await look('not a phone number');
  await expectOneError(walker, {
    field: 'contact-phone',
    text: 'Enter a phone number, like 0113 496 0000, or nothing',
  });
  await page.getByLabel('Phone (optional)').fill(phone);
  await button('Save').click();
  await page.waitForURL('**?notice=saved');

  await link('Name and summary').click();
  await look('name and summary');
  expect(await mainOf(walker)).toContain('This comes from DESMOND');
  await page.getByLabel('Summary').fill(`For people who have had it for years ${SCRIPT}`);
  await button('Save').click();
  await link('Where and how').click();
  await look('where and how');
  await page.getByLabel('Anyone who can get there').check();
  await button('Save').click();
  await look('changed, and not sent');
  expect(await mainOf(walker)).toContain(SCRIPT);

  await link('See the page as it would be').click();
  await look('the page as it would be');
  expect(await mainOf(walker)).toContain('This is a draft');
  expect(await mainOf(walker)).toContain(SCRIPT);
  expect(await page.title()).not.toContain('taken over');
};

const send = async ({page, look, button}: Walker, path: string, why: string): Promise<void> => {
  await page.goto(path);
  await page.getByLabel('Why do you change it?').fill(why);
  await button('Send for approval').click();
  await page.waitForURL('**?notice=sent');
  await look('sent');
};

/** Says that it is full, and adds a start: the public sees both at once. */
const goLive = async (walker: Walker, path: string): Promise<void> => {
  const {page, look, button, choose} = walker;
  await page.goto(path);
  await page.locator('#task-times').click();
  await look('can people join now');
  await choose('Can people join now?', 'Open, with a waiting list');
  await button('Save').click();
  await page.waitForURL('**?notice=live');
  await look('live at once');
  await page.locator('#task-dates').click();
  await look('dates');
  await page.getByLabel('Starts at').fill('half six');
  await button('Save these dates').click();
  await look('dates to look at again');
  expect(await page.title()).toMatch(/^Error: /);
  // A bank holiday would be left out.
  let first = addDays(londonDate(new Date()), 200 + Math.floor(Math.random() * 400));
  while (!isWorkingDay(first)) first = addDays(first, 1);
  const [year = '', month = '', day = ''] = first.split('-');
  const when = page.getByRole('group', {name: 'First day', exact: true});
  await when.getByLabel('Day').fill(day);
  await when.getByLabel('Month').fill(month);
  await when.getByLabel('Year').fill(year);
  await page.getByLabel('Starts at').fill('6:30pm');
  await page.getByLabel('Ends at').fill('8pm');
  await page.getByLabel('How often does it meet in all?').fill('3');
  await page.getByLabel('Places in all (optional)').fill('9');
  await button('Save these dates').click();
  await page.waitForURL('**?added=1');
  await look('dates are added');
  await page.goto(`/support/${COURSE.slug}`);
  expect(await mainOf(walker)).toContain('There is a waiting list');
  // Later starts are folded.
  expect(await page.content()).toContain(dateInWords(first, {weekday: true}));
};

/** The curator sends it back with a message, and the provider reads it in a mail. */
const giveBack = async (world: JourneyWorld, walker: Walker): Promise<void> => {
  const {page, look, link, button} = walker;
  await page.goto('/curator');
  await signInAs(world, page, 'curator@menu.example');
  await link('Changes to approve').click();
  await look('changes to approve');
  expect(await mainOf(walker)).toContain('Open became Open, with a waiting list');
  await page
    .getByRole('button', {name: /^I have looked at this/})
    .first()
    .click();
  await page.waitForURL('**?notice=looked-at');
  await link(COURSE.name).click();
  await look('a change');
  expect(await mainOf(walker)).toContain('Check this first');
  expect(await mainOf(walker)).toContain(SCRIPT);
  await button('Send it back').click();
  await look('sent back without a message');
  await expectOneError(walker, {field: 'message', text: 'Say what they should change'});
  await page.getByLabel('Or send it back: what should they change?').fill('Please say it in plain words.');
  await button('Send it back').click();
  await look('it is sent back');
  await world.cloud.runSchedules();
  const mail = await mailOf(world.cloud, 'Your change needs another look');
  expect(mail.to).toEqual([PROVIDER]);
  expect(mail.text).toContain('Please say it in plain words.');
};

/** The curator puts a word right and approves it; the public, the provider and the old contact see it. */
const approve = async (world: JourneyWorld, walker: Walker, phone: string): Promise<void> => {
  const {cloud} = world;
  const {page, look, link, button} = walker;
  await page.goto('/curator/proposals');
  await link(COURSE.name).click();
  await link('Name and summary').click();
  await look('changed by the curator first');
  await page.getByLabel('Summary').fill('For people who have had type 2 diabetes for years. <b>Bold</b>');
  await button('Save').click();
  await link('See the page as it would be').click();
  await look('the page as the curator would have it');
  await link('Back to its parts').click();
  await button('Approve').click();
  await page.waitForURL('**?notice=approved');
  await look('approved');
  await cloud.runSchedules();
  await cloud.settled();
  expect((await mailOf(cloud, 'Your change is in the menu')).to).toEqual([PROVIDER]);
  const told = cloud.mails().filter(({subject}) => subject === 'How people reach you was changed');
  expect(told.some(({to}) => to[0]?.startsWith(OLD_CONTACT))).toBe(true);
  expect(told.at(-1)?.text).toContain(phone);
  await page.goto(`/support/${COURSE.slug}`);
  await look('the public page');
  expect(await mainOf(walker)).toContain(phone);
  expect(await mainOf(walker)).toContain('<b>Bold</b>');
};

/** A provider changes a listing; a curator sends it back, and then approves it; the provider takes it back again. */
export const editJourney: Journey = {
  name: 'A provider changes a listing and adds dates, a curator sends it back and then approves it, and the history takes it back',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const phone = `0113 496 0${String(100 + Math.floor(Math.random() * 899))}`;
    const provider = await arrive('provider');
    const curator = await arrive('curator');
    await write(world, provider, phone);
    await provider.link('Back to its parts').click();
    const {page, look, button, link} = provider;
    const path = new URL(page.url()).pathname;
    await button('Send for approval').click();
    await look('no reason given');
    await expectOneError(provider, {field: 'why', text: 'Say in one line why you change it'});
    await send(provider, path, 'We have a new number.');
    await button('Take it back').click();
    await look('taken back');
    await send(provider, path, 'We have a new number.');

    await goLive(provider, path);
    await giveBack(world, curator);
    await page.goto('/provider/listings');
    await look('it came back');
    expect(await mainOf(provider)).toContain('A curator wrote: Please say it in plain words.');
    await link(COURSE.name).click();
    await look('what the curator wrote');
    await send(provider, path, 'In plain words now.');
    await approve(world, curator, phone);

    await page.goto(`${path}/history`);
    await look('what was changed');
    expect(await mainOf(provider)).toContain('Written by you. Changed by a curator before it was approved.');
    await page
      .getByRole('button', {name: /^Take this back/})
      .first()
      .click();
    await page.waitForURL('**?notice=restored');
    await look('what was there before');
    await send(provider, path, 'It was right before.');
    await curator.page.goto('/curator/proposals');
    await curator.link(COURSE.name).click();
    await curator.button('Approve').click();
    await curator.page.waitForURL('**?notice=approved');
    await page.goto(path);
    await page.locator('#task-cost').click();
    await look('cost');
    await page.getByLabel('More about the cost (optional)').fill('£2 for tea');
    await button('Save').click();
    await page.locator('summary', {hasText: 'Throw these changes away'}).click();
    await look('asked once more');
    await button('Yes, throw them away').click();
    await look('thrown away');
    expect(await mainOf(provider)).not.toContain('£2 for tea');
  },
};
