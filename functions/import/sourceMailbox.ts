import * as z from 'zod/mini';
import type {ListingRecord} from '#shared/model/menuRecord.ts';
import {contentHash} from '../data/directory/contentHash.ts';
import {isProven, type Mailbox} from '../data/directory/rows.ts';

type Given = NonNullable<ListingRecord['mailbox']>;

/**
 * Of the address that a source gave last for a listing; null when it never gave one. Undefined in what was remembered
 * before addresses were: nobody knows what it gave.
 */
export const GivenHash = z.optional(z.nullable(z.string()));
type GivenHash = z.infer<typeof GivenHash>;

interface SourceMailbox {
  /** The source's own address, when it is to be saved; absent, what is on record stays. */
  readonly mailbox?: Given;
  readonly givenHash: string | null;
  /** For the report, when the file does not have its way unseen, or somebody's proof is over. No address is in it. */
  readonly note?: string;
}

const REPLACED =
  'The file names another mailbox: the one that had answered is replaced, and online referral is off until the new one answers a code';
const KEPT =
  'The file names another mailbox than the one on record, which stays: what the file named before is not known';

const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * What a source says of a listing's mailbox, beside what it said before and what is on record: only an address that the
 * source itself has changed takes the place of one that people set or proved here. A source that gives none takes none
 * away, and is held to the one that it gave last.
 */
export const sourceMailbox = (
  given: Given | undefined,
  before: {readonly isNew: boolean; readonly givenHash: GivenHash},
  stored: Mailbox | undefined,
): SourceMailbox => {
  if (!given) return {givenHash: before.givenHash ?? null};
  const givenHash = contentHash(given.email.toLowerCase());
  if (!stored || isSameAddress(stored.email, given.email)) return {mailbox: given, givenHash};
  if (givenHash === before.givenHash) return {givenHash};
  if (!before.isNew && before.givenHash === undefined) return {givenHash, note: KEPT};
  return {mailbox: given, givenHash, ...(isProven(stored) && {note: REPLACED})};
};
