import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {DIRECTORY_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';
import {readDirectory, readIndex} from './sharedGrants.ts';

/** Public reads, and a count of what was searched. */
export const menuGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  readDirectory(target),
  readIndex(target),
  allow('CountDemand', ['dynamodb:UpdateItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.demand],
  }),
];
