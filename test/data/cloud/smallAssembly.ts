import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

type Json = Readonly<Record<string, unknown>>;

const att = (id: string, name = 'Arn') => ({'Fn::GetAtt': [id, name]});
const ref = (id: string) => ({Ref: id});

/** Answers with the event it was given; `?wait=ms`, `?exit`, `?throw` do as they say. */
const ECHO = `
export const handler = async (event) => {
  const query = new URLSearchParams(event.rawQueryString ?? '');
  if (query.has('wait')) await new Promise((resolve) => setTimeout(resolve, Number(query.get('wait'))));
  if (query.has('exit')) process.exit(1);
  if (query.has('throw')) throw new Error('asked to');
  if (query.has('large')) return {statusCode: 200, body: 'x'.repeat(7_000_000)};
  return {statusCode: 200, headers: {'content-type': 'application/json', 'cache-control': query.get('cache') ?? 'no-store'}, cookies: ['a=1; Path=/', 'b=2'],
    body: JSON.stringify({event, pid: process.pid, environment: process.env})};
};`;

/** Runs the DynamoDB command that the body names, and answers with its result or its error's name. */
const DATA = `
import * as dynamodb from '@aws-sdk/client-dynamodb';
import {SESv2Client, SendEmailCommand} from '@aws-sdk/client-sesv2';
const client = new dynamodb.DynamoDBClient({maxAttempts: 1});
const ses = new SESv2Client({maxAttempts: 1});
export const handler = async ({command, input}) => {
  try {
    const sent = command === 'SendEmail' ? await ses.send(new SendEmailCommand(input)) : await client.send(new dynamodb[command + 'Command'](input));
    const {\$metadata, ...result} = sent;
    return {result};
  } catch (failure) {
    return {error: failure.name, message: failure.message, reasons: failure.CancellationReasons};
  }
};`;

/** Writes down each record that the stream gave it; a row that says "poison" fails, one that says "bad" is reported. */
const SEEN = `
import {DynamoDBClient, PutItemCommand} from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async ({Records}) => {
  if (Records.some((record) => record.dynamodb.Keys.sk.S.includes('poison'))) throw new Error('poison');
  const batchItemFailures = [];
  for (const record of Records) {
    if (record.dynamodb.Keys.sk.S.includes('bad')) { batchItemFailures.push({itemIdentifier: record.dynamodb.SequenceNumber}); continue; }
    await client.send(new PutItemCommand({TableName: process.env.SEEN_TABLE, Item: {
      pk: {S: 'SEEN'}, sk: {S: record.dynamodb.Keys.sk.S + '/' + Math.random()}, batch: {N: String(Records.length)}}}));
  }
  return {batchItemFailures};
};`;

const CLEAN_URLS = `
function handler(event) {
  var request = event.request;
  if (request.uri === '/old') return {statusCode: 301, statusDescription: 'Moved Permanently', headers: {location: {value: '/new'}}};
  if (!request.uri.split('/').pop().includes('.')) request.uri = request.uri.replace(/\\/$/, '') + '/index.html';
  return request;
}`;

const table = (extra: Json = {}): Json => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      {AttributeName: 'pk', KeyType: 'HASH'},
      {AttributeName: 'sk', KeyType: 'RANGE'},
    ],
    AttributeDefinitions: [
      {AttributeName: 'pk', AttributeType: 'S'},
      {AttributeName: 'sk', AttributeType: 'S'},
    ],
    ...extra,
  },
});

const role = (...statements: Json[]): Json => ({
  Type: 'AWS::IAM::Role',
  Properties: {Policies: [{PolicyName: 'all', PolicyDocument: {Statement: statements}}]},
});

const lambda = (name: string, roleId: string, extra: Json = {}): Json => ({
  Type: 'AWS::Lambda::Function',
  Metadata: {'aws:cdk:path': `Small/${name}/Resource`},
  Properties: {
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: att(roleId),
    Code: {S3Bucket: 'assets', S3Key: `${name}.zip`},
    Timeout: 2,
    ...extra,
  },
});

