import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {ACCOUNTS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';

/** Signing in and out. */
export const sessionGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('ReadAccounts', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts]),
  // Never an invitation: nobody is let in by signing in.
  allow('MakeAccounts', ['dynamodb:PutItem'], [target.accounts], {
    leadingKeys: [
      ACCOUNTS_PREFIX.account,
      ACCOUNTS_PREFIX.subject,
      ACCOUNTS_PREFIX.email,
      ACCOUNTS_PREFIX.members,
      ACCOUNTS_PREFIX.session,
    ],
  }),
  allow('KeepAccounts', ['dynamodb:UpdateItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.account, ACCOUNTS_PREFIX.session],
  }),
  // An invitation that was taken up, and a sign-in that has ended.
  allow('EndSessions', ['dynamodb:DeleteItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.session, ACCOUNTS_PREFIX.invitation],
  }),
];

/** Whether the issuer may let somebody have an account. */
export const signupGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('ReadInvitations', ['dynamodb:Query'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.invitation],
  }),
];
