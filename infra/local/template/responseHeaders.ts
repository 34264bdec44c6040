import * as z from 'zod';
import {StartError} from '../startError.ts';
import type {LocalTemplate} from './localTemplate.ts';

export interface ResponseHeadersPolicy {
  /** Added to every answer; without `overrides` only where the origin did not set it. */
  readonly set: readonly {readonly name: string; readonly value: string; readonly overrides: boolean}[];
  readonly remove: readonly string[];
}

const Override = z.boolean();
const Security = z.strictObject({
  StrictTransportSecurity: z
    .strictObject({
      AccessControlMaxAgeSec: z.number(),
      IncludeSubdomains: z.boolean().default(false),
      Preload: z.boolean().default(false),
      Override,
    })
    .optional(),
  ContentTypeOptions: z.strictObject({Override}).optional(),
  FrameOptions: z.strictObject({FrameOption: z.string(), Override}).optional(),
  ReferrerPolicy: z.strictObject({ReferrerPolicy: z.string(), Override}).optional(),
  ContentSecurityPolicy: z.strictObject({ContentSecurityPolicy: z.string(), Override}).optional(),
  XSSProtection: z
    .strictObject({Protection: z.boolean(), ModeBlock: z.boolean().default(false), Override})
    .optional(),
});
const Declared = z.looseObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.string().optional(),
    SecurityHeadersConfig: Security.default({}),
    CustomHeadersConfig: z
      .strictObject({Items: z.array(z.strictObject({Header: z.string(), Value: z.string(), Override}))})
      .default({Items: []}),
    RemoveHeadersConfig: z
      .strictObject({Items: z.array(z.strictObject({Header: z.string()}))})
      .default({Items: []}),
  }),
});

const securityHeaders = (security: z.infer<typeof Security>): ResponseHeadersPolicy['set'] => {
  const {
    StrictTransportSecurity: hsts,
    ContentTypeOptions,
    FrameOptions,
    ReferrerPolicy,
    ContentSecurityPolicy,
    XSSProtection,
  } = security;
  return [
    hsts && {
      name: 'strict-transport-security',
      value: `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? '; includeSubDomains' : ''}${hsts.Preload ? '; preload' : ''}`,
      overrides: hsts.Override,
    },
    ContentTypeOptions && {
      name: 'x-content-type-options',
      value: 'nosniff',
      overrides: ContentTypeOptions.Override,
    },
    FrameOptions && {
      name: 'x-frame-options',
      value: FrameOptions.FrameOption,
      overrides: FrameOptions.Override,
    },
    ReferrerPolicy && {
      name: 'referrer-policy',
      value: ReferrerPolicy.ReferrerPolicy,
      overrides: ReferrerPolicy.Override,
    },
    ContentSecurityPolicy && {
      name: 'content-security-policy',
      value: ContentSecurityPolicy.ContentSecurityPolicy,
      overrides: ContentSecurityPolicy.Override,
    },
    XSSProtection && {
      name: 'x-xss-protection',
      value: XSSProtection.Protection ? `1${XSSProtection.ModeBlock ? '; mode=block' : ''}` : '0',
      overrides: XSSProtection.Override,
    },
  ].filter((header) => header !== undefined);
};

/** The headers that a behaviour adds and takes away. @throws StartError for a policy that is not in the template */
export const responseHeadersPolicyOf = (
  template: LocalTemplate,
  id: string | undefined,
): ResponseHeadersPolicy => {
  if (id === undefined) return {set: [], remove: []};
  const declared = template.ofType('AWS::CloudFront::ResponseHeadersPolicy').find(({ref}) => ref === id);
  if (!declared) throw new StartError(`The response headers policy ${id} is not in the template.`);
  const {SecurityHeadersConfig, CustomHeadersConfig, RemoveHeadersConfig} = Declared.parse(
    declared.properties,
  ).ResponseHeadersPolicyConfig;
  return {
    set: [
      ...securityHeaders(SecurityHeadersConfig),
      ...CustomHeadersConfig.Items.map(({Header, Value, Override: overrides}) => ({
        name: Header.toLowerCase(),
        value: Value,
        overrides,
      })),
    ],
    remove: RemoveHeadersConfig.Items.map(({Header}) => Header.toLowerCase()),
  };
};
