import {AllowedMethods, type BehaviorOptions, type IOrigin} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';
import {formForwarding, menuCache, privateCache, privateForwarding} from './cachePolicies.ts';
import {type Kind, pathBehaviours} from './pathBehaviours.ts';

/** What the distribution does with each path of the functions, by pattern, in the order in which it must ask. */
export const apiBehaviours = (
  scope: Construct,
  origin: IOrigin,
  shared: Omit<BehaviorOptions, 'origin'>,
): Record<string, BehaviorOptions> => {
  const publicCache = menuCache(scope);
  const byKind: Record<Kind, BehaviorOptions> = {
    menu: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: publicCache,
    },
    // What is posted is never kept; what is asked for with GET has nobody's cookie in it.
    form: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: publicCache,
      originRequestPolicy: formForwarding(scope),
    },
    private: {
      ...shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: privateCache(scope),
      originRequestPolicy: privateForwarding(scope),
    },
  };
  return Object.fromEntries(pathBehaviours().map(({pattern, kind}) => [pattern, byKind[kind]]));
};
