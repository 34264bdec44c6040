import type {Actor} from '#shared/access/actor.ts';
import {may} from '#shared/access/may.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Directory} from '../data/directory/read.ts';
import {historyStore} from '../data/proposals/historyStore.ts';

/** Accounts that are looked up for one listing. */
const MOST_LOOKED_UP = 5;

/**
 * The sign-in of whoever changed or checked a listing last and still edits it: the listing's history names their account,
 * so that nobody needs the list of a provider's people. Undefined where nobody there has done anything with it yet.
 */
export const lastEditor =
  (directory: Directory, getAccount: (accountId: string) => Promise<Actor | undefined>) =>
  async ({id, organisationId}: Pick<Listing, 'id' | 'organisationId'>): Promise<string | undefined> => {
    const history = await historyStore(directory).list(id);
    const found = history.flatMap(({by}) => (by?.role === 'provider' ? [by.accountId] : []));
    for (const accountId of [...new Set(found)].slice(0, MOST_LOOKED_UP)) {
      const actor = await getAccount(accountId);
      if (actor && may.editListing(actor, organisationId)) return actor.account.email;
    }
    return undefined;
  };
