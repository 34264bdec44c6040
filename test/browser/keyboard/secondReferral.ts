import type {Page} from 'playwright-core';
import {countedKeys, type CountedKeys} from './countedKeys.ts';

/** What is typed of the second person: of ordinary length. */
const JOZEF = {
  name: 'Jozef Wilk',
  born: ['2', '11', '1951'],
  phone: '01134960611',
  postcode: 'LS9 7TF',
  reason: 'Wants help with type 2',
} as const;

const question = (page: Page) => page.locator('fieldset:has(input[name^="q-"])');

/** Answers each of the listing's own questions by its first choice. */
const answerQuestions = async (page: Page, keyboard: CountedKeys): Promise<void> => {
  const count = await question(page).count();
  for (let index = 0; index < count; index += 1) {
    const name = await question(page).nth(index).locator('input').first().getAttribute('name');
    await keyboard.tabTo(`input[name="${name ?? ''}"]`);
    await keyboard.press('Space');
  }
};

/**
 * The second referral of somebody who has sent one, by keyboard alone: from "Refer another person to the same" on the
 * page that says that the first was sent, to that page again. Everything that must be answered is; no browser fills
 * anything in. Returns what was pressed.
 */
export const referSecondPerson = async (page: Page): Promise<CountedKeys> => {
  const keyboard = countedKeys(page);
  await keyboard.tabTo('a[href^="/professional/refer?"]');
  await keyboard.press('Enter');
  await page.waitForURL(/\/professional\/refer\?/);

  // The first stop of each page is the way past its header.
  await keyboard.tabTo('.nhsuk-skip-link');
  await keyboard.press('Enter');
  for (const [field, text] of [
    ['name', JOZEF.name],
    ['dateOfBirth-day', JOZEF.born[0]],
    ['dateOfBirth-month', JOZEF.born[1]],
    ['dateOfBirth-year', JOZEF.born[2]],
  ] as const) {
    await keyboard.tabTo(`input[name="${field}"]`);
    await keyboard.type(text);
  }
  await keyboard.tabTo('input[name="contactBy"]');
  await keyboard.press('ArrowDown');
  for (const field of ['phone', 'postcode', 'reason'] as const) {
    await keyboard.tabTo(`input[name="${field}"]`);
    await keyboard.type(JOZEF[field]);
  }
  await answerQuestions(page, keyboard);
  await keyboard.tabTo('input[name="agreement"]');
  await keyboard.press('Space');
  await keyboard.tabTo('input[name="tellReferrer"]');
  await keyboard.press('Space');
  // In a field, the Enter key sends the form.
  await keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Check your answers'}).waitFor();

  await keyboard.tabTo('.nhsuk-skip-link');
  await keyboard.press('Enter');
  await keyboard.tabTo('form:has(input[name="step"][value="send"]) button');
  await keyboard.press('Enter');
  await page.waitForURL(/\/professional\/sent\?/);
  return keyboard;
};
