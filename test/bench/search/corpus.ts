import type {SearchDocument} from '#shared/search/index.ts';
import {listingAt, seeded} from '../generateListings.ts';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Listings in one Great Britain: larger corpora are more of them, so that each place has as much around it. */
const IN_ONE_BRITAIN = 10_000;

/** The middle of Great Britain's width, from where a copy is narrowed or widened. */
const MIDDLE_LNG = -3.2;
const COLUMNS = 29;
const DEGREES_APART = {lat: 14, lng: 12};

const shrinkAt = (lat: number): number => Math.cos((lat * Math.PI) / 180);

/** A point in another Great Britain: the same distances to all around it, at another place of the globe. 0 is the real one. */
const inBritain = ({lat, lng}: Point, number: number): Point => {
  if (number === 0) return {lat, lng};
  const newLat = lat - DEGREES_APART.lat * Math.floor(number / COLUMNS);
  const column = (((number % COLUMNS) + 14) % COLUMNS) - 14;
  const away = ((lng - MIDDLE_LNG) * shrinkAt(lat)) / shrinkAt(newLat);
  return {lat: newLat, lng: MIDDLE_LNG + away + DEGREES_APART.lng * column};
};

/**
 * Listings by number, each always the same: as many as are asked for at the points of real postcodes, 10,000 in each
 * copy of Great Britain. What reaches everywhere is only in the first 10,000: a country that grows does not get more
 * national listings for each town.
 */
export const corpusOf = (listings: number, postcodes: readonly Point[]) => {
  const britains = Math.max(1, Math.ceil(listings / IN_ONE_BRITAIN));
  const postcodeOf = (random: () => number): Point =>
    postcodes[Math.floor(random() * postcodes.length)] ?? {lat: 53.8, lng: -1.5};
  const randomOf = (number: number): (() => number) => seeded(number * 2654435761);
  const isEverywhere = (number: number): boolean => number < IN_ONE_BRITAIN && number % 12 === 0;
  const pointOf = (number: number, random: () => number): Point =>
    inBritain(postcodeOf(random), Math.floor(number / IN_ONE_BRITAIN));
  return {
    listings,
    /** Where a listing is; undefined when it reaches everywhere. Cheap: nothing else of it is made. */
    pointAt: (number: number): Point | undefined =>
      isEverywhere(number) ? undefined : pointOf(number, randomOf(number)),
    documentAt(number: number): SearchDocument {
      const random = randomOf(number);
      const point = pointOf(number, random);
      return listingAt(number, isEverywhere(number) ? undefined : point, random);
    },
    /** Where so many people live: the same places whatever the size, in one Great Britain or another. */
    homes(count: number): Point[] {
      const random = seeded(23);
      return Array.from({length: count}, (_, index) =>
        inBritain(postcodeOf(random), (index * 37) % britains),
      );
    },
  };
};
export type Corpus = ReturnType<typeof corpusOf>;
