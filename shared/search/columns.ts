import {certificationOf} from '#shared/certification/certificationOf.ts';
import type {Scheme} from '#shared/certification/schemes.ts';
import {monthsAfter} from '#shared/freshness/monthsAfter.ts';
import {addDays} from '#shared/london.ts';
import type {SeatBand} from '#shared/model/courseRun.ts';
import type {ListingStatus} from '#shared/model/listing.ts';
import {WHENS} from '#shared/model/searchChoices.ts';
import type {SearchDocument, SearchRun} from './document.ts';

/** Days since 1970 of a calendar day: how dates stand in columns. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** No date: far in the past, so that "until" and "since" come out as never. */
export const NO_DAY = -1_000_000;
/** Stale since before all days: nobody has confirmed it long after they were asked. */
export const SUNK_DAY = NO_DAY - 1;
/** No end: far in the future. */
const NO_END = 1_000_000;

export const STATUS_CODES: readonly ListingStatus[] = [
  'live',
  'paused',
  'full',
  'waiting-list',
  'assessment-needed',
  'hidden',
];
export const BAND_CODES: readonly SeatBand[] = ['unknown', 'open', 'nearly-full', 'waiting-list', 'full'];

/** The band of a run: what the courier wrote, or "open" for a run whose places we count and nobody has yet taken. */
export const bandCode = (run: SearchRun, bands: ReadonlyMap<string, SeatBand>): number =>
  BAND_CODES.indexOf(bands.get(run.id) ?? (run.hasCapacity ? 'open' : 'unknown'));

/** The parts of the day of a run as bits, in the order of `WHENS`. */
export const whenMask = (run: SearchRun): number =>
  WHENS.reduce((mask, when, index) => (run.when.includes(when) ? mask | (1 << index) : mask), 0);

/**
 * The day from which a document is stale by its own rhythm: always when it was never checked, or is doubted; and before
 * all days, when it has sunk.
 */
export const staleFromDay = ({checkedOn, checkEveryMonths, lapse}: SearchDocument): number => {
  if (lapse !== undefined) return lapse === 'sunk' ? SUNK_DAY : NO_DAY;
  return checkedOn === undefined ? NO_DAY : dayNumber(monthsAfter(checkedOn, checkEveryMonths)) + 1;
};

/**
 * The spans of days, `[from, before)` in day numbers, in which a document is certified. Its certificates change it
 * only on a few days, so asking the one rule on each of those days tells all days.
 */
export const certifiedSpans = (
  document: Pick<SearchDocument, 'id' | 'supportType' | 'programme' | 'certificates'>,
  schemes: readonly Scheme[],
): [from: number, before: number][] => {
  if (document.certificates.length === 0) return [];
  const turns = document.certificates.flatMap(({validFrom, validTo, verification}) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validTo === undefined ? [] : [addDays(validTo, 1)]),
    ...(verification === undefined ? [] : [verification.on]),
  ]);
  const days = ['1970-01-01', ...new Set(turns)].sort();
  return days.flatMap((today, index): [number, number][] => {
    const next = days[index + 1];
    const {status} = certificationOf({...document, listingId: document.id, schemes, today});
    return status === 'certified' ? [[dayNumber(today), next === undefined ? NO_END : dayNumber(next)]] : [];
  });
};
