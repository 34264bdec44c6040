import * as z from 'zod';
import {REGION} from '../aws.ts';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';

const Route = z.looseObject({
  RouteKey: z.string(),
  Target: z.string().optional(),
  ApiId: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const Authorizer = z.looseObject({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.looseObject({Audience: z.array(z.string()).min(1), Issuer: z.string()}),
});
const Integration = z.looseObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});

/** Whose tokens a route takes. */
export interface AuthorizerModel {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The token needs one of them; any will do where there are none. */
  readonly scopes: readonly string[];
}

export interface RouteModel {
  /** `GET /find`, `POST /refer/{slug}`, `$default`. */
  readonly key: string;
  readonly function: FunctionModel;
  readonly timeoutMs: number;
  /** Judges the token before the function is asked; undefined for a route that anyone may ask. */
  readonly authorizer: AuthorizerModel | undefined;
}

export interface ApiModel {
  readonly id: string;
  /** The host that the distribution's origin names. */
  readonly host: string;
  readonly routes: readonly RouteModel[];
}

/** `arn:…:lambda:path/2015-03-31/functions/<arn>/invocations`, or the ARN alone. */
const functionArn = (uri: string): string => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;

/** The HTTP APIs with their routes. @throws StartError for a route without a function of ours behind it */
export const apisOf = (template: LocalTemplate, functions: readonly FunctionModel[]): readonly ApiModel[] => {
  const integrations = new Map(
    template
      .ofType('AWS::ApiGatewayV2::Integration')
      .map(({ref, properties}) => [ref, Integration.parse(properties)]),
  );
  const authorizers = new Map(
    template
      .ofType('AWS::ApiGatewayV2::Authorizer')
      .map(({ref, properties}) => [ref, Authorizer.parse(properties)]),
  );
  const authorizerOf = (route: z.infer<typeof Route>): AuthorizerModel | undefined => {
    if (route.AuthorizationType === 'NONE') return undefined;
    const found = authorizers.get(route.AuthorizerId ?? '');
    if (!found) throw new StartError(`The route "${route.RouteKey}" names no authorizer of the template.`);
    const {Audience, Issuer} = found.JwtConfiguration;
    return {issuer: Issuer, audience: Audience, scopes: route.AuthorizationScopes};
  };
  const routes = template.ofType('AWS::ApiGatewayV2::Route').map(({properties}) => Route.parse(properties));
  return template.ofType('AWS::ApiGatewayV2::Api').map(({ref}) => ({
    id: ref,
    host: `${ref}.execute-api.${REGION}.amazonaws.com`,
    routes: routes
      .filter(({ApiId}) => ApiId === ref)
      .map((route) => {
        const {RouteKey, Target} = route;
        const integration = integrations.get(Target?.replace(/^integrations\//, '') ?? '');
        const target = integration && functionNamed(functions, functionArn(integration.IntegrationUri));
        if (!integration || !target) throw new StartError(`The route "${RouteKey}" leads to no function.`);
        return {
          key: RouteKey,
          function: target,
          timeoutMs: integration.TimeoutInMillis,
          authorizer: authorizerOf(route),
        };
      }),
  }));
};
