import {londonDate} from '#shared/london.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {applyProposal} from '#shared/proposal/applyProposal.ts';
import {slugFrom} from '#shared/proposal/slugFrom.ts';
import {type Lack, soundListing} from '#shared/proposal/soundListing.ts';
import type {Editing} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import type {CuratorDeps} from '../deps.ts';
import {oldContacts} from './proposalView.ts';

type Deps = Pick<CuratorDeps, 'approve' | 'editing'>;

/** What became of an approval: who sees the page now, what it lacks, or that somebody was faster. */
type Approved =
  | {readonly outcome: 'public' | 'hidden' | 'overtaken'}
  | {readonly outcome: 'lacks'; readonly lacks: readonly Lack[]};

/** Numbers tried after a web address that is another's. */
const MOST_SLUGS = 20;

const isTaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'not-acceptable-now';

/**
 * Makes a change public, of which nothing is left to choose. A new page gets its web address from its name; a new mailbox is
 * sent a code, and takes no referrals before it has answered.
 */
export const approveSubject = async (
  deps: Deps,
  subject: Subject,
  proposal: Proposal,
  {by}: Pick<Editing, 'by'>,
): Promise<Approved> => {
  const now = deps.editing.now();
  const {stored, base, listingId} = subject;
  const {page} = applyProposal(base, proposal);
  const sound = soundListing(page, proposal.changes, londonDate(now));
  if ('lacks' in sound) return {outcome: 'lacks', lacks: sound.lacks};
  const {mailbox: email} = page;
  const isNewMailbox = email !== undefined && email.toLowerCase() !== base.mailbox?.toLowerCase();
  const mailbox = isNewMailbox ? {listingId, email} : undefined;
  const {runs = []} = stored ?? {};
  const approval = {proposal, runs, mailbox, oldContacts: oldContacts(subject), by, now};
  // A change of one part says nothing of the others: only a page that is new, or of which its provider says that they
  // have read the rest, is checked by it, on the day on which they said so.
  const isChecked = !stored || proposal.isRestChecked === true;
  const checkedOn = isChecked ? londonDate(new Date(proposal.sentAt ?? now)) : undefined;
  for (let number = 1; ; number += 1) {
    const slug = stored ? sound.listing.slug : slugFrom(sound.listing.name, number, listingId);
    try {
      const listing = {...sound.listing, slug, ...(checkedOn !== undefined && {checkedOn})};
      const saved = await deps.approve({...approval, listing});
      return {outcome: saved.listing.status === 'hidden' ? 'hidden' : 'public'};
    } catch (failure) {
      if (failure instanceof ProblemError && failure.slug === 'stale-version') return {outcome: 'overtaken'};
      if (stored || !isTaken(failure) || number === MOST_SLUGS) throw failure;
    }
  }
};
