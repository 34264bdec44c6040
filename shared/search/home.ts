import {DEEPEST, isCell} from '#shared/geo/cells.ts';
import {cellsOfReach, type Reach} from './reach.ts';

/**
 * A document that reaches into several cells stands in several shards; it is at home in one of them: the one that holds the
 * first corner of its first cell. Shards never overlap, so that whoever takes from each what is at home there has
 * everything once.
 */
export const isAtHome = (reach: Reach, cell: string): boolean => {
  const [first = ''] = cellsOfReach(reach);
  const corner = isCell(first) ? first.padEnd(DEEPEST + 1, '0') : first;
  return corner.startsWith(cell);
};
