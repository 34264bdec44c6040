import {distanceKm} from '#shared/geo/distance.ts';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {PLACE_ERROR_KM} from '#shared/geo/placeError.ts';
import type {Origin} from '#shared/model/search.ts';
import type {DeliveryMode} from '#shared/taxonomy/delivery.ts';
import {FROM_HOME} from '#shared/taxonomy/delivery.ts';
import {addBits, and, type Bits, bitsFor, countBits, eachBit, hasBit, nextBit, setBit} from './bits.ts';
import {outcodeTerm} from './buildShard.ts';
import {encodedTerm, termNumber} from './dictionary.ts';
import {REACH, reachAt} from './ranking.ts';
import {BY_VIDEO, IN_ONE_PLACE, JOINED_BY_VIDEO_KM} from './reach.ts';
import {keptBeside, keptFor} from './keptFor.ts';
import {APART, type Room} from './room.ts';
import {type Shard, writeVector} from './shard.ts';

/** Where the person is; `outcode` is of their postcode, when one was typed. */
export type SearchOrigin = Origin & {readonly outcode?: string | undefined};

/** How a document reaches the person. */
export const REACH_KIND = {
  out: 0,
  near: 1,
  served: 2,
  everywhere: 3,
  placeNotKnown: 4,
  nearOutsideArea: 5,
  noOrigin: 6,
  /** Nobody said from where, and it is not for everybody. */
  noOriginToGo: 7,
  /** It takes people from where they live, who then have a long way to go. */
  servedToGo: 8,
  /** Too far to go to, and it can be joined by video. */
  byVideo: 9,
} as const;

export interface Nearness {
  /** Documents that the person can get to, or that come to them. */
  readonly inReach: Bits;
  /** A REACH_KIND by document; without meaning for what was no candidate. */
  readonly kind: Uint8Array;
  /** Of what is in reach: kilometres to the nearest place; NaN when it has none, or when it was not asked for. */
  readonly km: Float32Array;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Kilometres along the ground for the square of the straight line between two points of the unit sphere. */
const kmOf = (chordSquared: number): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chordSquared) / 2));

const chordSquaredOf = (km: number): number =>
  (2 * Math.sin(Math.min(Math.PI / 2, km / EARTH_RADIUS_KM / 2))) ** 2;

const MOST_BY_VIDEO = chordSquaredOf(JOINED_BY_VIDEO_KM);

/** What of a shard is the same for every origin. */
interface Ground {
  /** The REACH_KIND of each document for somebody who is neither near it nor in its service area. */
  readonly fromAfar: Uint8Array;
  /** Those of which that is not "out". */
  readonly anyAfar: Bits;
  /** Has a place: how it reaches somebody depends on who asks. */
  readonly hasPlace: Bits;
  /** Can be had from home. */
  readonly remote: Bits;
  /** Meets in one place and by video, and has no service area. */
  readonly byVideo: Bits;
  /** Has a service area of a shape, or of outward codes. */
  readonly hasArea: Bits;
  readonly hasOutcodes: boolean;
  /** Unit vectors of the centres of areas, x y z end to end. */
  readonly centres: Float64Array;
}

const fromAfarOf = (shard: Shard, remote: Bits): Uint8Array => {
  const kinds = new Uint8Array(shard.count);
  const nationwide = shard.bits('is:nationwide');
  eachBit(shard.bits('is:everywhere'), (place) => {
    const isSure = hasBit(nationwide, place) || hasBit(remote, place);
    kinds[place] = isSure ? REACH_KIND.everywhere : REACH_KIND.placeNotKnown;
  });
  return kinds;
};

