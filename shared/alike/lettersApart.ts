/**
 * How many letters must be changed, left out, put in or swapped with their neighbour to make one word of another
 * (optimal string alignment).
 */
export const lettersApart = (one: string, other: string): number => {
  const wide = other.length + 1;
  const table = new Array<number>((one.length + 1) * wide).fill(0);
  const at = (row: number, column: number): number => table[row * wide + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      if (row === 0 || column === 0) {
        table[row * wide + column] = row + column;
        continue;
      }
      const isSame = one[row - 1] === other[column - 1];
      let fewest = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isSwapped) fewest = Math.min(fewest, at(row - 2, column - 2) + 1);
      table[row * wide + column] = fewest;
    }
  }
  return at(one.length, other.length);
};
