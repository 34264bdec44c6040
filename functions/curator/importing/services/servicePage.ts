import type {EditedPage} from '#shared/proposal/page.ts';
import type {SourceService} from '../../../feeds/sourceService.ts';
import {toListing} from '../../../feeds/toListing.ts';
import type {Planning} from '../planned.ts';
import {ownPlaces} from './ownPlaces.ts';
import {eligibilityFrom} from './saidFields.ts';
import {ukPlace} from './ukPlace.ts';

interface ServicePage {
  readonly page: EditedPage;
  readonly notes: readonly string[];
}

/** The page that a service makes by itself (functions/import/README.md says how), and what of it cannot be taken. */
export const servicePage = (
  service: SourceService,
  organisationId: string,
  {source, today, now}: Planning,
): ServicePage => {
  // Its address is given when it is carried out, from its name.
  const {listing, notes: left} = toListing(service, organisationId, () => 'new', {source, today});
  const notes = [...left];
  const places = listing.places.map((place) => ukPlace(place, notes));
  return {
    page: {
      listing: {...listing, places, version: 1, updatedAt: now.toISOString()},
      mailbox: listing.contact.email,
    },
    notes,
  };
};

/** What our own feed puts into the description of a service, or into words of its own, stands there by itself. */
const NOT_IN_WORDS = {
  alternateName: undefined,
  hours: [],
  areas: [],
  languages: [],
  interpretation: undefined,
  accessibility: [],
  waitTime: undefined,
  accreditations: undefined,
} as const;

/** The same of a service of our own feed, whose description begins with the summary, and which says who it is for in one text. */
export const ownServicePage = (
  service: SourceService,
  {listing: here}: EditedPage,
  {ours, planning}: {readonly ours: SourceService | undefined; readonly planning: Planning},
): ServicePage => {
  const {organisationId} = here;
  const {page, notes} = servicePage(service, organisationId, planning);
  const {listing} = servicePage({...service, ...NOT_IN_WORDS}, organisationId, planning).page;
  const [, ...after] = listing.description;
  const eligibility = eligibilityFrom(service.eligibility);
  const places = ownPlaces(service.places, {
    ours,
    places: here.places,
    toPlace: (place) =>
      servicePage({...service, places: [place]}, organisationId, planning).page.listing.places,
  });
  return {
    page: {
      ...page,
      listing: {
        ...page.listing,
        places,
        summary: listing.summary,
        description: after.length > 0 ? after : listing.description,
        eligibility: {...page.listing.eligibility, ...eligibility},
      },
    },
    notes,
  };
};
