import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {launchBrowser, newContext} from '../support/browser.ts';
import {startTestCloud} from '../support/cloud.ts';
import {signInAs} from './journeys/signInAs.ts';

it('Who signed in by an invitation signs in again after a restart', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'local-menu-restart-'));
  const browser = await launchBrowser();
  const signIn = async (): Promise<string> => {
    const cloud = await startTestCloud({isSeeded: true, dir});
    const context = await newContext(browser, {width: 320, hasScript: false, baseURL: cloud.url});
    try {
      const page = await context.newPage();
      await page.goto('/curator');
      await signInAs({cloud}, page, 'curator@menu.example');
      return await page.locator('h1').innerText();
    } finally {
      await context.close();
      await cloud.stop();
    }
  };
  const first = await signIn();
  expect(first).not.toBe('Sign in');
  expect(await signIn()).toBe(first);
  await browser.close();
  rmSync(dir, {recursive: true, force: true});
});