const route = (key: string): Json => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: ref('Api'),
    RouteKey: key,
    Target: {'Fn::Join': ['/', ['integrations', ref('EchoIntegration')]]},
  },
});

const resources: Json = {
  Things: table({
    StreamSpecification: {StreamViewType: 'NEW_AND_OLD_IMAGES'},
    AttributeDefinitions: ['pk', 'sk', 'due', 'at'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          {AttributeName: 'due', KeyType: 'HASH'},
          {AttributeName: 'at', KeyType: 'RANGE'},
        ],
        Projection: {ProjectionType: 'KEYS_ONLY'},
      },
    ],
    TimeToLiveSpecification: {AttributeName: 'expiresAtEpochSeconds', Enabled: true},
  }),
  Secrets: table(),
  Seen: table(),
  DataRole: role(
    {
      Effect: 'Allow',
      Action: [
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:BatchGetItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:Query',
      ],
      Resource: att('Things'),
    },
    {Effect: 'Allow', Action: 'dynamodb:Query', Resource: {'Fn::Sub': '${Things.Arn}/index/due'}},
    {
      Effect: 'Allow',
      Action: 'dynamodb:UpdateItem',
      Resource: att('Things'),
      Condition: {'ForAllValues:StringLike': {'dynamodb:LeadingKeys': ['COUNT#*']}},
    },
    {
      Effect: 'Deny',
      Action: 'dynamodb:*',
      Resource: att('Things'),
      Condition: {'ForAnyValue:StringEquals': {'dynamodb:LeadingKeys': 'SEALED'}},
    },
    {
      Effect: 'Allow',
      Action: 'ses:SendEmail',
      Resource: {
        'Fn::Sub': 'arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/menu.example',
      },
    },
    {Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*'},
  ),
  EchoRole: role(),
  SeenRole: role(
    {
      Effect: 'Allow',
      Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      Resource: att('Things', 'StreamArn'),
    },
    {Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: att('Seen')},
  ),
  Data: lambda('data', 'DataRole', {Timeout: 10}),
  Echo: lambda('echo', 'EchoRole', {
    ReservedConcurrentExecutions: 3,
    Environment: {
      Variables: {
        ORIGIN_SECRET: {
          'Fn::Join': ['', ['{{resolve:secretsmanager:', ref('OriginSecret'), ':SecretString:::}}']],
        },
        SITE_ORIGIN: 'http://localhost:8080',
        THINGS_TABLE: ref('Things'),
      },
    },
  }),
  Watcher: lambda('watcher', 'SeenRole', {Timeout: 10, Environment: {Variables: {SEEN_TABLE: ref('Seen')}}}),
  OriginSecret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {GenerateSecretString: {PasswordLength: 40}},
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: att('Things', 'StreamArn'),
      FunctionName: ref('Watcher'),
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 5,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: {Keys: {sk: {S: [{prefix: 'MESSAGE#'}]}}},
            }),
          },
        ],
      },
    },
  },
  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: 'HTTP'}},
  EchoIntegration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: ref('Api'),
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: att('Echo'),
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 30_000,
    },
  },
  Default: route('$default'),
  ListRoute: route('GET /things'),
  OneRoute: route('ANY /things/{id}'),
  Bucket: {Type: 'AWS::S3::Bucket', Properties: {}},
  Pages: {
    Type: 'Custom::CDKBucketDeployment',
    Properties: {
      SourceObjectKeys: ['pages.zip'],
      DestinationBucketName: ref('Bucket'),
      SystemMetadata: {'cache-control': 'public, max-age=60'},
    },
  },
  CleanUrls: {Type: 'AWS::CloudFront::Function', Properties: {Name: 'clean', FunctionCode: CLEAN_URLS}},
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: 'headers',
        SecurityHeadersConfig: {
          ContentTypeOptions: {Override: true},
          ReferrerPolicy: {ReferrerPolicy: 'same-origin', Override: true},
        },
      },
    },
  },
  QueryCache: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: {
      CachePolicyConfig: {
        Name: 'query',
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 60,
        ParametersInCacheKeyAndForwardedToOrigin: {
          HeadersConfig: {HeaderBehavior: 'none'},
          CookiesConfig: {CookieBehavior: 'none'},
          QueryStringsConfig: {QueryStringBehavior: 'all'},
          EnableAcceptEncodingGzip: true,
          EnableAcceptEncodingBrotli: true,
        },
      },
    },
  },
  PrivateForwarding: {
    Type: 'AWS::CloudFront::OriginRequestPolicy',
    Properties: {
      OriginRequestPolicyConfig: {
        Name: 'private',
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: ['CloudFront-Viewer-Address', 'Idempotency-Key'],
        },
        CookiesConfig: {CookieBehavior: 'all'},
        QueryStringsConfig: {QueryStringBehavior: 'all'},
      },
    },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Origins: [
          {
            Id: 'api',
            DomainName: {
              'Fn::Join': ['', [ref('Api'), '.execute-api.', ref('AWS::Region'), '.', ref('AWS::URLSuffix')]],
            },
            OriginCustomHeaders: [{HeaderName: 'x-origin-secret', HeaderValue: 'known'}],
          },
          {Id: 'files', DomainName: att('Bucket', 'RegionalDomainName')},
        ],
        OriginGroups: {
          Items: [
            {
              Id: 'both',
              FailoverCriteria: {StatusCodes: {Items: [403, 404]}},
              Members: {Items: [{OriginId: 'files'}, {OriginId: 'api'}]},
            },
          ],
        },
        CustomErrorResponses: [{ErrorCode: 404, ErrorCachingMinTTL: 0}],
        DefaultCacheBehavior: {
          TargetOriginId: 'both',
          AllowedMethods: ['GET', 'HEAD'],
          CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          ResponseHeadersPolicyId: ref('Headers'),
          Compress: true,
          FunctionAssociations: [{EventType: 'viewer-request', FunctionARN: att('CleanUrls', 'FunctionARN')}],
        },
        CacheBehaviors: [
          {
            PathPattern: '/things/private/*',
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: ref('PrivateForwarding'),
          },
          {
            PathPattern: '/things*',
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'HEAD'],
            CachePolicyId: ref('QueryCache'),
            Compress: true,
          },
        ],
      },
    },
  },
  Clock: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {ScheduleExpression: 'rate(1 minute)', Target: {Arn: att('Echo'), RoleArn: att('EchoRole')}},
  },
};

/** Writes a cloud assembly as small as one can be and still use every part of the local cloud. Gives its folder. */
export const writeSmallAssembly = (folder: string): string => {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  write(
    'manifest.json',
    JSON.stringify({
      artifacts: {
        Small: {type: 'aws:cloudformation:stack', properties: {templateFile: 'Small.template.json'}},
        'Small.assets': {type: 'cdk:asset-manifest', properties: {file: 'Small.assets.json'}},
      },
    }),
  );
  write('Small.template.json', JSON.stringify({Resources: resources}));
  const files = Object.fromEntries(
    ['echo', 'data', 'watcher', 'pages'].map((name) => [name, {source: {path: `asset.${name}`}}]),
  );
  write('Small.assets.json', JSON.stringify({files}));
  write('asset.echo/index.mjs', ECHO);
  write('asset.data/index.mjs', DATA);
  write('asset.watcher/index.mjs', SEEN);
  write('asset.pages/index.html', '<!doctype html><title>Home</title>'.padEnd(2000, ' '));
  write('asset.pages/about/index.html', '<!doctype html><title>About</title>');
  return folder;
};
