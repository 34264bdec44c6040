import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {AGREED, practiceMailbox, SURGERY} from '../../support/practiceMailbox.ts';
import {API_REQUEST, fillIn, NEEDS, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';

const world = eachWorld();
const {current, mailTo, opened, personOf, press, provider, refer} = ownReferral(world);
const {set, setAndProve, updates} = practiceMailbox(world);

beforeEach(async () => {
  await world().addListing();
});

describe('somebody who refers themselves', () => {
  it('chooses among the practices that answered, sees it before sending, and can have it stopped', async () => {
    await setAndProve();
    const person = publicVisitor(world());
    const check = await fillIn(world(), person, {needs: {...NEEDS, ...AGREED}});
    expect(check.body).toContain(SURGERY.name);
    const sent = await person.post('/refer/living-well/check', {}, {from: check});
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await person.get(sent.location ?? '')).body)?.[0] ?? '';
    await world().deliver();
    await provider(reference, 'accept');
    expect(updates()).toHaveLength(1);

    const own = await opened(reference);
    const shown = (await own.get('/my-referral/mine')).body;
    for (const said of ['You agreed that we tell your GP practice', SURGERY.name]) {
      expect(shown).toContain(said);
    }
    const about = {
      name: 'Amina Khalid',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1968',
      postcode: 'LS8 4AB',
    };
    await press(own, 'save', {...about, section: 'about', stopPractice: 'yes'});
    expect((await own.get('/my-referral/mine')).body).toContain('We do not write to your GP practice');
    await provider(reference, 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    expect(updates()).toHaveLength(1);
  });

  it('is told no more when whoever has no email says so by their link', async () => {
    await setAndProve();
    const person = publicVisitor(world());
    const byPhone = {email: undefined, contactBy: 'phone-message', phone: '0113 496 0000'};
    const saved = await person.postJson(
      '/api/referrals',
      {...API_REQUEST, ...AGREED, ...byPhone},
      {'idempotency-key': 'a-key-that-is-long-enough'},
    );
    const {reference, followUrl} = JSON.parse(saved.body) as {reference: string; followUrl: string};
    await person.get(new URL(followUrl).pathname);
    expect((await person.get('/my-referral/mine')).body).toContain('Stop telling the GP practice');
    await press(person, 'stop-practice');
    const {body} = await person.get('/my-referral/mine');
    expect(body).toContain('We do not write to your GP practice');
    expect(body).not.toContain('Stop telling the GP practice');
    expect((await personOf(await current(reference))).tellPractice).toBeUndefined();
    await provider(reference, 'accept');
    expect(updates()).toEqual([]);
  });

  it('is told on, whatever a link says of a request whose person is asked for a code', async () => {
    await setAndProve();
    const reference = await refer(AGREED);
    const other = publicVisitor(world());
    await other.get(linkIn(mailTo('amina@example.com'), '/my-referral/'));
    await press(other, 'stop-practice');
    expect((await current(reference)).tellsPractice).toBe(true);
  });

  it('is not asked where no practice has answered', async () => {
    await set();
    const person = publicVisitor(world());
    const check = await fillIn(world(), person);
    expect(check.body).not.toContain('GP practice that we tell');
    expect((await person.get('/refer/living-well/needs')).body).not.toContain('tellPractice');
  });
});
