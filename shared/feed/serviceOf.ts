import type {CourseRun} from '#shared/model/courseRun.ts';
import type {ListingView} from '#shared/model/listingView.ts';
import {placeKey} from '#shared/search/distinctPlaces.ts';
import {FROM_HOME} from '#shared/taxonomy/delivery.ts';
import {labelIn, LANGUAGES} from '#shared/taxonomy/index.ts';
import {costInWords} from '#shared/ui/listing/costInWords.ts';
import type {FeedIds} from './feedIds.ts';
import {filled} from './filled.ts';
import {locationsOf} from './locationsOf.ts';
import {schedulesOf} from './schedulesOf.ts';
import {attributesOf} from './terms.ts';

interface ServiceSource {
  readonly view: ListingView;
  /** All runs that are stored: those that are over have places too, and a place keeps its id when one ends. */
  readonly runs: readonly CourseRun[];
  /** Scheme and host of the public site. */
  readonly origin: string;
}

/** A web address as `uri` wants it (RFC 3986): letters of any alphabet are allowed in ours. */
const uriOf = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : new URL(address).href;

const REMOTE: ReadonlySet<string | undefined> = new Set(FROM_HOME);

const STATUS_WORDS: Readonly<Partial<Record<ListingView['listing']['status'], string>>> = {
  paused: 'It is not running now.',
  full: 'It is full.',
  'waiting-list': 'There is a waiting list.',
  'assessment-needed': 'They see you first.',
};

const DEMONSTRATION = 'This is a demonstration. This support and the people who run it are invented.';

const alertOf = ({listing, checked}: ListingView): string =>
  [
    listing.isDemonstration ? DEMONSTRATION : undefined,
    STATUS_WORDS[listing.status],
    listing.statusNote,
    checked.isStale ? `${checked.label}.` : undefined,
  ]
    .filter(Boolean)
    .join(' ');

const organizationOf = (ids: FeedIds, {organisation}: ListingView) => {
  const id = ids.of('organisation', organisation.id);
  return {
    id,
    name: organisation.name,
    // The standard wants one; where the provider says nothing of itself, its name is all that is known.
    description: organisation.description ?? organisation.name,
    ...filled({
      website: uriOf(organisation.website),
      phones: organisation.phone === undefined ? [] : [{id: ids.of('phone', id), number: organisation.phone}],
    }),
  };
};

const eligibilityOf = ({forYouIf, notForYouIf}: ListingView['listing']['eligibility']): string =>
  [
    ...(forYouIf.length > 0 ? [`This is for you if: ${forYouIf.join('; ')}.`] : []),
    ...(notForYouIf.length > 0 ? [`Not for you if: ${notForYouIf.join('; ')}.`] : []),
  ].join(' ');

const areaOf = ({serviceArea}: ListingView['listing']): string | undefined =>
  serviceArea?.kind === 'nationwide' ? 'United Kingdom' : serviceArea?.label;

const waitOf = ({wait}: ListingView['listing']): string | undefined =>
  wait && `${wait.weeks} ${wait.weeks === 1 ? 'week' : 'weeks'} (as of ${wait.asOf})`;

/**
 * A listing as a service of Open Referral UK 3.0, with everything in it. Members that the UK profile does not have but HSDS
 * does (`application_process`, `phones`…) are named as there. What is not known is left out.
 */
export const serviceOf = (ids: FeedIds, {view, runs, origin}: ServiceSource) => {
  const {listing, certification} = view;
  const id = ids.service(listing.id);
  const page = `${origin}/support/${listing.slug}`;
  const organization = organizationOf(ids, view);
  const locations = locationsOf(ids, id, listing, runs);
  const placeOf = (run: CourseRun): string | undefined => {
    const [only, ...others] = listing.places;
    const isElsewhere = REMOTE.has(run.delivery) || others.length > 0;
    const place = run.place ?? (isElsewhere ? undefined : only);
    return place && locations.get(placeKey(place))?.id;
  };
  const area = areaOf(listing);
  return {
    id,
    organization_id: organization.id,
    name: listing.name,
    status: listing.status === 'paused' ? ('temporarily closed' as const) : ('active' as const),
    description: [listing.summary, ...listing.description].join('\n\n'),
    url: uriOf(listing.contact.website) ?? page,
    fees: costInWords(listing.cost),
    last_modified: new Date(listing.updatedAt).toISOString(),
    organization,
    additional_urls: [{id: ids.of('url', id), label: 'On Local Menu', url: page}],
    ...filled({
      email: listing.contact.email,
      accreditations: certification.label,
      minimum_age: listing.eligibility.minimumAge,
      maximum_age: listing.eligibility.maximumAge,
      assured_date: view.checked.on ?? undefined,
      alert: alertOf(view),
      eligibility_description: eligibilityOf(listing.eligibility),
      application_process: listing.referral.how,
      wait_time: waitOf(listing),
      schedules: view.runs
        .filter(({status}) => status === 'planned')
        .flatMap((run) => schedulesOf(ids, {serviceId: id, run, serviceAtLocationId: placeOf(run)})),
      service_areas:
        area === undefined ? [] : [{id: ids.of('area', id), service_id: id, name: area, service_area: area}],
      service_at_locations: [...locations.values()],
      languages: listing.languages.map((code) => ({
        id: ids.of('language', id, code),
        service_id: id,
        code,
        name: labelIn(LANGUAGES, code),
      })),
      phones:
        listing.contact.phone === undefined
          ? []
          : [{id: ids.of('phone', id), service_id: id, number: listing.contact.phone}],
      attributes: attributesOf(ids, id, {
        condition: listing.conditions,
        supportType: [listing.supportType],
        audience: listing.audiences,
        delivery: listing.delivery,
      }),
    }),
  };
};

export type FeedService = ReturnType<typeof serviceOf>;

/**
 * The places of a service as rows of their own. The name and status stand beside the service, too: the standard's OpenAPI
 * file points one place at the schema of a service, and a validator that follows it wants them there.
 */
export const servicesAtLocations = ({service_at_locations: places = [], ...service}: FeedService) =>
  places.map((place) => ({...place, name: service.name, status: service.status, service}));
