import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {actor} from './professionalWorld.ts';
import {referring} from './referring.ts';

const {nurse, outcomes, pass, refer, signedIn, take, world} = referring();

describe('The page of one referral', () => {
  const openPage = ({reference}: Referral, who = nurse()) => who.get(`/professional/referrals/${reference}`);

  it('says where it is, what has happened, why, and what was written back: not the provider’s own notes', async () => {
    const referral = await refer({isTold: true});
    const received = await take(referral, {step: 'acknowledge', by: 'provider'});
    await take(received, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    const {referralDeps, clock} = world();
    for (const [kind, text] of [
      ['referrer', 'Try the group in Bramley.'],
      ['internal', 'Rang twice.'],
    ] as const) {
      const note = {kind, at: clock.now().toISOString(), text};
      await referralDeps.referrals.addNote(referral.id, note, clock.now());
    }
    // Nothing of it before it can no longer be taken back.
    const meanwhile = await openPage(referral);
    expect(meanwhile.body).not.toMatch(/Not suitable|outside the area/);
    expect((await nurse().get('/professional/referrals')).body).not.toContain('Not suitable');
    pass(UNDO_MINUTES);
    const page = await openPage(referral);
    expect(page.h1).toContain('Amina Rashid-Holt');
    for (const words of [
      'Not suitable',
      'They live outside the area that it serves',
      'Try the group in Bramley.',
      'They have it',
    ]) {
      expect(page.body).toContain(words);
    }
    expect(page.body).not.toContain('Rang twice.');
  });

  it('suggests what else there is once it has ended and they are told: what the provider named first', async () => {
    const offers = {referral: {...wholeListing().listing.referral, questions: []}};
    const offer = (slug: string, name: string) => ({slug, name, organisationName: 'Roundhay Wellbeing'});
    await world().addListing({id: 'test:walk', slug: 'walk', name: 'Walk and Talk', ...offers});
    await world().addListing({id: 'test:choir', slug: 'choir', name: 'A Choir', ...offers});
    world().found.push(offer('walk', 'Walk and Talk'), offer('choir', 'A Choir'));
    const ended = {step: 'not-suitable', by: 'provider', reason: 'outside-area'} as const;
    const told = await refer({isTold: true});
    await take(told, {...ended, suggested: [offer('choir', 'A Choir')]});
    const untold = await refer({isTold: false});
    await take(untold, ended);
    expect((await openPage(told)).body).not.toContain('Other support near them');
    pass(UNDO_MINUTES);
    const {body} = await openPage(told);
    expect(body.indexOf('Refer them to A Choir')).toBeGreaterThan(0);
    expect(body.indexOf('Refer them to Walk and Talk')).toBeGreaterThan(
      body.indexOf('Refer them to A Choir'),
    );
    expect(body).toContain('They suggest it.');
    expect((await openPage(untold)).body).not.toContain('Other support near them');
  });

  it('says nothing of a decision that was taken back: it is as if it had not been', async () => {
    const referral = await refer({isTold: true});
    const decided = await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    await take(decided, {step: 'undo', by: 'provider'});
    expect((await openPage(referral)).body).not.toContain('Not suitable');
  });

  it('says only that it has arrived when the person did not agree to more', async () => {
    const referral = await refer({isTold: false});
    const {referralDeps, clock} = world();
    await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES);
    const note = {kind: 'referrer', at: clock.now().toISOString(), text: 'They moved away.'} as const;
    await referralDeps.referrals.addNote(referral.id, note, clock.now());
    const {body} = await openPage(referral);
    expect(body).toContain('The person did not agree');
    expect(body).not.toMatch(/Not suitable|outside the area|They moved away/);
  });

  it('is one that there is not for everybody else, whatever they refer themselves', async () => {
    const referral = await refer({isTold: true});
    const colleague = await signedIn(actor('sam'));
    expect((await openPage(referral, colleague)).status).toBe(404);
    expect((await nurse().get('/professional/referrals/not-a-reference')).status).toBe(404);
  });

  it('waits for an answer anew when it was opened again', async () => {
    const referral = await refer({isTold: true});
    const ended = await take(referral, {step: 'withdraw', by: 'person'});
    world().clock.pass(9 * 86_400_000);
    await take(ended, {step: 'reopen', by: 'provider', reason: 'asked-again'});
    const {body} = await openPage(referral);
    expect(body).toContain('Opened again');
    expect(body).not.toContain('They should have answered by now');
  });
});

describe('A person who no longer wants whoever referred them to be told', () => {
  it('says so on their own page, and nothing more is mailed or shown to them', async () => {
    const email = 'amina@example.com';
    const {reference} = await refer({isTold: true, email});
    // So that the mail with the code is the last one to them.
    await world().deliver();
    const own = ownReferral(world);
    const person = await own.opened(reference, email);
    expect((await person.get('/my-referral/mine')).body).toContain('We tell whoever referred you');
    const about = {
      name: 'Amina Rashid-Holt',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1958',
      postcode: 'LS8 4AB',
    };
    const other = {...about, section: 'needs', stopReferrer: 'yes'};
    await own.press(person, 'save', other);
    expect((await own.current(reference)).tellReferrer).toBe(true);
    await own.press(person, 'save', {...about, section: 'about', stopReferrer: 'yes'});
    expect((await person.get('/my-referral/mine')).body).not.toContain('We tell whoever referred you');
    expect((await own.personOf(await own.current(reference))).said).toMatchObject({
      reason: 'Asked for it herself',
      tellReferrer: false,
    });
    await take(await own.current(reference), {step: 'accept', by: 'provider'});
    expect(await outcomes()).toEqual([]);
    expect((await nurse().get(`/professional/referrals/${reference}`)).body).not.toContain('Accepted');
  });
});
