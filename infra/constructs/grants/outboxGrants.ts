import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {
  ACCOUNTS_PREFIX,
  DIRECTORY_PREFIX,
  DUE_INDEX,
  INBOX_INDEX,
  REFERRALS_PREFIX,
} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {carryMessages} from './carryMessages.ts';

/** What waits in the outbox is sent at once. */
export const courierGrants = (target: GrantTargets): readonly PolicyStatement[] => carryMessages(target);

/** It sends what is due itself (functions/outbox/README.md says why it does not wake the courier). */
export const stewardGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('FindWhatIsDue', ['dynamodb:Query'], [`${target.referrals}/index/${DUE_INDEX.name}`]),
  // Who asked for a mailbox to be proven: each is taken up once.
  allow('TakeProofs', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.proofs],
  }),
  // What a curator decided, once its letter is left; and the mailbox of whoever sent it, or edited a page last.
  allow('TakeNews', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.news],
  }),
  allow('FindWhoSent', ['dynamodb:Query'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.account],
  }),
  // A listing whose check is owed comes to its next stage, where it stands: what was told of it, its history, and when to look again.
  allow('KeepListingsFresh', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [
      DIRECTORY_PREFIX.listings,
      DIRECTORY_PREFIX.cell,
      DIRECTORY_PREFIX.stale,
      DIRECTORY_PREFIX.history,
    ],
  }),
  allow('SeeMailboxesStay', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.mailbox],
  }),
  allow('EndLooks', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.look],
  }),
  // The pairs of listings that look alike, and which of them were compared.
  allow('PairListings', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.paired, DIRECTORY_PREFIX.pairs],
  }),
  allow('EndPairs', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.pairs, DIRECTORY_PREFIX.compare],
  }),
  // What a provider is to be told of its certificates, once; and what of its listings is still to be written again.
  allow('WarnOfEnds', ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.certifying],
  }),
  // A code to a mailbox, a question to it, and the daily mails to the curator: of no referral.
  allow('PostLetters', ['dynamodb:PutItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.letter],
  }),
  // Whose turn it is for a place: state and dates, and nothing of the person.
  allow('FindWhoWaits', ['dynamodb:Query'], [`${target.referrals}/index/${INBOX_INDEX.name}`]),
  ...carryMessages(target),
];
