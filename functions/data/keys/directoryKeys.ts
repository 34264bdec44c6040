import {rootOf} from '#shared/geo/cells.ts';
import type {ProofOf} from '#shared/model/askedBy.ts';
import {isPlaced} from '#shared/search/reach.ts';
import {alone, searchKeys} from '../searchKeys.ts';

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

/** The keys of Directory. */
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
  /** Since which day mail does not arrive at whoever edited a listing last. */
  editorUnreached: (listingId: string) => alone(`DOUBT#${listingId}`, 'EDITOR'),
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
  /** How often a curator has given a programme a name. Beside the changes: the programmes' own rows are all programmes. */
  programmeNames: () => alone('CHANGES#PROGRAMMES', 'NAMES'),
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
  /** A change of an organisation that waits for a curator. */
  organisationWish: (organisationId: string) => alone('PROPOSALS#ORGANISATIONS', organisationId),
  /** What was done to an organisation, one after the other. No listing's id has this form. */
  organisationEvent: (organisationId: string, at: string) =>
    alone(`HISTORY#ORGANISATION#${organisationId}`, at),
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
  /** A listing that is part of another. */
  mergedInto: (staysId: string, goesId: string) => alone(`MERGES#${staysId}`, goesId),
  /** Of a listing, or of an organisation. */
  news: (aboutId: string, at: string, what: string) => alone('NEWS', `${at}#${aboutId}#${what}`),
} as const;

/** Whether a row beside the bands is one of mail that comes back. */
export const isUnreachedKey = (sk: string): boolean => sk.split('#').includes('UNREACHED');
