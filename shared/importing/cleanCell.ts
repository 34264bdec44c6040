/** A cell that takes away what stands there; an empty one leaves it. */
export const CLEARS = '-';

/** What people type into a cell to say that there is nothing. `Not known` is an answer about the cost, and none of these. */
const NOTHING = /^(?:n\/?a|n\.a\.?|none|nil|null|unknown|tbc|tba|[?.]+|[–—]+|--+)$/i;

/**
 * A cell as it is meant; undefined where it says nothing. A mark before it that keeps a spreadsheet from running it is no part
 * of it.
 */
export const cleanCell = (text: string): string | undefined => {
  const cell = text
    .toWellFormed()
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
  return cell === '' || NOTHING.test(cell) ? undefined : cell;
};
