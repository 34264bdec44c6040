import type {PolicyStatement} from 'aws-cdk-lib/aws-iam';
import type {FunctionName} from '#shared/routes.ts';
import type {GrantTargets} from './grants/grantTargets.ts';
import {courierGrants, stewardGrants} from './grants/outboxGrants.ts';
import {curatorGrants} from './grants/curatorGrants.ts';
import {indexerGrants} from './grants/indexerGrants.ts';
import {linksGrants} from './grants/linksGrants.ts';
import {menuGrants} from './grants/menuGrants.ts';
import {peopleGrants} from './grants/peopleGrants.ts';
import {professionalGrants} from './grants/professionalGrants.ts';
import {providerGrants} from './grants/providerGrants.ts';
import {referralsGrants} from './grants/referralsGrants.ts';
import {sessionGrants, signupGrants} from './grants/sessionGrants.ts';

/**
 * What each function may do to data and mail: the whole list, read beside design section 2. A transaction needs the
 * right of each of its members (PutItem, UpdateItem, DeleteItem, ConditionCheckItem); a batch has a right of its own.
 */
export const grantsOf = (target: GrantTargets): Record<FunctionName, readonly PolicyStatement[]> => ({
  menu: menuGrants(target),
  referrals: referralsGrants(target),
  professional: professionalGrants(target),
  provider: providerGrants(target),
  curator: curatorGrants(target),
  people: peopleGrants(target),
  session: sessionGrants(target),
  signup: signupGrants(target),
  indexer: indexerGrants(target),
  courier: courierGrants(target),
  steward: stewardGrants(target),
  links: linksGrants(target),
});
