import {rootOf} from '#shared/geo/cells.ts';
import type {LicenceOf} from '#shared/access/licence.ts';
import type {ProofOf} from '#shared/model/askedBy.ts';
import {isPlaced} from '#shared/search/reach.ts';

import {alone, type Key, searchKeys} from './searchKeys.ts';

export {indexKeys, KEY, type Key} from './searchKeys.ts';

/**
 * Every key of the four tables. Nothing else joins strings with `#`.
 *
 * Directory (no personal data; stream of new and old images)
 * | A1 | a listing and its runs                     | Query  LISTING#{id}                         | menu, referrals, provider, courier |
 * | A2 | a listing's id by slug (old slugs stay)    | Get    SLUG#{slug}                          | menu, referrals |
 * | A3 | a provider, its listings                   | Query  ORGANISATION#{id}                    | menu, import |
 * | A25 | a provider's certificates; every change of them; who opened a file | Query  CERTIFICATES#{organisation id} / CERTIFICATE#, CHANGE#{id}#, LOOK#{id}# | menu; provider, curator, import |
 * | A26 | what is to be done about certificates: claims, ends, letters, listings to write again | Query  CERTIFYING / CLAIM#, ENDING#, LETTER#, REWRITE# | curator, provider, steward |
 * | A4 | all programmes                             | Query  PROGRAMMES                           | menu, indexer, import |
 * | A5 | the search documents of a cell             | Query  CELL#{root} / {path} (consistent)    | indexer |
 * | A6 | the seat bands of a cell or a listing      | Query  BAND#{root} / {path}, BAND#{listing id} | indexer, menu; written by courier |
 * | A7 | counts (demand, referrals by outward code) | Update, Query DEMAND#{day}, COUNT#{day}     | menu, courier; reports |
 * | A10 | what became of a quarter's referrals      | Update, Query COUNT#{quarter} / {dimension}# | courier; provider, curator |
 * | A8 | what was imported from a source            | Get    SOURCE#{source}                      | import |
 * | A9 | the listings of a programme                | Query  PROGRAMME#{id}                       | import |
 * | A15 | a listing's mailbox                        | Get    MAILBOX#{listing id}                 | referrals, professional; bounces marked by courier, unproven addresses set by curator |
 * | A12 | the listings whose mailbox is not proven, or not known | Query  UNPROVEN                  | curator, provider; written with the listing, and by courier |
 * | A13 | what waits for a mailbox to be proven      | Query  WAITING                              | curator, provider, steward; written by courier, steward |
 * | A14 | who asked for a mailbox to be proven, by day | Query, Update PROOFS / {listing id or practice}#{day}#{sha256 of the address} | curator, provider; steward |
 * | A18 | listings whose check is owed: where each stands, what was told | Query  STALE, Get STALE / LISTING#{id} | steward, curator, provider; written by steward, ended with the listing |
 * | A19 | the listings to look at by a day          | Query  LOOK#{0..7} / {day}#{id} up to today | steward; written with the listing |
 * | A35 | the websites to look at by a day            | Query  WEBSITE#{0..7} / {day}#{listing id} up to today | links; written with the listing |
 * | A36 | whether a listing's website answers       | Get    DOUBT#{listing id} / WEBSITE         | links; steward, provider, curator |
 * | A28 | when a problem with a listing was last reported | Get    DOUBT#{listing id}                   | steward, provider, curator; written by courier |
 * | A11 | whether mail to a listing came back, by cell or listing | as A6: BAND#{root} / {path}#UNREACHED#, BAND#{listing id} | indexer, menu; written by courier |
 * | A16 | how long a provider takes to answer, by day | Update, Query COUNT#ANSWERS#{listing id} / {day} | menu; written by courier |
 * | A17 | the GP practices, and who reads their mail     | Get, Query, Update PRACTICES / PRACTICE#{code}; Get PRACTICES / TOLD for those that are told | referrals, professional, curator, provider; marked and counted by courier |
 * | A20 | the change of a listing that is written or waits | Get   PROPOSAL#{listing id}                 | provider, curator, steward |
 * | A21 | the listings that somebody at a provider changes, new ones too | Query  PROPOSED#{organisation id} | provider |
 * | A22 | the changes that wait for a curator, riskiest first | Query  PROPOSALS / {9 - risk}#{sent}#{listing id} | curator; written by provider |
 * | A23 | what became of a listing, newest last       | Query  HISTORY#{listing id} / {at}#{version} | provider, curator, courier; never overwritten |
 * | A37 | trusted changes that no curator has looked at | Query SPOTCHECKS / {at}#{listing id}#{version} | curator; written by provider |
 * | A38 | the words that curators have added to search  | Query  WORDS (consistent)                   | curator, indexer |
 * | A39 | what was changed of those words, and of a programme | Query  CHANGES#WORDS / {revision}, CHANGES#PROGRAMME#{id} / {at} | curator; never overwritten |
 * | A24 | whom to tell of what a curator decided      | Query  NEWS / {at}#{listing id}#{what}       | steward; written by curator |
 * | A29 | what may be a double of a listing, by what they share | Query ALIKE#{block} | steward; written with the listing |
 * | A30 | the listings to compare with others          | Query  COMPARE                              | steward; written with the listing |
 * | A40 | who certifies, and what was changed of that list | Get, Query SCHEMES / LIST, {change} | menu, provider, curator |
 * | A31 | the pairs of a listing, and those that are not the same | Query PAIRED#{listing id} | steward, curator |
 * | A32 | the pairs that wait for a curator, the most alike first | Query PAIRS / {999 - points}#{id}#{id} | curator; written by steward |
 * | A33 | the listings that were merged into others, newest last | Query MERGES / {at}#{listing id} | curator |
 * | A34 | an import: what it would change, and what became of each row | Query IMPORT#{id} / IMPORT, ROW# | curator |
 *
 * Index (built from Directory; can be thrown away and built again)
 * | I1 | a root's shards, and their live versions   | Get    SHARD#{root} / MANIFEST              | menu, indexer |
 * | I2 | a version's chunks                         | Batch  SHARD#{root} / CHUNK#{cell}#{version}# | menu, indexer |
 * | I5 | what is being written, or was left half    | Query  SHARD#{root} / WRITE#{cell}#         | indexer |
 * | I3 | the postcodes of a sector                  | Get    POSTCODES#{sector}                   | menu, referrals; import |
 * | I6 | the deprivation deciles of a sector        | Get    POSTCODES#{sector} / DECILES        | courier; import |
 * | I4 | which roots there are, and how full         | Get    SHARDS                               | menu, indexer |
 *
 * Referrals (personal data; own KMS key; stream of new images)
 * | R1 | a referral: state, person, events, messages        | Query  REFERRAL#{id}                       | referrals, provider, courier |
 * | R2 | what a mailed or shown token opens          | Get    TOKEN#{sha256 of the token}         | referrals, provider |
 * | R3 | a referral by its reference                 | Get    REFERENCE#{reference}               | referrals, people |
 * | R4 | what a key has already done                 | Get    IDEMPOTENCY#{sha256 of the key}     | referrals |
 * | R5 | a draft                                     | Get    DRAFT#{sha256 of cookie and form}   | referrals |
 * | R6 | the seats of a run                          | Get    SEATS#{run id}                      | referrals, courier |
 * | R7 | a limit's count                             | Update LIMIT#{what}#{hash}#{window}        | referrals, provider |
 * | R8 | a code to type, and the access it gave      | Get    CODE#{id}, ACCESS#{sha256}          | referrals, provider, courier |
 * | R9 | what is due: messages, and referrals whose clock has ended | Query  index `due`: DUE#{0..7} up to now   | steward |
 * | R10 | the referrals that somebody made            | Query  REFERRER#{account id}, newest first | professional |
 * | R11 | the referrals of a provider, open or ended | Query  index `inbox`: INBOX#{organisation id} / OPEN#, ENDED# | provider, steward |
 * | R12 | a menu that was handed over, by its code     | Get    HANDOVER#{code}                     | professional, referrals |
 * | R13 | referrals of what looks like the same person to one listing | Query  SAME#{sha256 of listing, name and one more mark} | professional, provider |
 * | R14 | the referrals that one form made               | Get    TOGETHER#{hash of account and key}  | professional, referrals, provider, courier |
 * | R15 | a run that is filled from a waiting list       | Get    FILL#{run id}                       | provider, steward |
 * | R16 | a start that was cancelled, until its people are moved | Get    CANCEL#{run id}                     | provider, steward |
 * | R18 | a report of a problem with a page, and which are open | Get REPORT#{id}, Query REPORT#OPEN / {at}#{id} | people; written by referrals, provider |
 * | R19 | a request to become a provider, and which are open | Get JOIN#{id}, Query JOIN#OPEN / {at}#{id} | people, courier; written by referrals |
 * | R17 | who looked at a referral's details, newest first | Query  LOOKS#{id}                           | referrals, people; written by provider, professional |
 *
 * Accounts (people who sign in)
 * | P1 | an account and its roles                    | Query  ACCOUNT#{id} (consistent)           | session, professional, provider |
 * | P2 | an account by the issuer's name for it      | Get    SUBJECT#{sha256 of issuer, subject} | session |
 * | P3 | an account by its mailbox                   | Get    EMAIL#{sha256 of the mailbox}       | session, professional |
 * | P4 | a sign-in by its cookie                     | Get    SESSION#{sha256 of the cookie}      | session, professional, provider |
 * | P5 | what a mailbox was invited to               | Query  INVITATION#{sha256 of the mailbox}  | session, signup, people |
 * | P6 | the people of a group, and who is invited   | Query  MEMBERS#{organisation id, #professional, #curator} | people |
 * | P7 | what a referrer said of themselves, once      | Get    PROFILE#{account id}                | professional |
 * | P8 | whether an organisation holds a licence for the measure of activation | Get, Update LICENCE#{ODS#code#mail domain or account, ORGANISATION#id} | professional, provider |
 */

