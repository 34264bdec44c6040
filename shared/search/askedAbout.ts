import {addBits, type Bits, bitsFor, nextBit} from './bits.ts';
import {ASKED_ABOUT, MATCH} from './ranking.ts';
import type {Reading} from './reading.ts';
import type {Shard} from './shard.ts';

/** Who looks after somebody is an audience, and what a listing may be about. */
const CARERS = 'carers';

/** Conditions that leave nobody out. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set([CARERS, 'any-long-term-condition']);

const CONDITION = 'condition:';

/** Documents for those who look after somebody with a certain condition. */
const forOneCondition = (shard: Shard): Bits => {
  const found = bitsFor(shard.count);
  for (const name of shard.bitNames) {
    const slug = name.startsWith(CONDITION) ? name.slice(CONDITION.length) : CARERS;
    if (!FOR_EVERYBODY.has(slug)) addBits(found, shard.bits(name));
  }
  return found;
};

type Asking = Pick<Reading, 'query' | 'groups' | 'person'>;

/** A condition leads where one was named. */
const isConditionNamed = ({query, groups}: Asking): boolean =>
  query.condition.length > 0 ||
  groups.some(({concepts}) => concepts.some(({kind, slug}) => kind === 'condition' && slug !== CARERS));

const isYoung = ({query, person}: Asking): boolean =>
  person.age !== undefined || query.audience.includes('young-adults');

/**
 * How far each document is about carers, 0 to 1.1, where a search asks for what is for them and names no condition: the
 * filter keeps whatever they may come to, and a course for carers goes before a cancer group that welcomes them.
 * Undefined where nobody asked so.
 */
export const askedAbout = (shard: Shard, asking: Asking): Float32Array | undefined => {
  if (!asking.query.audience.includes(CARERS) || isConditionNamed(asking)) return undefined;
  const by = new Float32Array(shard.count);
  const byName = shard.bits(`names:condition:${CARERS}`);
  for (const [bits, match] of [
    [shard.bits(`audience-said:${CARERS}`), ASKED_ABOUT.audience],
    [shard.bits(`condition:${CARERS}`), MATCH.entered],
    [shard.bits(`says:condition:${CARERS}`), MATCH.meaning],
  ] as const) {
    for (let place = nextBit(bits, -1); place !== -1; place = nextBit(bits, place)) {
      by[place] = (match * (shard.focus[place] ?? 0)) / 100;
    }
  }
  const others = forOneCondition(shard);
  for (let place = nextBit(others, -1); place !== -1; place = nextBit(others, place)) {
    by[place] = (by[place] ?? 0) * ASKED_ABOUT.ofOthers;
  }
  // Who is for carers by name is so whatever those whom they look after have.
  for (let place = nextBit(byName, -1); place !== -1; place = nextBit(byName, place)) by[place] = MATCH.named;
  if (!isYoung(asking)) {
    const young = shard.bits('is:for-young');
    for (let place = nextBit(young, -1); place !== -1; place = nextBit(young, place)) {
      by[place] = (by[place] ?? 0) * ASKED_ABOUT.ofOthers;
    }
  }
  return by;
};
