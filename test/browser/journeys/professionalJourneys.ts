import {expect} from 'vitest';
import {DESK_WITH_SCRIPT, FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {expectToSayNothing, linksIn, mailOf} from './mails.ts';
import {AMINA, COURSE, JOZEF, type PersonWords} from './people.ts';
import {idOf, leaveUnmarked} from './leftByCourier.ts';
import {sendAsSystem} from './sendAsSystem.ts';
import {signInAs} from './signInAs.ts';
import {referSecondPerson} from '../keyboard/secondReferral.ts';
import type {Walker} from './walker.ts';

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

/** Fills in who they are, where the page asks for it. */
export const sayWhoTheyAre = async ({page, button}: Walker): Promise<void> => {
  await page.getByLabel('Your name').fill('Robin Achebe');
  await page.getByLabel('Your job').fill('Practice nurse');
  await page.getByLabel('Your organisation').fill('Example Surgery');
  await page.getByLabel('Email address for outcomes').fill('team@surgery.example');
  await button('Save').click();
};

export const fillIn = async (
  {page, choose}: Walker,
  {name, born, phone, postcode}: PersonWords,
): Promise<void> => {
  const [day, month, year] = born;
  await page.getByLabel('Full name').fill(name);
  // Another day is asked of whoever measured something.
  const birth = page.getByRole('group', {name: 'Date of birth'});
  await birth.getByLabel('Day').fill(day);
  await birth.getByLabel('Month').fill(month);
  await birth.getByLabel('Year').fill(year);
  await choose('Best and safest way to contact them', 'Phone, and it is safe to leave a message');
  await page.getByLabel('Their phone number').fill(phone);
  await page.getByLabel('Their postcode').fill(postcode);
  await page.getByLabel('Reason, in a line').fill('Wants to understand a new diagnosis');
  await choose('Do they agree?', 'I have talked about it with them, and they agree');
};

/** Answers whatever the listing itself must know. */
export const answerQuestions = async ({page}: Walker): Promise<void> => {
  const groups = page.getByRole('group').filter({has: page.locator('input[name^="q-"]')});
  for (const group of await groups.all()) await group.getByRole('radio').first().check();
};

const refers: Journey = {
  name: 'A nurse refers one person, follows it, and another cannot see it',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, link, h1} = nurse;
    await page.goto(`/support/${COURSE.slug}`);
    await link('Refer someone as a professional').click();
    expect(await h1()).toBe('Sign in');
    await signInAs(world, page, `nurse-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    expect(await h1()).toBe('Say who you are');
    await sayWhoTheyAre(nurse);
    // Straight back to what they came for.
    expect(await h1()).toBe('Who are you referring?');
    await look('the form');
    await page.getByLabel('Full name').fill(AMINA.name);
    await button('Check your answers').click();
    await look('the form with errors');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Full name').inputValue()).toBe(AMINA.name);

    await fillIn(nurse, AMINA);
    await answerQuestions(nurse);
    await button('Check your answers').click();
    await look('check');
    expect(await h1()).toBe('Check your answers');
    await button('Change answers').click();
    expect(await page.getByLabel('Reason, in a line').inputValue()).toBe(
      'Wants to understand a new diagnosis',
    );
    await page.getByLabel('Reason, in a line').fill('Asked for it herself');
    await button('Check your answers').click();
    expect(await page.locator('main').innerText()).toContain('Asked for it herself');
    await button('Send').click();
    await look('sent');
    expect(await h1()).toBe('Your referral has been sent');
    const sentAt = new URL(page.url());
    const reference = sentAt.searchParams.get('reference') ?? '';

    await link('See your referrals').click();
    await look('my referrals');
    const mine = await page.locator('main').innerText();
    expect(mine).toContain(reference);
    expect(mine).toContain(AMINA.name);
    await link(AMINA.name).click();
    await look('one referral');
    expect(await page.locator('main').innerText()).toContain(`Referral ${reference}`);
    // She has no email, and says on the phone that her number is another.
    await page.getByText('How to reach them has changed, or is wrong').click();
    await page.getByLabel('Their phone number').fill('0113 496 0777');
    await button('Put it right').click();
    await look('nobody said so');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('radio', {name: 'They told us themselves'}).check();
    await button('Put it right').click();
    await page.waitForURL(/done=1/);
    await look('put right');
    await mailOf(world.cloud, `Details were put right: ${reference}`);
    await link('Back to your referrals').click();
    await page.goto('/professional/referrals?show=late');
    await look('none late');

    const mail = await mailOf(world.cloud, `New referral: ${reference}`);
    expect(mail.text).toContain(reference);

    const colleague = await arrive('a colleague');
    await colleague.page.goto(sentAt.pathname + sentAt.search);
    await signInAs(world, colleague.page, `colleague-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    expect(await colleague.page.locator('main').innerText()).not.toContain(AMINA.name);
    await colleague.page.goto('/professional/referrals');
    expect(await colleague.page.locator('main').innerText()).toContain('You have not referred anybody yet');
  },
};

