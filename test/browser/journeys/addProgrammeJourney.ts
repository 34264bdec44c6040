import {expect} from 'vitest';
import {asCurator, CURATOR, textOf} from './asCurator.ts';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {signInAs} from './signInAs.ts';

const NAME = 'Bright Breaths <b>';

/** What a programme says, by the labels of its form. */
const FACTS: readonly (readonly [label: string, text: string])[] = [
  ['Name', NAME],
  ['Other names', 'Brighter breathing'],
  ['What it is, in a sentence', 'Six weeks of singing and exercise for people with COPD.'],
  ['What usually happens', 'You meet once a week, in a group.'],
  ['Who it is for', 'Adults with COPD.'],
  ['How to join', 'Ring the team.'],
  ['What research says', 'One small study found that people were less breathless.'],
  ['What research does not say', 'It did not look at how long that lasts.'],
  ['Why is it added?', 'It begins in Leeds in May'],
  ['Searches to compare', 'bright breaths in Leeds\ngout'],
];

/** A curator adds a programme after seeing what search would do; a provider starts a page with it. */
export const addProgrammeJourney: Journey = {
  name: 'A curator adds a programme after seeing what would change, and a provider starts a page with it',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const curator = await asCurator(world, arrive);
    const {page, look, link, button, h1} = curator;
    await link('Programmes').click();
    await button('Add a programme').click();
    await look('a new programme');
    for (const [label, text] of FACTS) await page.getByLabel(label, {exact: label === 'Name'}).fill(text);
    await page.getByLabel('Kind of support').selectOption('Lung exercise classes');
    await page.getByLabel('COPD', {exact: true}).check();
    await page.getByLabel('In person, in a group', {exact: true}).check();
    await page.getByLabel('Royal College of Physicians').check();
    for (const [part, typed] of [
      ['Day', '1'],
      ['Month', '5'],
      ['Year', '2026'],
    ] as const)
      await page.getByLabel(part, {exact: true}).fill(typed);

    await page.getByLabel('Other names').fill('X-PERT');
    await button('See what would change').click();
    await look('a name of another programme');
    await expectOneError(curator, {
      field: 'aliases',
      text: '“X-PERT” is a name of the programme X-PERT Diabetes',
    });

    await page.getByLabel('Other names').fill('Brighter breathing');
    await button('See what would change').click();
    await look('what would change');
    expect(await h1()).toBe('Add this programme?');
    const preview = await textOf(curator);
    expect(preview).toContain('Nothing is saved yet');
    expect(preview).toContain('Royal College of Physicians');
    expect(preview).toMatch(/We made \d{3} judged searches/);
    await button('Change it first').click();
    expect(await page.getByLabel('Name', {exact: true}).inputValue()).toBe(NAME);
    await button('See what would change').click();
    await button('Add the programme').click();
    await look('added');
    expect(await textOf(curator)).toContain('Providers can start a page with it now');
    await link(NAME).click();
    await look('with who added it');
    const added = await textOf(curator);
    expect(added).toContain('It begins in Leeds in May');
    expect(added).toContain(CURATOR);

    const provider = await arrive('provider');
    await provider.page.goto('/provider/listings');
    await signInAs(world, provider.page, 'lead@white-rose.example');
    await provider.page.goto('/provider/listings');
    await provider.page.getByLabel('Start from').first().selectOption(NAME);
    await provider.page
      .getByRole('button', {name: /^Start a new page/})
      .first()
      .click();
    await provider.look('a new page with the programme’s facts');
    expect(await textOf(provider)).toContain(NAME);
  },
};