/** The sparse index of what is waiting, in Referrals. Keys only: the row is read before it is acted on. */
export const DUE_INDEX = {name: 'due', partition: 'duePartition', sort: 'dueAt', partitions: 8} as const;

/** The index of a provider's referrals, in Referrals: state, dates and listing, and nothing of the person. */
export const INBOX_INDEX = {
  name: 'inbox',
  partition: 'inboxPartition',
  sort: 'inboxSort',
  projected: [
    'id',
    'reference',
    'state',
    'listing',
    'route',
    'createdAt',
    'owedSince',
    'stateSince',
    'callOn',
    'reason',
    'startsOn',
    'startsAt',
    'runId',
    'attendance',
    'proposed',
    'expiresAtEpochSeconds',
  ],
} as const;

/**
 * What of a cell's id comes after its root's. Rows of a cell stand in the root's partition under it, so that those of
 * all cells inside a cell are one range of sort keys, whatever its size.
 */
const pathOf = (cell: string): string => cell.slice(rootOf(cell).length);

/** The cell that a row of the cells or bands of a root is of. */
export const cellOfKey = (root: string, sk: string): string =>
  root + sk.slice(0, Math.max(0, sk.indexOf('#')));

/** First letters of the sort keys of all rows that a cell's documents may stand under: in it, and in larger cells around it. */
export const cellPrefixes = (cell: string): string[] => {
  const path = pathOf(cell);
  const around = Array.from(path, (_, length) => `${path.slice(0, length)}#`);
  return [path, ...around];
};

