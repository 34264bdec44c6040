import type {Ranked} from './order.ts';
import {topOf} from './topOf.ts';

/**
 * The results of one page, in order, out of all that are added. What nobody can join never leads: where it would be
 * first of all, the first that can be joined goes before it, and the rest keep their order.
 */
export const pageOrder = (
  {page, pageSize}: {readonly page: number; readonly pageSize: number},
  compare: (one: Ranked, other: Ranked) => number,
) => {
  const end = page * pageSize;
  const top = topOf<Ranked>(end, compare);
  let firstOpen: Ranked | undefined;
  return {
    add(result: Ranked): void {
      top.add(result);
      if (!result.isClosed && (!firstOpen || compare(result, firstOpen) < 0)) firstOpen = result;
    },
    inOrder(): Ranked[] {
      const order = top.inOrder();
      const lead = order[0]?.isClosed === true ? firstOpen : undefined;
      const led = lead ? [lead, ...order.filter((result) => result !== lead)].slice(0, end) : order;
      return led.slice((page - 1) * pageSize);
    },
  };
};
