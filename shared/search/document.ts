import * as z from 'zod/mini';
import {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {Cost} from '#shared/model/cost.ts';
import {AccessAnswer, type Listing, ListingStatus, ServiceArea} from '#shared/model/listing.ts';
import {Id, IsoDate, LocalTime, Point, Slug} from '#shared/model/primitives.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {When} from '#shared/model/search.ts';
import {
  AccessNeed,
  Audience,
  ConditionSlug,
  DeliveryMode,
  LanguageCode,
  SupportType,
} from '#shared/taxonomy/index.ts';
import {londonInstant} from '#shared/london.ts';
import {distinctPlaces} from './distinctPlaces.ts';
import {cellsOfReach} from './reach.ts';
import {stemsOf} from './words.ts';

/** A planned run, as search needs it: dates, and whether we keep the count of its places. */
export const SearchRun = z.strictObject({
  id: Id,
  startsOn: IsoDate,
  startsAt: LocalTime,
  /** The instant of the first session, in epoch milliseconds: worked out once, from London's clock. */
  startsAtEpochMs: z.int(),
  when: z.array(When),
  /** False when the provider keeps its own count, so that the places left are not known. */
  hasCapacity: z.boolean(),
});
export type SearchRun = z.infer<typeof SearchRun>;

const SearchPlace = z.strictObject({
  name: z.string(),
  town: z.optional(z.string()),
  point: z.optional(Point),
  isApproximate: z.boolean(),
});

/**
 * One listing as search needs it: what a result card shows, what filters and ranking read, and the words that a
 * search may match. It holds dates and never statuses, so that a shard built last month still tells the truth today.
 */
export const SearchDocument = z.strictObject({
  id: Id,
  slug: Slug,
  /** The listing's version: of two copies of a listing in two shards, the higher wins. */
  version: z.int(),
  name: z.string(),
  summary: z.string(),
  provider: z.strictObject({id: Id, name: z.string()}),
  programme: z.optional(
    z.strictObject({
      id: Slug,
      name: z.string(),
      aliases: z.array(z.string()),
      schemes: z.array(Slug),
      /** What the programme is about, whatever the listing's name says. */
      conditions: z.optional(z.array(ConditionSlug)),
    }),
  ),
  supportType: SupportType,
  conditions: z.array(ConditionSlug),
  audiences: z.array(Audience),
  delivery: z.array(DeliveryMode),
  languages: z.array(LanguageCode),
  access: z.partialRecord(AccessNeed, AccessAnswer),
  cost: Cost,
  referral: z.strictObject({self: z.boolean(), professional: z.boolean(), isOnline: z.boolean()}),
  /** The ages that it is for, in years, both included. */
  ages: z.optional(z.strictObject({from: z.optional(z.int()), to: z.optional(z.int())})),
  /** "Not for you if…", one line each. */
  notForYouIf: z.optional(z.array(z.string())),
  status: ListingStatus,
  /** How long people wait, in weeks, where the provider has said and it is not none. */
  waitWeeks: z.optional(z.int()),
  places: z.array(SearchPlace),
  serviceArea: z.optional(ServiceArea),
  runs: z.array(SearchRun),
  /** Those of the provider's certificates that are about this listing. */
  certificates: z.array(Certificate),
  checkedOn: z.optional(IsoDate),
  checkEveryMonths: z.int(),
  /** Nobody has confirmed it in time, or it is doubted. */
  lapse: z.optional(z.enum(['amber', 'sunk', 'hidden'])),
  /** The different stems of the description and of whom it is for, in alphabetical order, parted by spaces: for matching, not for reading. */
  descriptionStems: z.string(),
});
export type SearchDocument = z.infer<typeof SearchDocument>;

export interface SearchDocumentSource {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  readonly organisation: Pick<Organisation, 'id' | 'name'>;
  readonly programme: Programme | undefined;
  readonly certificates: readonly Certificate[];
}

/** More runs than this of one listing are not searched: the latest are kept. */
const MOST_RUNS = 60;
const EVENING_FROM = '17:00';

const whenOf = (run: CourseRun): When[] => {
  const found = new Set<When>();
  for (const {date, startsAt} of run.sessions) {
    const day = new Date(`${date}T12:00:00Z`).getUTCDay();
    if (day === 0 || day === 6) found.add('weekend');
    found.add(startsAt >= EVENING_FROM ? 'evening' : 'daytime');
  }
  return When.options.filter((when) => found.has(when));
};

const runOf = (run: CourseRun): SearchRun | undefined => {
  const first = run.sessions[0];
  if (!first || run.status === 'cancelled') return undefined;
  return {
    id: run.id,
    startsOn: first.date,
    startsAt: first.startsAt,
    startsAtEpochMs: londonInstant(first.date, first.startsAt).getTime(),
    when: whenOf(run),
    hasCapacity: run.capacity !== undefined,
  };
};

const placesOf = (listing: Listing, runs: readonly CourseRun[]): SearchDocument['places'] =>
  [...distinctPlaces(listing, runs).values()].map(({name, town, point, isApproximate}) => ({
    name,
    ...(town !== undefined && {town}),
    ...(point && {point}),
    isApproximate,
  }));

/** A certificate with a programme is about that programme's listings; one that names listings is about those alone. */
const isAbout = (certificate: Certificate, listing: Listing): boolean =>
  certificate.state !== 'taken-back' &&
  certificate.organisationId === listing.organisationId &&
  (certificate.programmeId === undefined || certificate.programmeId === listing.programmeId) &&
  (certificate.listingIds.length === 0 || certificate.listingIds.includes(listing.id));

const descriptionOf = (listing: Listing): string =>
  [...listing.description, ...listing.eligibility.forYouIf, listing.peerSupport?.purpose ?? ''].join('\n');

const agesOf = ({minimumAge, maximumAge}: Listing['eligibility']): Pick<SearchDocument, 'ages'> =>
  minimumAge === undefined && maximumAge === undefined
    ? {}
    : {
        ages: {
          ...(minimumAge !== undefined && {from: minimumAge}),
          ...(maximumAge !== undefined && {to: maximumAge}),
        },
      };

/** The search document of a listing, from the records that its save has in hand. */
export const searchDocument = ({
  listing,
  runs,
  organisation,
  programme,
  certificates,
}: SearchDocumentSource): SearchDocument => ({
  id: listing.id,
  slug: listing.slug,
  version: listing.version,
  name: listing.name,
  summary: listing.summary,
  provider: {id: organisation.id, name: organisation.name},
  ...(programme && {
    programme: {
      id: programme.id,
      name: programme.name,
      aliases: programme.aliases,
      schemes: programme.schemes,
      conditions: programme.conditions,
    },
  }),
  supportType: listing.supportType,
  conditions: listing.conditions,
  audiences: listing.audiences,
  delivery: listing.delivery,
  languages: [
    ...new Set([
      ...listing.languages,
      ...runs.flatMap((run) => (run.language === 'en' ? [] : [run.language])),
    ]),
  ],
  access: listing.access,
  cost: listing.cost,
  referral: {
    self: listing.referral.self,
    professional: listing.referral.professional,
    isOnline: listing.referral.isOnline,
  },
  ...agesOf(listing.eligibility),
  ...(listing.eligibility.notForYouIf.length > 0 && {notForYouIf: listing.eligibility.notForYouIf}),
  status: listing.status,
  ...(listing.wait && listing.wait.weeks > 0 && {waitWeeks: listing.wait.weeks}),
  places: placesOf(listing, runs),
  ...(listing.serviceArea && {serviceArea: listing.serviceArea}),
  runs: runs
    .flatMap((run) => runOf(run) ?? [])
    .sort((a, b) => a.startsAtEpochMs - b.startsAtEpochMs || (a.id < b.id ? -1 : 1))
    .slice(-MOST_RUNS),
  certificates: certificates.filter((certificate) => isAbout(certificate, listing)),
  ...(listing.checkedOn !== undefined && {checkedOn: listing.checkedOn}),
  checkEveryMonths: listing.checkEveryMonths,
  ...(listing.lapse && {lapse: listing.lapse.stage}),
  descriptionStems: [...new Set(stemsOf(descriptionOf(listing)))].sort().join(' '),
});

/** The cells that a document is written to; a hidden listing to none. The order is fixed for one document. */
export const cellsOf = (document: SearchDocument): string[] =>
  document.status === 'hidden' ? [] : cellsOfReach(document);
