import {accountStore} from '../../functions/data/accounts/accountStore.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {OWN} from './staff.ts';

/** Somebody who edits the provider's listings signs in, and says that one is right; their account. */
export const hasChecked = async (
  {accounts, providerDeps}: ReferralWorld,
  {listingId, email, at}: {readonly listingId: string; readonly email: string; readonly at: Date},
): Promise<string> => {
  const {account} = await accountStore(accounts).signIn(
    {issuer: 'https://issuer.example', subject: email, email},
    [
      {
        role: 'provider',
        organisationId: OWN,
        duties: ['editor'],
        grantedBy: 'invitation',
        grantedAt: at.toISOString(),
      },
    ],
    at,
  );
  const by = {role: 'provider', accountId: account.id} as const;
  await providerDeps.confirm({listingId, isRight: true, by}, at);
  return account.id;
};
