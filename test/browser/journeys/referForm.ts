import {setTimeout as delay} from 'node:timers/promises';
import {expect} from 'vitest';
import {COURSE, type PersonWords} from './people.ts';
import type {Walker} from './walker.ts';

/** Nobody fills in the form in less than the 2 seconds that make it ask one more question. */
const PATIENCE_MS = 2100;
export const waitLikeAPerson = (): Promise<void> => delay(PATIENCE_MS);

export const NEEDS = ['I need large print', 'I want to bring someone with me'] as const;

/** "Check this is right for you", of a listing that asks which type of diabetes it is. */
export const passTheDoor = async (walker: Walker): Promise<void> => {
  await walker.page.goto(`/refer/${COURSE.slug}`);
  await answerTheDoor(walker);
};

export const answerTheDoor = async ({choose, button}: Walker): Promise<void> => {
  await choose('How old is the person who wants support?', '18 or over');
  await choose('Does any of this apply?', 'No');
  await choose(/Which type of diabetes/, 'Type 2');
  await button('Continue').click();
};

export const fillWho = async ({page, choose}: Walker, {name, born}: PersonWords): Promise<void> => {
  await choose('Who wants the support?', 'Me');
  await page.getByLabel('Full name of the person who wants support').fill(name);
  for (const [index, part] of (['Day', 'Month', 'Year'] as const).entries()) {
    await page.getByLabel(part, {exact: true}).fill(born[index] ?? '');
  }
};

export const fillContact = async ({page, choose}: Walker, person: PersonWords): Promise<void> => {
  await choose('What is the best and safest way?', 'Phone, but do not leave a message');
  await page.getByLabel('Phone number').fill(person.phone);
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Your postcode').fill(person.postcode);
};

export const fillNeeds = async ({page}: Walker, {note}: PersonWords): Promise<void> => {
  for (const need of NEEDS) await page.getByRole('checkbox', {name: need}).check();
  await page.getByLabel('Anything else that they should know').fill(note);
};

/** From the door to "Check your answers", without a mistake. */
export const fillInAll = async (
  walker: Walker,
  person: PersonWords,
  {isAtDoor = false}: {isAtDoor?: boolean} = {},
): Promise<void> => {
  const {button} = walker;
  await (isAtDoor ? answerTheDoor(walker) : passTheDoor(walker));
  await fillWho(walker, person);
  await button('Continue').click();
  await fillContact(walker, person);
  await button('Continue').click();
  await fillNeeds(walker, person);
  await button('Continue').click();
  expect(await walker.h1()).toContain('Check your answers');
  await waitLikeAPerson();
};

const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** The reference on the confirmation page. */
export const referenceOn = async ({page}: Walker): Promise<string> => {
  const shown = await page.locator('.nhsuk-panel').innerText();
  return REFERENCE.exec(shown)?.[0] ?? `no reference in: ${shown}`;
};
