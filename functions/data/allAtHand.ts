/** What `find` gives for each of a list, where it gives something for all of them: nobody then waits a turn for each. */
export const allAtHand = <Given, Found extends object>(
  list: readonly Given[],
  find: (given: Given) => Found | undefined,
): Found[] | undefined => {
  const all: Found[] = [];
  for (const given of list) {
    const found = find(given);
    if (!found) return undefined;
    all.push(found);
  }
  return all;
};