const groundOf = keptBeside((shard: Shard): Ground => {
  const held = (modes: readonly DeliveryMode[]): Bits => {
    const any = bitsFor(shard.count);
    for (const mode of modes) addBits(any, shard.bits(`delivery:${mode}`));
    return any;
  };
  const hasArea = shard.bits('is:outcodes').slice();
  const centres = new Float64Array((shard.areas.length / 4) * 3);
  for (let area = 0; area * 4 < shard.areas.length; area += 1) {
    setBit(hasArea, shard.areas[area * 4] ?? 0);
    writeVector(shard.areas[area * 4 + 1] ?? 0, shard.areas[area * 4 + 2] ?? 0, centres, area * 3);
  }
  const hasPlace = bitsFor(shard.count);
  for (let place = 0; place < shard.count; place += 1) {
    if (shard.pointOffsets[place] !== shard.pointOffsets[place + 1]) setBit(hasPlace, place);
  }
  const byVideo = and(held(IN_ONE_PLACE), held(BY_VIDEO)).map((bits, index) => bits & ~(hasArea[index] ?? 0));
  const remote = held(FROM_HOME);
  return {
    byVideo,
    fromAfar: fromAfarOf(shard, remote),
    anyAfar: shard.bits('is:everywhere'),
    hasPlace,
    remote,
    hasArea,
    hasOutcodes: countBits(shard.bits('is:outcodes')) > 0,
    centres,
  };
});

/**
 * The outward codes that an origin may lie in: that of its postcode; of a town or an area, all whose middle is within
 * what such a place misses by, so that "Leeds" is served by what serves Leeds. So it is with a postcode of which only the
 * area is known: its outward code may be a slip, or new.
 */
const outcodesOf = keptFor(({outcode, point, precision}: SearchOrigin): readonly string[] => {
  if (outcode !== undefined && precision !== 'area') return [outcode];
  const most = PLACE_ERROR_KM[precision];
  const near = [...OUTCODES].flatMap(([code, known]) =>
    distanceKm(point, known.point) <= most ? [code] : [],
  );
  return outcode === undefined ? near : [outcode, ...near];
});

/** Documents whose service area holds the origin. */
const servesOf = (
  shard: Shard,
  {centres, hasOutcodes}: Ground,
  {here, origin, room}: {here: Float64Array; origin: SearchOrigin; room: Room},
): Bits => {
  const serves = room.bits(shard.count);
  for (let area = 0; area * 4 < shard.areas.length; area += 1) {
    const away = kmOf(chordSquared(centres, area * 3, here));
    const radiusKm = shard.areas[area * 4 + 3] ?? 0;
    if (away <= radiusKm + PLACE_ERROR_KM[origin.precision]) setBit(serves, shard.areas[area * 4] ?? 0);
  }
  if (!hasOutcodes) return serves;
  for (const outcode of outcodesOf(origin)) {
    const term = termNumber(shard, encodedTerm(outcodeTerm(outcode)));
    if (term < 0) continue;
    for (let at = shard.postingOffsets[term] ?? 0; at < (shard.postingOffsets[term + 1] ?? 0); at += 1) {
      setBit(serves, shard.postings[at] ?? 0);
    }
  }
  return serves;
};

const chordSquared = (vectors: Float64Array, at: number, here: Float64Array): number => {
  const x = (vectors[at] ?? 0) - (here[0] ?? 0);
  const y = (vectors[at + 1] ?? 0) - (here[1] ?? 0);
  const z = (vectors[at + 2] ?? 0) - (here[2] ?? 0);
  return x * x + y * y + z * z;
};

/** The radius asked for, widened by how far an approximate place may miss the door: what is near is never lost. */
export const effectiveRadiusKm = (radiusKm: number, {precision}: Pick<Origin, 'precision'>): number =>
  radiusKm + PLACE_ERROR_KM[precision];

/** Everything is in reach of somebody who did not say where they are; less surely so what one has to go to. */
const withoutOrigin = (shard: Shard, candidates: Bits, room: Room): Nearness => {
  const kind = room.bytes(shard.count).fill(REACH_KIND.noOriginToGo);
  eachBit(shard.bits('is:nationwide'), (place) => {
    kind[place] = REACH_KIND.noOrigin;
  });
  return {inReach: candidates, kind, km: room.floats(shard.count).fill(NaN)};
};

