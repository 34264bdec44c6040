import {expect} from 'vitest';
import {expectOneError} from './errors.ts';
import {FULL_RUN_ONLY, type Journey} from './journey.ts';
import {codeIn, linksIn, mailOf} from './mails.ts';
import {AMINA} from './people.ts';
import {fillContact, fillNeeds, fillWho, passTheDoor, referenceOn, waitLikeAPerson} from './referForm.ts';
import {signInAs} from './signInAs.ts';

const SURGERY = {code: 'B86999', name: 'Example Surgery, Leeds', email: 'updates@surgery.example'} as const;

const proofPath = (mail: Parameters<typeof linksIn>[0]): string =>
  new URL(linksIn(mail).find((each) => each.includes('/provider/mailbox/')) ?? '').pathname;

/** A GP practice proves its mailbox; from then on people can have it told, and it is told when they have a place. */
export const practiceJourney: Journey = {
  name: 'A GP practice answers a code, somebody agrees that it is told, and it is',
  screens: FULL_RUN_ONLY,
  walk: async (world, arrive) => {
    const {cloud} = world;
    const curator = await arrive('curator');
    await curator.page.goto('/curator');
    await signInAs(world, curator.page, 'curator@menu.example');
    await curator.link('GP practices that are told').click();
    await curator.look('practices that are told');
    await curator.page.getByLabel('Add a practice, by its ODS code').fill('B8');
    await curator.button('Continue').click();
    await expectOneError(curator, {
      field: 'code',
      text: 'Enter the practice’s ODS code: a letter and 5 numbers, like B86109',
    });
    await curator.page.getByLabel('Add a practice, by its ODS code').fill(SURGERY.code);
    await curator.button('Continue').click();
    await curator.page.getByLabel('Name and town').fill(SURGERY.name);
    await curator.page.getByLabel('Email address').fill(SURGERY.email);
    await curator.look('the mailbox of a practice');
    await curator.button('Save').click();
    await curator.look('a code is on its way');
    expect(await curator.page.locator('main').innerText()).toContain('It has not answered a code');
    await cloud.runSchedules();

    const asked = await mailOf(cloud, 'Can this mailbox take updates about patients?');
    const reader = await arrive('practice');
    await reader.page.goto(proofPath(asked));
    await reader.look('asks for the code');
    await reader.page.getByLabel('Code').fill(codeIn(asked));
    await reader.button('Yes, send updates here').click();
    await reader.look('takes updates');
    expect(await reader.h1()).toBe('This mailbox takes updates');

    const person = await arrive('person');
    await passTheDoor(person);
    await fillWho(person, AMINA);
    await person.button('Continue').click();
    await fillContact(person, AMINA);
    await person.button('Continue').click();
    await fillNeeds(person, AMINA);
    await person.page.getByLabel('Should we tell your GP practice?').selectOption(SURGERY.name);
    await person.look('which practice');
    await person.button('Continue').click();
    await waitLikeAPerson();
    await person.look('check the practice');
    expect(await person.page.locator('main').innerText()).toContain(SURGERY.name);
    await person.button('Send').click();
    const reference = await referenceOn(person);
    await cloud.settled();

    const provider = await arrive();
    await provider.page.goto('/provider');
    await signInAs(world, provider.page, 'bookings@white-rose.example');
    await provider.page.goto(`/provider/referrals/${reference}`);
    await provider.button('Accept: we will contact them').click();
    await provider.page.waitForURL('**?done=1');
    const told = await mailOf(cloud, `An update for the record of a patient: ${reference}`);
    expect(told.to).toEqual([SURGERY.email]);
    expect(told.text).toContain(AMINA.name);
    // What support it is, it is told on purpose; how to reach them and what they wrote, it is not.
    for (const kept of [AMINA.note, AMINA.phone, AMINA.postcode]) expect(told.text).not.toContain(kept);

    await curator.page.goto('/curator/practices');
    await curator.look('a practice is told');
    expect(await curator.page.locator('main').innerText()).toContain('Yes, since');
  },
};
