import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import {DIRECTORY_PREFIX} from '../../../functions/data/keys.ts';
import {allow} from '../allow.ts';
import type {GrantTargets} from './grantTargets.ts';

/** The only one that asks other people's servers: of what we keep it reads listings, and writes whether a website answers. */
export const linksGrants = (target: GrantTargets): readonly PolicyStatement[] => [
  allow('ReadWebsites', ['dynamodb:GetItem', 'dynamodb:Query'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.listings, DIRECTORY_PREFIX.website, DIRECTORY_PREFIX.doubt],
  }),
  allow('DoubtListings', ['dynamodb:PutItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.website, DIRECTORY_PREFIX.doubt, DIRECTORY_PREFIX.look],
  }),
  allow('TakeLooks', ['dynamodb:DeleteItem'], [target.directory], {
    leadingKeys: [DIRECTORY_PREFIX.website],
  }),
];
