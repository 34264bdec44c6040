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
