/**
 * Letters to add, drop or change, or to swap with a neighbour, until `typed` is the start of `word`; `most` + 1 when it
 * must be more. The first letter has to be right: people mistype the one that they begin with least.
 */
export const slipsInStart = (typed: string, word: string, most: number): number => {
  if (word.startsWith(typed)) return 0;
  if (most === 0 || !word.startsWith(typed.charAt(0))) return most + 1;
  const length = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({length: length + 1}, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= length; j += 1) {
      const isSame = typed[i - 1] === word[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(...last);
};
