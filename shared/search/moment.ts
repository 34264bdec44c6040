import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import type {Availability, When} from '#shared/model/search.ts';
import {WHENS} from '#shared/model/searchChoices.ts';
import {AT_ANY_TIME} from '#shared/taxonomy/delivery.ts';
import {addBits, type Bits, bitsFor, hasBit, setBit} from './bits.ts';
import {BAND_CODES, dayNumber, NO_DAY, STATUS_CODES, SUNK_DAY} from './columns.ts';
import {type Keeper, keptBeside} from './keptFor.ts';
import type {Shard} from './shard.ts';

export const AVAILABILITY_CODES: readonly Availability[] = [
  'open',
  'nearly-full',
  'waiting-list',
  'assessment-needed',
  'full',
  'paused',
  'unknown',
];

/** What a shard's dates mean at an instant. True from `fromMs` and before `untilMs`, when a run starts or the day ends. */
export interface Moment extends Keeper {
  readonly shard: Shard;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly today: string;
  readonly todayNumber: number;
  /** Day number of the next start, or NO_DAY. */
  readonly nextStartDay: Int32Array;
  /** An index into AVAILABILITY_CODES. */
  readonly availability: Uint8Array;
  /** Had runs, and all of them have begun. */
  readonly isPast: Bits;
  readonly isStale: Bits;
  /** Stale for so long that it comes last. */
  readonly isSunk: Bits;
  readonly certified: Bits;
  readonly when: Readonly<Record<When, Bits>>;
}

const code = (availability: Availability): number => AVAILABILITY_CODES.indexOf(availability);

/** What a status says by itself, by its number; -1 where the runs to come say it. */
const BY_STATUS = STATUS_CODES.map((status) => (AVAILABILITY_CODES as readonly string[]).indexOf(status));
const [OPEN, UNKNOWN] = [code('open'), code('unknown')];

/** Bands from the best to the worst for the person; "unknown" is better than a list, for it may be open. */
const BAND_ORDER = ['open', 'nearly-full', 'unknown', 'waiting-list', 'full'] as const;
const BAND_RANK = BAND_CODES.map((band) => BAND_ORDER.indexOf(band));
const BY_RANK = BAND_ORDER.map(code);

const EVERY_WHEN = 2 ** WHENS.length - 1;

const work = (shard: Shard, nowMs: number): Moment => {
  const {count} = shard;
  const today = londonDate(new Date(nowMs));
  const todayNumber = dayNumber(today);
  let untilMs = londonInstant(addDays(today, 1)).getTime();
  const nextStartDay = new Int32Array(count).fill(NO_DAY);
  const availability = new Uint8Array(count);
  const isPast = bitsFor(count);
  const isStale = bitsFor(count);
  const isSunk = bitsFor(count);
  const certified = bitsFor(count);
  const when = {daytime: bitsFor(count), evening: bitsFor(count), weekend: bitsFor(count)};
  const atAnyTime = bitsFor(count);
  for (const mode of AT_ANY_TIME) addBits(atAnyTime, shard.bits(`delivery:${mode}`));
  for (let place = 0; place < count; place += 1) {
    const firstRun = shard.runOffsets[place] ?? 0;
    const endRun = shard.runOffsets[place + 1] ?? 0;
    let best: number | undefined;
    let whenMask = 0;
    for (let run = firstRun; run < endRun; run += 1) {
      const startsAtMs = shard.runStartsAtMs[run] ?? 0;
      if (startsAtMs <= nowMs) continue;
      if (best === undefined) {
        nextStartDay[place] = shard.runDay[run] ?? NO_DAY;
        if (startsAtMs < untilMs) untilMs = startsAtMs;
      }
      best = Math.min(best ?? Infinity, BAND_RANK[shard.runBand[run] ?? 0] ?? 0);
      whenMask |= shard.runWhen[run] ?? 0;
    }
    const hasRuns = endRun > firstRun;
    const byStatus = BY_STATUS[shard.status[place] ?? 0] ?? -1;
    // The best band among runs to come says whether a person can still get in.
    const byRuns = best === undefined ? (hasRuns ? UNKNOWN : OPEN) : (BY_RANK[best] ?? UNKNOWN);
    availability[place] = byStatus === -1 ? byRuns : byStatus;
    if (best === undefined && hasRuns) setBit(isPast, place);
    if (!hasRuns && hasBit(atAnyTime, place)) whenMask = EVERY_WHEN;
    // Most have no run to come, and somebody waits for all of them.
    if (whenMask !== 0) {
      for (const [index, part] of WHENS.entries()) if (whenMask & (1 << index)) setBit(when[part], place);
    }
    const staleFrom = shard.staleFromDay[place] ?? NO_DAY;
    if (staleFrom <= todayNumber) setBit(isStale, place);
    if (staleFrom === SUNK_DAY) setBit(isSunk, place);
    for (let span = shard.spanOffsets[place] ?? 0; span < (shard.spanOffsets[place + 1] ?? 0); span += 1) {
      if ((shard.spanFrom[span] ?? 0) <= todayNumber && todayNumber < (shard.spanBefore[span] ?? 0)) {
        setBit(certified, place);
      }
    }
  }
  return {
    shard,
    kept: [],
    fromMs: nowMs,
    untilMs,
    today,
    todayNumber,
    nextStartDay,
    availability,
    isPast,
    isStale,
    isSunk,
    certified,
    when,
  };
};

const last = keptBeside<Shard, {moment?: Moment}>(() => ({}));

/** The moment of a shard at an instant; worked out again only when something in it has changed. */
export const momentOf = (shard: Shard, nowMs: number): Moment => {
  const known = last(shard);
  const {moment} = known;
  if (moment && moment.fromMs <= nowMs && nowMs < moment.untilMs) return moment;
  return (known.moment = work(shard, nowMs));
};