const choosesTwo: Journey = {
  name: 'A nurse ticks two results, and another time one of a shortlist of four',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, link, h1} = nurse;
    await page.goto('/professional');
    await signInAs(world, page, `nurse-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    await link('Say who you are').click();
    await sayWhoTheyAre(nurse);
    await page.getByLabel('What do you want help with?').fill('diabetes');
    await page.getByLabel('Postcode or town').fill('Leeds');
    await page.getByLabel('Postcode or town').press('Enter');
    await page.waitForURL(/\/find/);
    await look('results to tick');
    const ticks = page.getByRole('checkbox', {name: /Choose for a patient/});
    const slugs = [await ticks.nth(0).inputValue(), await ticks.nth(1).inputValue()];
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await button('Refer a patient to these').click();
    expect(await h1()).toBe('Who are you referring?');
    expect(new URL(page.url()).searchParams.getAll('listing')).toEqual(slugs);
    await look('the form for two');

    await page.goBack();
    for (const tick of [0, 1, 2, 3]) {
      await page
        .getByRole('button', {name: /^Add to shortlist/})
        .nth(tick)
        .click();
      await page.waitForURL(/#added-/);
    }
    await page.goto('/shortlist');
    await look('shortlist');
    for (const tick of [0, 1, 2, 3]) await page.getByRole('checkbox').nth(tick).check();
    await button('Refer a patient to these').click();
    await look('too many');
    expect(await h1()).toBe('Choose up to 3');
    await page.getByRole('checkbox').first().check();
    await button('Refer a patient to these').click();
    expect(await h1()).toBe('Who are you referring?');
  },
};

const handsOver: Journey = {
  name: 'A nurse hands over a menu, and the person refers themselves from their own phone',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, link, h1} = nurse;
    await page.goto(`/professional/refer?listing=${COURSE.slug}`);
    await signInAs(world, page, `nurse-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    await sayWhoTheyAre(nurse);
    await link('hand it over on paper or on their phone').click();
    await look('hand it over');
    await button('Make the page').click();
    expect(await h1()).toBe('Chosen for you');
    const email = `amina-${crypto.randomUUID().slice(0, 8)}@example.org`;
    await page.getByLabel('Email it to them').fill(email);
    await button('Send email').click();
    await page.waitForURL(/sent=1/);
    await look('the page to print');
    await page.emulateMedia({media: 'print'});
    await look('on paper');
    await page.emulateMedia({media: null});
    const address = (await page.locator('.app-handed__address').innerText()).trim();
    const code = address.split('/').at(-1) ?? '';

    const mail = await mailOf(world.cloud, 'The page that was chosen with you');
    expectToSayNothing(mail, [AMINA.name, COURSE.name]);
    expect(linksIn(mail)).toEqual([`${world.cloud.url}/go/${code}`]);

    const person = await arrive('the person');
    await person.page.goto('/go');
    await person.look('type a code');
    await person.page.getByLabel('Code').fill('nonsense');
    await person.button('Continue').click();
    expect(await person.page.title()).toMatch(/^Error: /);
    await person.page.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '));
    await person.button('Continue').click();
    await person.look('chosen for you');
    expect(await person.page.locator('main').innerText()).toContain(COURSE.name);
    await person.page.getByRole('button', {name: `Refer yourself to ${COURSE.name}`}).click();
    expect(await person.h1()).toContain('Check this is right for you');
  },
};

const asksThemToCall: Journey = {
  name: 'A nurse asks them to call a person, in four answers',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, choose, h1} = nurse;
    await page.goto(`/professional/call?listing=${COURSE.slug}`);
    await signInAs(world, page, `nurse-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    await sayWhoTheyAre(nurse);
    expect(await h1()).toBe('Ask them to call the person');
    await button('Send').click();
    await look('with errors');
    await page.getByLabel('Full name').fill(AMINA.name);
    await page.getByLabel('Their phone number').fill(AMINA.phone);
    await choose('Is it safe to leave a message?', 'Yes');
    await choose('Do they agree?', 'I have talked about it with them, and they agree');
    await button('Send').click();
    await look('sent');
    expect(await h1()).toBe('Your referral has been sent');
  },
};

/** Seconds that the issue gives for the second referral. */
const MOST_SECONDS = 60;
/** Fields and buttons at which something is done: a field more is a decision, made here too. */
const STOPS = 15;

const secondReferral: Journey = {
  name: 'A nurse’s second referral takes less than a minute by keyboard',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, h1} = nurse;
    await page.goto(`/professional/refer?listing=${COURSE.slug}`);
    await signInAs(world, page, `nurse-${crypto.randomUUID().slice(0, 8)}@surgery.example`);
    await sayWhoTheyAre(nurse);
    await fillIn(nurse, AMINA);
    await answerQuestions(nurse);
    await button('Check your answers').click();
    await button('Send').click();
    const keyboard = await referSecondPerson(page);
    await look('the second is sent');
    expect(await h1()).toBe('Your referral has been sent');
    console.log(
      `The second referral: ${keyboard.keys()} keys, ${keyboard.stops()} stops, ${keyboard.seconds().toFixed(0)} s`,
    );
    expect(keyboard.stops()).toBeLessThanOrEqual(STOPS);
    expect(keyboard.seconds()).toBeLessThanOrEqual(MOST_SECONDS);
  },
};

const answersForSystem: Journey = {
  name: 'A nurse finds among her referrals what her surgery’s record system sent',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, link} = nurse;
    await page.goto('/professional/profile');
    await signInAs(world, page, 'nurse@surgery.example');
    await sayWhoTheyAre(nurse);
    // A practice that has not answered is counted: by the courier, and by the steward where the courier died.
    const [reference = 'none'] = await sendAsSystem(world, JOZEF, [COURSE.slug], {
      contactBy: 'phone-message',
      tellPractice: 'B86998',
    });
    await world.cloud.settled();
    await leaveUnmarked(world.cloud, await idOf(world.cloud, reference));
    await world.cloud.runSchedules();
    await page.goto('/professional/referrals');
    expect(await page.locator('main').innerText()).toContain(reference);
    await link(JOZEF.name).first().click();
    await look('a referral that her record system sent');
    expect(await page.locator('main').innerText()).toContain(`Referral ${reference}`);
  },
};

/** People who refer others, signed in. */
export const PROFESSIONAL_JOURNEYS: readonly Journey[] = [
  saysWhoTheyAre,
  choosesTwo,
  handsOver,
  asksThemToCall,
  refers,
  secondReferral,
  answersForSystem,
];
