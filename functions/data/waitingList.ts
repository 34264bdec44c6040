import type {InboxStore, ListedReferral} from './inboxStore.ts';

/** Who came first stands first, whenever their provider took them on; the reference decides between two of one instant. */
const byJoined = (one: ListedReferral, other: ListedReferral): number =>
  one.createdAt.localeCompare(other.createdAt) || one.reference.localeCompare(other.reference);

/** The waiting list among a provider's open referrals: those that are accepted and have no date yet, in fair order. */
export const waitingIn = (open: readonly ListedReferral[], listingId?: string): ListedReferral[] =>
  open
    .filter(
      ({state, listing}) => state === 'accepted' && (listingId === undefined || listing.id === listingId),
    )
    .sort(byJoined);

/** The waiting list of a listing, by an index that may be late by a moment: whoever acts on one reads it again. */
export const waitingListOf = async (
  inbox: InboxStore,
  {organisationId, listingId}: {organisationId: string; listingId: string},
  now: Date,
): Promise<ListedReferral[]> => waitingIn(await inbox.list(organisationId, 'open', now), listingId);
