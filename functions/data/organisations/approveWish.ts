import type {OrganisationWish} from '#shared/model/organisationChange.ts';
import {Organisation} from '#shared/model/programme.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {factsAfter, factsOf, isToldToOldContacts} from '#shared/organisation/facts.ts';
import {log} from '../../log.ts';
import {rewriteListings} from '../certificates/rewriteListings.ts';
import {contentHash, without} from '../directory/contentHash.ts';
import {type Directory, getRow} from '../directory/read.ts';
import {OrganisationRow} from '../directory/rows.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys} from '../keys.ts';
import {newsAction} from '../proposals/newsStore.ts';
import {newId} from '../secrets.ts';
import {type Contacts, toldOf} from './toldOf.ts';
import {endAction, eventAction, eventOf} from './wishStore.ts';

/** How long a curator waits for the organisation's listings to be written again; the steward does the rest. */
const REWRITE_MS = 4000;

export interface WishApproval {
  readonly wish: OrganisationWish;
  /** As the curator saw it: nothing is written over what somebody else has made of it since. */
  readonly seen: Organisation;
  /** Where mail of the organisation's listings went before. */
  readonly oldContacts: Contacts;
  readonly by: EditedBy;
  readonly now: Date;
}

const hashOf = (organisation: Organisation): string => contentHash(without(organisation, 'updatedAt'));

/**
 * Makes a wish public: the organisation, its history, the end of the wish, whom to tell, and that its listings are to be
 * written again, in one transaction. Then it writes them; what takes too long is left to the steward. False, and nothing is
 * written, when the wish or the organisation is not as it was seen any more.
 */
export const approveWish = async (
  directory: Directory,
  {wish, seen, oldContacts, by, now}: WishApproval,
): Promise<boolean> => {
  const {client, tableName: TableName} = directory;
  const {organisationId} = wish;
  const key = directoryKeys.organisation(organisationId);
  const row = await getRow(directory, key, true);
  if (!row || hashOf(OrganisationRow.parse(row).organisation) !== hashOf(seen)) return false;

  const at = now.toISOString();
  const before = factsOf(seen);
  const after = factsAfter(before, wish);
  const {id, kind, isDemonstration} = seen;
  const organisation = Organisation.parse({id, kind, isDemonstration, ...after, updatedAt: at});
  const token = newId();
  const told = isToldToOldContacts(before, after) ? toldOf(oldContacts).told : [];
  const news = {organisationId, at} as const;
  try {
    await transact(client, [
      {
        what: 'organisation',
        item: {
          Put: {
            TableName,
            Item: {...key, organisation, contentHash: hashOf(organisation)},
            ConditionExpression: 'contentHash = :read',
            ExpressionAttributeValues: {':read': row.contentHash},
          },
        },
      },
      endAction(directory, wish),
      eventAction(directory, {...eventOf(wish, 'approved', by, now), before, after}),
      {
        what: 'rewriting',
        item: {
          Put: {
            TableName,
            Item: {...directoryKeys.rewriting(organisationId), organisationId, token, since: at},
          },
        },
      },
      newsAction(directory, {...news, what: 'organisation-approved', accountId: wish.sentBy.accountId}),
      ...told.map((to) => newsAction(directory, {...news, what: 'organisation-changed', to})),
    ]);
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
  // Of all facts, search documents say the name alone; the pages read the rest with the listing.
  try {
    await rewriteListings(directory, {organisationId, token}, Date.now() + REWRITE_MS, {staysInPlace: false});
  } catch (failure) {
    log('warn', 'listings-left', {failure});
  }
  return true;
};