export const directoryKeys = {
  ...searchKeys,
  listing: (listingId: string) => alone(`LISTING#${listingId}`, 'LISTING'),
  run: (listingId: string, runId: string) => alone(`LISTING#${listingId}`, `RUN#${runId}`),
  /** A partition of its own: no read of a listing brings it along, and the courier may write it without the listing. */
  mailbox: (listingId: string) => alone(`MAILBOX#${listingId}`, 'MAILBOX'),
  /** What became of a mailbox, one after the other: who set its address, who proved it and how. */
  mailboxEvent: (listingId: string, at: string, event: 'address-set' | 'proven') =>
    alone(`MAILBOX#${listingId}`, `EVENT#${at}#${event}`),
  /** A listing whose mailbox has not answered a code, or has bounced since. */
  unproven: (listingId: string) => alone('UNPROVEN', `LISTING#${listingId}`),
  /** A message that waits for a listing's mailbox. */
  waiting: (listingId: string, messageId: string) =>
    alone('WAITING', `LISTING#${listingId}#MESSAGE#${messageId}`),
  /** The day on which the curator was last told of what waits. */
  waitingTold: () => alone('WAITING', 'TOLD'),
  /** A GP practice, by its code in the Organisation Data Service. */
  practice: (code: string) => alone('PRACTICES', `PRACTICE#${code}`),
  /** The names of all that are told, each under its code: 40 bytes each, so that every practice of England has room. */
  practicesTold: () => alone('PRACTICES', 'TOLD'),
  /** Of an address by its hash: what was asked for another one of the same does not count against it. */
  proofAsked: (of: ProofOf, day: string, emailHash: string) => {
    const whose = 'practice' in of ? `PRACTICE#${of.practice}` : `LISTING#${of.listingId}`;
    return alone('PROOFS', `${whose}#${day}#${emailHash}`);
  },
  /** A listing whose check is owed. */
  stale: (listingId: string) => alone('STALE', `LISTING#${listingId}`),
  /** On which day somebody last reported a problem with a listing. */
  reportedOn: (listingId: string) => alone(`DOUBT#${listingId}`, 'REPORTED'),
  website: (listingId: string) => alone(`DOUBT#${listingId}`, 'WEBSITE'),
  /** That a listing's website is to be looked at on a day, in the partition of its own. */
  websiteLook: (partition: number, day: string, listingId: string) =>
    alone(`WEBSITE#${partition}`, `${day}#${listingId}`),
  /** Until when the curator was last told of what stands there. */
  staleTold: () => alone('STALE', 'TOLD'),
  /** That a listing is to be looked at on a day, in the partition of its own. */
  look: (partition: number, day: string, listingId: string) =>
    alone(`LOOK#${partition}`, `${day}#${listingId}`),
  slug: (slug: string) => alone(`SLUG#${slug}`, 'SLUG'),
  organisation: (organisationId: string) => alone(`ORGANISATION#${organisationId}`, 'ORGANISATION'),
  /** A partition of its own: who may write certificates need not be able to write their provider. */
  certificate: (organisationId: string, certificateId: string) =>
    alone(`CERTIFICATES#${organisationId}`, `CERTIFICATE#${certificateId}`),
  /** One change of a certificate, never written again. */
  certificateChange: (organisationId: string, certificateId: string, number: number) =>
    alone(`CERTIFICATES#${organisationId}`, `CHANGE#${certificateId}#${String(number).padStart(4, '0')}`),
  /** That somebody opened the file of a certificate, never written again. */
  certificateLook: (organisationId: string, certificateId: string, at: string, accountId: string) =>
    alone(`CERTIFICATES#${organisationId}`, `LOOK#${certificateId}#${at}#${accountId}`),
  /** A claim that nobody has checked yet. */
  claim: (organisationId: string, certificateId: string) =>
    alone('CERTIFYING', `CLAIM#${organisationId}#${certificateId}`),
  /** A certificate that was checked, by the day on which it ends. */
  ending: (endsOn: string, organisationId: string, certificateId: string) =>
    alone('CERTIFYING', `ENDING#${endsOn}#${organisationId}#${certificateId}`),
  /** A decision that its provider is to be told of. */
  certificateLetter: (organisationId: string, certificateId: string, number: number) =>
    alone('CERTIFYING', `LETTER#${organisationId}#${certificateId}#${String(number).padStart(4, '0')}`),
  /** A provider whose listings are to be written again, because a certificate of theirs has changed. */
  rewriting: (organisationId: string) => alone('CERTIFYING', `REWRITE#${organisationId}`),
  organisationListing: (organisationId: string, listingId: string) =>
    alone(`ORGANISATION#${organisationId}`, `LISTING#${listingId}`),
  /** All words that curators have added: one row, so that no phrase can be in it twice. */
  words: () => alone('WORDS', 'LIST'),
  programmeChange: (programmeId: string, at: string) => alone(`CHANGES#PROGRAMME#${programmeId}`, at),
  wordChange: (revision: number) => alone('CHANGES#WORDS', String(revision).padStart(8, '0')),
  programmeListing: (programmeId: string, listingId: string) =>
    alone(`PROGRAMME#${programmeId}`, `LISTING#${listingId}`),
  /** A listing's search document in one cell; written in the listing's own transaction. */
  cell: (cell: string, listingId: string) =>
    alone(`CELL#${rootOf(cell)}`, `${pathOf(cell)}#LISTING#${listingId}`),
  band: (cellOrListing: string, runId: string) =>
    isPlaced(cellOrListing)
      ? alone(`BAND#${rootOf(cellOrListing)}`, `${pathOf(cellOrListing)}#RUN#${runId}`)
      : alone(`BAND#${cellOrListing}`, `RUN#${runId}`),
  /** That mail to a listing comes back, beside the bands of the same cell or listing. */
  unreached: (cellOrListing: string, listingId: string) =>
    isPlaced(cellOrListing)
      ? alone(`BAND#${rootOf(cellOrListing)}`, `${pathOf(cellOrListing)}#UNREACHED#${listingId}`)
      : alone(`BAND#${cellOrListing}`, `UNREACHED#${listingId}`),
  count: (day: string, name: string) => alone(`COUNT#${day}`, name),
  /** How long the answers of a day took, by working days. */
  answers: (listingId: string, day: string) => alone(`COUNT#ANSWERS#${listingId}`, day),
  /** What became of the referrals of a quarter (`2026Q4`), by one thing: a row a value. */
  outcome: (quarter: string, dimension: string, value: string) =>
    alone(`COUNT#${quarter}`, `${dimension}#${value}`),
  source: (source: string, recordId: string) => alone(`SOURCE#${source}`, recordId),
  proposal: (listingId: string) => alone(`PROPOSAL#${listingId}`, 'PROPOSAL'),
  /** Leads from a provider to a listing that somebody there has changed: one that is new stands nowhere else. */
  proposed: (organisationId: string, listingId: string) =>
    alone(`PROPOSED#${organisationId}`, `LISTING#${listingId}`),
  /** A change that waits for a curator, where the riskiest and then the oldest stands first. */
  queued: ({risk, sentAt, listingId}: {risk: number; sentAt: string; listingId: string}) =>
    alone('PROPOSALS', `${9 - risk}#${sentAt}#${listingId}`),
  history: (listingId: string, at: string, version: number) =>
    alone(`HISTORY#${listingId}`, `${at}#${String(version).padStart(6, '0')}`),
  /** A change that went live at once, for curators to look at. */
  spotCheck: (listingId: string, at: string, version: number) =>
    alone('SPOTCHECKS', `${at}#${listingId}#${version}`),
  /** A listing in a block: a phone number, say, or a square of the map. */
  alike: (block: string, listingId: string) => alone(`ALIKE#${block}`, `LISTING#${listingId}`),
  /** A listing whose facts have changed. */
  compare: (listingId: string) => alone('COMPARE', `LISTING#${listingId}`),
  /** What is known of a listing and another: a row under each of them. */
  paired: (listingId: string, otherId: string) => alone(`PAIRED#${listingId}`, `LISTING#${otherId}`),
  /** Two listings that look like one, where the most alike stand first. */
  pair: (points: number, oneId: string, otherId: string) =>
    alone('PAIRS', `${String(999 - points).padStart(3, '0')}#${oneId}#${otherId}`),
  import: (importId: string) => alone(`IMPORT#${importId}`, 'IMPORT'),
  importRow: (importId: string, line: number) =>
    alone(`IMPORT#${importId}`, `ROW#${String(line).padStart(6, '0')}`),
  merge: (at: string, listingId: string) => alone('MERGES', `${at}#${listingId}`),
  news: (listingId: string, at: string, what: string) => alone('NEWS', `${at}#${listingId}#${what}`),
} as const;

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

