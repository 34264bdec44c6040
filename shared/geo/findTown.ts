import type {KnownPlace} from './knownPlace.ts';
import {OUTCODES} from './outcodes.ts';
import {TOWNS} from './towns.ts';

/** "Hull" and "kingston upon hull" are one place; so are "Hebden Bridge" and "hebdenbridge". */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['kingstonuponhull', 'hull'],
  ['newcastle', 'newcastleupontyne'],
  ['southend', 'southendonsea'],
  ['stoke', 'stokeontrent'],
  ['brightonandhove', 'brighton'],
  ['kingston', 'kingstonuponthames'],
]);

const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:in|near|around)\s+/, '')
    .replaceAll(/\bsaint\b/g, 'st')
    .replaceAll(/[^a-z]/g, '');

/** "Beeston, Leeds" is found by "Beeston" and by the whole; parts of towns by the outward code that is called so. */
const BY_NAME = new Map<string, KnownPlace>(
  [...OUTCODES.values(), ...TOWNS].flatMap((town) => [
    [squash(town.name.split(',')[0] ?? town.name), town],
    [squash(town.name), town],
  ]),
);

/** One letter wrong, missing, added or swapped with its neighbour. */
const isOneSlipAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const [inA, inB] = [a.slice(start), b.slice(start)];
  const isWrongOrSame = inA.slice(1) === inB.slice(1);
  const isAdded = inA.slice(1) === inB;
  const isMissing = inA === inB.slice(1);
  const swapped = inA.charAt(1) + inA.charAt(0) + inA.slice(2);
  const isSwapped = inA.length > 1 && swapped === inB;
  return isWrongOrSame || isAdded || isMissing || isSwapped;
};

/** A slip in a short name makes another name too easily. */
const SHORTEST_TO_FORGIVE = 6;

/**
 * The town that was typed: any case, hyphens or spaces, with or without what follows a comma; one slip of the
 * keyboard in names of 6 letters or more, if only one town is that near. Undefined when it is none that we know.
 */
export const findTown = (typed: string): KnownPlace | undefined => {
  const whole = squash(typed);
  const first = squash(typed.split(',')[0] ?? '');
  for (const name of [whole, first]) {
    const found = BY_NAME.get(ALIASES.get(name) ?? name);
    if (found) return found;
  }
  if (first.length < SHORTEST_TO_FORGIVE) return undefined;
  const near = new Set([...BY_NAME].flatMap(([name, town]) => (isOneSlipAway(first, name) ? [town] : [])));
  return near.size === 1 ? [...near][0] : undefined;
};
