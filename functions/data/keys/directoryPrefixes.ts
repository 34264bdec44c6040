/** The first letters of Directory partitions, for stream filters and `dynamodb:LeadingKeys`. */
export const DIRECTORY_PREFIX = {
  cell: 'CELL#',
  band: 'BAND#',
  count: 'COUNT#',
  demand: 'DEMAND#',
  programmes: 'PROGRAMMES',
  words: 'WORDS',
  changes: 'CHANGES#',
  mailbox: 'MAILBOX#',
  certificates: 'CERTIFICATES#',
  certifying: 'CERTIFYING',
  schemes: 'SCHEMES',
  listings: 'LISTING#',
  unproven: 'UNPROVEN',
  waiting: 'WAITING',
  proofs: 'PROOFS',
  practices: 'PRACTICES',
  stale: 'STALE',
  look: 'LOOK#',
  website: 'WEBSITE#',
  proposal: 'PROPOSAL#',
  proposed: 'PROPOSED#',
  queue: 'PROPOSALS',
  history: 'HISTORY#',
  news: 'NEWS',
  spotChecks: 'SPOTCHECKS',
  slug: 'SLUG#',
  organisation: 'ORGANISATION#',
  programmeListings: 'PROGRAMME#',
  doubt: 'DOUBT#',
  alike: 'ALIKE#',
  compare: 'COMPARE',
  paired: 'PAIRED#',
  pairs: 'PAIRS',
  merges: 'MERGES',
  import: 'IMPORT#',
  source: 'SOURCE#',
} as const;

/** The first letters of Directory sort keys, for queries of one kind of row in a partition. */
export const DIRECTORY_SORT_PREFIX = {
  run: 'RUN#',
  certificate: 'CERTIFICATE#',
  claim: 'CLAIM#',
  ending: 'ENDING#',
  certificateLetter: 'LETTER#',
  rewriting: 'REWRITE#',
  listing: 'LISTING#',
  programme: 'PROGRAMME#',
  importRow: 'ROW#',
} as const;

/**
 * The first letters of the names of files that show a certificate: as they came from a form, and as they are kept. What is kept
 * begins with its path on our own host, where a signed link opens it.
 */
export const EVIDENCE_PREFIX = {incoming: 'incoming/', kept: 'evidence/kept/'} as const;

/** Over how many partitions the days are spread on which listings are looked at. */
export const LOOK_PARTITIONS = 8;
