import {isAtHome} from '#shared/search/home.ts';
import {keptFor} from '#shared/search/keptFor.ts';
import type {Shard} from '#shared/search/shard.ts';
import type {ShardStore} from '../../data/shardStore.ts';

interface AtHome {
  readonly id: string;
  /** How many places it has. */
  readonly places: number;
}

/** What is at home in the shards of a root, in order of id; worked out once for the same versions. */
const atHome = keptFor((shards: readonly Shard[]): readonly AtHome[] => {
  const found: AtHome[] = [];
  for (const shard of shards) {
    for (let place = 0; place < shard.count; place += 1) {
      const {card} = shard.card(place);
      if (isAtHome(card, shard.cell)) found.push({id: card.id, places: card.places.length});
    }
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
});

/** A listing, and which of its rows are wanted. */
export interface Wanted {
  readonly id: string;
  readonly from: number;
  readonly before: number;
}

/** A listing is one row of the services, and as many of the places as it has. */
const ROWS = {services: () => 1, places: ({places}: AtHome) => places} as const;

/** The rows from one to another of what is at home in a root. */
const within = (
  listed: readonly AtHome[],
  kind: keyof typeof ROWS,
  from: number,
  before: number,
): Wanted[] => {
  const wanted: Wanted[] = [];
  let at = 0;
  for (const each of listed) {
    const rows = ROWS[kind](each);
    const own = {from: Math.max(0, from - at), before: Math.min(rows, before - at)};
    if (own.from < own.before) wanted.push({id: each.id, ...own});
    at += rows;
    if (at >= before) break;
  }
  return wanted;
};

/**
 * Rows `from` to `before` of all services, or of all their places: root after root by name, and in each by id. What is in
 * each root is counted where it is built, so that only the roots are opened that these rows are in.
 */
export const homeServices = async (
  shards: Pick<ShardStore, 'homes' | 'load'>,
  kind: keyof typeof ROWS,
  {from, before}: {readonly from: number; readonly before: number},
): Promise<{readonly total: number; readonly wanted: readonly Wanted[]}> => {
  const homes = [...(await shards.homes())].sort(([one], [other]) => (one < other ? -1 : 1));
  const slices: Promise<Wanted[]>[] = [];
  let total = 0;
  for (const [root, {[kind]: rows}] of homes) {
    const [first, end] = [Math.max(0, from - total), Math.min(rows, before - total)];
    total += rows;
    if (first >= end) continue;
    slices.push(shards.load([root]).then((list) => within(atHome(list), kind, first, end)));
  }
  return {total, wanted: (await Promise.all(slices)).flat()};
};
