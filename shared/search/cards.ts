import type {Card} from './buildShard.ts';

/** Parsed cards kept, in all, twice this at most: about 4 kB each. */
const MOST_IN_GENERATION = 2000;

/**
 * Parsed cards of all shards: what was shown once is mostly shown again. Two generations stand for the order of use:
 * when the younger is full it becomes the older, and what is not asked for until the next time goes.
 */
let younger = new Map<number, Card>();
let older = new Map<number, Card>();
let nextKey = 0;

const kept = (key: number, parse: () => Card): Card => {
  const known = younger.get(key);
  if (known) return known;
  const card = older.get(key) ?? parse();
  if (younger.size >= MOST_IN_GENERATION) {
    older = younger;
    younger = new Map();
  }
  younger.set(key, card);
  return card;
};

/** The cards of a shard of `count`, each parsed at most once while it is in use. */
export const keptCards = (count: number, parse: (place: number) => Card): ((place: number) => Card) => {
  const firstKey = nextKey;
  nextKey += count;
  return (place) => kept(firstKey + place, () => parse(place));
};
