import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Place} from '#shared/model/listing.ts';
import type {Point} from '#shared/model/primitives.ts';

/** To a metre: finer is noise, and two copies of a point must be equal. */
const toMetre = (point: Point): Point => ({
  lat: Math.round(point.lat * 1e5) / 1e5,
  lng: Math.round(point.lng * 1e5) / 1e5,
});

/**
 * What makes a place the same as another: where it stands, and its name. Where points stand for a town or an outward code,
 * several halls share one.
 */
export const placeKey = ({point, name}: Place): string => {
  const rounded = point && toMetre(point);
  return rounded ? `${rounded.lat},${rounded.lng} ${name}` : name;
};

/** The places of a listing and of its runs, each once, by what makes it the same; points to a metre. */
export const distinctPlaces = (
  {places}: {readonly places: readonly Place[]},
  runs: readonly Pick<CourseRun, 'place'>[],
): ReadonlyMap<string, Place> => {
  const distinct = new Map<string, Place>();
  for (const place of [...places, ...runs.flatMap((run) => run.place ?? [])]) {
    const key = placeKey(place);
    if (!distinct.has(key)) distinct.set(key, {...place, ...(place.point && {point: toMetre(place.point)})});
  }
  return distinct;
};
