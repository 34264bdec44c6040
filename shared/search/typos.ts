/** Slips forgiven in a word, by its length: none in a short one, where another letter is another word. */
export const slipsIn = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/**
 * Letters to add, drop, change or swap with a neighbour between two words (optimal string alignment), or
 * `most` + 1 as soon as it must be more.
 */
const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({length: other.length + 1}, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
};

/**
 * The candidate nearest to a word that nobody knows, within the slips that its length allows and with the same first
 * letter; of equals the first by alphabet, so that the answer never depends on where the candidates came from.
 */
export const nearestWord = (word: string, candidates: Iterable<string>): string | undefined => {
  const most = slipsIn(word);
  if (most === 0) return undefined;
  let best: string | undefined;
  let bestSlips = most + 1;
  for (const candidate of candidates) {
    if (!candidate.startsWith(word.charAt(0)) || candidate.length < 4) continue;
    // "Consultant" is not "constant": two letters gone make another word.
    if (Math.abs(candidate.length - word.length) > 1) continue;
    const slips = slipsBetween(word, candidate, most);
    if (
      slips < bestSlips ||
      (slips === bestSlips && slips <= most && best !== undefined && candidate < best)
    ) {
      best = candidate;
      bestSlips = slips;
    }
  }
  return best;
};
