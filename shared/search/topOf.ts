/**
 * The first `most` of many in the order of `compare`, without sorting the rest: a heap with the last of those kept
 * on top.
 */
export const topOf = <Value>(most: number, compare: (one: Value, other: Value) => number) => {
  const heap: Value[] = [];
  const isAfter = (one: number, other: number): boolean => {
    const a = heap[one];
    const b = heap[other];
    return a !== undefined && b !== undefined && compare(a, b) > 0;
  };
  const swap = (one: number, other: number): void => {
    const kept = heap[one];
    const moved = heap[other];
    if (kept === undefined || moved === undefined) return;
    heap[one] = moved;
    heap[other] = kept;
  };
  const up = (from: number): void => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!isAfter(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const down = (): void => {
    let at = 0;
    for (;;) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isAfter(child, last)) last = child;
      if (last === at) return;
      swap(at, last);
      at = last;
    }
  };
  return {
    add(value: Value): void {
      const worst = heap[0];
      if (heap.length < most) {
        heap.push(value);
        up(heap.length - 1);
      } else if (worst !== undefined && compare(value, worst) < 0) {
        heap[0] = value;
        down();
      }
    },
    /** Those kept, in order. */
    inOrder: (): Value[] => [...heap].sort(compare),
  };
};
