import {randomUUID} from 'node:crypto';
import {londonDate} from '#shared/london.ts';
import type {SearchResults} from '#shared/model/search.ts';
import {type Demand, demandOf} from '#shared/search/demand.ts';
import type {DemandCounter, DemandStore} from '../data/demandStore.ts';
import {log} from '../log.ts';

/** An answer waits no longer than this for its count. */
const PATIENCE_MS = 100;
/** The same search again within this is a reload, a filter tried, a step back, or a machine. */
const SAME_MS = 60_000;
const MOST_REMEMBERED = 1000;
/** So many searches within a minute, and a process is busy: another will come to take what is held along. */
const BUSY = 6;
const BUSY_MS = 60_000;
/** A busy process holds counts for so long. */
const HOLD_MS = 30_000;
/** A row of so many counters is about 1 kB: one write unit. */
const MOST_IN_ROW = 30;

interface CountDemandDeps {
  readonly store: Pick<DemandStore, 'keep'>;
  readonly now: () => Date;
  readonly newSlot?: () => string;
}

/**
 * The row that this process fills, and no other: so its counters are known here, and written as they stand. A quiet
 * process may well serve one visitor: each search then has a row of its own, so that no row tells what else was searched
 * before or after. Only a busy one puts the searches of many into one row.
 */
interface Row {
  readonly day: string;
  readonly slot: string;
  readonly isOfBusy: boolean;
  readonly counts: Map<DemandCounter, number>;
  /** When the oldest count that is not written came; undefined when all are. */
  waitingSinceMs: number | undefined;
}

const countersOf = ({outcode, concepts, outcome}: Demand): DemandCounter[] =>
  concepts.map((concept): DemandCounter => `${outcode}/${concept}/${outcome}`);

/**
 * Remembers for a minute what was counted of a search; never longer, and never more than a thousand. Only a search that
 * is counted starts the minute anew: else one that many ask for would be counted once in hours.
 */
const repeats = () => {
  const seen = new Map<string, number>();
  return (name: string, nowMs: number): boolean => {
    const last = seen.get(name);
    if (last !== undefined && nowMs - last < SAME_MS) return true;
    seen.delete(name);
    seen.set(name, nowMs);
    const oldest = seen.keys().next();
    if (seen.size > MOST_REMEMBERED && !oldest.done) seen.delete(oldest.value);
    return false;
  };
};

/** True from the sixth search within a minute. */
const busyness = () => {
  let lately: number[] = [];
  return (nowMs: number): boolean => {
    lately = [...lately, nowMs].filter((each) => nowMs - each < BUSY_MS).slice(-BUSY);
    return lately.length >= BUSY;
  };
};

/**
 * Counts a search that has been answered. A quiet process writes at once, beside the making of the page: it may be
 * frozen after this answer and never wake. A busy one holds its counts in memory and writes many with one. Never
 * throws: what cannot be written within a moment goes with the next write, or is lost.
 */
export const countDemand = ({store, now, newSlot = randomUUID}: CountDemandDeps) => {
  const isRepeat = repeats();
  const isBusyAt = busyness();
  let row: Row | undefined;

  const write = async (): Promise<void> => {
    if (row?.waitingSinceMs === undefined) return;
    const {waitingSinceMs} = row;
    row.waitingSinceMs = undefined;
    try {
      await store.keep(row, row.counts, AbortSignal.timeout(PATIENCE_MS));
    } catch (failure) {
      row.waitingSinceMs = waitingSinceMs;
      log('warn', 'demand-not-counted', {count: row.counts.size, failure});
    }
  };

  /** The row to add to: another one for each search of a quiet process, each day, and when this is full. */
  const rowFor = async (day: string, names: readonly DemandCounter[], isBusy: boolean): Promise<Row> => {
    const size = new Set([...(row?.counts.keys() ?? []), ...names]).size;
    if (isBusy && row?.isOfBusy === true && row.day === day && size <= MOST_IN_ROW) return row;
    await write();
    row = {day, slot: newSlot(), isOfBusy: isBusy, counts: new Map(), waitingSinceMs: undefined};
    return row;
  };

  return async (results: SearchResults): Promise<void> => {
    const demand = demandOf(results);
    if (!demand) return;
    const names = countersOf(demand);
    const at = now();
    const nowMs = at.getTime();
    if (isRepeat(names.join(' '), nowMs)) return;
    const isBusy = isBusyAt(nowMs);
    const {counts, waitingSinceMs = nowMs} = (row = await rowFor(londonDate(at), names, isBusy));
    row.waitingSinceMs = waitingSinceMs;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (isBusy && nowMs - waitingSinceMs < HOLD_MS) return;
    await write();
  };
};

export type CountDemand = ReturnType<typeof countDemand>;
