import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {Id} from '#shared/model/primitives.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import {inOrder} from '../../data/alike/pairStore.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import type {CuratorDeps} from '../deps.ts';

/** A listing that is in the menu, with what waits of it. */
export type Compared = Subject & {readonly stored: StoredListing};

/** Two listings, in the order of their ids. */
export interface OpenPair {
  readonly one: Compared;
  readonly other: Compared;
  /** What a page of them shows, so that nothing else is merged by it. */
  readonly shown: string;
}

const compared = async (
  {editing}: Pick<CuratorDeps, 'editing'>,
  listingId: string,
): Promise<Compared | undefined> => {
  const subject = await openSubject(editing, listingId);
  const {stored} = subject ?? {};
  return subject && stored && !isHiddenByHand(stored.row.listing) ? {...subject, stored} : undefined;
};

const shownOf = (one: Compared, other: Compared): string =>
  contentHash(
    [one, other].map(({stored, mailbox, row}) => [
      stored.row.listing.version,
      mailbox?.email ?? null,
      row?.revision ?? 0,
    ]),
  );

/** The two that an address names; undefined when one is hidden, merged or not there, or both are the same. */
export const openPair = async (
  deps: Pick<CuratorDeps, 'editing'>,
  given: {readonly get: (name: string) => string | null},
): Promise<OpenPair | undefined> => {
  const [first, second] = [Id.safeParse(given.get('one')), Id.safeParse(given.get('other'))];
  if (!first.success || !second.success || first.data === second.data) return undefined;
  const [oneId, otherId] = inOrder(first.data, second.data);
  const [one, other] = await Promise.all([compared(deps, oneId), compared(deps, otherId)]);
  return one && other && {one, other, shown: shownOf(one, other)};
};
