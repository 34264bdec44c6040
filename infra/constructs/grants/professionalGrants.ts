import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {ACCOUNTS_PREFIX, REFERRALS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {useReferralsKey, readDirectory, readIndex} from './sharedGrants.ts';

/** What referrers send and see: their own. */
export const professionalGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  readIndex(target),
  allow('ReadReferrals', ['dynamodb:GetItem'], [target.referrals], {
    leadingKeys: [
      REFERRALS_PREFIX.referral,
      REFERRALS_PREFIX.reference,
      REFERRALS_PREFIX.idempotency,
      REFERRALS_PREFIX.handover,
    ],
  }),
  allow('ListOwnReferrals', ['dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.referrer, REFERRALS_PREFIX.referral, REFERRALS_PREFIX.same],
  }),
  allow('MakeReferrals', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [
      REFERRALS_PREFIX.referral,
      REFERRALS_PREFIX.reference,
      REFERRALS_PREFIX.idempotency,
      REFERRALS_PREFIX.referrer,
      REFERRALS_PREFIX.token,
      REFERRALS_PREFIX.handover,
      REFERRALS_PREFIX.letter,
      REFERRALS_PREFIX.same,
      REFERRALS_PREFIX.together,
      REFERRALS_PREFIX.looks,
    ],
  }),
  // A level that was measured afterwards, beside what the person told; and what is put right of that, with how long the
  // referral's other rows are kept.
  allow('CountAndPutRight', ['dynamodb:UpdateItem'], [target.referrals], {
    leadingKeys: [
      REFERRALS_PREFIX.limit,
      REFERRALS_PREFIX.referral,
      REFERRALS_PREFIX.reference,
      REFERRALS_PREFIX.same,
    ],
  }),
  useReferralsKey(target),
  allow('ReadSignIns', ['dynamodb:GetItem', 'dynamodb:Query'], [target.accounts], {
    leadingKeys: [
      ACCOUNTS_PREFIX.session,
      ACCOUNTS_PREFIX.account,
      ACCOUNTS_PREFIX.profile,
      ACCOUNTS_PREFIX.licence,
    ],
  }),
  // Whoever answers for a record system is named by their mailbox.
  allow('FindWhoAnswers', ['dynamodb:GetItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.email],
  }),
  // The last use of a sign-in, a profile, and a licence: no row that says what somebody may do.
  allow('KeepProfiles', ['dynamodb:UpdateItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.session, ACCOUNTS_PREFIX.profile, ACCOUNTS_PREFIX.licence],
  }),
];
