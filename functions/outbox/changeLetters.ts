import type {HistoryEntry} from '#shared/model/proposal.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {
  changeApproved,
  changeReturned,
  contactChanged,
  pagesMerged,
  pageTaken,
} from '#shared/proposal/changeLetters.ts';
import {editedChanges} from '#shared/proposal/editedChanges.ts';
import {isOver} from '#shared/proposal/steps.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import type {LetterSources, Prepared} from './prepared.ts';

interface ChangeMessage extends OutboxMessage {
  readonly kind: 'proposal-returned' | 'proposal-approved' | 'contact-changed' | 'listing-merged';
}

const howOf = ({merged, imported}: HistoryEntry): 'edited' | 'merged' | 'imported' =>
  imported !== undefined ? 'imported' : merged ? 'merged' : 'edited';

/**
 * What a curator decided of a change, to whoever sent it; that a contact was changed, to the one before it; and that a page was
 * merged, to its contacts.
 */
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
  if (kind === 'listing-merged' && of) {
    const [stays, entry] = await Promise.all([
      getListing(listingId),
      history.get(listingId, of.at, of.version),
    ]);
    const goes = entry?.merged?.way === 'from' ? await getListing(entry.merged.listingId) : undefined;
    // Undone since, or merged on: then there is other news.
    if (!stays || goes?.merged?.into !== listingId) return {giveUp: 'no-longer-true'};
    const shown = {name: stays.name, goes: goes.name, link: `${origin}/support/${stays.slug}`};
    return {to, letter: pageTaken(shown)};
  }
  if (kind === 'listing-merged') {
    const goes = await getListing(listingId);
    if (!goes?.merged) return {giveUp: 'no-longer-true'};
    const [stays, proposal] = await Promise.all([getListing(goes.merged.into), proposals.get(listingId)]);
    if (!stays) return {giveUp: 'listing-gone'};
    const hasDraft = proposal !== undefined && !isOver(proposal) && proposal.changes.length > 0;
    const shown = {
      name: goes.name,
      stays: stays.name,
      link: `${origin}/support/${stays.slug}`,
      ...(hasDraft && {draftLink: link}),
    };
    return {to, letter: pagesMerged(shown)};
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
