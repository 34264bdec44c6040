import {type Bits, bitsFor} from './bits.ts';
import type {Card} from './buildShard.ts';
import {type CardInUse, keptCards} from './cards.ts';
import {unpack} from './container.ts';
import type {Keeper} from './keptFor.ts';
import type {BitName} from './kinds.ts';

/** A shard opened for reading: views of its bytes. Documents are called by their place in it, 0 to `count` - 1. */
export interface Shard extends Keeper {
  readonly count: number;
  /** The cell that it is of; empty when it is of none. */
  readonly cell: string;
  /** Bytes that it holds in memory. */
  readonly byteLength: number;
  readonly bitNames: readonly BitName[];
  /** The documents with a filter value; empty when none has it. */
  readonly bits: (name: BitName) => Bits;
  readonly card: (place: number) => CardInUse;
  readonly terms: Uint8Array;
  readonly termOffsets: Uint32Array;
  readonly postingOffsets: Uint32Array;
  readonly postings: Uint32Array;
  readonly postingWeights: Uint8Array;
  readonly idHash: Float64Array;
  readonly nameHash: Float64Array;
  readonly version: Uint32Array;
  readonly status: Uint8Array;
  readonly focus: Uint8Array;
  readonly checkedDay: Int32Array;
  readonly staleFromDay: Int32Array;
  readonly runOffsets: Uint32Array;
  readonly runStartsAtMs: Float64Array;
  readonly runDay: Int32Array;
  readonly runBand: Uint8Array;
  readonly runWhen: Uint8Array;
  readonly pointOffsets: Uint32Array;
  /** Unit vectors of the points, x y z end to end. */
  readonly pointVectors: Float64Array;
  readonly spanOffsets: Uint32Array;
  readonly spanFrom: Int32Array;
  readonly spanBefore: Int32Array;
  /** Service areas that are circles: place, latitude, longitude and radius in kilometres, end to end. */
  readonly areas: Float64Array;
}

const RADIANS = Math.PI / 180;

/** A point on the sphere of radius 1, into `into` from `at`. */
export const writeVector = (lat: number, lng: number, into: Float64Array, at: number): void => {
  const across = Math.cos(lat * RADIANS);
  into[at] = across * Math.cos(lng * RADIANS);
  into[at + 1] = across * Math.sin(lng * RADIANS);
  into[at + 2] = Math.sin(lat * RADIANS);
};

const vectorsOf = (lat: Float64Array, lng: Float64Array): Float64Array => {
  const vectors = new Float64Array(lat.length * 3);
  for (let index = 0; index < lat.length; index += 1) {
    writeVector(lat[index] ?? 0, lng[index] ?? 0, vectors, index * 3);
  }
  return vectors;
};

/** The shard that `buildShard` wrote. @throws Error when the bytes are something else. */
export const openShard = (bytes: Uint8Array): Shard => {
  const {facts, section} = unpack(bytes);
  // `pack` and this are one format, told apart from any other by its first bytes.
  const {cell, count, bitNames} = facts as {cell: string; count: number; bitNames: BitName[]};
  const width = bitsFor(count).length;
  const allOfThem = section('bits', 'u32');
  const sets = new Map(
    bitNames.map((name, index) => [name, allOfThem.subarray(index * width, (index + 1) * width)]),
  );
  const none = bitsFor(count);
  const cards = section('cards', 'u8');
  const cardOffsets = section('cardOffsets', 'u32');
  const decoder = new TextDecoder();
  return {
    cell,
    count,
    byteLength: bytes.byteLength,
    bitNames,
    kept: [],
    bits: (name) => sets.get(name) ?? none,
    card: keptCards(
      count,
      (place) =>
        JSON.parse(decoder.decode(cards.subarray(cardOffsets[place], cardOffsets[place + 1]))) as Card,
    ),
    terms: section('terms', 'u8'),
    termOffsets: section('termOffsets', 'u32'),
    postingOffsets: section('postingOffsets', 'u32'),
    postings: section('postings', 'u32'),
    postingWeights: section('postingWeights', 'u8'),
    idHash: section('idHash', 'f64'),
    nameHash: section('nameHash', 'f64'),
    version: section('version', 'u32'),
    status: section('status', 'u8'),
    focus: section('focus', 'u8'),
    checkedDay: section('checkedDay', 'i32'),
    staleFromDay: section('staleFromDay', 'i32'),
    runOffsets: section('runOffsets', 'u32'),
    runStartsAtMs: section('runStartsAtMs', 'f64'),
    runDay: section('runDay', 'i32'),
    runBand: section('runBand', 'u8'),
    runWhen: section('runWhen', 'u8'),
    pointOffsets: section('pointOffsets', 'u32'),
    pointVectors: vectorsOf(section('pointLat', 'f64'), section('pointLng', 'f64')),
    spanOffsets: section('spanOffsets', 'u32'),
    spanFrom: section('spanFrom', 'i32'),
    spanBefore: section('spanBefore', 'i32'),
    areas: section('areas', 'f64'),
  };
};