/**
 * The first letters of the names of files that show a certificate: as they came from a form, and as they are kept. What is kept
 * begins with its path on our own host, where a signed link opens it.
 */
export const EVIDENCE_PREFIX = {incoming: 'incoming/', kept: 'evidence/kept/'} as const;

/** Over how many partitions the days are spread on which listings are looked at. */
export const LOOK_PARTITIONS = 8;

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

/** Whether a row beside the bands is one of mail that comes back. */
export const isUnreachedKey = (sk: string): boolean => sk.split('#').includes('UNREACHED');

/** The first letters of Index partitions, for `dynamodb:LeadingKeys`. */
export const INDEX_PREFIX = {postcodes: 'POSTCODES#'} as const;

export const referralKeys = {
  /** State, dates, listing: what a private link may show. */
  referral: (referralId: string) => alone(`REFERRAL#${referralId}`, 'REFERRAL'),
  /** Name, contact and everything else that the person told. */
  person: (referralId: string) => alone(`REFERRAL#${referralId}`, 'PERSON'),
  event: (referralId: string, number: number) =>
    alone(`REFERRAL#${referralId}`, `EVENT#${String(number).padStart(4, '0')}`),
  /** Who opened what the person told us, and in which hour. */
  look: (referralId: string, hour: string, who: string) =>
    alone(`LOOKS#${referralId}`, `${LOOK_PREFIX}${hour}#${who}`),
  message: (referralId: string, messageId: string) => alone(`REFERRAL#${referralId}`, `MESSAGE#${messageId}`),
  /** A message that belongs to no referral ("email me this"). */
  looseMessage: (messageId: string) => alone(`LETTER#${messageId}`, `MESSAGE#${messageId}`),
  token: (tokenHash: string) => alone(`TOKEN#${tokenHash}`, 'TOKEN'),
  reference: (reference: string) => alone(`REFERENCE#${reference}`, 'REFERENCE'),
  idempotency: (keyHash: string) => alone(`IDEMPOTENCY#${keyHash}`, 'IDEMPOTENCY'),
  draft: (cookieHash: string) => alone(`DRAFT#${cookieHash}`, 'DRAFT'),
  seats: (runId: string) => alone(`SEATS#${runId}`, 'SEATS'),
  limit: (what: string, hash: string, window: string) => alone(`LIMIT#${what}#${hash}#${window}`, 'LIMIT'),
  referrer: (accountId: string, createdAt: string, referralId: string) =>
    alone(`REFERRER#${accountId}`, `MADE#${createdAt}#${referralId}`),
  together: (togetherId: string) => alone(`TOGETHER#${togetherId}`, 'TOGETHER'),
  same: (markHash: string, referralId: string) => alone(`SAME#${markHash}`, `REFERRAL#${referralId}`),
  handover: (code: string) => alone(`HANDOVER#${code}`, 'HANDOVER'),
  report: (reportId: string) => alone(`REPORT#${reportId}`, 'REPORT'),
  openReport: (createdAt: string, reportId: string) => alone('REPORT#OPEN', `${createdAt}#${reportId}`),
  join: (requestId: string) => alone(`JOIN#${requestId}`, 'JOIN'),
  openJoin: (createdAt: string, requestId: string) => alone('JOIN#OPEN', `${createdAt}#${requestId}`),
  fill: (runId: string) => alone(`FILL#${runId}`, 'FILL'),
  cancel: (runId: string) => alone(`CANCEL#${runId}`, 'CANCEL'),
  code: (id: string) => alone(`CODE#${id}`, 'CODE'),
  access: (cookieHash: string) => alone(`ACCESS#${cookieHash}`, 'ACCESS'),
  duePartition: (number: number) => `DUE#${number}`,
  /** Where a referral stands in its provider's inbox: the open ones apart, each by the instant of its state. */
  inbox: (organisationId: string, {isOpen, since}: {isOpen: boolean; since: string}) => ({
    inboxPartition: `INBOX#${organisationId}`,
    inboxSort: `${isOpen ? INBOX_PREFIX.open : INBOX_PREFIX.ended}${since}`,
  }),
} as const;

