import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, linksIn, mailOf} from './mails.ts';
import {bringToThirdTry} from './passTime.ts';
import {signInAs} from './signInAs.ts';

/** In the demonstration menu, and without a mailbox. */
const GROUP = {slug: 'osteoporosis-tea-horbury', name: 'Bone idle? Osteoporosis tea, Horbury'};
const ASKED = 'Can this mailbox take referrals?';

const proofPath = (mail: Parameters<typeof linksIn>[0]): string =>
  new URL(linksIn(mail).find((each) => each.includes('/provider/mailbox/')) ?? '').pathname;

/** Nobody knows where to mail a group: its curator rings, sets the address, and the group comes online. */
export const addressJourney: Journey = {
  name: 'A curator sets the address of a group that has no mailbox, again when it takes no mail, and it answers',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const walker = await arrive('curator');
    const {page, look, link, button, h1} = walker;
    const main = () => page.locator('main').innerText();
    const find = async (what: string) => {
      await page.goto('/curator/mailboxes');
      const wanted = page.getByText(`${what} ${GROUP.name}`);
      while ((await wanted.count()) === 0) await link('More listings').click();
      return wanted;
    };
    const setAddress = async (what: string, email: string): Promise<void> => {
      await (await find(`${what} for`)).click();
      expect(await h1()).toContain('Where referrals go');
      await page.getByLabel('Email address for referrals').fill(email);
    };
    const save = () => button('Save and send a code').click();

    await page.goto('/curator');
    await signInAs(world, page, 'curator@menu.example');
    await setAddress('Set an address', 'bones@');
    await look('the address of a mailbox');
    expect(await main()).toContain('No mailbox is known');
    await save();
    await look('the address is mistyped');
    await expectOneError(walker, {
      field: 'email',
      text: 'Enter an email address, like referrals@example.com',
    });
    await page.getByLabel('Email address for referrals').fill('boens@horbury.example');
    cloud.rejectMailTo('boens@horbury.example');
    await save();
    expect(await main()).toContain('The code is on its way');

    await cloud.runSchedules();
    await cloud.settled();
    await bringToThirdTry(world, 'mailbox-proof');
    await cloud.runSchedules();
    await setAddress('Change this address', 'bones@horbury.example');
    await look('the code could not be sent');
    expect(await main()).toContain('Our email to it came back');
    await save();
    await look('the code is on its way again');
    expect(await main()).toContain('The code is on its way');
    await cloud.runSchedules();

    const mail = await mailOf(cloud, ASKED);
    expect(mail.to).toEqual(['bones@horbury.example']);
    const reader = await arrive('provider');
    await reader.page.goto(proofPath(mail));
    await reader.page.getByLabel('Code').fill(codeIn(mail));
    await reader.button('Yes, we take referrals here').click();
    expect(await reader.h1()).toBe('This mailbox takes referrals');
    await reader.page.goto(`/refer/${GROUP.slug}`);
    expect(await reader.h1()).toContain('Check this is right for you');
  },
};
