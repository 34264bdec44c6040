import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {DIRECTORY_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';

/** What turns listings into shards. */
export const indexerGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  // Whether a certificate counts.
  allow('ReadSchemes', ['dynamodb:GetItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.schemes],
  }),
  allow('ReadShards', ['dynamodb:Query'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.cell, DIRECTORY_PREFIX.band, DIRECTORY_PREFIX.words],
  }),
  allow(
    'WriteIndex',
    ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    [target.index],
  ),
];
