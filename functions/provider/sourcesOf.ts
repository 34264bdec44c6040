import type {Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ProviderDeps} from './deps.ts';

/** How somebody came to a referral: by a mailed link and a code, or signed in. */
export interface Door {
  readonly kind: 'link' | 'signed-in';
  /** Where the page stands, and where its forms post to. */
  readonly path: `/${string}`;
  /** The forms are tied to it. */
  readonly cookie: string;
}

export const linkDoor = ({reference}: Pick<Referral, 'reference'>, cookie: string): Door => ({
  kind: 'link',
  path: `/provider/referral/${reference}`,
  cookie,
});

export const signedInDoor = ({reference}: Pick<Referral, 'reference'>, cookie: string): Door => ({
  kind: 'signed-in',
  path: `/provider/referrals/${reference}`,
  cookie,
});

/** Everything that the page of a referral is made of. */
export interface ReferralSources {
  readonly referral: Referral;
  readonly person: Person;
  readonly events: readonly ReferralEvent[];
  readonly whole: WholeListing | undefined;
  readonly door: Door;
}

/** What the page of a referral is made of; undefined when the person's part has been deleted. */
export const sourcesOf = async (
  {referrals, getListing, now}: Pick<ProviderDeps, 'referrals' | 'getListing' | 'now'>,
  referral: Referral,
  door: Door,
): Promise<ReferralSources | undefined> => {
  const [person, events, whole] = await Promise.all([
    referrals.getPerson(referral.id, now()),
    referrals.listEvents(referral.id),
    getListing(referral.listing.id),
  ]);
  return person && {referral, person, events, whole, door};
};
