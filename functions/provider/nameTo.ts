import type {EditedBy} from '#shared/model/proposal.ts';

/** To a provider, curators are one; a colleague's name is nobody's business but the curator's. */
export const nameTo =
  (own: string) =>
  ({role, accountId}: EditedBy): Promise<string> =>
    Promise.resolve(
      accountId === own ? 'you' : role === 'curator' ? 'a curator' : 'somebody at your organisation',
    );
