/**
 * Does something with each of many, so many at a time, and begins none after `endsAtMs` (epoch milliseconds). False when there
 * was no time for all.
 */
export const inTurns = async <Item>(
  items: readonly Item[],
  {atOnce, endsAtMs}: {readonly atOnce: number; readonly endsAtMs: number},
  work: (item: Item, index: number) => Promise<void>,
): Promise<boolean> => {
  // Shared by all: whoever is ready takes the next, and nobody waits for the slowest of a batch.
  const left = items.entries();
  let isWhole = true;
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) {
      if (Date.now() >= endsAtMs) {
        isWhole = false;
        return;
      }
      await work(item, index);
    }
  };
  await Promise.all(Array.from({length: Math.min(atOnce, items.length)}, worker));
  return isWhole;
};
