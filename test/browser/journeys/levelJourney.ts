import {expect} from 'vitest';
import {confirmLicence} from './endJourneys.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {AMINA, COURSE} from './people.ts';
import {answerQuestions, fillIn, sayWhoTheyAre} from './professionalJourneys.ts';
import {signInAs} from './signInAs.ts';

/** What a level that was measured brings to the top, added to what was chosen without typing anything again. */
export const levelJourney: Journey = {
  name: 'A nurse writes down a level, reads what else suits it and why, and adds it',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const nurse = await arrive();
    const {page, look, button, h1} = nurse;
    await page.goto('/professional/profile');
    await signInAs(world, page, 'nurse@surgery.example');
    await page.getByLabel('ODS code (optional)').fill('B86999');
    await sayWhoTheyAre(nurse);
    await confirmLicence(nurse, '/professional/licence');
    await page.goto(`/professional/refer?listing=${COURSE.slug}`);
    await fillIn(nurse, AMINA);
    await answerQuestions(nurse);
    await page.getByText('Activation level, if it was measured').click();
    await page.getByRole('radio', {name: 'Level 2'}).check();
    await page.getByRole('radio', {name: 'PAM-13'}).check();
    const measured = page.getByRole('group', {name: 'When was it measured?'});
    for (const [label, value] of [
      ['Day', '27'],
      ['Month', '3'],
      ['Year', '2026'],
    ] as const) {
      await measured.getByLabel(label).fill(value);
    }
    await button('Check your answers').click();
    await look('check, with what else there is');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Other support near them');
    await page.getByRole('button', {name: /^Add /}).first().click();
    // It may ask something of its own before it takes anybody.
    if ((await h1()) === 'Who are you referring?') {
      await answerQuestions(nurse);
      await button('Check your answers').click();
    }
    expect(await h1()).toBe('Check your answers');
    expect(await page.getByRole('button', {name: /^Send/}).count()).toBe(1);
    await look('check, one more is chosen');
  },
};
