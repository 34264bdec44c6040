/** Discounted cumulative gain of grades in order (Järvelin and Kekäläinen 2002, with 2^grade - 1). */
const gainOf = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/** nDCG of the first `depth`: 1 when no order could be better, of all that was judged. */
export const ndcg = (shown: readonly number[], judged: readonly number[], depth = 10): number => {
  const ideal = gainOf([...judged].sort((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 1 : gainOf(shown.slice(0, depth)) / ideal;
};
