import type {Actor} from '#shared/access/actor.ts';
import type {ReferrerProfile} from '#shared/access/profile.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {answersInWords} from '#shared/referral/answersInWords.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {answersFor, type AskedQuestion} from '#shared/referral/professional/askedQuestions.ts';
import type {ReadReferral} from '#shared/referral/professional/readReferral.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {newReferral} from '../data/referral/newReferral.ts';
import type {CreateOutcome, NewReferral} from '../data/referralStore.ts';
import {newToken, sha256} from '../data/secrets.ts';
import type {ProfessionalDeps} from './deps.ts';

/** Whom a referral is about, for one listing: what its provider will read. */
export const personOf = (
  {request, said}: ReadReferral,
  {
    whole,
    asked,
    profile,
    sentBy,
  }: {
    readonly whole: WholeListing;
    readonly asked: readonly AskedQuestion[];
    readonly profile: ReferrerProfile;
    readonly sentBy?: string | undefined;
  },
): Omit<Person, 'referralId' | 'expiresAtEpochSeconds'> => {
  const {slug} = whole.listing;
  return {
    ...request,
    said,
    referrer: profile,
    ...(sentBy !== undefined && {sentBy}),
    answers: answersInWords(whole.listing, answersFor(slug, asked, request.answers)),
  };
};

/** Whose referral it is. */
export const referrerOf = (
  {account, domain}: Actor,
  {tellReferrer}: {readonly tellReferrer: boolean},
): Pick<Referral, 'referrerId' | 'referrerDomain' | 'tellReferrer'> => ({
  referrerId: account.id,
  ...(domain !== undefined && {referrerDomain: domain}),
  tellReferrer,
});

export interface ToSave {
  readonly read: ReadReferral;
  readonly whole: WholeListing;
  readonly asked: readonly AskedQuestion[];
  readonly profile: ReferrerProfile;
  readonly actor: Actor;
  readonly key: NewReferral['key'];
  /** When the form makes more than one. */
  readonly togetherId?: string | undefined;
  /** The record system that sends it, when no person does. */
  readonly sentBy?: string | undefined;
}

/**
 * The key of one view of the form: it counts for this account and this listing, so that the same again is the same
 * referral, and somebody else's key is nothing to it.
 */
export const formKey = (
  {account}: Actor,
  {key, read}: {readonly key: string; readonly read: ReadReferral},
  {listing}: WholeListing,
): NewReferral['key'] => ({
  keyHash: sha256(`professional/${account.id}/${listing.id}/${key}`),
  // Who refers may be put right in between: that does not make it another referral.
  bodyHash: sha256(canonicalJson({listingId: listing.id, ...read})),
});

/** Saves one referral of one listing. */
export const saveReferral =
  ({referrals, newReference, now: clock}: Pick<ProfessionalDeps, 'referrals' | 'newReference' | 'now'>) =>
  async ({read, whole, asked, profile, actor, key, togetherId, sentBy}: ToSave): Promise<CreateOutcome> => {
    const now = clock();
    const person = personOf(read, {whole, asked, profile, sentBy});
    const postcode = parsePostcode(read.request.postcode);
    return await referrals.create(
      {
        ...newReferral(
          {
            whole,
            route: 'professional',
            by: 'professional',
            person,
            ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
            referrer: referrerOf(actor, read.said),
            togetherId,
          },
          now,
        ),
        key,
        token: newToken(),
      },
      {newReference, now},
    );
  };
