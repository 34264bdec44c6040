import {AllowedMethods, type BehaviorOptions, type IOrigin} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';
import {
  menuCache,
  privateCache,
  privateForwarding,
  systemsCache,
  systemsForwarding,
} from './cachePolicies.ts';
import {type Kind, pathBehaviours} from './pathBehaviours.ts';

/** What the distribution does with each path of the functions, by pattern, in the order in which it must ask. */
export const apiBehaviours = (
  scope: Construct,
  origin: IOrigin,
  shared: Omit<BehaviorOptions, 'origin'>,
): Record<string, BehaviorOptions> => {
  const byKind: Record<Kind, BehaviorOptions> = {
    menu: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: menuCache(scope),
    },
    private: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: privateCache(scope),
      originRequestPolicy: privateForwarding(scope),
    },
    systems: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: systemsCache(scope),
      originRequestPolicy: systemsForwarding(scope),
    },
  };
  return Object.fromEntries(pathBehaviours().map(({pattern, kind}) => [pattern, byKind[kind]]));
};
