/** `work`, done once for each object that it is given, as long as somebody holds that object. */
export const keptFor = <Given extends object, Result>(
  work: (given: Given) => Result,
): ((given: Given) => Result) => {
  const known = new WeakMap<Given, Result>();
  return (given) => {
    const kept = known.get(given);
    if (kept !== undefined) return kept;
    const made = work(given);
    known.set(given, made);
    return made;
  };
};

/** Something that has room for what is worked out of it. */
export interface Keeper {
  readonly kept: unknown[];
}

let places = 0;

/**
 * The same for what has room for it: one look beside what is at hand, where a map of all would be a walk through memory.
 * A search asks for a dozen such things of each shard.
 */
export const keptBeside = <Given extends Keeper, Result>(
  work: (given: Given) => Result,
): ((given: Given) => Result) => {
  const place = places;
  places += 1;
  return (given) => {
    // Nobody else writes to this place.
    const kept = given.kept[place] as Result | undefined;
    if (kept !== undefined) return kept;
    const made = work(given);
    given.kept[place] = made;
    return made;
  };
};
