import {FILTER_KINDS} from '#shared/search/filters.ts';
import {bitNamesOf} from '#shared/search/kinds.ts';
import type {SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';

/** What a baseline answers: all that it found by number, best first, and how many of them have each filter value. */
export interface BaselineAnswer {
  readonly total: number;
  readonly items: readonly SearchDocument[];
  readonly facets: ReadonlyMap<string, number>;
  /** Ids of all results: for comparing, outside the time that is measured. */
  readonly allIds: () => readonly string[];
}
export type Baseline = (query: SearchQuery, origin: {lat: number; lng: number}) => BaselineAnswer;

/** Fewer in reach than this with all the words, and any word will do: a rule that ours has too. */
export const FEW = 8;

const KINDS: ReadonlySet<string> = new Set(FILTER_KINDS);

/** Filter values as numbers, so that no baseline compares strings while it is measured. */
export class Values {
  readonly names: string[] = [];
  readonly kinds: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #kindNumbers = new Map<string, number>();

  kind(name: string): number {
    const known = this.#kindNumbers.get(name) ?? this.#kindNumbers.size;
    this.#kindNumbers.set(name, known);
    return known;
  }

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    this.kinds.push(this.kind(name.slice(0, name.indexOf(':'))));
    return this.names.push(name) - 1;
  }

  /** Of one document: those that facets count. */
  of(document: SearchDocument): number[] {
    return bitNamesOf(document)
      .filter((name) => KINDS.has(name.slice(0, name.indexOf(':'))))
      .map((name) => this.number(name));
  }

  /** What a query chose, by kind. */
  chosen(query: SearchQuery): {kind: number; values: number[]}[] {
    return FILTER_KINDS.flatMap((name) => {
      const given = name === 'certified' ? [] : query[name];
      const values = given === undefined ? [] : [given].flat();
      const numbers = values.map((value) => this.number(`${name}:${value}`));
      return numbers.length === 0 ? [] : [{kind: this.kind(name), values: numbers}];
    });
  }
}

/** Unit vectors, so that "within the radius" is one product and no trigonometry. */
export const vectorOf = ({lat, lng}: {lat: number; lng: number}): [number, number, number] => {
  const [a, b] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
};

/** The least product of two unit vectors that are within so many kilometres. */
export const leastProduct = (km: number): number => Math.cos(km / 6371.0088);

/** A box in degrees that holds a circle. */
export const boxAround = ({lat, lng}: {lat: number; lng: number}, km: number) => {
  const latReach = km / 111;
  const lngReach = km / (111 * Math.cos(((Math.abs(lat) + latReach) * Math.PI) / 180));
  return {south: lat - latReach, north: lat + latReach, west: lng - lngReach, east: lng + lngReach};
};
