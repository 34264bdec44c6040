import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {signInAs} from './signInAs.ts';

const walk: Journey['walk'] = async (world, arrive) => {
  const curator = await arrive();
  const {page, look, link, button} = curator;
  // Each screen of the full run adds one of its own.
  const name = `Example Mark ${Date.now()} <b>`;
  await page.goto('/curator/certificates');
  await signInAs(world, page, 'curator@menu.example');
  await link('Schemes and standards that providers can name').click();
  await look('who certifies');
  const shown = async (): Promise<string> => await page.locator('main').innerText();
  expect(await shown()).toContain('Royal College of Physicians');

  await link('Add a scheme').click();
  await look('a new scheme');
  await page.getByLabel('Name', {exact: true}).fill(name);
  await page.getByLabel('What people read of a provider that has it').fill('marked by Example');
  await button('Save').click();
  await look('words are missing');
  await expectOneError(curator, {
    text: 'Enter what people read of a provider without it',
    field: 'notCertifiedWords',
  });
  await page.getByLabel('What people read of a provider without it').fill('Not marked by Example');
  await page.getByLabel('Its standards').fill('Mark 1\nMark 2');
  await button('Save').click();
  await look('added');
  expect(await shown()).toContain(name);

  const change = page.getByRole('link').filter({hasText: 'Change it'}).filter({hasText: name});
  await change.click();
  await look('change a scheme');
  expect(await page.getByLabel('Its standards').inputValue()).toBe('Mark 1\nMark 2');
  await button('Retire it').click();
  await look('retired');
  expect(await shown()).toContain('Nobody can claim it any more');
  await change.click();
  await look('a retired scheme');
  expect(await button('Bring it back').isVisible()).toBe(true);
};

/** The list of those who certify, as a curator keeps it. */
export const schemesJourney: Journey = {
  name: 'A curator adds somebody who certifies, and retires them',
  screens: FULL_RUN_ONLY,
  walk,
};
