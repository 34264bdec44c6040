/**
 * What a good answer is, judged by reading the demonstration menu and not by looking at what the engine gives.
 * `best`: what this person should be shown first (grade 3; any of them is right at the top). `good`: 2. `fair`: 1.
 * `never`: what must not stand among the first five: wrong, unsafe or shut to this person.
 */
export interface Judgement {
  /** Who asks, in a few words. */
  readonly who: string;
  /** As typed. */
  readonly q: string;
  /** An outward code, a town or a postcode area ("LS"), as typed; absent when the person did not say where they are. */
  readonly from?: string;
  readonly best: readonly string[];
  readonly good?: readonly string[];
  readonly fair?: readonly string[];
  readonly never?: readonly string[];
}

/** A judged search of which the pool was judged too: what is of no help is said, not left out. */
export interface PooledJudgement extends Judgement {
  readonly unhelpful?: readonly string[];
}
