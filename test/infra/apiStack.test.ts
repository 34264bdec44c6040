import {Match} from 'aws-cdk-lib/assertions';
import {describe, expect, it} from 'vitest';
import {ROUTES, type RouteSpec} from '#shared/routes.ts';
import {FUNCTION_NAMES, HTTP_FUNCTIONS} from '../../infra/constructs/functionNames.ts';
import {synthesised} from './synthesised.ts';

const {api, data} = synthesised('production');

interface FunctionResource {
  DependsOn?: string[];
  Metadata?: Record<string, unknown>;
  Properties: {
    MemorySize: number;
    Timeout: number;
    ReservedConcurrentExecutions?: number;
    Environment: {Variables: Record<string, unknown>};
  } & Record<string, unknown>;
}
const functions = new Map(
  Object.values(api.findResources('AWS::Lambda::Function') as Record<string, FunctionResource>)
    .filter(({Metadata}) => Metadata?.['local-menu:function'] !== undefined)
    .map((resource) => [resource.Metadata?.['local-menu:function'], resource]),
);
const functionOf = (name: string): FunctionResource => {
  const found = functions.get(name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
};

describe('the functions', () => {
  it('are those of the routes and the streams, each named in the template', () => {
    expect([...functions.keys()]).toEqual(FUNCTION_NAMES);
  });

  it.each(FUNCTION_NAMES)('runs %s on arm64 and Node 24, with logs as JSON in a group of its own', (name) => {
    expect(functionOf(name).Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: {
        LogFormat: 'JSON',
        LogGroup: {Ref: expect.stringMatching(new RegExp(`^${name}Log`, 'i')) as unknown},
      },
    });
  });

  it('answers requests well within the 20 seconds that CloudFront waits', () => {
    for (const name of HTTP_FUNCTIONS) expect(functionOf(name).Properties.Timeout).toBeLessThanOrEqual(15);
  });

  it('keeps places for the functions that take and send referrals', () => {
    const reserved = FUNCTION_NAMES.filter(
      (name) => functionOf(name).Properties.ReservedConcurrentExecutions !== undefined,
    );
    expect(reserved).toEqual(['referrals', 'courier']);
  });

  it('tells each function only what it needs', () => {
    const told = Object.fromEntries(
      FUNCTION_NAMES.map((name) => [
        name,
        Object.keys(functionOf(name).Properties.Environment.Variables).sort(),
      ]),
    );
    expect(told).toEqual({
      menu: ['DIRECTORY_TABLE', 'INDEX_TABLE', 'MAP_SOURCE', 'ORIGIN_SECRET', 'SITE_ORIGIN'],
      referrals: [
        'DIRECTORY_TABLE',
        'INDEX_TABLE',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
      ],
      professional: [
        'ACCOUNTS_TABLE',
        'DIRECTORY_TABLE',
        'INDEX_TABLE',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
        'SYSTEMS',
      ],
      provider: [
        'ACCOUNTS_TABLE',
        'DIRECTORY_TABLE',
        'EVIDENCE_BUCKET',
        'INDEX_TABLE',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
      ],
      curator: [
        'ACCOUNTS_TABLE',
        'DIRECTORY_TABLE',
        'EVIDENCE_BUCKET',
        'INDEX_TABLE',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'SITE_ORIGIN',
      ],
      people: [
        'ACCOUNTS_TABLE',
        'DIRECTORY_TABLE',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
      ],
      session: [
        'ACCOUNTS_TABLE',
        'ISSUER_CLIENT_ID',
        'ISSUER_URL',
        'NODE_OPTIONS',
        'ORIGIN_SECRET',
        'PROFESSIONAL_MAIL_DOMAINS',
        'SITE_ORIGIN',
      ],
      signup: ['ACCOUNTS_TABLE', 'NODE_OPTIONS', 'PROFESSIONAL_MAIL_DOMAINS'],
      indexer: ['DIRECTORY_TABLE', 'INDEX_TABLE', 'NODE_OPTIONS'],
      courier: [
        'CURATOR_MAIL',
        'DIRECTORY_TABLE',
        'INDEX_TABLE',
        'MAIL_CONFIGURATION_SET',
        'MAIL_FROM',
        'NODE_OPTIONS',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
      ],
      steward: [
        'ACCOUNTS_TABLE',
        'CURATOR_MAIL',
        'DIRECTORY_TABLE',
        'INDEX_TABLE',
        'MAIL_CONFIGURATION_SET',
        'MAIL_FROM',
        'NODE_OPTIONS',
        'REFERRALS_TABLE',
        'SITE_ORIGIN',
      ],
      links: ['DIRECTORY_TABLE', 'NODE_OPTIONS', 'SITE_ORIGIN', 'WEBSITE_CHECKS'],
    });
  });

  it('reads the origin secret when it is deployed, so that no template holds it', () => {
    expect(JSON.stringify(functionOf('menu').Properties.Environment.Variables.ORIGIN_SECRET)).toContain(
      '{{resolve:secretsmanager:',
    );
    api.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: {ExcludePunctuation: true, PasswordLength: 48},
    });
  });

  it('are deployed after the assets that their pages name', () => {
    const [uploads] = Object.keys(api.findResources('Custom::CDKBucketDeployment'));
    expect(uploads).toBeDefined();
    for (const name of HTTP_FUNCTIONS) expect(functionOf(name).DependsOn).toContain(uploads);
  });
});

