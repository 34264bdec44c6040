import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DeleteCommand, GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import {expect} from 'vitest';
import {draftHash} from '../../../functions/data/draftStore.ts';
import {directoryKeys, type Key, referralKeys} from '../../../functions/data/keys.ts';
import {viewerHash} from '../../../functions/data/limitStore.ts';
import type {TestCloud} from '../../support/cloud.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {AMINA, COURSE, JOZEF} from './people.ts';
import {fillContact, fillInAll, fillWho, passTheDoor, referenceOn} from './referForm.ts';
import type {Walker} from './walker.ts';

/** More than any run has places, and any address requests in an hour. */
const MANY = 1_000_000;

const TableName = ({table}: TestCloud): string => table('REFERRALS_TABLE');
const remove = (cloud: TestCloud, Key: Key) =>
  cloud.documents.send(new DeleteCommand({TableName: TableName(cloud), Key}));
const put = (cloud: TestCloud, Item: Record<string, unknown>) =>
  cloud.documents.send(new PutCommand({TableName: TableName(cloud), Item}));

/** The draft of a walker, gone as after half an hour. */
const forgetDraft = async (cloud: TestCloud, {context, page}: Walker): Promise<void> => {
  const cookie = (await context.cookies()).find(({name}) => name === 'refer')?.value ?? 'none';
  const formId = new URL(page.url()).searchParams.get('form') ?? 'none';
  const {Item} = await cloud.documents.send(
    new GetCommand({TableName: cloud.table('DIRECTORY_TABLE'), Key: directoryKeys.slug(COURSE.slug)}),
  );
  const listingId = String(Item?.listingId);
  await remove(cloud, referralKeys.draft(draftHash(cookie, listingId, formId)));
};

const expiredDraft: Journey = {
  name: 'A draft that was left for too long keeps the page that was being typed',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async ({cloud}, arrive) => {
    const walker = await arrive();
    const {page, look, button, h1} = walker;
    await passTheDoor(walker);
    await fillWho(walker, AMINA);
    await button('Continue').click();
    await fillContact(walker, AMINA);
    await forgetDraft(cloud, walker);
    await button('Continue').click();
    await page.waitForURL(/\/who\?expired=1&form=/);
    await look('draft expired');
    expect(await page.locator('main').innerText()).toContain('more than 30 minutes');
    await fillWho(walker, AMINA);
    await button('Continue').click();
    expect(await page.getByLabel('Phone number').inputValue()).toBe(AMINA.phone);
    await forgetDraft(cloud, walker);
    await page.reload();
    await look('draft gone');
    expect(await h1()).toContain('Check this is right for you');
  },
};

const fullRun: Journey = {
  name: 'A start that fills up meanwhile is said, others are offered, and nothing is lost',
  screens: FULL_RUN_ONLY,
  walk: async ({cloud}, arrive) => {
    const walker = await arrive();
    const {page, look, button, h1} = walker;
    await page.goto(`/support/${COURSE.slug}`);
    await page
      .getByRole('link', {name: /^Ask to join this one/})
      .first()
      .click();
    const run = new URL(page.url()).searchParams.get('run') ?? 'none';
    await look('a start was chosen');
    await fillInAll(walker, JOZEF, {isAtDoor: true});
    await put(cloud, {...referralKeys.seats(run), taken: MANY, changes: MANY});
    await button('Send').click();
    await page.getByText('Nothing has been sent').waitFor();
    await look('the start is full');
    expect(await h1()).toContain('You cannot choose that start any more');
    await button('Send with this choice').click();
    await look('the start is full, none chosen');
    await expectOneError(walker, {text: 'Choose another start, or that you do not mind', field: 'run'});
    await page.getByRole('radio').first().check();
    await button('Send with this choice').click();
    await page.waitForURL(/\/sent\?form=/);
    expect(await referenceOn(walker)).toMatch(/^\w{4}-\w{4}$/);
    await remove(cloud, referralKeys.seats(run));
  },
};

/** The rows of an address's limit, of this hour and of the next, should it come meanwhile. */
const limitRows = (cloud: TestCloud, address: string): Key[] => {
  const secrets = JSON.parse(readFileSync(join(cloud.dir, 'secrets.json'), 'utf8')) as Record<string, string>;
  const secret = Object.entries(secrets).find(([name]) => name.includes('OriginSecret'))?.[1] ?? '';
  return [0, 3_600_000].map((laterMs) => {
    const at = new Date(Date.now() + laterMs);
    return referralKeys.limit('referral', viewerHash(address, secret, at), at.toISOString().slice(0, 13));
  });
};

const tooMany: Journey = {
  name: 'Over the limit of an address everything typed is kept, and goes out later',
  screens: FULL_RUN_ONLY,
  walk: async ({cloud}, arrive) => {
    const walker = await arrive();
    const {page, look, button, h1} = walker;
    await fillInAll(walker, AMINA);
    const expiresAtEpochSeconds = Math.floor(Date.now() / 1000) + 7200;
    for (const row of limitRows(cloud, walker.address)) {
      await put(cloud, {...row, seen: MANY, expiresAtEpochSeconds});
    }
    await button('Send').click();
    await page.getByText('Yours has not been sent').waitFor();
    await look('too many requests');
    expect(await h1()).toContain('Too many requests from this connection');
    expect(await page.locator('input[name=name]').inputValue()).toBe(AMINA.name);
    for (const row of limitRows(cloud, walker.address)) await remove(cloud, row);
    await button('Try again').click();
    await page.waitForURL(/\/sent\?form=/);
    expect(await referenceOn(walker)).toMatch(/^\w{4}-\w{4}$/);
  },
};

const keyOn = ({page}: Walker) => page.locator('input[name=key]');
const setKey = (walker: Walker, key: string) =>
  keyOn(walker).evaluate((field, value) => {
    field.setAttribute('value', value);
  }, key);

const sharedKey: Journey = {
  name: 'Two people with one key never see each other’s answers or reference',
  screens: FULL_RUN_ONLY,
  walk: async (_, arrive) => {
    const first = await arrive();
    const second = await arrive('second');
    await fillInAll(first, AMINA);
    const key = await keyOn(first).inputValue();
    await first.button('Send').click();
    await first.page.waitForURL(/\/sent\?form=/);
    const reference = await referenceOn(first);

    await fillInAll(second, JOZEF);
    await setKey(second, key);
    await second.button('Send').click();
    await second.page.getByText('These answers are different').waitFor();
    await second.look('the key was used before');
    const shown = await second.page.content();
    expect(shown).not.toContain(reference);
    expect(shown).not.toContain(AMINA.name);
    expect(shown).toContain(JOZEF.name);
    await second.button('Send').click();
    await second.page.waitForURL(/\/sent\?form=/);
    expect(await referenceOn(second)).not.toBe(reference);
  },
};

export const TROUBLE_JOURNEYS = [expiredDraft, fullRun, tooMany, sharedKey];
