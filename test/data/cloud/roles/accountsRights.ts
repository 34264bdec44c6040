import {ACCOUNTS_PREFIX} from '../../../../functions/data/keys.ts';

/** By what a function may touch rows of Accounts. Each: the function, the first letters of the row's key, the actions. */
export const ACCOUNTS_RIGHTS: readonly (readonly [string, string, string])[] = [
  ['session', ACCOUNTS_PREFIX.session, 'GetItem Query PutItem UpdateItem DeleteItem'],
  ['session', ACCOUNTS_PREFIX.invitation, 'GetItem Query DeleteItem'],
  ['session', ACCOUNTS_PREFIX.account, 'GetItem Query PutItem UpdateItem'],
  ['professional', ACCOUNTS_PREFIX.session, 'GetItem Query UpdateItem'],
  ['professional', ACCOUNTS_PREFIX.profile, 'GetItem Query UpdateItem'],
  ['professional', ACCOUNTS_PREFIX.account, 'GetItem Query'],
  ['professional', ACCOUNTS_PREFIX.email, 'GetItem'],
  ['professional', ACCOUNTS_PREFIX.invitation, 'nothing'],
  ['people', ACCOUNTS_PREFIX.members, 'GetItem Query PutItem DeleteItem'],
  ['people', ACCOUNTS_PREFIX.invitation, 'PutItem DeleteItem'],
  ['people', ACCOUNTS_PREFIX.account, 'Query UpdateItem'],
  ['people', ACCOUNTS_PREFIX.email, 'nothing'],
  ['signup', ACCOUNTS_PREFIX.invitation, 'Query'],
  ['signup', ACCOUNTS_PREFIX.account, 'nothing'],
  ['provider', ACCOUNTS_PREFIX.session, 'GetItem UpdateItem'],
  ['provider', ACCOUNTS_PREFIX.account, 'Query'],
  ['provider', ACCOUNTS_PREFIX.invitation, 'nothing'],
  ['curator', ACCOUNTS_PREFIX.session, 'GetItem UpdateItem'],
  ['curator', ACCOUNTS_PREFIX.account, 'Query'],
  ['curator', ACCOUNTS_PREFIX.invitation, 'nothing'],
  ['steward', ACCOUNTS_PREFIX.account, 'Query'],
  ['steward', ACCOUNTS_PREFIX.session, 'nothing'],
];
