import type {EditedBy} from '#shared/model/proposal.ts';
import type {CuratorDeps} from '../deps.ts';

/** Who somebody is, to a curator: the mailbox by which they sign in. */
export const nameOf =
  ({getAccount}: Pick<CuratorDeps, 'getAccount'>) =>
  async ({role, accountId}: EditedBy): Promise<string> => {
    const whose = role === 'curator' ? 'a curator' : 'the provider';
    const account = await getAccount(accountId);
    return account ? `${account.account.email}, ${whose}` : `somebody who has left, ${whose}`;
  };
