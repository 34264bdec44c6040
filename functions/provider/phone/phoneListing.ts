import {followMerges} from '../../data/alike/followMerges.ts';
import type {WholeListing} from '../../data/directoryReader.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {ownOrganisations} from '../ownOrganisations.ts';

export interface PhoneListing {
  readonly whole: WholeListing;
  readonly isMerged: boolean;
  /** The listing of another provider of which it is a part now: nothing can be saved for it here. */
  readonly goneTo?: WholeListing;
}

/**
 * The listing that an address names, or that stays of it after a merge, when somebody answers for it. What became part of
 * another provider's is the listing as it was: they may be on the phone with somebody, and have typed what they say.
 */
export const phoneListing = async (
  deps: Pick<ProviderDeps, 'getListing'>,
  request: HttpRequest,
): Promise<PhoneListing | undefined> => {
  const asked = await deps.getListing(request.query.get('listing') ?? '');
  const whole =
    asked && (await followMerges(asked, {listingOf: ({listing}) => listing, read: deps.getListing}));
  if (!whole) return undefined;
  const own = ownOrganisations(sessionOf(request).actor);
  const isMerged = whole !== asked;
  if (own.includes(whole.listing.organisationId)) return {whole, isMerged};
  return own.includes(asked.listing.organisationId) ? {whole: asked, isMerged, goneTo: whole} : undefined;
};
