import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {DESK_WITH_SCRIPT, FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {mailOf} from './mails.ts';
import {AMINA, COURSE, JOZEF} from './people.ts';
import {passTheDoor, referenceOn, waitLikeAPerson} from './referForm.ts';
import type {Walker} from './walker.ts';

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
    await page.waitForURL(/\/sent\?call=1&form=/);
    await look('call asked');
    expect(await h1()).toBe('We have asked them to call you');
    const reference = await referenceOn(walker);
    await page.reload();
    expect(await referenceOn(walker)).toBe(reference);
    await mailOf(cloud, `New referral: ${reference}`);
  },
};

/** What the browser may fill in for its owner. */
const purposeOf = ({page}: Walker, id: string): Promise<string | null> =>
  page.locator(`#${id}`).getAttribute('autocomplete');

const carer: Journey = {
  name: 'Somebody asks for a person they care for, who has only a phone',
  screens: FULL_RUN_ONLY,
  walk: async (_, arrive) => {
    const walker = await arrive();
    const {page, look, choose, button, link, h1} = walker;
    await passTheDoor(walker);
    await choose('Who wants the support?', 'Me');
    // Without script nothing is offered before the answer is known.
    const hasScript = (await page.locator('html.has-script').count()) > 0;
    expect(await purposeOf(walker, 'name')).toBe(hasScript ? 'name' : 'off');
    expect(await purposeOf(walker, 'dateOfBirth-year')).toBe(hasScript ? 'bday-year' : null);
    await choose('Who wants the support?', 'Someone I care for, or am helping');
    expect(await purposeOf(walker, 'name')).toBe('off');
    expect(await purposeOf(walker, 'dateOfBirth-year')).toBe(hasScript ? 'off' : null);
    expect(await purposeOf(walker, 'helperName')).toBe('name');
    await page.getByLabel('Full name of the person who wants support').fill(JOZEF.name);
    for (const [index, part] of (['Day', 'Month', 'Year'] as const).entries()) {
      await page.getByLabel(part, {exact: true}).fill(JOZEF.born[index] ?? '');
    }
    await page.getByLabel(/Your own name/).fill(AMINA.name);
    await look('who, for someone');
    await button('Continue').click();

    await page.waitForURL(/\/contact\?form=/);
    await look('contact, for someone');
    expect(await h1()).toContain('How can they contact the person you are helping?');
    await choose('What is the best and safest way?', 'Phone, and it is safe to leave a message');
    await page.getByLabel('Phone number').fill(JOZEF.phone);
    await page.getByLabel('Their postcode').fill(JOZEF.postcode);
    await button('Continue').click();
    await page.waitForURL(/\/needs\?form=/);
    await look('needs, for someone');
    await page.getByLabel('Do they need an interpreter?').selectOption('Polish');
    await button('Continue').click();

    await page.waitForURL(/\/check\?form=/);
    await look('check, for someone');
    const headings = await page.locator('main h2').allInnerTexts();
    expect(headings.slice(0, 4)).toEqual([
      'If it is right for them',
      'About the person you are helping',
      'How to contact them',
      'What would help',
    ]);
    await waitLikeAPerson();
    await button('Send').click();
    await page.waitForURL(/\/sent\?form=/);
    await look('sent, without an email');
    const told = await page.locator('main').innerText();
    expect(told).toContain('Write your reference down');
    expect(told).not.toContain('email');
    await link('see where your request is, or stop it').click();
    await look('my request, with a link to keep');
    expect(await page.locator('main').innerText()).toMatch(/\/my-referral\/[\w-]{22}/);
    await button('Stop this request').click();
    await look('stopping it without a code');
    await button('Yes, stop it').click();
    await page.getByText('You stopped this request', {exact: true}).waitFor();
    await look('stopped without a code');
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
    await link('See support like this').click();
    await look('support that is like it');
    expect(await page.locator('.app-result').count()).toBeGreaterThan(0);
  },
};

/** Listings of the demonstration menu that have no form, and what their page says instead. */
const CLOSED_DOORS = [
  {slug: 'xpert-diabetes-leeds-west', heading: 'Ask a health worker to refer you'},
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

export const DOOR_JOURNEYS = [callMe, carer, notForThem, closedDoors];
