import {isWantedTogether} from '#shared/search/filters.ts';
import {bitNamesOf} from '#shared/search/kinds.ts';
import {FILTER_KINDS, FILTER_VALUES, type FilterKind} from '#shared/search/valueSets.ts';
import type {FacetValue, SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** What a baseline answers: one page of what it found, best first, and how many of all have each filter value. */
export interface BaselineAnswer {
  readonly total: number;
  readonly items: readonly {readonly document: SearchDocument; readonly distanceKm: number | null}[];
  readonly facets: Readonly<Record<FilterKind, readonly FacetValue[]>>;
  /** Ids of all results: for comparing, outside the time that is measured. */
  readonly allIds: () => readonly string[];
}

export interface Baseline {
  readonly search: (query: SearchQuery, origin: Point) => BaselineAnswer;
  /** How many each of these queries finds, and nothing else. */
  readonly count: (queries: readonly SearchQuery[], origin: Point) => number[];
}

/** Fewer in reach than this with all the words, and any word will do: a rule that ours has too. */
export const FEW = 8;

const KINDS: ReadonlySet<string> = new Set(FILTER_KINDS);

interface Value {
  readonly number: number;
  readonly value: string;
  readonly label: string;
}

/** Values of one kind of which a listing must have any. */
export interface Chosen {
  readonly kind: number;
  readonly values: readonly number[];
  /** What is counted of the kind has them too. */
  readonly isTogether: boolean;
}

const labelOf = (kind: FilterKind, value: string): string =>
  FILTER_VALUES[kind].find(({slug}) => slug === value)?.label ?? value;

/** Filter values as numbers, so that no baseline compares strings while it is measured. */
export class Values {
  readonly names: string[] = [];
  readonly kinds: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of each kind by label, so that only a sort by count is left to do. */
  readonly #byKind = FILTER_KINDS.map((kind) => ({kind, values: [] as Value[]}));

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    const [kind = '', value = ''] = name.split(':');
    const kindNumber = FILTER_KINDS.findIndex((each) => each === kind);
    const own = this.#byKind[kindNumber];
    if (!own) throw new Error(`No filter of the kind "${kind}"`);
    own.values.push({number, value, label: labelOf(own.kind, value)});
    own.values.sort((one, other) => (one.label < other.label ? -1 : 1));
    this.#numbers.set(name, number);
    this.kinds.push(kindNumber);
    this.names.push(name);
    return number;
  }

  /** Of one document: those that facets count. */
  of(document: SearchDocument): number[] {
    return bitNamesOf(document)
      .filter((name) => KINDS.has(name.slice(0, name.indexOf(':'))))
      .map((name) => this.number(name));
  }

  /** What a query chose, by kind; of a kind whose values are wanted together, each value by itself. */
  chosen(query: SearchQuery): Chosen[] {
    return FILTER_KINDS.flatMap((name, kind): Chosen[] => {
      const given = name === 'certified' ? [] : query[name];
      const values = given === undefined ? [] : [given].flat();
      const numbers = values.map((value) => this.number(`${name}:${value}`));
      if (isWantedTogether(name)) return numbers.map((value) => ({kind, values: [value], isTogether: true}));
      return numbers.length === 0 ? [] : [{kind, values: numbers, isTogether: false}];
    });
  }

  /** Counts by number as the contract has facets: of each kind those that anything has, the most first. */
  facets(counts: Uint32Array): BaselineAnswer['facets'] {
    const facets: Partial<Record<FilterKind, readonly FacetValue[]>> = {};
    for (const {kind, values} of this.#byKind) {
      const held: FacetValue[] = [];
      for (const {number, value, label} of values) {
        const count = counts[number] ?? 0;
        if (count > 0) held.push({value, label, count});
      }
      facets[kind] = held.sort((one, other) => other.count - one.count);
    }
    // One entry for each kind.
    return facets as BaselineAnswer['facets'];
  }
}

const EARTH_RADIUS_KM = 6371.0088;

/** Unit vectors, so that "within the radius" is one product and no trigonometry. */
export const vectorOf = ({lat, lng}: Point): [number, number, number] => {
  const [a, b] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
};

/** The least product of two unit vectors that are within so many kilometres. */
export const leastProduct = (km: number): number => Math.cos(km / EARTH_RADIUS_KM);

/** The inverse: kilometres between two unit vectors of this product. */
export const kmOfProduct = (product: number): number => EARTH_RADIUS_KM * Math.acos(Math.min(1, product));

/** A box in degrees that holds a circle. */
export const boxAround = ({lat, lng}: Point, km: number) => {
  const latReach = km / 111;
  const lngReach = km / (111 * Math.cos(((Math.abs(lat) + latReach) * Math.PI) / 180));
  return {south: lat - latReach, north: lat + latReach, west: lng - lngReach, east: lng + lngReach};
};
