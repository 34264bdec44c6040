import {Slug} from '#shared/model/primitives.ts';
import type {ChosenListing} from '#shared/ui/professional/views.ts';
import {isProven} from '../data/directory/rows.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ProfessionalDeps} from './deps.ts';

const CLOSED: readonly string[] = ['paused', 'full', 'hidden'];

export const chosenListing = ({listing, organisation}: WholeListing): ChosenListing => ({
  slug: listing.slug,
  name: listing.name,
  providerName: organisation.name,
});

/** As many as a shortlist has. */
const MOST_LOOKED_AT = 20;

export interface Chosen {
  /** All that were found, a listing as often as it was asked for by another address. */
  readonly asked: readonly WholeListing[];
  /** Those that take a professional's referral here now. */
  readonly open: readonly WholeListing[];
  readonly closed: readonly WholeListing[];
}

/**
 * The listings of these addresses, each once. A listing takes a professional's referral when it says so, is open, and
 * its mailbox has answered a code and not bounced since. A hidden one is closed: whoever sent something there before it was hidden
 * finds it again. Addresses that lead nowhere are left out.
 */
export const chosenFrom =
  ({getAnyListingBySlug, getMailbox}: Pick<ProfessionalDeps, 'getAnyListingBySlug' | 'getMailbox'>) =>
  async (slugs: readonly string[]): Promise<Chosen> => {
    const wanted = [...new Set(slugs)]
      .filter((slug) => Slug.safeParse(slug).success)
      .slice(0, MOST_LOOKED_AT);
    const found = await Promise.all(wanted.map((slug) => getAnyListingBySlug(slug)));
    const asked = found.filter((each) => each !== undefined);
    const listings = [...new Map(asked.map((each) => [each.listing.id, each])).values()];
    const isOpen = await Promise.all(
      listings.map(
        async ({listing: {id, referral, status}}) =>
          referral.professional &&
          referral.isOnline &&
          !CLOSED.includes(status) &&
          isProven(await getMailbox(id)),
      ),
    );
    return {
      asked,
      open: listings.filter((_, index) => isOpen[index]),
      closed: listings.filter((_, index) => !isOpen[index]),
    };
  };
