import {distanceKm} from '#shared/geo/distance.ts';
import type {Point} from '#shared/model/primitives.ts';
import {CONDITIONS, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';

/** A listing as the other systems would hold it: words by field, points, and whether one can ask for a place. */
export interface PlainListing {
  readonly slug: string;
  readonly name: string;
  readonly provider: string;
  readonly summary: string;
  readonly description: string;
  /** Conditions, kind of support, programme and its other names: the "categories" of the other systems. */
  readonly categories: string;
  readonly points: readonly Point[];
  readonly isReferable: boolean;
}

/** A search as the other systems would get it: the place already apart from the words. */
export interface PlainSearch {
  readonly words: string;
  readonly origin: Point | null;
  readonly radiusKm: number;
}

/** The documented ranking of another system: slugs, the best first. */
export type Baseline = (listings: readonly PlainListing[], search: PlainSearch) => string[];

/** All listings of the demonstration menu on a day. */
export const plainListings = (today: string): PlainListing[] => {
  const providers = new Map<string, string>();
  const programmes = new Map<string, string>();
  const listings: PlainListing[] = [];
  for (const record of demoMenu(today)) {
    if (record.type === 'organisation') providers.set(record.organisation.id, record.organisation.name);
    if (record.type === 'programme') {
      const {id, name, aliases} = record.programme;
      programmes.set(id, [name, ...aliases].join(', '));
    }
    if (record.type !== 'listing') continue;
    const {listing} = record;
    listings.push({
      slug: listing.slug,
      name: listing.name,
      provider: providers.get(listing.organisationId) ?? '',
      summary: listing.summary,
      description: [...listing.description, ...listing.eligibility.forYouIf].join(' '),
      categories: [
        ...listing.conditions.map((slug) => labelIn(CONDITIONS, slug)),
        labelIn(SUPPORT_TYPES, listing.supportType),
        programmes.get(listing.programmeId ?? '') ?? '',
      ].join(', '),
      points: listing.places.flatMap(({point}) => point ?? []),
      isReferable: listing.referral.self || listing.referral.professional,
    });
  }
  return listings;
};

/** Kilometres to the nearest place; Infinity without one, as all four systems in effect have it. */
export const nearestKm = ({points}: PlainListing, origin: Point): number =>
  Math.min(Infinity, ...points.map((point) => distanceKm(origin, point)));

/** Listings with a place in the circle; all of them when there is no place. */
export const inCircle = (
  listings: readonly PlainListing[],
  {origin, radiusKm}: PlainSearch,
): readonly PlainListing[] =>
  origin === null ? listings : listings.filter((listing) => nearestKm(listing, origin) <= radiusKm);
