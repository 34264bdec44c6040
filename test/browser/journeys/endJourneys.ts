import {expect} from 'vitest';
import {londonDate} from '#shared/london.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {referralStore} from '../../../functions/data/referralStore.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, expectToSayNothing, linksIn, mailOf} from './mails.ts';
import {endUndo, sendNow} from './passTime.ts';
import {COURSE, JOZEF} from './people.ts';
import {sayWhoTheyAre} from './professionalJourneys.ts';
import {sendAsSystem} from './sendAsSystem.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

const SUGAR_TALK = 'harehills-sugar-talk';
/** Their mailbox is asked for codes in no other journey. */
const BY_EMAIL = {contactBy: 'email', email: 'jozef.end@example.org'} as const;

/** What a provider did on the day, as it stands in the store. */
const takeSteps = async (
  {cloud}: JourneyWorld,
  reference: string,
  steps: readonly Omit<StepTaken, 'by'>[],
): Promise<void> => {
  const referrals = referralStore({client: cloud.documents, tableName: cloud.table('REFERRALS_TABLE')});
  for (const step of steps) {
    const referral = await referrals.getByReference(reference, new Date());
    if (!referral) throw new Error(`No referral ${reference}`);
    await referrals.takeStep(referral, {...step, by: 'provider', messages: []}, new Date());
  }
  await cloud.settled();
};

const began = (): readonly Omit<StepTaken, 'by'>[] => {
  const today = londonDate(new Date());
  return [
    {step: 'book', startsOn: today, startsAt: '10:00'},
    {step: 'start', session: {on: today, came: true}},
  ];
};

const typeCode = async ({cloud}: JourneyWorld, {page, button}: Walker): Promise<void> => {
  await button('Send me a code').click();
  await page.getByLabel('Code').fill(codeIn(await mailOf(cloud, 'Your code for Local Menu')));
  await button('Continue').click();
};

const sayHowItWas = async (world: JourneyWorld, person: Walker, reference: string): Promise<void> => {
  const mail = await mailOf(world.cloud, `You have finished: ${reference}`);
  expectToSayNothing(mail, [JOZEF.name]);
  await person.page.goto(linksIn(mail).find((link) => link.includes('/my-referral/')) ?? '');
  await person.look('finished');
  await typeCode(world, person);
  await person.link('Tell us how it was').click();
  await person.look('two questions');
  await person.button('Send').click();
  await person.look('nothing answered');
  expect(await person.page.title()).toMatch(/^Error: /);
  await person.page.getByRole('radio', {name: 'Yes, a lot'}).check();
  await person.page.getByRole('group').last().getByRole('radio').first().check();
  await person.button('Send').click();
  await person.look('thank you');
  expect(await person.page.locator('main').innerText()).toContain('Thank you');
  await person.link('Print a letter for your GP practice').click();
  await person.page.emulateMedia({media: 'print'});
  await person.look('a letter on paper');
  await person.page.emulateMedia({media: null});
  await person.look('a letter');
  expect(await person.page.locator('main').innerText()).toContain(`Finished, since`);
};

const writeLevel = async (nurse: Walker, reference: string): Promise<void> => {
  const {page, look, button} = nurse;
  await page.goto(`/professional/referrals/${reference}`);
  await page.locator('#activation summary').click();
  await button('Save the level').click();
  await look('no level chosen');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByRole('radio', {name: 'Level 3'}).check();
  await page.getByRole('radio', {name: 'PAM-13'}).check();
  const [year = '', month = '', day = ''] = londonDate(new Date()).split('-');
  await page.locator('#activationOn-day').fill(day);
  await page.locator('#activationOn-month').fill(month);
  await page.locator('#activationOn-year').fill(year);
  await button('Save the level').click();
  await look('a level afterwards');
  expect(await page.locator('main').innerText()).toContain('Level 3 (PAM-13');
};

/** Confirms a licence for an organisation that may have one: taken back first, so that it is asked again. */
export const confirmLicence = async ({page, look, button}: Walker, path: string): Promise<void> => {
  await page.goto(path);
  if (await button('Take this back').isVisible()) await button('Take this back').click();
  await page.getByLabel('Your name').fill('Pat Okafor');
  await button('Confirm the licence').click();
  await look('a licence is not ticked');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByRole('checkbox', {name: /holds a licence/}).check();
  await button('Confirm the licence').click();
  await look('a licence is confirmed');
  expect(await page.locator('main').innerText()).toContain('Pat Okafor');
};

/** The end of a referral: the provider says so, the person says how it was, and whoever referred writes down a level. */
const finished: Journey = {
  name: 'A person finishes and says how it was, and their nurse writes down the level',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive('nurse');
    await nurse.page.goto('/professional/profile');
    await signInAs(world, nurse.page, 'nurse@surgery.example');
    await nurse.page.getByLabel('ODS code (optional)').fill('B86999');
    await sayWhoTheyAre(nurse);
    await confirmLicence(nurse, '/professional/licence');
    const [reference = 'none'] = await sendAsSystem(world, JOZEF, [COURSE.slug], {
      ...BY_EMAIL,
      activation: {level: 2, tool: 'PAM-13', on: '2026-03-27'},
    });
    await takeSteps(world, reference, began());
    const provider = await arrive('provider');
    await provider.page.goto('/provider');
    await signInAs(world, provider.page, 'bookings@white-rose.example');
    await provider.page.goto(`/provider/referrals/${reference}`);
    await provider.button('They have completed it').click();
    await provider.page.waitForURL('**?done=1');
    await provider.look('completed');
    await confirmLicence(provider, '/provider/licence');
    await endUndo(world);
    await sendNow(world, 'person-completed');
    await sayHowItWas(world, await arrive('person'), reference);
    await writeLevel(nurse, reference);
    await provider.page.goto(`/provider/referrals/${reference}`);
    expect(await provider.page.locator('main').innerText()).toContain('Activation afterwards');
  },
};

/** Somebody who was referred to two starts with one, and stops the other from the mail that asks. */
const wantsNoOther: Journey = {
  name: 'A person who has started with one is asked about the other, and stops it',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive('nurse');
    await nurse.page.goto('/professional/profile');
    await signInAs(world, nurse.page, 'nurse@surgery.example');
    await sayWhoTheyAre(nurse);
    const listings = [COURSE.slug, SUGAR_TALK];
    const [started = 'none', other = 'none'] = await sendAsSystem(world, JOZEF, listings, BY_EMAIL);
    await takeSteps(world, started, began());
    const mail = await mailOf(world.cloud, `Do you still want the others? ${started}`);
    expectToSayNothing(mail, [JOZEF.name]);
    expect(mail.text).toContain(`Reference ${other}`);
    const person = await arrive('person');
    await person.page.goto(linksIn(mail)[0] ?? '');
    await person.look('the other request');
    expect(await person.page.locator('main').innerText()).toContain(other);
    await typeCode(world, person);
    await person.button('Stop this request').click();
    await person.look('do you want to stop it');
    await person.button('Yes, stop it').click();
    await person.look('stopped');
    expect(await person.page.locator('main').innerText()).toContain('You stopped this request');
    await mailOf(world.cloud, new RegExp(`${other}$`));
    await nurse.page.goto(`/professional/referrals/${started}`);
    expect(await nurse.page.locator('main').innerText()).toContain('Started');
  },
};

export const END_JOURNEYS: readonly Journey[] = [finished, wantsNoOther];
