import {certificationOf} from '#shared/certification/certificationOf.ts';
import type {Scheme} from '#shared/certification/schemes.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import {type ListingView, PublicListing, type RunView} from '#shared/model/listingView.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {checkedInWords} from './checkedInWords.ts';
import {isStale} from './isStale.ts';

/** The records of one listing, as the directory gives them. */
export interface ListingRecords {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  readonly organisation: Organisation;
  readonly programme: Programme | undefined;
  readonly certificates: readonly Certificate[];
  /** All schemes by which providers are certified, as curators keep them. */
  readonly schemes: readonly Scheme[];
  /** Run id → band of places left. */
  readonly bands: Readonly<Record<string, SeatBand>>;
  /** Working days within which they usually answer; left out where nobody looked. */
  readonly usualAnswerDays?: number | null;
}

const firstDay = ({sessions}: Pick<CourseRun, 'sessions'>): string => sessions[0]?.date ?? '';

/** Places of a run that nobody has taken yet are open when we count them, and not known when the provider does. */
const bandOf = (run: CourseRun, bands: ListingRecords['bands']): SeatBand =>
  bands[run.id] ?? (run.capacity === undefined ? 'unknown' : 'open');

const runsNow = ({runs, bands}: ListingRecords, today: string): RunView[] =>
  runs
    .filter(({status, sessions}) =>
      status === 'cancelled' ? firstDay({sessions}) >= today : (sessions.at(-1)?.date ?? '') >= today,
    )
    .sort((one, other) => firstDay(one).localeCompare(firstDay(other)))
    .map((run) => ({...run, band: bandOf(run, bands)}));

/** A store gives the keys of a map in any order; what is the same has to read the same, or no validator holds. */
const inOneOrder = (access: Listing['access']): Listing['access'] =>
  Object.fromEntries(Object.entries(access).sort(([one], [other]) => (one < other ? -1 : 1)));

/** What the public may read of a listing on a London day. Certification and freshness are worked out here, now. */
export const listingView = (records: ListingRecords, today: string): ListingView => {
  const {organisation, programme, certificates, schemes} = records;
  const listing = PublicListing.parse(records.listing);
  const {status, label} = certificationOf({
    certificates,
    supportType: listing.supportType,
    programme,
    listingId: listing.id,
    schemes,
    today,
  });
  const stale = isStale(records.listing, today);
  return {
    listing: {...listing, access: inOneOrder(listing.access)},
    organisation,
    programme: programme ?? null,
    runs: runsNow(records, today),
    certification: {status, label},
    usualAnswerWorkingDays: records.usualAnswerDays ?? null,
    checked: {
      on: listing.checkedOn ?? null,
      label: checkedInWords(listing.checkedOn ?? null, {today, isStale: stale}),
      isStale: stale,
    },
  };
};
