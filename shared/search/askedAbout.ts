import {addBits, type Bits, bitsFor, hasBit, nextBit} from './bits.ts';
import {ASKED_ABOUT, MATCH} from './ranking.ts';
import type {Reading} from './reading.ts';
import type {Shard} from './shard.ts';

/** Who looks after somebody is an audience, and what a listing may be about. */
const CARERS = 'carers';

/** Conditions that leave nobody out. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set([CARERS, 'any-long-term-condition']);

const CONDITION = 'condition:';

/** Documents that are for conditions of which none was named: for those who look after somebody with these. */
const forOtherConditions = (shard: Shard, named: ReadonlySet<string>): Bits => {
  const others = bitsFor(shard.count);
  const fitting = bitsFor(shard.count);
  for (const name of shard.bitNames) {
    const slug = name.startsWith(CONDITION) ? name.slice(CONDITION.length) : CARERS;
    if (named.has(slug)) addBits(fitting, shard.bits(name));
    else if (!FOR_EVERYBODY.has(slug)) addBits(others, shard.bits(name));
  }
  return others.map((bits, index) => bits & ~(fitting[index] ?? 0));
};

type Asking = Pick<Reading, 'query' | 'groups'>;

const conditionsNamed = ({query, groups}: Asking): ReadonlySet<string> =>
  new Set([
    ...query.condition,
    ...groups.flatMap(({concepts}) => concepts.flatMap(({kind, slug}) => (kind === 'condition' ? slug : []))),
  ]);

/**
 * How far each document is about carers, where the search asks for what is for them: the filter keeps whatever they may
 * come to, and a course for carers goes before a cancer group that welcomes them. Undefined where nobody asked.
 */
export const askedAbout = (shard: Shard, asking: Asking): Float32Array | undefined => {
  if (!asking.query.audience.includes(CARERS)) return undefined;
  const about = new Float32Array(shard.count);
  const byName = shard.bits(`names:condition:${CARERS}`);
  for (const [bits, match] of [
    [shard.bits(`condition:${CARERS}`), MATCH.entered],
    [shard.bits(`says:condition:${CARERS}`), MATCH.meaning],
    [byName, MATCH.named],
  ] as const) {
    for (let place = nextBit(bits, -1); place !== -1; place = nextBit(bits, place)) {
      about[place] = (match * (shard.focus[place] ?? 0)) / 100;
    }
  }
  const others = forOtherConditions(shard, conditionsNamed(asking));
  for (let place = nextBit(others, -1); place !== -1; place = nextBit(others, place)) {
    if (!hasBit(byName, place)) about[place] = (about[place] ?? 0) * ASKED_ABOUT.ofOthers;
  }
  return about;
};
