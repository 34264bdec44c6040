import {FIRST_SCHEMES, type Scheme} from '#shared/certification/schemes.ts';
import type {SeatBand} from '#shared/model/courseRun.ts';
import {
  bandCode,
  certifiedSpans,
  dayNumber,
  NO_DAY,
  STATUS_CODES,
  staleFromDay,
  whenMask,
} from './columns.ts';
import {type Bits, bitsFor, setBit} from './bits.ts';
import {pack} from './container.ts';
import {cellsOf, type SearchDocument} from './document.ts';
import {weightedStems} from './fields.ts';
import {hashOf, hashOfStems} from './hash.ts';
import {type BitName, bitNamesOf} from './kinds.ts';
import {focusOf} from './ranking.ts';
import {reachesEverywhere} from './reach.ts';
import {stemsOf} from './words.ts';

export interface BuildContext {
  /** The bands that the courier wrote, by run. */
  readonly bands?: ReadonlyMap<string, SeatBand>;
  /** The cell that the shard is of: documents that are also written outside it stand in other shards too. */
  readonly cell?: string;
  /** Those who certify, as curators keep them; those of the start where nobody says. */
  readonly schemes?: readonly Scheme[] | undefined;
}

/** How a term that names an outward code served is told from a word. */
export const outcodeTerm = (outcode: string): string => `@${outcode}`;

/** What a result card needs; read only for the documents that are shown. */
export type Card = Omit<SearchDocument, 'descriptionStems' | 'notForYouIf'>;

/** JSON leaves out what is undefined: the stems are in the postings already, and whom it is not for in the bits. */
const cardText = (document: SearchDocument): string =>
  JSON.stringify({...document, descriptionStems: undefined, notForYouIf: undefined});

const encoder = new TextEncoder();

/** Strings end to end, and where each begins (one more offset than strings). */
const packStrings = (strings: readonly string[]): {bytes: Uint8Array; offsets: Uint32Array} => {
  // A UTF-16 unit takes at most 3 bytes of UTF-8.
  const room = new Uint8Array(3 * strings.reduce((sum, text) => sum + text.length, 0));
  const offsets = new Uint32Array(strings.length + 1);
  for (const [index, text] of strings.entries()) {
    const at = offsets[index] ?? 0;
    offsets[index + 1] = at + encoder.encodeInto(text, room.subarray(at)).written;
  }
  return {bytes: room.slice(0, offsets.at(-1) ?? 0), offsets};
};

/** Order by code point, which is that of the bytes; the order of UTF-16 units differs where there are surrogates. */
const byCodePoint = (one: string, other: string): number => {
  const a = Array.from(one, (character) => character.codePointAt(0) ?? 0);
  const b = Array.from(other, (character) => character.codePointAt(0) ?? 0);
  const differs = a.findIndex((code, index) => code !== b[index]);
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1);
};

const SURROGATE = /[\ud800-\udfff]/;

/** Terms in the order of their bytes, as the reader looks them up. */
const inByteOrder = (terms: string[]): string[] =>
  terms.some((term) => SURROGATE.test(term)) ? terms.sort(byCodePoint) : terms.sort();

const packTerms = (documents: readonly SearchDocument[]) => {
  const postings = new Map<string, number[]>();
  const add = (term: string, place: number, weight: number): void => {
    const list = postings.get(term);
    if (list) list.push(place, weight);
    else postings.set(term, [place, weight]);
  };
  for (const [place, document] of documents.entries()) {
    for (const [term, weight] of weightedStems(document)) add(term, place, weight);
    if (document.serviceArea?.kind === 'outcodes') {
      for (const outcode of new Set(document.serviceArea.outcodes)) add(outcodeTerm(outcode), place, 1);
    }
  }
  const terms = inByteOrder([...postings.keys()]);
  const offsets = new Uint32Array(terms.length + 1);
  for (const [index, term] of terms.entries())
    offsets[index + 1] = (offsets[index] ?? 0) + (postings.get(term)?.length ?? 0) / 2;
  const places = new Uint32Array(offsets.at(-1) ?? 0);
  const weights = new Uint8Array(places.length);
  for (const [index, term] of terms.entries()) {
    const list = postings.get(term) ?? [];
    const start = offsets[index] ?? 0;
    for (let at = 0; at < list.length; at += 2) {
      places[start + at / 2] = list[at] ?? 0;
      weights[start + at / 2] = list[at + 1] ?? 0;
    }
  }
  const {bytes, offsets: termOffsets} = packStrings(terms);
  return {terms: bytes, termOffsets, postingOffsets: offsets, postings: places, postingWeights: weights};
};

