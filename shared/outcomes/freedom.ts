import {rangeOf, roundedCount} from './published.ts';

/**
 * A table of counts whose columns are stages in order, so that no row has more in a later column, with how much of each
 * row is shown: the columns before its `cut`. The sums of the columns before `knownSums` are taken as known exactly, which
 * is more than a reader of rounded sums knows.
 */
export interface CutTable {
  readonly rows: readonly (readonly number[])[];
  readonly cuts: readonly number[];
  readonly knownSums: number;
}

/** What a cut table is as a network: what can go along each edge still, with its way back beside it (index ^ 1). */
class Network {
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #leaving: number[][] = [];
  /** By which edge a node was come to, and in which search. */
  readonly #cameBy: number[] = [];
  readonly #seenIn: number[] = [];
  #search = 0;

  /** An edge, by its index. */
  connect(from: number, to: number, {forth, back}: {forth: number; back: number}): number {
    const index = this.#to.length;
    this.#to.push(to, from);
    this.#room.push(forth, back);
    (this.#leaving[from] ??= []).push(index);
    (this.#leaving[to] ??= []).push(index + 1);
    return index;
  }

  #roomOf(edge: number): number {
    return this.#room[edge] ?? 0;
  }

  #push(edge: number, amount: number): void {
    this.#room[edge] = this.#roomOf(edge) - amount;
    this.#room[edge ^ 1] = this.#roomOf(edge ^ 1) + amount;
  }

  /** The edges of a way with room from one node to another that does not use an edge; undefined when there is none. */
  #findWay(from: number, to: number, without: number): number[] | undefined {
    this.#search += 1;
    this.#seenIn[from] = this.#search;
    const open = [from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const edge of this.#leaving[node] ?? []) {
        const next = this.#to[edge] ?? 0;
        if (this.#roomOf(edge) <= 0 || this.#seenIn[next] === this.#search || edge >> 1 === without >> 1)
          continue;
        this.#seenIn[next] = this.#search;
        this.#cameBy[next] = edge;
        if (next === to) return this.#wayTo(to, from);
        open.push(next);
      }
    }
    return undefined;
  }

  #wayTo(to: number, from: number): number[] {
    const way: number[] = [];
    for (let node = to; node !== from;) {
      const edge = this.#cameBy[node] ?? 0;
      way.push(edge);
      node = this.#to[edge ^ 1] ?? from;
    }
    return way;
  }

  /** How much more can go along an edge in circles, up to `enough`; everything is put back as it was. */
  growth(edge: number, enough: number): number {
    const [from, to] = [this.#to[edge] ?? 0, this.#to[edge ^ 1] ?? 0];
    const most = Math.min(this.#roomOf(edge), enough);
    const moved: [edge: number, amount: number][] = [];
    let grown = 0;
    while (grown < most) {
      const way = this.#findWay(from, to, edge);
      if (!way) break;
      const amount = Math.min(most - grown, ...way.map((each) => this.#roomOf(each)));
      for (const each of way) {
        this.#push(each, amount);
        moved.push([each, amount]);
      }
      grown += amount;
    }
    for (const [each, amount] of moved) this.#push(each, -amount);
    return grown;
  }
}

/**
 * Everybody in a row goes along it from column to column and leaves after their last. Who leaves after a column, of all
 * rows together, is known from the sums; so what a reader cannot tell apart is what can be moved round in circles. That
 * makes the freedom of a hidden count a flow, which is exact in whole numbers. The answer is by how much the largest that
 * a count can be differs from the least, as far as `enough`.
 */
export const freedomIn = ({
  rows,
  cuts,
  knownSums,
}: CutTable): ((row: number, column: number, enough: number) => number) => {
  const network = new Network();
  const columns = rows[0]?.length ?? 0;
  const at = (row: number, column: number): number => (column < 0 ? 0 : 1 + row * columns + column);
  // Where sums are not known, who leaves later is not either: one door for all of them.
  const door = (column: number): number =>
    1 + rows.length * columns + Math.min(column, Math.max(knownSums - 1, 0));
  const entering = rows.map((counts, row) =>
    counts.map((count, column) => {
      const shown = column < (cuts[row] ?? 0) ? roundedCount(count) : null;
      const {least, most} = shown === null ? {least: 0, most: Infinity} : rangeOf(shown);
      const last = count - (counts[column + 1] ?? 0);
      network.connect(at(row, column), door(column), {forth: Infinity, back: last});
      return network.connect(at(row, column - 1), at(row, column), {
        forth: most - count,
        back: count - least,
      });
    }),
  );
  return (row, column, enough) => {
    const edge = entering[row]?.[column];
    if (edge === undefined) return 0;
    const up = network.growth(edge, enough);
    return up >= enough ? up : up + network.growth(edge ^ 1, enough - up);
  };
};
