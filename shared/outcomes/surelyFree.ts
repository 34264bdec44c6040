import type {CutTable} from './freedom.ts';
import {rangeOf, roundedCount} from './published.ts';

/**
 * Whether a hidden count is free by `enough` already by people who change places with one other hidden row at a time: how
 * nearly every one is, found without looking at the whole table. False says nothing.
 */
export const isSurelyFree = (
  {rows, cuts}: CutTable,
  {row, column, enough}: {readonly row: number; readonly column: number; readonly enough: number},
): boolean => {
  const countAt = (at: number, stage: number): number => rows[at]?.[stage] ?? 0;
  /** How many more a row can take from a column on, without having more in it than in the column before. */
  const roomFrom = (at: number, stage: number): number =>
    stage === 0 ? Infinity : countAt(at, stage - 1) - countAt(at, stage);
  const cut = cuts[row] ?? 0;
  const mine = countAt(row, column);
  let [more, less] = [0, 0];
  let room = roomFrom(row, cut);
  // What was rounded in the column before, by which the row can have more in that one too.
  const before = countAt(row, cut - 1);
  let rounded =
    cut === 0 ? 0 : Math.min(rangeOf(roundedCount(before) ?? 0).most - before, roomFrom(row, cut - 1));
  for (const other of rows.keys()) {
    const otherCut = cuts[other] ?? 0;
    if (other === row || otherCut > column) continue;
    if (otherCut <= cut) {
      const moved = Math.min(room, countAt(other, cut), enough);
      more += Math.min(moved, countAt(other, column));
      room -= moved;
    }
    if (otherCut < cut) {
      const moved = Math.min(rounded, countAt(other, cut - 1), enough);
      more += Math.max(0, Math.min(moved, countAt(other, column) - enough));
      rounded -= moved;
    }
    const from = Math.max(cut, otherCut);
    less += Math.min(roomFrom(other, from), mine - less);
    if (more + less >= enough) return true;
  }
  return false;
};