const isShared = (document: SearchDocument, cell: string | undefined): boolean => {
  const cells = cellsOf(document);
  return cell === undefined ? cells.length > 1 : !cells.every((each) => each.startsWith(cell));
};

const packBits = (
  documents: readonly SearchDocument[],
  cell: string | undefined,
): {names: BitName[]; bits: Bits} => {
  const sets = new Map<BitName, Bits>();
  const add = (name: BitName, place: number): void => {
    let bits = sets.get(name);
    if (!bits) sets.set(name, (bits = bitsFor(documents.length)));
    setBit(bits, place);
  };
  for (const [place, document] of documents.entries()) {
    for (const name of bitNamesOf(document)) add(name, place);
    if (reachesEverywhere(document)) add('is:everywhere', place);
    if (document.serviceArea?.kind === 'nationwide') add('is:nationwide', place);
    if (document.serviceArea?.kind === 'outcodes') add('is:outcodes', place);
    if (isShared(document, cell)) add('is:shared', place);
  }
  const names = [...sets.keys()].sort();
  const width = bitsFor(documents.length).length;
  const bits = new Uint32Array(names.length * width);
  for (const [index, name] of names.entries()) bits.set(sets.get(name) ?? [], index * width);
  return {names, bits};
};

/** Rows of several numbers a document: the numbers end to end, and where each document's begin. */
const packRows = <Row>(rows: readonly (readonly Row[])[]): {all: Row[]; offsets: Uint32Array} => {
  const offsets = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) offsets[index + 1] = (offsets[index] ?? 0) + row.length;
  return {all: rows.flat(), offsets};
};

const packAreas = (documents: readonly SearchDocument[]): Float64Array =>
  new Float64Array(
    documents.flatMap(({serviceArea}, place) =>
      serviceArea?.kind === 'around'
        ? [place, serviceArea.centre.lat, serviceArea.centre.lng, serviceArea.radiusKm]
        : [],
    ),
  );

/**
 * The bytes of a shard of these documents: the same documents and bands give the same bytes. Open them with
 * `openShard`. It holds dates only; what they mean today is worked out when it is read (moment.ts).
 */
export const buildShard = (
  given: readonly SearchDocument[],
  {bands = new Map<string, SeatBand>(), cell, schemes = FIRST_SCHEMES}: BuildContext = {},
): Uint8Array => {
  const documents = given
    .filter(({status}) => status !== 'hidden')
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const column = (value: (document: SearchDocument) => number): number[] => documents.map(value);
  const runs = packRows(documents.map((document) => document.runs));
  const points = packRows(documents.map(({places}) => places.flatMap(({point}) => (point ? [point] : []))));
  const spans = packRows(documents.map((document) => certifiedSpans(document, schemes)));
  const {names, bits} = packBits(documents, cell);
  const cards = packStrings(documents.map(cardText));
  return pack(
    {cell: cell ?? '', count: documents.length, bitNames: names},
    {
      ...packTerms(documents),
      bits,
      cards: cards.bytes,
      cardOffsets: cards.offsets,
      idHash: new Float64Array(column(({id}) => hashOf(id))),
      nameHash: new Float64Array(column(({name}) => hashOfStems(stemsOf(name)))),
      version: new Uint32Array(column(({version}) => version)),
      status: new Uint8Array(column(({status}) => STATUS_CODES.indexOf(status))),
      focus: new Uint8Array(column(({conditions}) => Math.round(100 * focusOf(conditions)))),
      checkedDay: new Int32Array(
        column(({checkedOn}) => (checkedOn === undefined ? NO_DAY : dayNumber(checkedOn))),
      ),
      staleFromDay: new Int32Array(column(staleFromDay)),
      runOffsets: runs.offsets,
      runStartsAtMs: new Float64Array(runs.all.map(({startsAtEpochMs}) => startsAtEpochMs)),
      runDay: new Int32Array(runs.all.map(({startsOn}) => dayNumber(startsOn))),
      runBand: new Uint8Array(runs.all.map((run) => bandCode(run, bands))),
      runWhen: new Uint8Array(runs.all.map(whenMask)),
      pointOffsets: points.offsets,
      pointLat: new Float64Array(points.all.map(({lat}) => lat)),
      pointLng: new Float64Array(points.all.map(({lng}) => lng)),
      spanOffsets: spans.offsets,
      spanFrom: new Int32Array(spans.all.map(([from]) => from)),
      spanBefore: new Int32Array(spans.all.map(([, before]) => before)),
      areas: packAreas(documents),
    },
  );
};
