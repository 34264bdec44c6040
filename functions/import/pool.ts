/** Work done a few at a time. The first failure stops what has not begun, and is thrown to whoever adds or drains. */
export class Pool {
  readonly #atOnce: number;
  readonly #underWay = new Set<Promise<void>>();
  #failure: {readonly cause: unknown} | undefined;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Begins `work` when there is room. @throws the first failure of any work so far */
  async add(work: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#atOnce) await Promise.race(this.#underWay);
    this.#throwFailure();
    const promise = work()
      .catch((cause: unknown) => {
        this.#failure ??= {cause};
      })
      .finally(() => this.#underWay.delete(promise));
    this.#underWay.add(promise);
  }

  /** Waits for all that has begun. @throws the first failure */
  async drain(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.cause;
  }
}
