import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {DIRECTORY_PREFIX, INDEX_PREFIX, REFERRALS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {useReferralsKey, readDirectory} from './sharedGrants.ts';

/** What waits in the outbox is sent, with what is told of it elsewhere: the courier at once, the steward what is late. */
export const carryMessages = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  allow('WriteBandsAndCounts', ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.band, DIRECTORY_PREFIX.count, DIRECTORY_PREFIX.waiting],
  }),
  // What waits for a mailbox puts its listing among those whose mailbox takes nothing; so does mail that comes back.
  allow('ListUnproven', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.unproven],
  }),
  // Mail that comes back, or a report of a problem, is a reason to look at a listing's freshness.
  allow('HaveListingsLookedAt', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.look, DIRECTORY_PREFIX.doubt],
  }),
  // That mail to a mailbox comes back, which SES tells the courier, or is refused: no other row of a listing.
  allow('MarkMailboxes', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.mailbox],
  }),
  // That a GP practice was named, or takes no mail.
  allow('MarkPractices', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.practices],
  }),
  // Deprivation goes into the counts, and nowhere else.
  allow('ReadDeciles', ['dynamodb:GetItem'], [target.index], {leadingKeys: [INDEX_PREFIX.postcodes]}),
  allow('CarryMessages', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.referrals]),
  allow('MakeLinksAndCodes', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.token, REFERRALS_PREFIX.code],
  }),
  useReferralsKey(target),
  // A mail that came back leaves a message; a clock that has ended the referral, its step and its messages.
  allow('LeaveMessages', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.referral],
  }),
  allow('SendMail', ['ses:SendEmail'], [target.mailIdentity, target.mailConfigurationSet], {
    conditions: {StringEquals: {'ses:FromAddress': target.mailFrom}},
  }),
];
