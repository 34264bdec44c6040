import {cellOf} from '#shared/geo/cells.ts';
import type {Point} from '#shared/model/primitives.ts';
import type {AlikeFacts} from './facts.ts';
import {nameWords} from './nameWords.ts';

/** Longest name in a key: the rest would tell no two apart. */
const LONGEST = 120;
/** Steps of halving of the cells by which near places are found: about 1.2 by 1.4 km. */
const DEPTH = 14;
/** About 250 m. */
const ASIDE = {lat: 0.00225, lng: 0.0038};

const nameBlock = ({name}: AlikeFacts): string[] => {
  const words = nameWords(name).map(({word}) => word);
  return words.length === 0 ? [] : [`name:${words.join('-').slice(0, LONGEST)}`];
};

const others = (facts: AlikeFacts): string[] => [
  ...nameBlock(facts),
  ...(facts.phone === undefined ? [] : [`phone:${facts.phone}`]),
  ...(facts.domain === undefined ? [] : [`site:${facts.domain.slice(0, LONGEST)}`]),
];

/** The cells in which something may stand that is at the same place: its own, and those over a border that is near. */
const cellsAbout = ({lat, lng}: Point): string[] =>
  [-1, 0, 1].flatMap((up) =>
    [-1, 0, 1].map((right) => cellOf({lat: lat + up * ASIDE.lat, lng: lng + right * ASIDE.lng}, DEPTH)),
  );

/**
 * The blocks in which a listing stands: whatever it may be a double of shares one with it. By phone, website, the words of
 * its name in any order, and the square in which each of its places is.
 */
export const blocksOf = (facts: AlikeFacts): string[] => [
  ...new Set([...others(facts), ...facts.places.map(({point}) => `place:${cellOf(point, DEPTH)}`)]),
];

/** The blocks to look in for its doubles. */
export const blocksToSearch = (facts: AlikeFacts): string[] => [
  ...new Set([
    ...others(facts),
    ...facts.places.flatMap(({point}) => cellsAbout(point).map((cell) => `place:${cell}`)),
  ]),
];
