import type {ReferListing} from '#shared/ui/refer/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';

/** What the pages of the form say of a listing. */
export const referListing = ({listing, organisation}: WholeListing): ReferListing => {
  const others = new URLSearchParams({supportType: listing.supportType});
  const [condition] = listing.conditions;
  if (condition !== undefined) others.set('condition', condition);
  return {
    slug: listing.slug,
    name: listing.name,
    providerName: organisation.name,
    phone: listing.contact.phone ?? organisation.phone,
    othersHref: `/find?${others.toString()}`,
  };
};
