/**
 * What may be kept of an answer, and by whom; without any of these, nothing (`no-store`). An answer that may be kept
 * gets a validator (`encode.ts`), so that whoever has it asks for it again for the price of its headers.
 */
export const SHARING = {
  /** Of nobody in particular, and it must be right: who has just saved a listing looks at it. Asked for each time. */
  asked: 'public, no-cache',
  /** Of nobody in particular, and half a minute old is new enough: what is found for words without a place. */
  moment: 'public, max-age=30',
  /** The same for everybody: a browser keeps it an hour, CloudFront a minute, so that what is new is soon there. */
  everybody: 'public, max-age=3600, s-maxage=60',
  /** Somebody's place or trouble is in it: kept nowhere, not on the disk of a library's computer either. */
  personal: 'private, no-store',
} as const;
