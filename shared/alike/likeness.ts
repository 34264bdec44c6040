import {distanceKm} from '#shared/geo/distance.ts';
import {isContrast} from './contrast.ts';
import type {AlikeFacts} from './facts.ts';
import {nameLikeness} from './nameLikeness.ts';
import {nameWords} from './nameWords.ts';

/** Why two listings look alike. */
export type Reason = 'same-name' | 'alike-name' | 'same-phone' | 'same-domain' | 'same-place' | 'near';

export interface Likeness {
  /** Only for the order of a list: the most likely first. */
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** Below this two listings are not shown as a pair. */
const FEWEST_POINTS = 75;

const SAME_PLACE_KM = 0.25;
const NEAR_KM = 1.5;
/** Further apart they are two branches, whatever else is the same. */
const FAR_KM = 3;

/** Kilometres between the two places that are nearest to each other, and whether both are known to the door. */
const nearestOf = (one: AlikeFacts, other: AlikeFacts): {km: number; isExact: boolean} | undefined => {
  let nearest: {km: number; isExact: boolean} | undefined;
  for (const a of one.places) {
    for (const b of other.places) {
      const km = distanceKm(a.point, b.point);
      if (!nearest || km < nearest.km) nearest = {km, isExact: !a.isApproximate && !b.isApproximate};
    }
  }
  return nearest;
};

const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));

const placePoints = (one: AlikeFacts, other: AlikeFacts): {points: number; reasons: Reason[]} => {
  const nearest = nearestOf(one, other);
  if (!nearest) return {points: one.hasPlace || other.hasPlace ? 0 : 10, reasons: []};
  const {km, isExact} = nearest;
  if (km <= SAME_PLACE_KM && isExact) return {points: 25, reasons: ['same-place']};
  if (km <= NEAR_KM) return {points: 10, reasons: ['near']};
  return {points: km > FAR_KM ? -40 : -10, reasons: []};
};

/**
 * Why two listings look like one, and how much; undefined when they do not, and for a listing and itself. The same whichever
 * comes first. One provider often offers much at one phone number, website and place: there the name must be nearly the
 * same.
 */
export const likenessOf = (one: AlikeFacts, other: AlikeFacts): Likeness | undefined => {
  if (one.listingId === other.listingId) return undefined;
  const isOneProvider = one.organisationId === other.organisationId;
  const towns = [...one.towns, ...other.towns];
  const [words, others] = [nameWords(one.name, towns), nameWords(other.name, towns)];
  const name = nameLikeness(words, others);
  if (name < (isOneProvider ? 0.85 : 0.5)) return undefined;
  const plain = (each: typeof words): string[] => each.map(({word}) => word);
  if (isContrast(plain(words), plain(others))) return undefined;

  const isSameName = name === 1;
  // "Support group" is the name of many.
  const isTelling = [words, others].every((each) => each.some(({weight}) => weight === 1));
  const place = placePoints(one, other);
  const hasSamePhone = one.phone !== undefined && one.phone === other.phone;
  const hasSameDomain = one.domain !== undefined && one.domain === other.domain;
  const isOtherProgramme =
    one.programmeId !== undefined && other.programmeId !== undefined && one.programmeId !== other.programmeId;
  const points =
    name * (isTelling ? 60 : 40) +
    (name >= 0.95 && isTelling ? 10 : 0) +
    (hasSamePhone ? (isOneProvider ? 5 : 25) : 0) +
    (hasSameDomain ? (isOneProvider ? 5 : 15) : 0) +
    place.points -
    (isOtherProgramme ? 30 : 0) -
    (areApart(one.conditions, other.conditions) ? 30 : 0) -
    (one.supportType === other.supportType ? 0 : 10);
  if (points < FEWEST_POINTS) return undefined;
  return {
    points: Math.round(points),
    reasons: [
      isSameName ? 'same-name' : 'alike-name',
      ...(hasSamePhone ? (['same-phone'] as const) : []),
      ...(hasSameDomain ? (['same-domain'] as const) : []),
      ...place.reasons,
    ],
  };
};
