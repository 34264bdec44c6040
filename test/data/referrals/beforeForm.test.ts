import {describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();

describe('before the form', () => {
  it('says that a page does not exist for a listing that does not', async () => {
    expect((await publicVisitor(world()).get('/refer/nothing-here')).status).toBe(404);
    expect((await publicVisitor(world()).get(`/refer/${'x'.repeat(3000)}`)).status).toBe(404);
  });

  it('shows whom to ask, and no form, where only professionals refer', async () => {
    await world().addListing({
      referral: {
        self: false,
        professional: true,
        isOnline: true,
        how: 'By your GP.',
        askWhom: 'Ask your nurse.',
        questions: [],
      },
    });
    const page = await publicVisitor(world()).get('/refer/living-well');
    expect(page.body).toContain('Ask your nurse.');
    expect(page.body).not.toContain('<form');
  });

  it('shows the phone number, and no form, while the mailbox is not proven', async () => {
    await world().addListing({}, {isProven: false});
    const page = await publicVisitor(world()).get('/refer/living-well');
    expect(page.body).toContain('0113 496 0101');
    expect(page.body).not.toContain('<form');
  });

  it('explains a mismatch, offers others, and still offers a call', async () => {
    await world().addListing();
    const person = publicVisitor(world());
    const start = await person.get('/refer/living-well');
    const page = await person.post(
      '/refer/living-well',
      {age: 'too-young', notFor: 'no', 'q-diagnosed': 'no'},
      {from: start},
    );
    expect(page.h1).toContain('may not be right');
    expect(page.body).toContain('This is for people aged 18 or over.');
    expect(page.body).toContain('It is for people who know that they have diabetes.');
    expect(page.body).toContain('/refer/living-well/call-me');
    expect(page.body).toContain('/find?');
  });

  it('keeps what was chosen when something is missing', async () => {
    await world().addListing();
    const person = publicVisitor(world());
    const page = await person.post(
      '/refer/living-well',
      {age: 'fits', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    expect(page.status).toBe(400);
    expect(page.title).toMatch(/^Error: /);
    expect(page.body).toMatch(/value="fits"[^>]*checked|checked[^>]*value="fits"/);
  });

  it('judges the date of birth too', async () => {
    await world().addListing();
    const person = publicVisitor(world());
    await person.post(
      '/refer/living-well',
      {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'},
      {
        from: await person.get('/refer/living-well'),
      },
    );
    const page = await person.post(
      '/refer/living-well/who',
      {...WHO, 'dateOfBirth-year': '2012'},
      {from: await person.get('/refer/living-well/who')},
    );
    expect(page.h1).toContain('under 16');
    // A slip in the year: the way back leads to the page, with everything that was typed.
    expect(page.body).toMatch(/href="\/refer\/living-well\/who\?form=[^"]*">Change your answers/);
    const again = await person.get('/refer/living-well/who');
    expect(again.body).toContain(`value="${WHO.name}"`);
    expect(again.body).toContain('value="2012"');
  });
});
