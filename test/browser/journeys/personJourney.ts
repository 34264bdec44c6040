import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {codeIn, expectToSayNothing, linksIn, mailOf} from './mails.ts';
import {type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {AMINA, COURSE, type PersonWords} from './people.ts';
import {answerTheDoor, fillContact, fillNeeds, fillWho, NEEDS, referenceOn} from './referForm.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** Home, words and a postcode, results, a filter, and the listing that fits. */
const findTheCourse = async ({page, look, button, link, h1}: Walker): Promise<void> => {
  await page.goto('/');
  await look('home');
  await page.getByLabel('What do you want help with?').fill('sugar diabetes');
  await page.getByLabel('Postcode or town').fill('LS8 4AB');
  await button('Search').click();
  await page.locator('.app-results').waitFor();
  await look('results');

  expect(await h1()).toMatch(/^\d+ results for “sugar diabetes” within 10 miles of LS8 .*, or online$/);
  const first = page.locator('.app-result').first();
  expect(await first.innerText()).toContain('Type 2 diabetes');
  expect(await first.innerText()).toMatch(/\(about [\d.]+ miles? away\)/);
  expect(await page.locator('.nhsuk-card--care').count()).toBe(0);
  const listed = page.locator('.app-result', {hasText: COURSE.name});
  expect(await listed.innerText()).toContain('QISMET certified (QIS 2020) until');

  const before = Number.parseInt(await h1(), 10);
  await page.getByText('Filter these results', {exact: true}).click();
  await page.locator('summary', {hasText: 'Time'}).click();
  await page.getByRole('checkbox', {name: /weekend/i}).check();
  await button('Show results').click();
  await page
    .getByRole('link', {name: /^Remove filter: /})
    .first()
    .waitFor();
  await look('filtered');
  expect(Number.parseInt(await h1(), 10)).toBeLessThan(before);
  expect(new URL(page.url()).searchParams.getAll('when')).toEqual(['weekend']);
  await link(COURSE.name).click();
  await page.waitForURL(`**/support/${COURSE.slug}`);
  await look('listing');
};

/** The three pages, each with one mistake first; then one answer is changed from the last page. */
const fillInWithMistakes = async (walker: Walker, person: PersonWords): Promise<void> => {
  const {page, look, button, link, choose} = walker;
  await button('Refer yourself').click();
  await look('check this is right for you');
  await choose('How old is the person who wants support?', '18 or over');
  await choose(/Which type of diabetes/, 'Type 2');
  await button('Continue').click();
  await look('check this is right for you, one mistake');
  await expectOneError(walker, {text: 'Choose yes, no or not sure', field: 'notFor'});
  expect(await page.getByRole('radio', {name: '18 or over'}).isChecked()).toBe(true);
  await answerTheDoor(walker);

  await page.waitForURL(/\/who\?form=/);
  await look('who');
  await fillWho(walker, {...person, born: ['31', '2', person.born[2]]});
  await button('Continue').click();
  await look('who, one mistake');
  await expectOneError(walker, {
    text: 'Date of birth must be a real date, like 27 3 1968',
    field: 'dateOfBirth-day',
  });
  expect(await page.getByLabel('Full name of the person').inputValue()).toBe(person.name);
  expect(await page.getByLabel('Year', {exact: true}).inputValue()).toBe(person.born[2]);
  await fillWho(walker, person);
  await button('Continue').click();

  await page.waitForURL(/\/contact\?form=/);
  await look('contact');
  await fillContact(walker, {...person, postcode: 'LS8'});
  await button('Continue').click();
  await look('contact, one mistake');
  await expectOneError(walker, {text: 'Enter a full UK postcode, like LS8 4AB', field: 'postcode'});
  expect(await page.getByLabel('Phone number').inputValue()).toBe(person.phone);
  expect(await page.getByLabel('Email address').inputValue()).toBe(person.email);
  await fillContact(walker, person);
  await button('Continue').click();

  await page.waitForURL(/\/needs\?form=/);
  await look('needs');
  await fillNeeds(walker, person);
  await page.getByLabel('NHS number, if you know it').fill('999 000 0019');
  await button('Continue').click();
  await look('needs, one mistake');
  await expectOneError(walker, {
    text: 'Enter a 10-digit NHS number, like 999 000 0018, or leave it empty',
    field: 'nhsNumber',
  });
  for (const need of NEEDS) expect(await page.getByRole('checkbox', {name: need}).isChecked()).toBe(true);
  expect(await page.getByLabel('Anything else that they should know').inputValue()).toBe(person.note);
  await page.getByLabel('NHS number, if you know it').fill('999-000-0018');
  await button('Continue').click();

  await page.waitForURL(/\/check\?form=/);
  await look('check your answers');
  const answers = await page.locator('main').innerText();
  expect(answers).toContain('••• ••• 0018');
  expect(answers).toMatch(/Which type of diabetes do you have\?\s+Type 2/);
  await link('Change phone number').click();
  await look('change an answer');
  await page.getByLabel('Phone number').fill('0113 496 0999');
  await button('Save and go back').click();
  await page.waitForURL(/\/check\?form=/);
  expect(await page.locator('main').innerText()).toContain('0113 496 0999');
};

/** Sends twice, loads again, goes back: one reference. */
const sendOnce = async (walker: Walker): Promise<string> => {
  const {page, look, button, h1} = walker;
  await button('Send').dblclick();
  await page.waitForURL(/\/sent\?form=/);
  await look('sent');
  expect(await h1()).toBe('Your request has been sent');
  const reference = await referenceOn(walker);
  await page.reload();
  expect(await referenceOn(walker)).toBe(reference);
  await page.goBack();
  if (!new URL(page.url()).pathname.endsWith('/sent')) {
    await page.reload();
    await page.waitForURL(/\/sent\?form=/);
  }
  expect(await referenceOn(walker)).toBe(reference);
  return reference;
};

/** Sees where it is, by the reference and by the mailed link, and stops it with a code. */
const followAndStop = async (
  {cloud}: JourneyWorld,
  {page, look, button, link, h1}: Walker,
  {reference, person}: {reference: string; person: PersonWords},
): Promise<void> => {
  await link('see where your request is, or stop it').click();
  await look('my request, in the browser that sent it');
  expect(await page.locator('main').innerText()).not.toContain(person.name);
  await page.goto('/my-referral');
  await look('my referral, open on this device');
  expect(await link(`Request ${reference}`).count()).toBe(1);
  await page.getByLabel('Your reference').fill(reference.toLowerCase());
  await button('Send me a code').click();
  await look('code asked');
  const code = codeIn(await mailOf(cloud, 'Your code for Local Menu'));
  await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await button('Continue').click();
  await page.waitForURL(/\/my-referral\/mine\?request=/);
  await look('details');
  const shown = await page.locator('main').innerText();
  expect(shown).toContain(person.name);
  expect(shown).toContain('Sent');
  await link('Change how we reach you').click();
  await look('change how we reach you');
  await page.getByLabel('Phone number').fill('0113 496 0222');
  await button('Save').click();
  await page.waitForURL(/\/my-referral\/mine\?done=1/);
  await look('saved');
  await link('See what we hold, who has opened it, or delete it').click();
  await look('what we hold');
  expect(await page.locator('main').innerText()).toContain('Sent, by you');
  await link('your request').click();
  await button('Stop this request').click();
  await look('stop this request');
  await button('Yes, stop it').click();
  await page.waitForURL(/\/my-referral\/mine\?request=/);
  await look('stopped');
  expect(await page.locator('main').innerText()).toContain('You stopped this request');
  await link('See what we hold, who has opened it, or delete it').click();
  await button('Delete what I told you').click();
  await look('sure to delete');
  await button('Yes, delete it').click();
  await page.getByText('What you told us has been deleted').waitFor();
  await look('deleted');
  expect(await page.locator('main').innerText()).not.toContain(person.name);
  await button('Close my request').click();
  await look('closed');
  expect(await h1()).toBe('See where your request is');
  expect(await page.locator('main').innerText()).not.toContain(reference);
};

const openMailedLink = async (
  {cloud}: JourneyWorld,
  {page, look}: Walker,
  {reference, person}: {reference: string; person: PersonWords},
): Promise<void> => {
  const confirmation = page.url();
  const [own = 'no link'] = linksIn(await mailOf(cloud, `We have your request: ${reference}`));
  await page.goto(own);
  expect(new URL(page.url()).pathname).toBe('/my-referral/mine');
  await look('my referral by link');
  const shown = await page.locator('main').innerText();
  expect(shown).toContain(reference);
  expect(shown).toContain(COURSE.provider);
  expect(shown).not.toContain(person.name);
  await page.goto(confirmation);
};

/** The main job, whole. */
export const personJourney: Journey = {
  name: 'A person finds support, refers themselves, follows it and stops it',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const person = AMINA;
    const walker = await arrive();
    await findTheCourse(walker);
    await fillInWithMistakes(walker, person);
    const reference = await sendOnce(walker);

    const toProvider = await mailOf(world.cloud, `New referral: ${reference}`);
    const toPerson = await mailOf(world.cloud, `We have your request: ${reference}`);
    const personal = [person.name, person.phone, person.postcode, person.note, COURSE.name, COURSE.provider];
    expectToSayNothing(toProvider, personal);
    expectToSayNothing(toPerson, personal);
    expect(toPerson.to).toEqual([person.email]);

    await openMailedLink(world, walker, {reference, person});
    await followAndStop(world, walker, {reference, person});
    expectToSayNothing(await mailOf(world.cloud, `Referral withdrawn: ${reference}`), personal);
  },
};