describe('the assets', () => {
  it('are kept by browsers for a year and by the bucket for ever', () => {
    api.hasResourceProperties('Custom::CDKBucketDeployment', {
      DestinationBucketKeyPrefix: 'assets',
      Prune: false,
      RetainOnDelete: true,
      SystemMetadata: {'cache-control': 'public, max-age=31536000, immutable'},
    });
    expect(Object.keys(data.findResources('Custom::CDKBucketDeployment'))).toEqual([]);
  });
});

describe('what starts the functions', () => {
  it('feeds the indexer with changed cells, seat bands and added words only', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionName: {Ref: Match.stringLikeRegexp('^Indexer')},
        FilterCriteria: {
          Filters: [
            {
              Pattern: Match.serializedJson({
                dynamodb: {Keys: {pk: {S: [{prefix: 'CELL#'}, {prefix: 'BAND#'}, {prefix: 'WORDS'}]}}},
              }),
            },
          ],
        },
      });
    }).not.toThrow();
  });

  it('feeds the courier with new messages only', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionName: {Ref: Match.stringLikeRegexp('^Courier')},
        FilterCriteria: {
          Filters: [
            {
              Pattern: Match.serializedJson({
                eventName: ['INSERT'],
                dynamodb: {Keys: {sk: {S: [{prefix: 'MESSAGE#'}]}}},
              }),
            },
          ],
        },
      });
    }).not.toThrow();
  });

  it('lets one bad record hold up nothing, and leaves a note of it in an encrypted queue', () => {
    expect(() => {
      api.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: {
          OnFailure: {Destination: {'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn']}},
        },
      });
      api.hasResourceProperties('AWS::SQS::Queue', {SqsManagedSseEnabled: true});
    }).not.toThrow();
  });

  it('starts nothing that reaches another host, where a stage does not ask for it', () => {
    const rates = Object.values(
      api.findResources('AWS::Scheduler::Schedule') as Record<
        string,
        {Properties: {ScheduleExpression: string}}
      >,
    ).map(({Properties}) => Properties.ScheduleExpression);
    expect(rates).toEqual(['rate(1 minute)']);
  });

  it('starts the steward every minute by a role that can do nothing else', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'rate(1 minute)',
        FlexibleTimeWindow: {Mode: 'OFF'},
        Target: {Arn: {'Fn::GetAtt': [Match.stringLikeRegexp('^Steward'), 'Arn']}},
      });
      api.hasResourceProperties('AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [Match.objectLike({Principal: {Service: 'scheduler.amazonaws.com'}})],
        },
        Policies: [
          {
            PolicyDocument: {
              Statement: [
                {
                  Sid: 'StartSteward',
                  Effect: 'Allow',
                  Action: 'lambda:InvokeFunction',
                  Resource: {'Fn::GetAtt': [Match.stringLikeRegexp('^Steward'), 'Arn']},
                },
              ],
            },
          },
        ],
      });
    }).not.toThrow();
  });
});

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

describe('logs', () => {
  it('are all deleted after the days of the stage', () => {
    const groups = Object.entries(
      api.findResources('AWS::Logs::LogGroup') as Record<string, {Properties?: {RetentionInDays?: number}}>,
    ).filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'));
    expect(groups).toHaveLength(FUNCTION_NAMES.length + 1);
    for (const [, {Properties}] of groups) expect(Properties?.RetentionInDays).toBe(30);
  });
});
