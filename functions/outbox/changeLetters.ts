import type {HistoryEntry} from '#shared/model/proposal.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {changeApproved, changeReturned, contactChanged} from '#shared/proposal/changeLetters.ts';
import {editedChanges} from '#shared/proposal/editedChanges.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import type {LetterSources, Prepared} from './prepared.ts';

interface ChangeMessage extends OutboxMessage {
  readonly kind: 'proposal-returned' | 'proposal-approved' | 'contact-changed';
}

const howOf = ({merged, imported}: HistoryEntry): Parameters<typeof contactChanged>[0]['how'] => {
  if (imported !== undefined) return 'imported';
  if (!merged) return 'edited';
  return merged.way === 'undone' ? 'parted' : 'merged';
};

/** What a curator decided of a change, to whoever sent it; and that a contact was changed, to the one before it. */
export const changeLetter = async (
  {getListing, proposals, history, origin}: LetterSources,
  {kind, to, listingId, history: of}: ChangeMessage,
): Promise<Prepared> => {
  if (to === undefined || listingId === undefined) return {giveUp: 'listing-gone'};
  const link = `${origin}/provider/listings/${encodeURIComponent(listingId)}`;
  if (kind === 'proposal-returned') {
    const proposal = await proposals.get(listingId);
    const isStill = proposal?.state === 'returned' && proposal.message !== undefined;
    if (!isStill) return {giveUp: 'no-longer-true'};
    const named = proposal.changes.find(({field}) => field === 'name')?.to;
    const listing = await getListing(listingId);
    const name = listing?.name ?? (typeof named === 'string' ? named : 'Your new page');
    return {to, letter: changeReturned({name, message: proposal.message ?? '', link})};
  }
  const [listing, entry] = await Promise.all([
    getListing(listingId),
    of && history.get(listingId, of.at, of.version),
  ]);
  if (!listing || !entry) return {giveUp: 'listing-gone'};
  const isHidden = listing.status === 'hidden';
  const shownAt = isHidden ? link : `${origin}/support/${listing.slug}`;
  if (kind === 'proposal-approved') {
    const edited = diffRows(editedChanges(entry));
    return {to, letter: changeApproved({name: listing.name, link: shownAt, edited, isHidden})};
  }
  const rows = diffRows(entry.changes).filter(({field}) => isToldToOldContact(field));
  return {
    to,
    letter: contactChanged({name: listing.name, rows, link: shownAt, how: howOf(entry)}),
  };
};
