import type {OrganisationEvent} from '#shared/model/organisationChange.ts';
import {Organisation} from '#shared/model/programme.ts';
import {isToldToOldContacts} from '#shared/organisation/facts.ts';
import {log} from '../../log.ts';
import {rewriteListings} from '../certificates/rewriteListings.ts';
import {contentHash, without} from '../directory/contentHash.ts';
import {type Directory, getRow} from '../directory/read.ts';
import {OrganisationRow} from '../directory/rows.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys} from '../keys.ts';
import {newsAction} from '../proposals/newsStore.ts';
import {newId} from '../secrets.ts';
import {type Contacts, toldOf} from './toldOf.ts';
import {eventAction} from './wishStore.ts';

/** How long a curator waits for the organisation's listings to be written again; the steward does the rest. */
const REWRITE_MS = 4000;

const hashOf = (organisation: Organisation): string => contentHash(without(organisation, 'updatedAt'));

/** What becomes public of an organisation. */
export interface Publication {
  /** As the curator saw it: nothing is written over what somebody else has made of it since. */
  readonly seen: Organisation;
  /** What its history says of it; what the menu says then is its `after`. */
  readonly event: OrganisationEvent;
  /** Where mail of the organisation's listings went before. */
  readonly oldContacts: Contacts;
  /** What else is written in the same transaction. */
  readonly together?: readonly Action[];
}

/**
 * Makes facts of an organisation public: the organisation, its history, whom to tell, and that its listings are to be written
 * again, in one transaction. Then it writes them; what takes too long is left to the steward. False, and nothing is written,
 * when the organisation, or what else was to be written, is not as it was seen any more.
 */
export const publishFacts = async (
  directory: Directory,
  {seen, event, oldContacts, together = []}: Publication,
): Promise<boolean> => {
  const {client, tableName: TableName} = directory;
  const {organisationId, at, before, after} = event;
  const key = directoryKeys.organisation(organisationId);
  const row = await getRow(directory, key, true);
  if (!row || hashOf(OrganisationRow.parse(row).organisation) !== hashOf(seen)) return false;

  const {id, kind, isDemonstration} = seen;
  const organisation = Organisation.parse({id, kind, isDemonstration, ...after, updatedAt: at});
  const token = newId();
  const told = isToldToOldContacts(before, after) ? toldOf(oldContacts).told : [];
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
      eventAction(directory, event),
      {
        what: 'rewriting',
        item: {
          Put: {
            TableName,
            Item: {...directoryKeys.rewriting(organisationId), organisationId, token, since: at},
          },
        },
      },
      ...together,
      ...told.map((to) => newsAction(directory, {organisationId, at, what: 'organisation-changed', to})),
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