/** Whether a key is of a referral itself, and not of a message or a step of it. */
export const isReferralKey = ({pk, sk}: Key): boolean =>
  sk === 'REFERRAL' && pk.startsWith(REFERRALS_PREFIX.referral);

/** Whether a key is of a run that is filled from a waiting list. */
export const isFillKey = ({sk}: Key): boolean => sk === 'FILL';

/** The run that such a key is of. */
export const runIdOfFill = ({pk}: Key): string => pk.slice('FILL#'.length);

/** Whether a key is of a start that was cancelled. */
export const isCancelKey = ({sk}: Key): boolean => sk === 'CANCEL';

/** The run that such a key is of. */
export const runIdOfCancel = ({pk}: Key): string => pk.slice('CANCEL#'.length);

/** The id of the referral that a key of its partition belongs to. */
export const referralIdOf = ({pk}: Key): string => pk.slice(REFERRALS_PREFIX.referral.length);

/** The first letters of the inbox's sort keys. */
export const INBOX_PREFIX = {open: 'OPEN#', ended: 'ENDED#'} as const;

/** The first letters of Referrals partitions, for `dynamodb:LeadingKeys`. */
export const REFERRALS_PREFIX = {
  referral: 'REFERRAL#',
  reference: 'REFERENCE#',
  idempotency: 'IDEMPOTENCY#',
  referrer: 'REFERRER#',
  limit: 'LIMIT#',
  letter: 'LETTER#',
  handover: 'HANDOVER#',
  same: 'SAME#',
  together: 'TOGETHER#',
  looks: 'LOOKS#',
  report: 'REPORT#',
  join: 'JOIN#',
  token: 'TOKEN#',
  code: 'CODE#',
  access: 'ACCESS#',
} as const;

