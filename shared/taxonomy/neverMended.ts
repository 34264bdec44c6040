/** Words of common English that are a slip away from a word of ours, and are not it. Both forms where they differ. */
export const NEVER_MENDED: ReadonlySet<string> = new Set(
  `tried consultant boiling broke crisps throw simple interpret party worse packed forgets`.split(/\s+/),
);
