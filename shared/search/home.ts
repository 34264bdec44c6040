import {DEEPEST, isCell, rootOf} from '#shared/geo/cells.ts';
import {cellsOfReach, type Reach} from './reach.ts';

/** The first corner of the first cell of what reaches so far. */
const cornerOf = (reach: Reach): string => {
  const [first = ''] = cellsOfReach(reach);
  return isCell(first) ? first.padEnd(DEEPEST + 1, '0') : first;
};

/**
 * A document that reaches into several cells stands in several shards; it is at home in one of them: the one that holds the
 * first corner of its first cell. Shards never overlap, so that whoever takes from each what is at home there has
 * everything once.
 */
export const isAtHome = (reach: Reach, cell: string): boolean => cornerOf(reach).startsWith(cell);

/** The root in one of whose shards it is at home. */
export const homeRootOf = (reach: Reach): string => rootOf(cornerOf(reach));
