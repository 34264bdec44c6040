/** Whole days as people say them: "30 days", "6 months", "1 year". */
export const days = (count: number): string => {
  if (count >= 365 && count % 365 === 0) return count === 365 ? '1 year' : `${count / 365} years`;
  if (count >= 90 && count % 30 === 0) return `${count / 30} months`;
  return `${count} days`;
};

/** Seconds as minutes or hours. */
export const minutes = (seconds: number): string =>
  seconds >= 7200 ? `${seconds / 3600} hours` : `${seconds / 60} minutes`;
