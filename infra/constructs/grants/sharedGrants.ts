import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {ACCOUNTS_PREFIX, DIRECTORY_PREFIX, REFERRALS_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';

/**
 * The key serves DynamoDB only, in this region, for whoever may use the table.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const useReferralsKey = (target: GrantTargets): PolicyStatement =>
  allow(
    'UseReferralsKey',
    [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    [target.referralsKey],
    {conditions: {StringEquals: {'kms:ViaService': `dynamodb.${target.region}.amazonaws.com`}}},
  );

/** All that the menu says, which is in public. */
export const readDirectory = (target: GrantTargets): PolicyStatement =>
  allow('ReadDirectory', ['dynamodb:GetItem', 'dynamodb:Query'], [target.directory]);

/** A code is deleted when it has opened something; nothing else is ever deleted by a request. */
export const spendCodes = (target: GrantTargets): PolicyStatement =>
  allow('SpendCodes', ['dynamodb:DeleteItem'], [target.referrals], {
    leadingKeys: [REFERRALS_PREFIX.code],
  });

/** Who is signed in, and what they may do at this moment. */
export const openSessions = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('ReadSessions', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [target.accounts], {
    leadingKeys: [ACCOUNTS_PREFIX.session],
  }),
  allow('ReadRoles', ['dynamodb:Query'], [target.accounts], {leadingKeys: [ACCOUNTS_PREFIX.account]}),
];

/** What search reads. */
export const readIndex = (target: GrantTargets): PolicyStatement =>
  allow('ReadIndex', ['dynamodb:BatchGetItem', 'dynamodb:GetItem'], [target.index]);

/** That somebody wants a mailbox to answer: the steward mails the code. */
export const askForProof = (target: GrantTargets): PolicyStatement =>
  allow('AskForProof', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.proofs],
  });

/** A change of a certificate: what it is now, that it was so, and what is to be done about it. Never its provider. */
export const keepCertificates = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('KeepCertificates', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.certificates, DIRECTORY_PREFIX.certifying],
  }),
  allow('EndWhatIsDone', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.certifying],
  }),
  allow('SeeProviders', ['dynamodb:ConditionCheckItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.organisation],
  }),
];
