/** A 53-bit hash of a string as a safe integer (cyrb53, by bryc, public domain): for equality and for fixed order, not for secrets. */
export const hashOf = (text: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
};

/** The hash under which a whole name is compared with a whole search: order of words counts, case and plurals do not. */
export const hashOfStems = (stems: readonly string[]): number => hashOf(stems.join(''));
