import * as z from 'zod';
import {StartError} from '../startError.ts';
import {
  type CachePolicy,
  cachePolicyOf,
  type OriginRequestPolicy,
  originRequestPolicyOf,
} from './distributionPolicies.ts';
import type {LocalResource, LocalTemplate} from './localTemplate.ts';
import {type ResponseHeadersPolicy, responseHeadersPolicyOf} from './responseHeaders.ts';

const Behaviour = z.looseObject({
  PathPattern: z.string().default('*'),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  TargetOriginId: z.string(),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  Compress: z.boolean().default(false),
  FunctionAssociations: z
    .array(z.looseObject({EventType: z.literal('viewer-request'), FunctionARN: z.string()}))
    .default([]),
  LambdaFunctionAssociations: z.array(z.never()).default([]),
});
const Origin = z.looseObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(''),
  OriginCustomHeaders: z.array(z.looseObject({HeaderName: z.string(), HeaderValue: z.string()})).default([]),
});
const Group = z.looseObject({
  Id: z.string(),
  FailoverCriteria: z.looseObject({StatusCodes: z.looseObject({Items: z.array(z.number())})}),
  Members: z.looseObject({Items: z.array(z.looseObject({OriginId: z.string()}))}),
});
const Config = z.looseObject({
  DistributionConfig: z.looseObject({
    Origins: z.array(Origin),
    OriginGroups: z.looseObject({Items: z.array(Group).default([])}).default({Items: []}),
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour).default([]),
    // Only how long a failure is kept; an error page for the whole distribution would hide the functions' own.
    CustomErrorResponses: z
      .array(z.strictObject({ErrorCode: z.number(), ErrorCachingMinTTL: z.number()}))
      .default([]),
    DefaultRootObject: z.string().optional(),
  }),
});

export interface OriginModel {
  readonly host: string;
  readonly path: string;
  /** Sent with every request to this origin; they win over the viewer's. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface BehaviourModel {
  readonly pattern: string;
  readonly methods: readonly string[];
  /** The first answers; the next is asked when the answer is one of `failoverStatuses`. */
  readonly origins: readonly OriginModel[];
  readonly failoverStatuses: readonly number[];
  readonly cache: CachePolicy;
  readonly originRequest: OriginRequestPolicy;
  readonly responseHeaders: ResponseHeadersPolicy;
  readonly compresses: boolean;
  /** Source of the viewer-request function. */
  readonly viewerRequestCode: string | undefined;
}

export interface DistributionModel {
  /** In CloudFront's order; the last one is the default and fits every path. */
  readonly behaviours: readonly BehaviourModel[];
  readonly rootObject: string;
  /** How long at least an answer with this status is kept; 10 seconds for those not named. */
  readonly errorTtlS: ReadonlyMap<number, number>;
}

const FAILOVER_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const distributionOf = (template: LocalTemplate, {path, properties}: LocalResource): DistributionModel => {
  const parsed = Config.safeParse(properties);
  if (!parsed.success) {
    throw new StartError(
      `${path} uses something of CloudFront's that the local cloud does not run:\n${z.prettifyError(parsed.error)}`,
    );
  }
  const config = parsed.data.DistributionConfig;
  const originOf = (id: string): OriginModel => {
    const origin = config.Origins.find(({Id}) => Id === id);
    if (!origin) throw new StartError(`${path} has no origin "${id}".`);
    return {
      host: origin.DomainName,
      path: origin.OriginPath,
      headers: Object.fromEntries(
        origin.OriginCustomHeaders.map(({HeaderName, HeaderValue}) => [
          HeaderName.toLowerCase(),
          HeaderValue,
        ]),
      ),
    };
  };
  const functionCode = (arn: string): string => {
    const made = template
      .ofType('AWS::CloudFront::Function')
      .find((candidate) => candidate.arn === arn || candidate.ref === arn);
    if (!made) throw new StartError(`${path} uses a viewer function that is not in the template.`);
    return z.string().parse(made.properties.FunctionCode);
  };
  const behaviourOf = (declared: z.infer<typeof Behaviour>): BehaviourModel => {
    const group = config.OriginGroups.Items.find(({Id}) => Id === declared.TargetOriginId);
    const refused = declared.AllowedMethods.filter((method) => !FAILOVER_METHODS.has(method));
    if (group && refused.length > 0) {
      throw new StartError(
        `${path}: CloudFront refuses ${refused.join(', ')} on "${declared.PathPattern}", because origin groups take only GET, HEAD and OPTIONS.`,
      );
    }
    const [viewerRequest] = declared.FunctionAssociations;
    return {
      pattern: declared.PathPattern,
      methods: declared.AllowedMethods,
      origins: group
        ? group.Members.Items.map(({OriginId}) => originOf(OriginId))
        : [originOf(declared.TargetOriginId)],
      failoverStatuses: group?.FailoverCriteria.StatusCodes.Items ?? [],
      cache: cachePolicyOf(template, declared.CachePolicyId),
      originRequest: originRequestPolicyOf(template, declared.OriginRequestPolicyId),
      responseHeaders: responseHeadersPolicyOf(template, declared.ResponseHeadersPolicyId),
      compresses: declared.Compress,
      viewerRequestCode: viewerRequest && functionCode(viewerRequest.FunctionARN),
    };
  };
  return {
    behaviours: [...config.CacheBehaviors, config.DefaultCacheBehavior].map(behaviourOf),
    rootObject: config.DefaultRootObject ?? '',
    errorTtlS: new Map(
      config.CustomErrorResponses.map(({ErrorCode, ErrorCachingMinTTL}) => [ErrorCode, ErrorCachingMinTTL]),
    ),
  };
};

/** The one distribution. @throws StartError when there is none, or more than one */
export const onlyDistribution = (template: LocalTemplate): DistributionModel => {
  const [first, ...others] = template.ofType('AWS::CloudFront::Distribution');
  if (!first || others.length > 0)
    throw new StartError('The local cloud serves exactly one CloudFront distribution.');
  return distributionOf(template, first);
};
