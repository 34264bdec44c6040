import {expect} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE, JOZEF} from './people.ts';
import {fillInAll} from './referForm.ts';
import {saveByApi} from './saveByApi.ts';

/** A search looks for newer shards now and then. */
const SOON = {timeout: 10_000, interval: 250};

/** A mail to a provider that comes back: no form leads there, and who was filling one in is told whom to ring. */
export const mailboxJourney: Journey = {
  name: 'A mail to a provider comes back: the form is off at once, and on again when a mailbox answers',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const {cloud} = world;
    const walker = await arrive();
    const {page, look, button, h1} = walker;
    const main = () => page.locator('main').innerText();
    const found = async () => {
      await page.goto(`/find?q=${encodeURIComponent(COURSE.name)}`);
      return await page.locator('.app-result').first().innerText();
    };
    const saved = await saveByApi(world, AMINA, {address: walker.address});
    await fillInAll(walker, JOZEF);
    const sent = await mailOf(cloud, `New referral: ${saved.reference}`);
    await cloud.bounceMail(sent.id);
    const toCurator = await mailOf(cloud, `A provider’s email came back: ${saved.reference}`);
    expect(toCurator.text).toContain('Nobody can refer to this listing on the site');

    await button('Send').click();
    await look('the form has gone');
    expect(await h1()).toContain('Your form was not sent');
    expect(await main()).toMatch(/Call White Rose Diabetes Learning: 0808/);
    await page.goto(`/support/${COURSE.slug}`);
    await look('ring them');
    expect(await main()).toContain('There is no form for it here: call them');
    expect(await page.getByRole('link', {name: /^Refer yourself|^Ask to join|^Refer someone/}).count()).toBe(
      0,
    );
    await expect.poll(found, SOON).not.toContain('Refer yourself online');

    const directory = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
    const whole = await directory.getListingBySlug(COURSE.slug);
    const mailbox = whole && (await directory.getMailbox(whole.listing.id));
    if (!mailbox) throw new Error('The course has no mailbox');
    expect(mailbox.bouncedAt).toBeDefined();
    const {listingId, email} = mailbox;
    await directory.setMailbox({listingId, email, verifiedAt: new Date().toISOString()});
    await cloud.settled();
    await expect.poll(found, SOON).toContain('Refer yourself online');
    await look('found with its form again');
  },
};
