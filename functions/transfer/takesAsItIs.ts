import {londonDate} from '#shared/london.ts';
import type {Person} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {fitOfAge} from '#shared/referral/form/fit.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type GateDeps, gateOf} from './gate.ts';

/**
 * True when a request fits a listing as it stands: it asks nothing that the person has not been asked, and is for
 * people of their age. Everybody else finds the listing's own form.
 */
const fitsAsItIs = (
  {listing}: WholeListing,
  {dateOfBirth}: Pick<Person, 'dateOfBirth'>,
  now: Date,
): boolean =>
  listing.referral.questions.length === 0 &&
  (dateOfBirth === undefined
    ? listing.eligibility.minimumAge === undefined && listing.eligibility.maximumAge === undefined
    : fitOfAge(listing, ageOn(dateOfBirth, londonDate(now))).outcome === 'fits');

/** Whether a listing takes somebody's request with one press now; of nobody in particular, whether it may. */
export const takesAsItIs =
  (deps: GateDeps & {readonly now: () => Date}) =>
  async (slug: string, person: Person | undefined): Promise<WholeListing | undefined> => {
    try {
      const {whole, gate} = await gateOf(deps)(slug);
      const isAsItIs = person
        ? fitsAsItIs(whole, person, deps.now())
        : whole.listing.referral.questions.length === 0;
      // What was merged into another is another provider's, of whom the person was told nothing.
      return gate === 'online' && isAsItIs && !whole.mergedFrom ? whole : undefined;
    } catch (failure) {
      // A listing that has gone since it was found.
      if (failure instanceof ProblemError) return undefined;
      throw failure;
    }
  };
