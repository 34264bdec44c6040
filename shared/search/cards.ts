import type {Card} from './buildShard.ts';
import type {Keeper} from './keptFor.ts';

/** A parsed card, and what has been worked out of it. */
export interface CardInUse extends Keeper {
  readonly card: Card;
}

/** Parsed cards kept, in all, twice this at most: about 4 kB each. */
const MOST_IN_GENERATION = 2000;

/**
 * Parsed cards of all shards: what was shown once is mostly shown again. Two generations stand for the order of use:
 * when the younger is full it becomes the older, and what is not asked for until the next time goes.
 */
let younger = new Map<number, CardInUse>();
let older = new Map<number, CardInUse>();
let nextKey = 0;

const kept = (key: number, parse: () => Card): CardInUse => {
  const known = younger.get(key);
  if (known) return known;
  const card = older.get(key) ?? {card: parse(), kept: []};
  if (younger.size >= MOST_IN_GENERATION) {
    older = younger;
    younger = new Map();
  }
  younger.set(key, card);
  return card;
};

/** The cards of a shard of `count`, each parsed at most once while it is in use. */
export const keptCards = (count: number, parse: (place: number) => Card): ((place: number) => CardInUse) => {
  const firstKey = nextKey;
  nextKey += count;
  return (place) => kept(firstKey + place, () => parse(place));
};
