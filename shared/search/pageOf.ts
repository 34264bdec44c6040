import {type Bits, nextBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import {isClosed, MOST_STEPS, ORDERS, type Ranked, ranked, stepsOf} from './order.ts';
import {pageOrder} from './pageOrder.ts';
import type {Reading} from './reading.ts';
import type {Room} from './room.ts';
import type {Scoring} from './score.ts';

/** The results of one shard, and what their scores are made of. */
export interface Scored {
  readonly scoring: Scoring;
  readonly results: Bits;
}

/** The least steps with which a result can be on the page, and what each result has. */
interface Bar {
  readonly least: number;
  /** By shard and place. */
  readonly steps: readonly Float32Array[];
}

/**
 * By score alone most results are nowhere near the page, and nothing is made of them: their steps are counted, and the
 * counts say where the page ends. The first result that can be joined may stand below that, and goes before all others.
 */
const barOf = (shards: readonly Scored[], end: number, room: Room): Bar => {
  const counts = room.floats(MOST_STEPS + 1);
  let mostOpen = -1;
  const steps = eachOf(shards, ({scoring, results}) => {
    const own = room.floats(scoring.shard.count);
    for (let place = nextBit(results, -1); place !== -1; place = nextBit(results, place)) {
      const found = Math.min(MOST_STEPS, stepsOf(scoring, place));
      own[place] = found;
      counts[found] = (counts[found] ?? 0) + 1;
      if (found > mostOpen && !isClosed(scoring, place)) mostOpen = found;
    }
    return own;
  });
  let least = MOST_STEPS + 1;
  for (let above = 0; above < end && least > 0;) {
    least -= 1;
    above += counts[least] ?? 0;
  }
  return {least: mostOpen === -1 ? least : Math.min(least, mostOpen), steps};
};

/** The results of a page, in order. */
export const pageOf = (shards: readonly Scored[], {query}: Reading, room: Room): readonly Ranked[] => {
  const order = pageOrder(query, ORDERS[query.sort]);
  const bar = query.sort === 'best' ? barOf(shards, query.page * query.pageSize, room) : undefined;
  for (const [index, {scoring, results}] of shards.entries()) {
    const steps = bar?.steps[index];
    for (let place = nextBit(results, -1); place !== -1; place = nextBit(results, place)) {
      const known = steps?.[place];
      if (bar === undefined || known === undefined) order.add(ranked(scoring, place));
      else if (known >= bar.least) order.add(ranked(scoring, place, known));
    }
  }
  return order.inOrder();
};
