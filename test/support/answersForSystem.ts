import {accountStore} from '../../functions/data/accounts/accountStore.ts';
import {profileStore} from '../../functions/data/accounts/profileStore.ts';
import type {TestCloud} from './cloud.ts';

const AT = '2026-01-01T00:00:00.000Z';

/** Somebody who answers for the first record system of the local stage, and has said who they are: their account. */
export const answersForSystem = async (cloud: TestCloud): Promise<string> => {
  const accounts = {client: cloud.documents, tableName: cloud.table('ACCOUNTS_TABLE')};
  const {account} = await accountStore(accounts).signIn(
    {issuer: 'https://issuer.example', subject: 'nurse', email: 'nurse@surgery.example'},
    [{role: 'professional', grantedBy: 'mail-domain', grantedAt: AT}],
    new Date(),
  );
  await profileStore(accounts).save(
    account.id,
    {name: 'Pat', job: 'Nurse', organisation: 'Example Surgery', replyEmail: 'team@surgery.example'},
    new Date(),
  );
  return account.id;
};
