import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {DESK_WITH_SCRIPT, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE} from './people.ts';
import {referenceOn} from './referForm.ts';

const callMe: Journey = {
  name: 'Somebody who would rather talk asks to be called',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async ({cloud}, arrive) => {
    const walker = await arrive();
    const {page, look, link, button, h1} = walker;
    await page.goto(`/refer/${COURSE.slug}`);
    await link('Ask them to call you').click();
    await look('call me');
    await page.getByLabel('Your name').fill(AMINA.name);
    await page.getByLabel('Your phone number').fill('0113');
    await button('Send').click();
    await look('call me, one mistake');
    await expectOneError(walker, {
      text: 'Enter a phone number, like 0113 496 0000 or 07700 900000',
      field: 'phone',
    });
    expect(await page.getByLabel('Your name').inputValue()).toBe(AMINA.name);
    await page.getByLabel('Your phone number').fill(AMINA.phone);
    await button('Send').dblclick();
    await page.waitForURL('**/sent?call=1');
    await look('call asked');
    expect(await h1()).toBe('We have asked them to call you');
    const reference = await referenceOn(walker);
    await page.reload();
    expect(await referenceOn(walker)).toBe(reference);
    await mailOf(cloud, `New referral: ${reference}`);
  },
};

const notForThem: Journey = {
  name: 'Somebody for whom it is not right learns why, and where else to go',
  screens: [DESK_WITH_SCRIPT],
  walk: async (_, arrive) => {
    const {page, look, choose, button, link, h1} = await arrive();
    const answer = async (age: string, applies: string): Promise<void> => {
      await page.goto(`/refer/${COURSE.slug}`);
      await choose('How old is the person who wants support?', age);
      await choose('Does any of this apply?', applies);
      await choose(/Which type of diabetes/, 'Type 1');
      await button('Continue').click();
    };
    await answer('Under 16', 'No');
    await look('under 16');
    expect(await h1()).toContain('If you are under 16');
    expect(await page.locator('main').innerText()).toContain('Childline');
    await answer('18 or over', 'Yes');
    await look('may not be right');
    expect(await page.locator('main').innerText()).toContain('DAFNE or BERTIE');
    expect(await button('Ask them to call you').isVisible()).toBe(true);
    await link('See support that is like this one').click();
    await look('support that is like it');
    expect(await page.locator('.app-result').count()).toBeGreaterThan(0);
  },
};

/** Listings of the demonstration menu that have no form, and what their page says instead. */
const CLOSED_DOORS = [
  {slug: 'xpert-diabetes-leeds-west', heading: 'Ask a professional to refer you'},
  {slug: 'roundhay-heart-club', heading: 'How to join'},
  {slug: 'expert-patient-programme-castleford', heading: 'They are not taking new people now'},
];

const closedDoors: Journey = {
  name: 'A listing without online referral says how to join, and shows no dead form',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (_, arrive) => {
    const {page, look, button, h1} = await arrive();
    for (const {slug, heading} of CLOSED_DOORS) {
      await page.goto(`/support/${slug}`);
      await look(`${slug}, listing`);
      expect(await button('Refer yourself').count()).toBe(0);
      await page.goto(`/refer/${slug}`);
      await look(`${slug}, door`);
      expect(await h1()).toContain(heading);
      expect(await page.locator('main form').count()).toBe(0);
    }
  },
};

export const DOOR_JOURNEYS = [callMe, notForThem, closedDoors];
