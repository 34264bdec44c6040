import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import {Mailbox} from '#shared/model/primitives.ts';
import type {Change, Proposal} from '#shared/model/proposal.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import {isOver} from '#shared/proposal/steps.ts';
import type {Directory} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {newsAction, type NewsRow} from '../proposals/newsStore.ts';

/** A listing as whoever decided saw it: `version` is the one that they saw. */
export interface Seen {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
}

/** The same with what its provider is changing of it: the row as it was read. */
export interface SeenWithProposal extends Seen {
  readonly proposal: Proposal | undefined;
}

/** Where the provider of each of the two is reached. */
export interface Contacts {
  readonly stays: readonly string[];
  readonly goes: readonly string[];
}

/** The same news to each address that a mail can go to, once. */
const newsTo = (directory: Directory, contacts: readonly string[], news: Omit<NewsRow, 'to'>): Action[] =>
  [...new Set(contacts.map((contact) => contact.toLowerCase()))]
    .filter((contact) => Mailbox.safeParse(contact).success)
    .map((to) => newsAction(directory, {...news, to}));

/** To whoever is changing the page that goes, and has not sent it. */
const newsToWriter = (
  directory: Directory,
  {proposal}: SeenWithProposal,
  news: Omit<NewsRow, 'to' | 'accountId'>,
): Action[] =>
  proposal && !isOver(proposal) && proposal.changes.length > 0
    ? [newsAction(directory, {...news, accountId: proposal.changedBy.accountId})]
    : [];

const changesContact = (changes: readonly Change[]): boolean =>
  knownChanges(changes).some(({field}) => isToldToOldContact(field));

/** Whom to tell of a merge. `version`: the one that it makes of the page that stays. */
export const mergeNews = (
  directory: Directory,
  {
    stays,
    goes,
    changes,
    contacts,
    now,
  }: {
    readonly stays: SeenWithProposal;
    readonly goes: SeenWithProposal;
    readonly changes: readonly Change[];
    readonly contacts: Contacts;
    readonly now: Date;
  },
  version: number,
): Action[] => {
  const at = now.toISOString();
  const gone = {listingId: goes.listing.id, at, what: 'listing-merged'} as const;
  const staying = {listingId: stays.listing.id, at, version} as const;
  const isOneProvider = stays.listing.organisationId === goes.listing.organisationId;
  return [
    ...newsToWriter(directory, goes, gone),
    ...newsTo(directory, contacts.goes, gone),
    // Another provider's people are theirs from now on.
    ...newsTo(directory, isOneProvider ? [] : contacts.stays, {...staying, what: 'listing-merged'}),
    ...newsTo(directory, changesContact(changes) ? contacts.stays : [], {
      ...staying,
      what: 'contact-changed',
    }),
  ];
};

/**
 * Whom to tell that the page that stayed is reached as before: those who were told that it is reached otherwise, and those who
 * are reached there until now. `version`: the one that is made of it.
 */
export const givenBackNews = (
  directory: Directory,
  {
    stays,
    contacts,
    now,
  }: {
    readonly stays: {readonly listing: Listing; readonly changes: readonly Change[]};
    readonly contacts: readonly string[];
    readonly now: Date;
  },
  version: number,
): Action[] =>
  newsTo(directory, changesContact(stays.changes) ? contacts : [], {
    ...{listingId: stays.listing.id, at: now.toISOString(), version, what: 'contact-changed'},
  });

/** Whom to tell that a merge was undone: everybody who was told of it. `version`: the one that is made of the page that went. */
export const partedNews = (
  directory: Directory,
  {goes, contacts, now}: {readonly goes: SeenWithProposal; readonly contacts: Contacts; readonly now: Date},
  version: number,
): Action[] => {
  const news = {listingId: goes.listing.id, at: now.toISOString(), version} as const;
  return [
    ...newsToWriter(directory, goes, {...news, what: 'merge-undone'}),
    ...newsTo(directory, contacts.goes, {...news, what: 'merge-undone'}),
    ...newsTo(directory, contacts.stays, {...news, what: 'page-given-back'}),
  ];
};
