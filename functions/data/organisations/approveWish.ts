import type {OrganisationWish} from '#shared/model/organisationChange.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {factsAfter, factsOf} from '#shared/organisation/facts.ts';
import type {Directory} from '../directory/read.ts';
import {newsAction} from '../proposals/newsStore.ts';
import {type Publication, publishFacts} from './publishFacts.ts';
import {endAction, eventOf} from './wishStore.ts';

interface WishApproval extends Pick<Publication, 'seen' | 'oldContacts'> {
  readonly wish: OrganisationWish;
  readonly by: EditedBy;
  readonly now: Date;
}

/**
 * Makes a wish public, ends it, and tells whoever sent it, with all that `publishFacts` writes. False, and nothing is written,
 * when the wish or the organisation is not as it was seen any more.
 */
export const approveWish = (
  directory: Directory,
  {wish, seen, oldContacts, by, now}: WishApproval,
): Promise<boolean> => {
  const before = factsOf(seen);
  const event = {...eventOf(wish, 'approved', by, now), before, after: factsAfter(before, wish)};
  const {organisationId, at} = event;
  const {accountId} = wish.sentBy;
  return publishFacts(directory, {
    seen,
    event,
    oldContacts,
    together: [
      endAction(directory, wish),
      newsAction(directory, {organisationId, at, what: 'organisation-approved', accountId}),
    ],
  });
};
