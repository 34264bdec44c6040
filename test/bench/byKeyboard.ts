import type {Page} from 'playwright-core';
import {accountStore} from '../../functions/data/accounts/accountStore.ts';
import {profileStore} from '../../functions/data/accounts/profileStore.ts';
import {sessionStore} from '../../functions/data/accounts/sessionStore.ts';
import {formToken} from '../../functions/http/formGuard.ts';
import {TYPIST} from '../browser/keyboard/countedKeys.ts';
import {referSecondPerson} from '../browser/keyboard/secondReferral.ts';
import {launchBrowser, newContext} from '../support/browser.ts';
import type {TestCloud} from '../support/cloud.ts';
import {benchCloud} from './benchCloud.ts';
import {atMost, type Bench} from './figures.ts';

const MOST_SECONDS = 60;
const LISTING = 'desmond-newly-diagnosed-leeds';

const FIRST = {
  listing: LISTING,
  name: 'Bench Person',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  agreement: 'agreed',
  step: 'send',
} as const;

/** Signs a nurse in who has said who they are. Gives the cookie. */
const nurseIn = async ({documents, table}: TestCloud): Promise<string> => {
  const accounts = {client: documents, tableName: table('ACCOUNTS_TABLE')};
  const now = new Date();
  const {account} = await accountStore(accounts).signIn(
    {issuer: 'bench', subject: 'nurse', email: 'bench@surgery.example'},
    [{role: 'professional', grantedBy: 'mail-domain', grantedAt: now.toISOString()}],
    now,
  );
  const profile = {name: 'Nurse', job: 'Nurse', organisation: 'Surgery', replyEmail: 'team@surgery.example'};
  await profileStore(accounts).save(account.id, profile, now);
  return await sessionStore(accounts).start(account.id, now);
};

/** Opens the page that says that a first referral was sent. */
const sendFirst = async (page: Page, {url}: TestCloud, cookie: string): Promise<void> => {
  const form = new URLSearchParams({...FIRST, key: crypto.randomUUID(), formToken: formToken(cookie)});
  const answers = await page.request.get(`/professional/refer?listing=${LISTING}`);
  const asked = [...(await answers.text()).matchAll(/name="(q-[\w-]+)"[^>]*value="([^"]+)"/g)];
  for (const [, name = '', value = ''] of asked) if (!form.has(name)) form.set(name, value);
  const sent = await page.request.post('/professional/refer', {
    headers: {'content-type': 'application/x-www-form-urlencoded', origin: url},
    data: form.toString(),
    maxRedirects: 0,
  });
  const location = sent.headers().location;
  if (location === undefined) throw new Error(`The first referral was answered ${sent.status()}`);
  await page.goto(location);
};

/** A professional's second referral by keyboard alone: what is pressed, and how long that takes a typist. */
export const benchByKeyboard: Bench = async () => {
  const cloud = await benchCloud();
  const cookie = await nurseIn(cloud);
  const browser = await launchBrowser();
  try {
    const context = await newContext(browser, {width: 1280, hasScript: true, baseURL: cloud.url});
    await context.addCookies([{name: 'session', value: cookie, url: cloud.url}]);
    const page = await context.newPage();
    await sendFirst(page, cloud, cookie);
    const keyboard = await referSecondPerson(page);
    const [keys, stops] = [keyboard.keys(), keyboard.stops()];
    return {
      figures: [
        atMost(
          `a second referral by keyboard: ${keys} keys at ${TYPIST.secondsAKey} s, ${stops} stops with ${TYPIST.secondsAThought} s to think`,
          {value: keyboard.seconds(), most: MOST_SECONDS, unit: 's', digits: 0},
        ),
      ],
      details: {keys, stops, seconds: keyboard.seconds()},
    };
  } finally {
    await browser.close();
  }
};
