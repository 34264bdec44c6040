import * as z from 'zod';
import {REGION} from '../aws.ts';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';

const Route = z.looseObject({RouteKey: z.string(), Target: z.string().optional(), ApiId: z.string()});
const Integration = z.looseObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});

export interface RouteModel {
  /** `GET /find`, `POST /refer/{slug}`, `$default`. */
  readonly key: string;
  readonly function: FunctionModel;
  readonly timeoutMs: number;
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
  const routes = template.ofType('AWS::ApiGatewayV2::Route').map(({properties}) => Route.parse(properties));
  return template.ofType('AWS::ApiGatewayV2::Api').map(({ref}) => ({
    id: ref,
    host: `${ref}.execute-api.${REGION}.amazonaws.com`,
    routes: routes
      .filter(({ApiId}) => ApiId === ref)
      .map(({RouteKey, Target}) => {
        const integration = integrations.get(Target?.replace(/^integrations\//, '') ?? '');
        const target = integration && functionNamed(functions, functionArn(integration.IntegrationUri));
        if (!integration || !target) throw new StartError(`The route "${RouteKey}" leads to no function.`);
        return {key: RouteKey, function: target, timeoutMs: integration.TimeoutInMillis};
      }),
  }));
};
