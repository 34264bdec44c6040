import {expect} from 'vitest';
import type {Walker} from './walker.ts';

/**
 * A page that came back with one mistake: the title says so, the summary leads to the field, and the field says what is
 * wrong, in the same words.
 */
export const expectOneError = async (
  {page}: Walker,
  {text, field}: {text: string; field: string},
): Promise<void> => {
  expect(await page.title()).toMatch(/^Error: /);
  const links = page.locator('.nhsuk-error-summary a');
  expect(await links.allInnerTexts()).toEqual([text]);
  await links.first().click();
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('id')).toBe(field);
  const group = page.locator('.nhsuk-form-group--error', {has: page.locator(`#${field}`)});
  expect(await group.first().locator('.nhsuk-error-message').first().innerText()).toContain(text);
};
