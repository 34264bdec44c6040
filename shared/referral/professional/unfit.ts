import type {Listing} from '#shared/model/listing.ts';
import {fitOfAge} from '../form/fit.ts';

/** Why a listing is not for the person, by their age and the answers to its own questions; empty when it is. */
export const unfitBecause = (
  listing: Pick<Listing, 'eligibility' | 'referral'>,
  {age, answers}: {readonly age: number; readonly answers: Readonly<Record<string, string>>},
): string[] => {
  const fit = fitOfAge(listing, age);
  const byAge =
    fit.outcome === 'mismatch'
      ? fit.because
      : fit.outcome === 'under-16'
        ? ['Call the people who run it about somebody under 16.']
        : [];
  const byAnswers = listing.referral.questions.flatMap(({id, stops}) =>
    stops.filter(({answer}) => answer === answers[id]).map(({because}) => because),
  );
  return [...byAge, ...byAnswers];
};
