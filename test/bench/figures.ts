/** One row of the report: a figure, and what design asks of it. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** What is to be reached; absent where a figure is only told. */
  readonly reach?: string;
  /** Absent where there is nothing to reach, or where it could not be measured. */
  readonly isGood?: boolean;
}

/** What one bench found: its rows, and everything it measured for whoever wants more than the rows. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly details: unknown;
}

export type Bench = () => Promise<Measured>;

/** `value` beside what it may be at most. */
export const atMost = (
  what: string,
  {value, most, unit, digits = 1}: {value: number; most: number; unit: string; digits?: number},
): Figure => ({
  what,
  measured: `${value.toFixed(digits)} ${unit}`,
  reach: `at most ${most} ${unit}`,
  isGood: value <= most,
});
