import {describe, expect, it} from 'vitest';
import {ageOn} from '#shared/referral/age.ts';
import {ageChoices, fitErrors, fitOf, fitOfAge} from '#shared/referral/form/fit.ts';
import {wholeListing} from '../../support/referralListing.ts';

const {listing} = wholeListing();

describe('"check this is right for you"', () => {
  it('offers the ages that the listing makes a difference between', () => {
    expect(ageChoices(listing).map(({label}) => label)).toEqual(['Under 16', '16 to 17', '18 or over']);
    expect(
      ageChoices({eligibility: {...listing.eligibility, minimumAge: undefined, maximumAge: 64}}).map(
        ({label}) => label,
      ),
    ).toEqual(['Under 16', '16 to 64', 'Over 64']);
  });

  it('wants every question answered', () => {
    expect(fitErrors(listing, {}).map(({field}) => field)).toEqual(['age', 'notFor', 'q-diagnosed']);
  });

  it('lets a person go on who fits, and one who is not sure', () => {
    expect(fitOf(listing, {age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'})).toEqual({outcome: 'fits'});
    expect(fitOf(listing, {age: 'fits', notFor: 'not-sure', 'q-diagnosed': 'yes'})).toEqual({
      outcome: 'fits',
    });
  });

  it('explains each reason why it may not be right', () => {
    expect(fitOf(listing, {age: 'too-young', notFor: 'yes', 'q-diagnosed': 'no'})).toEqual({
      outcome: 'mismatch',
      because: [
        'This is for people aged 18 or over.',
        'The people who run it say that it is not for people in that situation.',
        'It is for people who know that they have diabetes.',
      ],
    });
  });

  it('sends somebody under 16 to an adult, whatever else they answered', () => {
    expect(fitOf(listing, {age: 'under-16', notFor: 'yes', 'q-diagnosed': 'no'})).toEqual({
      outcome: 'under-16',
    });
  });

  it('judges a date of birth by the same ages', () => {
    expect(fitOfAge(listing, ageOn('2010-05-02', '2026-05-01'))).toEqual({outcome: 'under-16'});
    expect(fitOfAge(listing, ageOn('2010-05-01', '2026-05-01')).outcome).toBe('mismatch');
    expect(fitOfAge(listing, ageOn('2008-05-01', '2026-05-01'))).toEqual({outcome: 'fits'});
  });

  it('gives somebody born on 29 February a birthday on 1 March', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});
