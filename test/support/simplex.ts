/** The largest value of `objective · x` where `limits[i] · x ≤ bounds[i]` and x ≥ 0; Infinity, or null when nothing fits. */
export const maximum = (
  objective: readonly number[],
  limits: readonly (readonly number[])[],
  bounds: readonly number[],
): number | null => {
  const EPSILON = 1e-9;
  const [m, n] = [limits.length, objective.length];
  // Rows: limits, the objective, and the objective of the first phase. Columns: variables, the artificial one, bounds.
  const basic = limits.map((_, row) => n + row);
  const free = [...objective.map((_, column) => column), -1];
  const table = [
    ...limits.map((limit, row) => [...limit, -1, bounds[row] ?? 0]),
    [...objective.map((each) => -each), 0, 0],
    [...objective.map(() => 0), 1, 0],
  ];
  const cell = (row: number, column: number): number => table[row]?.[column] ?? 0;

  const pivot = (row: number, column: number): void => {
    const inverse = 1 / cell(row, column);
    const pivotRow = table[row] ?? [];
    for (const [other, line] of table.entries()) {
      const factor = line[column] ?? 0;
      if (other === row || Math.abs(factor) < EPSILON) continue;
      for (let at = 0; at < line.length; at += 1) {
        if (at !== column) line[at] = (line[at] ?? 0) - (pivotRow[at] ?? 0) * factor * inverse;
      }
      line[column] = -factor * inverse;
    }
    for (let at = 0; at < pivotRow.length; at += 1) {
      if (at !== column) pivotRow[at] = (pivotRow[at] ?? 0) * inverse;
    }
    pivotRow[column] = inverse;
    [basic[row], free[column]] = [free[column] ?? 0, basic[row] ?? 0];
  };

  const solve = (phase: 1 | 2): boolean => {
    const goal = phase === 1 ? m + 1 : m;
    for (;;) {
      let column = -1;
      for (let at = 0; at <= n; at += 1) {
        if (phase === 2 && free[at] === -1) continue;
        // Bland's rule, which never goes in circles.
        if (cell(goal, at) < -EPSILON && (column < 0 || (free[at] ?? 0) < (free[column] ?? 0))) column = at;
      }
      if (column < 0) return true;
      let row = -1;
      for (let at = 0; at < m; at += 1) {
        if (cell(at, column) <= EPSILON) continue;
        const ratio = cell(at, n + 1) / cell(at, column);
        const best = row < 0 ? Infinity : cell(row, n + 1) / cell(row, column);
        if (
          ratio < best - EPSILON ||
          (Math.abs(ratio - best) <= EPSILON && (basic[at] ?? 0) < (basic[row] ?? 0))
        )
          row = at;
      }
      if (row < 0) return false;
      pivot(row, column);
    }
  };

  const lowest = bounds.reduce((found, bound, row) => (bound < (bounds[found] ?? 0) ? row : found), 0);
  if ((bounds[lowest] ?? 0) < -EPSILON) {
    pivot(lowest, n);
    if (!solve(1) || cell(m + 1, n + 1) < -EPSILON) return null;
    for (let row = 0; row < m; row += 1) {
      if (basic[row] !== -1) continue;
      const column = free.findIndex((_, at) => Math.abs(cell(row, at)) > EPSILON);
      pivot(row, column);
    }
  }
  return solve(2) ? cell(m, n + 1) : Infinity;
};
