import type {Page} from 'playwright-core';
import {codeIn, mailOf} from './mails.ts';
import type {JourneyWorld} from './world.ts';

/** Through the issuer and back, by the code in the inbox. The page that the walker stands on must lead to it. */
export const signInAs = async (
  {cloud}: Pick<JourneyWorld, 'cloud'>,
  page: Page,
  email: string,
): Promise<void> => {
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', {name: 'Send a code'}).click();
  await page.getByLabel('Code').fill(codeIn(await mailOf(cloud, 'Your sign-in code')));
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.waitForURL(`${cloud.url}/**`);
};
