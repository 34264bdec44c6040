import {ageOn} from '#shared/referral/age.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {answersFor, type AskedQuestion} from '#shared/referral/professional/askedQuestions.ts';
import {type ReadReferral, readReferral} from '#shared/referral/professional/readReferral.ts';
import {unfitBecause} from '#shared/referral/professional/unfit.ts';
import type {WholeListing} from '../data/directoryReader.ts';

/** A referral that could be sent: what was said, and to which of the listings it goes. */
export interface Prepared {
  readonly read: ReadReferral;
  readonly fit: readonly WholeListing[];
  readonly unfit: readonly {readonly whole: WholeListing; readonly because: readonly string[]}[];
}

interface Given {
  readonly listings: readonly WholeListing[];
  readonly asked: readonly AskedQuestion[];
  /** The referrer's organisation holds a licence for the measure of activation. */
  readonly hasLicence: boolean;
  /** London day. */
  readonly today: string;
}

/** The one judgement of what a professional or their record system fills in, or all that is wrong with it. */
export const prepare = (
  values: FormValues,
  {listings, asked, hasLicence, today}: Given,
): Prepared | {readonly errors: readonly FormError[]} => {
  const read = readReferral(values, {asked, today, hasLicence});
  if ('errors' in read) return read;
  const judged = listings.map((whole) => ({
    whole,
    because: unfitBecause(whole.listing, {
      age: ageOn(read.request.dateOfBirth, today),
      answers: answersFor(whole.listing.slug, asked, read.request.answers),
    }),
  }));
  return {
    read,
    fit: judged.filter(({because}) => because.length === 0).map(({whole}) => whole),
    unfit: judged.filter(({because}) => because.length > 0),
  };
};