/**
 * How each of the candidates reaches the person: within the radius, by a service area that holds them, or from
 * anywhere. One that does none of these is out; one whose place nobody entered never is.
 */
export const nearnessOf = (
  shard: Shard,
  candidates: Bits,
  origin: SearchOrigin | null,
  asked: number,
  room: Room = APART,
): Nearness => {
  if (!origin) return withoutOrigin(shard, candidates, room);
  const radiusKm = effectiveRadiusKm(asked, origin);
  const here = new Float64Array(3);
  writeVector(origin.point.lat, origin.point.lng, here, 0);
  const ground = groundOf(shard);
  const {fromAfar, anyAfar, hasPlace, remote, byVideo, hasArea} = ground;
  const serves = servesOf(shard, ground, {here, origin, room});
  const inReach = room.bits(shard.count);
  const apart = room.bits(shard.count);
  // For most of what reaches everywhere nothing depends on who asks: that goes by words of 32.
  for (let index = 0; index < apart.length; index += 1) {
    const all = candidates[index] ?? 0;
    const some = all & ((hasPlace[index] ?? 0) | (serves[index] ?? 0));
    apart[index] = some;
    inReach[index] = all & ~some & (anyAfar[index] ?? 0);
  }
  const kind = room.bytes(shard.count);
  kind.set(fromAfar);
  const km = room.floats(shard.count).fill(NaN);
  // A little over the radius, so that the exact test below decides.
  const most = chordSquaredOf(radiusKm) * 1.000001;
  for (let place = nextBit(apart, -1); place !== -1; place = nextBit(apart, place)) {
    const isServed = hasBit(serves, place);
    const first = shard.pointOffsets[place] ?? 0;
    const before = shard.pointOffsets[place + 1] ?? 0;
    const afar = fromAfar[place] ?? REACH_KIND.out;
    let nearest = Infinity;
    for (let point = first; point < before; point += 1) {
      const squared = chordSquared(shard.pointVectors, point * 3, here);
      if (squared < nearest) nearest = squared;
    }
    const isByVideo = nearest <= MOST_BY_VIDEO && before - first === 1 && hasBit(byVideo, place);
    if (nearest > most && !isServed && !isByVideo && afar === REACH_KIND.out) continue;
    const away = nearest === Infinity ? NaN : kmOf(nearest);
    km[place] = away;
    let found = afar;
    if (away <= radiusKm) {
      found = !isServed && hasBit(hasArea, place) ? REACH_KIND.nearOutsideArea : REACH_KIND.near;
    } else if (isServed) {
      const isToGo = nearest !== Infinity && !hasBit(remote, place);
      found = isToGo ? REACH_KIND.servedToGo : REACH_KIND.served;
    } else if (isByVideo) {
      found = REACH_KIND.byVideo;
    }
    kind[place] = found;
    if (found !== REACH_KIND.out) setBit(inReach, place);
  }
  return {inReach, kind, km};
};

/** The part of the score that reach gives, 0 to 1. For somebody who asked for what comes to them, no distance counts. */
export const reachPart = ({kind, km}: Nearness, place: number, isFromHome: boolean): number => {
  const away = km[place] ?? NaN;
  switch (kind[place]) {
    case REACH_KIND.near:
    case REACH_KIND.nearOutsideArea:
    case REACH_KIND.servedToGo:
      return isFromHome ? REACH.served : reachAt(away);
    case REACH_KIND.served:
      return REACH.served;
    case REACH_KIND.placeNotKnown:
      return REACH.placeNotKnown;
    case REACH_KIND.byVideo:
      return REACH.byVideo;
    case REACH_KIND.noOrigin:
      return REACH.noOrigin;
    case REACH_KIND.noOriginToGo:
      return REACH.noOriginToGo;
    default:
      return REACH.everywhere;
  }
};
