import type {Alternative, Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {practiceInWords} from '#shared/referral/practiceInWords.ts';
import {canMeasureAfter} from '#shared/referral/professional/activationAfter.ts';
import {proposingStep} from '#shared/referral/providerActions.ts';
import {transitionFor} from '#shared/referral/states.ts';
import {canStillStart} from '#shared/referral/stillWanted.ts';
import {followMerges} from '../data/alike/followMerges.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {takesAsItIs} from '../transfer/takesAsItIs.ts';
import type {ProviderDeps} from './deps.ts';
import {sameHere} from './sameHere.ts';

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
  /** The name of the listing that this one was merged into. */
  readonly isNowPartOf?: string | undefined;
  /** What can be suggested instead, while "not suitable" can be said. */
  readonly alternatives: readonly Alternative[];
  /** Those of them that take the person as they are, while they can be passed on. */
  readonly passable: readonly Alternative[];
  /** References of other open referrals here that look as if they were about the same person. */
  readonly same: readonly string[];
  /** They have started with another of those that one form asked for: with whom is not for this provider to know. */
  readonly hasStartedOther: boolean;
  /** The GP practice that is told, in words. */
  readonly practice: string | undefined;
  /** The provider has confirmed a licence for the measure of activation. */
  readonly isLicensed: boolean;
  readonly door: Door;
}

type SourceDeps =
  | 'referrals'
  | 'licences'
  | 'practices'
  | 'getListing'
  | 'samePages'
  | 'findAlternatives'
  | 'getListingBySlug'
  | 'getMailbox'
  | 'now';

/** Whether they can be asked now whether they may be passed on. */
const canPropose = (referral: Referral): boolean =>
  transitionFor(proposingStep(referral), referral.state, 'provider') !== null &&
  openProposal(referral) === undefined;

/** Who takes the person with one press, while nobody has been proposed yet. */
const passableOf = async (
  deps: Pick<ProviderDeps, 'getListingBySlug' | 'getMailbox' | 'now'>,
  {referral, person, alternatives}: Pick<ReferralSources, 'referral' | 'person' | 'alternatives'>,
): Promise<Alternative[]> => {
  if (!canPropose(referral)) return [];
  const takes = await Promise.all(alternatives.map(({slug}) => takesAsItIs(deps)(slug, person)));
  return alternatives.filter((_, index) => takes[index] !== undefined);
};

/** What the page of a referral is made of; undefined when the person's part has been deleted. */
export const sourcesOf = async (
  {referrals, licences, practices, getListing, findAlternatives, ...deps}: Pick<ProviderDeps, SourceDeps>,
  referral: Referral,
  door: Door,
): Promise<ReferralSources | undefined> => {
  const [person, events, whole] = await Promise.all([
    referrals.getPerson(referral.id, deps.now()),
    referrals.listEvents(referral.id),
    getListing(referral.listing.id),
  ]);
  if (!person) return undefined;
  await referrals.writeLook(referral.id, {by: 'provider', accountId: door.accountId}, deps.now());
  const canRefuse = transitionFor('not-suitable', referral.state, 'provider') !== null;
  const alternatives =
    (canRefuse || canPropose(referral)) && whole
      ? await findAlternatives({listing: whole.listing, postcode: person.postcode})
      : [];
  const stays = whole && (await followMerges(whole, {listingOf: ({listing}) => listing, read: getListing}));
  const {tellPractice: code} = person;
  const same = await sameHere({referrals, ...deps}, {listing: referral.listing, person, now: deps.now()});
  return {
    referral,
    person,
    events,
    whole,
    isNowPartOf: stays === whole ? undefined : stays?.listing.name,
    alternatives,
    passable: await passableOf(deps, {referral, person, alternatives}),
    same: same.filter(({id}) => id !== referral.id).map(({reference}) => reference),
    hasStartedOther:
      referral.togetherId !== undefined &&
      referral.stillWanted?.isWanted !== true &&
      canStillStart(referral) &&
      (await referrals.hasStartedAnother(referral, deps.now())),
    practice: code === undefined ? undefined : practiceInWords(code, await practices.get(code)),
    isLicensed:
      canMeasureAfter(referral) &&
      (await licences.get({organisationId: referral.listing.organisationId})) !== undefined,
    door,
  };
};
