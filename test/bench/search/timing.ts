import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** How long searches took, each the middle one of its rounds: a slice that another process took is not the search's. */
export interface Timing {
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export const timingOf = (timesMs: readonly number[]): Timing => {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    meanMs: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
};

/** Times by turn and round → the middle round of each turn. */
export const middleRounds = (rounds: readonly (readonly number[])[]): number[] =>
  (rounds[0] ?? []).map((_, turn) => {
    const times = rounds.map((round) => round[turn] ?? 0).sort((a, b) => a - b);
    return times[times.length >> 1] ?? 0;
  });

/** Throws away what earlier work has left, so that it is not cleared up while something is measured. */
export const clearUp = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};
