import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {REFERRALS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {useReferralsKey, readDirectory, spendCodes, readIndex} from './sharedGrants.ts';

/** What the public sends and follows. */
export const referralsGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  readIndex(target),
  allow(
    'WriteReferrals',
    ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    [target.referrals],
  ),
  allow('ReadOwnHistory', ['dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.referral, REFERRALS_PREFIX.looks],
  }),
  spendCodes(target),
  useReferralsKey(target),
];