/** The first letters of the sort keys of a group's people, and of those who are invited to it. */
export const MEMBER_PREFIX = 'ACCOUNT#';
const INVITED_PREFIX = 'INVITED#';

export const accountKeys = {
  account: (accountId: string) => alone(`ACCOUNT#${accountId}`, 'ACCOUNT'),
  /** `about` tells two roles of one kind apart: an organisation's id, or nothing. */
  role: (accountId: string, role: string, about = '') =>
    alone(`ACCOUNT#${accountId}`, `ROLE#${role}#${about}`),
  subject: (subjectHash: string) => alone(`SUBJECT#${subjectHash}`, 'SUBJECT'),
  email: (emailHash: string) => alone(`EMAIL#${emailHash}`, 'EMAIL'),
  profile: (accountId: string) => alone(`PROFILE#${accountId}`, 'PROFILE'),
  licence: (of: LicenceOf) =>
    alone(
      'odsCode' in of
        ? `LICENCE#ODS#${of.odsCode}#${of.provenBy}`
        : `LICENCE#ORGANISATION#${of.organisationId}`,
      'LICENCE',
    ),
  session: (cookieHash: string) => alone(`SESSION#${cookieHash}`, 'SESSION'),
  invitation: (emailHash: string, role: string, about = '') =>
    alone(`INVITATION#${emailHash}`, `ROLE#${role}#${about}`),
  member: (group: string, accountId: string) => alone(`MEMBERS#${group}`, `${MEMBER_PREFIX}${accountId}`),
  /** That a mailbox was invited to a group, for its list; what it was invited to stands under the mailbox alone. */
  invited: (group: string, emailHash: string) => alone(`MEMBERS#${group}`, `${INVITED_PREFIX}${emailHash}`),
} as const;

/** The first letters of Accounts partitions, for `dynamodb:LeadingKeys`. */
export const ACCOUNTS_PREFIX = {
  account: 'ACCOUNT#',
  subject: 'SUBJECT#',
  email: 'EMAIL#',
  profile: 'PROFILE#',
  licence: 'LICENCE#',
  session: 'SESSION#',
  invitation: 'INVITATION#',
  members: 'MEMBERS#',
} as const;

/** The first letters of the sort keys of an account's roles. */
export const ROLE_PREFIX = 'ROLE#';

/** The first letters of the sort keys that the courier's stream filter wants. */
export const MESSAGE_PREFIX = 'MESSAGE#';

/** The first letters of the sort keys of who looked at a referral. */
export const LOOK_PREFIX = 'LOOK#';

/** The first letters of the sort keys of a referral's events, for a query of them alone. */
export const EVENT_PREFIX = 'EVENT#';
