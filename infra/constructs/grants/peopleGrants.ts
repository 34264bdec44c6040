import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {ACCOUNTS_PREFIX, DIRECTORY_PREFIX, REFERRALS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {useReferralsKey, readDirectory, openSessions} from './sharedGrants.ts';

/** The only one that may hand out roles and take them away; of Referrals nothing but a letter that it leaves. */
export const peopleGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  ...openSessions(target),
  allow('ListPeople', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.members],
  }),
  allow('Invite', ['dynamodb:PutItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.invitation, ACCOUNTS_PREFIX.members],
  }),
  allow('TakeOut', ['dynamodb:UpdateItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.account],
  }),
  allow('TakeBack', ['dynamodb:DeleteItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.invitation, ACCOUNTS_PREFIX.members],
  }),
  // Who looked at a referral's details: never the details, nor the referral.
  allow('FindReferral', ['dynamodb:GetItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.reference],
  }),
  allow('ListLooks', ['dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.looks],
  }),
  // What somebody said is wrong with a page, and the answer to them.
  allow('ReadReports', ['dynamodb:GetItem', 'dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.report],
  }),
  allow('AnswerReports', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.report],
  }),
  // Who asks to become a provider; what a curator makes of it. A provider that is there is never written again.
  allow('ReadJoins', ['dynamodb:GetItem', 'dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.join],
  }),
  allow('AnswerJoins', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.join],
  }),
  allow('MakeProviders', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.organisation],
  }),
  allow('LeaveLetters', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.letter],
  }),
  allow('CountLetters', ['dynamodb:UpdateItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.limit],
  }),
  useReferralsKey(target),
];
