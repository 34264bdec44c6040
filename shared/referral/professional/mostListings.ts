/** Listings that a professional refers one person to at once. */
export const MOST_LISTINGS = 3;
