import {expect} from 'vitest';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, expectToSayNothing, mailOf} from './mails.ts';
import {openAtProvider} from './openAtProvider.ts';
import {AMINA} from './people.ts';

const WHY = 'It is nearer to you, and in the evening.';

/** A provider asks whether somebody may be passed on; they agree by a code, and are with the other provider. */
export const transferJourney: Journey = {
  name: 'A provider passes somebody on to another, when they have agreed',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const person = await arrive('person');
    const provider = await arrive();
    const {page, look, button} = provider;
    const main = () => page.locator('main').innerText();
    const saved = await openAtProvider(world, {person, provider});
    await page.locator('#pass-on summary').click();
    await button('Go on').click();
    await look('nobody chosen');
    expect(await page.title()).toMatch(/^Error: /);
    const choices = page.locator('input[name=passTo]');
    await choices.first().check();
    const chosen = (await page.locator('label[for=passTo]').innerText()).split(', ')[0] ?? 'none';
    await page.getByRole('radio', {name: 'Not yet: ask them by email'}).check();
    await page.getByLabel('Why would it suit them better?').fill(WHY);
    await button('Go on').click();
    await page.waitForURL('**?done=1');
    await look('asked');
    expect(await main()).toContain('You owe them nothing until then');

    const mail = await mailOf(cloud, `A question about your request: ${saved.reference}`);
    expectToSayNothing(mail, [AMINA.name, WHY]);
    await person.page.goto(saved.followUrl);
    await person.look('somebody else is suggested');
    expect(await person.page.locator('main').innerText()).not.toContain(WHY);
    await person.button('Send me a code').click();
    await person.page.getByLabel('Code').fill(codeIn(await mailOf(cloud, 'Your code for Local Menu')));
    await person.button('Continue').click();
    await person.look('may they pass it on');
    const asked = await person.page.locator('main').innerText();
    expect(asked).toContain(WHY);
    expect(asked).toContain(chosen);
    await person.page.getByRole('button', {name: /^Yes, pass it on to /}).click();
    await person.look('with somebody else');
    const theirs = await person.page.locator('main').innerText();
    expect(theirs).toContain(chosen);
    expect(theirs).not.toContain(saved.reference);
    await mailOf(cloud, `Passed on: ${saved.reference}`);
    const [reference = 'none'] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(theirs) ?? [];
    await mailOf(cloud, `New referral: ${reference}`);

    await page.reload();
    await look('passed on');
    expect(await main()).toContain(`Their reference there: ${reference}`);
    await person.page.goto(saved.followUrl);
    await person.look('where it went');
    expect(await person.page.locator('main').innerText()).toContain('as you agreed');
  },
};
