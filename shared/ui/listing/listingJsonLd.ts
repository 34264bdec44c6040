import {londonInstant} from '#shared/london.ts';
import type {ListingView, RunView} from '#shared/model/listingView.ts';
import type {Place} from '#shared/model/listing.ts';
import type {SupportType} from '#shared/taxonomy/index.ts';

/** Kinds of support that schema.org calls a course; the others' dates are events. */
const COURSES: ReadonlySet<SupportType> = new Set<SupportType>([
  'self-management-education',
  'generic-education',
  'condition-education',
  'online-course',
  'recovery-college',
]);

const isOnline = ({delivery, place}: RunView): boolean =>
  place === undefined && delivery !== undefined && /video|online|app|phone/.test(delivery);

const placeOf = (place: Place): object => ({
  '@type': 'Place',
  name: place.name,
  address: {
    '@type': 'PostalAddress',
    ...(place.address !== undefined && {streetAddress: place.address}),
    ...(place.town !== undefined && {addressLocality: place.town}),
    ...(place.postcode !== undefined && {postalCode: place.postcode}),
    addressCountry: 'GB',
  },
});

/** First start and last end as instants in UTC. */
const spanOf = ({sessions}: RunView): object => {
  const first = sessions[0];
  const last = sessions.at(-1);
  return {
    ...(first && {startDate: londonInstant(first.date, first.startsAt).toISOString()}),
    ...(last && {endDate: londonInstant(last.date, last.endsAt).toISOString()}),
  };
};

const locationOf = (run: RunView, view: ListingView, url: string): object => {
  if (isOnline(run)) return {location: {'@type': 'VirtualLocation', url}};
  const place = run.place ?? view.listing.places[0];
  return place ? {location: placeOf(place)} : {};
};

const instanceOf = (run: RunView, view: ListingView, url: string): object => ({
  '@type': 'CourseInstance',
  ...spanOf(run),
  courseMode: isOnline(run) ? 'online' : 'onsite',
  inLanguage: run.language,
  ...locationOf(run, view, url),
});

const eventOf = (run: RunView, view: ListingView, url: string): object => ({
  '@type': 'Event',
  name: view.listing.name,
  description: view.listing.summary,
  ...spanOf(run),
  eventStatus: `https://schema.org/${run.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  eventAttendanceMode: `https://schema.org/${isOnline(run) ? 'Online' : 'Offline'}EventAttendanceMode`,
  inLanguage: run.language,
  isAccessibleForFree: view.listing.cost.kind === 'free',
  organizer: {'@id': `${url}#organisation`},
  ...locationOf(run, view, url),
});

/**
 * schema.org data of a listing: the provider as an Organization, and a Course with its instances, or an Event for each
 * date. Nothing is said that the page does not say.
 */
export const listingJsonLd = (view: ListingView, origin: string): object => {
  const {listing, organisation, runs} = view;
  const planned = runs.filter(({status}) => status === 'planned');
  const url = `${origin}/support/${listing.slug}`;
  const provider = {
    '@type': 'Organization',
    '@id': `${url}#organisation`,
    name: organisation.name,
    ...(organisation.website !== undefined && {url: organisation.website}),
  };
  const course = {
    '@type': 'Course',
    name: listing.name,
    description: listing.summary,
    url,
    provider: {'@id': provider['@id']},
    isAccessibleForFree: listing.cost.kind === 'free',
    ...(planned.length > 0 && {hasCourseInstance: planned.map((run) => instanceOf(run, view, url))}),
  };
  const offered = COURSES.has(listing.supportType) ? [course] : runs.map((run) => eventOf(run, view, url));
  return {'@context': 'https://schema.org', '@graph': [provider, ...offered]};
};
