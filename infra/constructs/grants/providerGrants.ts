import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {
  ACCOUNTS_PREFIX,
  DIRECTORY_PREFIX,
  EVIDENCE_PREFIX,
  INBOX_INDEX,
  REFERRALS_PREFIX,
} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {
  useReferralsKey,
  readDirectory,
  spendCodes,
  openSessions,
  readIndex,
  askForProof,
  keepCertificates,
} from './sharedGrants.ts';

/** What a provider answers, and changes of its own pages. */
export const providerGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  readIndex(target),
  allow('ChangeReferrals', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.referrals]),
  allow('AnswerReferrals', ['dynamodb:PutItem', 'dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.referral, REFERRALS_PREFIX.access, REFERRALS_PREFIX.looks],
  }),
  // A referral that somebody there takes by phone, or passes on; whoever made that follows it.
  allow('TakeByPhone', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [
      REFERRALS_PREFIX.reference,
      REFERRALS_PREFIX.idempotency,
      REFERRALS_PREFIX.token,
      REFERRALS_PREFIX.same,
      REFERRALS_PREFIX.referrer,
    ],
  }),
  allow('FindSamePerson', ['dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.same],
  }),
  // What somebody said is wrong with a page. A key cannot be narrowed to one's own: the function asks for no other.
  allow('ListReports', ['dynamodb:Query'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.reportsOf],
  }),
  allow('ListReferrals', ['dynamodb:Query'], [`${target.referrals}/index/${INBOX_INDEX.name}`]),
  askForProof(target),
  // A mailbox that has answered changes its listing and that listing's search documents where they stand. A key cannot
  // be narrowed to one listing: this may write any, with its runs.
  allow('SaveProvenListings', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.listings,
      DIRECTORY_PREFIX.cell,
      DIRECTORY_PREFIX.mailbox,
      DIRECTORY_PREFIX.look,
    ],
  }),
  // A listing that its provider says is right is saved while its mailbox stays as it was read.
  allow('SeeMailboxesStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.mailbox],
  }),
  // A change is written while its page is one of its own.
  allow('SeeListingsStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.listings],
  }),
  // That the mailbox of a GP practice has answered.
  allow('ProvePractices', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.practices],
  }),
  allow('EndUnproven', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.unproven, DIRECTORY_PREFIX.stale],
  }),
  // A new link to the mailbox on record: it holds no address.
  allow('AskForLinks', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.letter],
  }),
  // What is to change of a listing, until a curator has approved it; what went live at once, for its history and for
  // spot checks; and taking a change back from the queue.
  allow('WriteProposals', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.proposal,
      DIRECTORY_PREFIX.proposed,
      DIRECTORY_PREFIX.queue,
      DIRECTORY_PREFIX.history,
      DIRECTORY_PREFIX.spotChecks,
    ],
  }),
  allow('TakeBackProposals', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.queue],
  }),
  ...keepCertificates(target),
  // A file that shows a certificate: what a form of theirs may bring, judged where it came and kept elsewhere for good.
  allow(
    'TakeFiles',
    ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    [`${target.evidence}/${EVIDENCE_PREFIX.incoming}*`],
  ),
  allow('KeepFiles', ['s3:GetObject', 's3:PutObject'], [`${target.evidence}/${EVIDENCE_PREFIX.kept}*`]),
  spendCodes(target),
  ...openSessions(target),
  // That their organisation holds a licence, which somebody there has confirmed.
  allow('KeepLicences', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.licence],
  }),
  useReferralsKey(target),
];
