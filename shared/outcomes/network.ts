/**
 * A table as a network, in which what a reader cannot tell apart is what can go round: what can go along each edge still,
 * with its way back beside it (index ^ 1).
 */
export class Network {
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
