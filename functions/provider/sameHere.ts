import type {Person, Referral} from '#shared/model/referral.ts';
import type {ProviderDeps} from './deps.ts';

/**
 * Open referrals to a listing that look as if they were about one person: also to the pages that are one with it now, as far as
 * its own provider answers them. What somebody asked of another provider is that one's to know.
 */
export const sameHere = async (
  {samePages, referrals}: Pick<ProviderDeps, 'samePages' | 'referrals'>,
  {
    listing: {id, organisationId},
    person,
    now,
  }: {
    readonly listing: Pick<Referral['listing'], 'id' | 'organisationId'>;
    readonly person: Pick<Person, 'name' | 'dateOfBirth' | 'phone' | 'nhsNumber'>;
    readonly now: Date;
  },
): Promise<Referral[]> => {
  const found = await referrals.openSame({listingIds: await samePages(id), person, now});
  return found.filter(({listing}) => listing.organisationId === organisationId);
};
