import type {Alternative, Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import {transitionFor} from '#shared/referral/states.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ProviderDeps} from './deps.ts';

/** How somebody came to a referral: by a mailed link and a code, or signed in. */
export interface Door {
  readonly kind: 'link' | 'signed-in';
  /** Where the page stands, and where its forms post to. */
  readonly path: `/${string}`;
  /** The forms are tied to it. */
  readonly cookie: string;
  /** Whose sign-in it is. */
  readonly accountId?: string;
}

export const linkDoor = ({reference}: Pick<Referral, 'reference'>, cookie: string): Door => ({
  kind: 'link',
  path: `/provider/referral/${reference}`,
  cookie,
});

export const signedInDoor = (
  {reference}: Pick<Referral, 'reference'>,
  {cookie, accountId}: {cookie: string; accountId: string},
): Door => ({
  kind: 'signed-in',
  path: `/provider/referrals/${reference}`,
  cookie,
  accountId,
});

/** Everything that the page of a referral is made of. */
export interface ReferralSources {
  readonly referral: Referral;
  readonly person: Person;
  readonly events: readonly ReferralEvent[];
  readonly whole: WholeListing | undefined;
  /** What can be suggested instead, while "not suitable" can be said. */
  readonly alternatives: readonly Alternative[];
  /** References of other open referrals here that look as if they were about the same person. */
  readonly same: readonly string[];
  readonly door: Door;
}

/** What the page of a referral is made of; undefined when the person's part has been deleted. */
export const sourcesOf = async (
  {
    referrals,
    getListing,
    findAlternatives,
    now,
  }: Pick<ProviderDeps, 'referrals' | 'getListing' | 'findAlternatives' | 'now'>,
  referral: Referral,
  door: Door,
): Promise<ReferralSources | undefined> => {
  const [person, events, whole] = await Promise.all([
    referrals.getPerson(referral.id, now()),
    referrals.listEvents(referral.id),
    getListing(referral.listing.id),
  ]);
  if (!person) return undefined;
  await referrals.writeLook(referral.id, {by: 'provider', accountId: door.accountId}, now());
  const canRefuse = transitionFor('not-suitable', referral.state, 'provider') !== null;
  const alternatives =
    canRefuse && whole ? await findAlternatives({listing: whole.listing, postcode: person.postcode}) : [];
  const same = await referrals.openSame({listingId: referral.listing.id, person, now: now()});
  return {
    referral,
    person,
    events,
    whole,
    alternatives,
    same: same.filter(({id}) => id !== referral.id).map(({reference}) => reference),
    door,
  };
};
