import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {passOn} from '../../../functions/transfer/passOn.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {actor} from './professionalWorld.ts';
import {referring, TYPED} from './referring.ts';

const {nurse, outcomes, refer, signedIn, take, world} = referring();

describe('A referral that went on to another provider', () => {
  /** Passes it on, as its provider does when the person agreed; gives the second. */
  const goOn = async (first: Referral, tellsReferrer = true): Promise<Referral> => {
    const {referral} = wholeListing().listing;
    await world().addListing({
      id: 'test:walk',
      slug: 'walk',
      name: 'Walk and Talk',
      referral: {...referral, questions: []},
    });
    const {referralDeps, clock} = world();
    const whole = await referralDeps.getListingBySlug('walk');
    const person = await referralDeps.referrals.getPerson(first.id, clock.now());
    if (!whole || !person) throw new Error('There is nothing to pass on');
    const proposed = {
      slug: 'walk',
      name: 'Walk and Talk',
      organisationName: 'Roundhay Wellbeing',
      answerBy: '2026-05-11',
    };
    const saved = await passOn(referralDeps)({
      referral: first,
      person,
      whole,
      proposed,
      tells: {referrer: tellsReferrer, practice: false},
      by: 'provider',
      messages: [],
    });
    const second = await referralDeps.referrals.get(saved.referralId, clock.now());
    if (!second) throw new Error('It was not saved');
    return second;
  };

  it('is followed there by whoever referred, who is mailed of it and finds it among their own', async () => {
    const first = await refer({isTold: true});
    const second = await goOn(first);
    await take(second, {step: 'accept', by: 'provider'});
    expect((await outcomes()).map(({subject}) => subject)).toEqual(
      expect.arrayContaining([
        `Your referral ${first.reference}: passed on`,
        `Your referral ${second.reference}: accepted`,
      ]),
    );
    const page = await nurse().get(`/professional/referrals/${first.reference}`);
    expect(page.body).toContain('Walk and Talk');
    expect(page.body).toContain(`/professional/referrals/${second.reference}`);
    expect((await nurse().get(`/professional/referrals/${second.reference}`)).h1).toContain(
      'Amina Rashid-Holt',
    );
    expect((await nurse().get('/professional/referrals')).body).toContain(second.reference);
    const colleague = await signedIn(actor('sam'));
    expect((await colleague.get(`/professional/referrals/${second.reference}`)).status).toBe(404);
  });

  it('stays one of those that were asked for together: the person is asked of it when another starts', async () => {
    const {referral} = wholeListing().listing;
    await world().addListing({id: 'test:choir', slug: 'choir', referral: {...referral, questions: []}});
    const both = {
      ...TYPED,
      listing: ['living-well', 'choir'],
      contactBy: 'email',
      email: 'amina@example.org',
    };
    const page = await nurse().post('/professional/refer', both);
    const sent = await nurse().post('/professional/refer', {}, {from: page});
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const own = ownReferral(world);
    const [first, other] = await Promise.all(references.map((reference) => own.current(reference)));
    if (!first || !other) throw new Error('They were not saved');
    const second = await goOn(first);
    const booked = await take(other, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await world().deliver();
    const mail = world().mails.find(({letter}) => letter.subject.startsWith('Do you still want the others?'));
    expect(mail ? letterText(mail.letter) : '').toContain(`Reference ${second.reference}`);
    const person = await own.opened(second.reference, 'amina@example.org');
    expect((await person.get('/my-referral/mine')).body).toContain('Do you still want this?');
  });

  it('is not, where the person did not agree for the second too', async () => {
    const second = await goOn(await refer({isTold: true}), false);
    expect([second.referrerId, second.tellReferrer]).toEqual([undefined, undefined]);
  });

  it('is not, where the person did not agree: nobody there learns who had referred them', async () => {
    const first = await refer({isTold: false});
    const second = await goOn(first);
    expect([second.referrerId, second.tellReferrer]).toEqual([undefined, undefined]);
    const {referralDeps, clock} = world();
    expect((await referralDeps.referrals.getPerson(second.id, clock.now()))?.referrer).toBeUndefined();
    expect((await nurse().get(`/professional/referrals/${first.reference}`)).body).not.toContain(
      second.reference,
    );
    expect((await nurse().get(`/professional/referrals/${second.reference}`)).status).toBe(404);
  });
});
