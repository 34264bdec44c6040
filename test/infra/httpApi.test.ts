import {describe, expect, it} from 'vitest';
import {ROUTES, type RouteSpec} from '#shared/routes.ts';
import {HTTP_FUNCTIONS} from '../../infra/constructs/functionNames.ts';
import {functionOf} from './apiFunctions.ts';
import {synthesised} from './synthesised.ts';

const {api} = synthesised('production');

describe('the HTTP API', () => {
  const routeKeys = Object.values(
    api.findResources('AWS::ApiGatewayV2::Route') as Record<string, {Properties: {RouteKey: string}}>,
  ).map(({Properties}) => Properties.RouteKey);

  it('has every path of shared/routes.ts for every method, and the menu for all else', () => {
    const paths = new Set(ROUTES.map(({path}) => `ANY ${path}`));
    expect(routeKeys).toEqual(expect.arrayContaining([...paths, '$default']));
  });

  it('sends unknown paths below private pages to their own function, so that the menu never sees their cookies', () => {
    expect(routeKeys).toEqual(
      expect.arrayContaining(['ANY /refer/{proxy+}', 'ANY /my-referral/{proxy+}', 'ANY /provider/{proxy+}']),
    );
  });

  it('lets through to the route for systems only whoever has a token for it, and asks nobody else for one', () => {
    const routes = Object.values(
      api.findResources('AWS::ApiGatewayV2::Route') as Record<string, {Properties: Record<string, unknown>}>,
    ).map(({Properties}) => Properties);
    const judged = routes.filter(({AuthorizationType}) => AuthorizationType !== 'NONE');
    expect(judged).toMatchObject([
      {
        RouteKey: 'ANY /api/professional/referrals',
        AuthorizationType: 'JWT',
        AuthorizationScopes: ['referrals/write'],
        AuthorizerId: {Ref: expect.any(String) as unknown},
      },
    ]);
    const ofSystems = ROUTES.filter((route: RouteSpec) => route.for === 'system');
    expect(ofSystems.map(({path}) => `ANY ${path}`)).toEqual(judged.map(({RouteKey}) => RouteKey));
  });

  it('takes no token at all where no system is declared', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {Audience: ['no-system-is-declared']},
    });
    expect(functionOf('professional').Properties.Environment.Variables.SYSTEMS).toBe('[]');
  });

  it('takes the tokens of the systems that are declared, of a pool without people', () => {
    const {api: local} = synthesised('local');
    const clients = Object.entries(
      local.findResources('AWS::Cognito::UserPoolClient', {
        Properties: {AllowedOAuthFlows: ['client_credentials']},
      }) as Record<string, {Properties: Record<string, unknown>}>,
    );
    const [, first] = clients[0] ?? [];
    expect(clients).toHaveLength(2);
    expect(first?.Properties).toMatchObject({GenerateSecret: true, AccessTokenValidity: 60});
    expect(first?.Properties.ExplicitAuthFlows ?? []).toEqual([]);
    local.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: {Audience: clients.map(([id]) => ({Ref: id}))},
    });
    local.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: {AllowAdminCreateUserOnly: true},
    });
  });

  it('gives functions payload 2.0', () => {
    expect(() => {
      api.allResourcesProperties('AWS::ApiGatewayV2::Integration', {PayloadFormatVersion: '2.0'});
      api.resourceCountIs('AWS::ApiGatewayV2::Integration', HTTP_FUNCTIONS.length);
    }).not.toThrow();
  });

  it('logs the route, the status, the latency and the request id of a request, and nothing else', () => {
    const [stage] = Object.values(
      api.findResources('AWS::ApiGatewayV2::Stage') as Record<
        string,
        {Properties: {AccessLogSettings: {Format: string}}}
      >,
    );
    expect(JSON.parse(stage?.Properties.AccessLogSettings.Format ?? '')).toEqual({
      route: '$context.routeKey',
      status: '$context.status',
      latencyMs: '$context.responseLatency',
      requestId: '$context.requestId',
    });
  });

  it('has a ceiling of requests', () => {
    expect(() => {
      api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
        DefaultRouteSettings: {ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000},
      });
    }).not.toThrow();
  });
});
