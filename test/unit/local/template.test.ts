import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Assembly} from '../../../infra/local/template/assembly.ts';
import {localTemplate} from '../../../infra/local/template/localTemplate.ts';
import {localSecrets} from '../../../infra/local/template/secrets.ts';
import {isCronDue, rateMs} from '../../../infra/local/schedules/isDue.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

type Resources = Record<string, {Type: string; Properties: Record<string, unknown>}>;

const stack = (resources: Resources, rest: object = {}) => ({
  Resources: Object.fromEntries(
    Object.entries(resources).map(([id, resource]) => [id, {...resource, Metadata: {}}]),
  ),
  Parameters: {},
  Conditions: {},
  Mappings: {},
  Outputs: {},
  ...rest,
});

const read = (templates: Record<string, ReturnType<typeof stack>>) => {
  const assembly: Assembly = {templates: new Map(Object.entries(templates)), assets: new Map()};
  return localTemplate(assembly, {
    siteHost: 'localhost:9',
    issuerUrl: 'http://127.0.0.1:7',
    systemIssuerUrl: 'http://127.0.0.1:6',
    declaredOrigin: 'http://localhost:8080',
    secrets: localSecrets(join(folder, 'secrets.json')),
  });
};

/** What one value of a stack with a table, a secret and a distribution comes to. */
const resolved = (value: unknown): unknown =>
  read({
    Data: stack(
      {Things: {Type: 'AWS::DynamoDB::Table', Properties: {}}},
      {Outputs: {Out: {Value: {'Fn::GetAtt': ['Things', 'Arn']}, Export: {Name: 'things-arn'}}}},
    ),
    App: stack(
      {
        Probe: {Type: 'Test::Probe', Properties: {value}},
        Named: {Type: 'AWS::DynamoDB::Table', Properties: {TableName: 'named'}},
        Secret: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: {GenerateSecretString: {PasswordLength: 12}},
        },
        Site: {Type: 'AWS::CloudFront::Distribution', Properties: {}},
      },
      {
        Conditions: {Yes: {'Fn::Equals': ['a', 'a']}, No: {'Fn::Not': [{Condition: 'Yes'}]}},
        Mappings: {Sizes: {small: {memory: 128}}},
      },
    ),
  }).ofType('Test::Probe')[0]?.properties.value;

describe('A template value', () => {
  it.each([
    [{Ref: 'Named'}, 'named'],
    [{Ref: 'AWS::Region'}, 'eu-west-2'],
    [{'Fn::GetAtt': ['Named', 'Arn']}, 'arn:aws:dynamodb:eu-west-2:111122223333:table/named'],
    [{'Fn::GetAtt': 'Named.StreamArn'}, 'arn:aws:dynamodb:eu-west-2:111122223333:table/named/stream/local'],
    [{'Fn::Join': ['-', ['a', {Ref: 'Named'}]]}, 'a-named'],
    [
      {'Fn::Sub': '${Named}/${Named.Arn}/${!Literal}'},
      'named/arn:aws:dynamodb:eu-west-2:111122223333:table/named/${Literal}',
    ],
    [{'Fn::Sub': ['${x}-${Named}', {x: {Ref: 'AWS::AccountId'}}]}, '111122223333-named'],
    [{'Fn::Select': [1, {'Fn::Split': [',', 'a,b']}]}, 'b'],
    [{'Fn::ImportValue': 'things-arn'}, 'arn:aws:dynamodb:eu-west-2:111122223333:table/Data-Things'],
    [
      {'Fn::GetStackOutput': {StackName: 'Data', OutputName: 'Out'}},
      'arn:aws:dynamodb:eu-west-2:111122223333:table/Data-Things',
    ],
    [{'Fn::If': ['Yes', 'a', 'b']}, 'a'],
    [{a: {'Fn::If': ['No', 'a', {Ref: 'AWS::NoValue'}]}, b: 1}, {b: 1}],
    [{'Fn::FindInMap': ['Sizes', 'small', 'memory']}, 128],
    [
      {Effect: 'Allow', Condition: {StringEquals: {a: {Ref: 'Named'}}}},
      {Effect: 'Allow', Condition: {StringEquals: {a: 'named'}}},
    ],
    [{'Fn::Join': ['', ['https://', {'Fn::GetAtt': ['Site', 'DomainName']}]]}, 'http://localhost:9'],
    ['http://localhost:8080/path', 'http://localhost:9/path'],
  ])('%j is %j', (value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it('is a secret of this computer, the same each time, where the template refers to one', () => {
    const reference = {
      'Fn::Join': ['', ['{{resolve:secretsmanager:', {Ref: 'Secret'}, ':SecretString:::}}']],
    };
    const first = resolved(reference);

    expect(first).toMatch(/^\w{12}$/);
    expect(resolved(reference)).toBe(first);
  });

  it('stops at a function that is not known', () => {
    expect(() => resolved({'Fn::Cidr': ['10.0.0.0/8', 1, 1]})).toThrow(/Fn::Cidr/);
  });
});

describe('A schedule', () => {
  it.each([
    ['rate(1 minute)', 60_000],
    ['rate(5 minutes)', 300_000],
    ['rate(2 hours)', 7_200_000],
    ['cron(0 8 * * ? *)', undefined],
  ])('%s has a period of %s ms', (expression, expected) => {
    expect(rateMs(expression)).toBe(expected);
  });

  it.each([
    ['cron(0 8 * * ? *)', '2026-11-23T08:00:00Z', true],
    ['cron(0 8 * * ? *)', '2026-11-23T08:01:00Z', false],
    ['cron(0/15 * * * ? *)', '2026-11-23T10:45:00Z', true],
    ['cron(30 9 ? * MON-FRI *)', '2026-11-22T09:30:00Z', false],
    ['cron(30 9 ? * MON-FRI *)', '2026-11-23T09:30:00Z', true],
    ['cron(0 0 1 JAN ? 2027)', '2027-01-01T00:00:00Z', true],
    // British Summer Time: eight in London is seven in UTC.
    ['cron(0 8 * * ? *)', '2026-07-01T07:00:00Z', true],
  ])('%s at %s is due in London: %s', (expression, now, expected) => {
    expect(isCronDue(expression, 'Europe/London', new Date(now))).toBe(expected);
  });

  it('stops at what it does not know', () => {
    expect(() => isCronDue('cron(0 8 L * ? *)', 'UTC', new Date())).toThrow(/does not know/);
    expect(() => isCronDue('at(2026-01-01T00:00:00)', 'UTC', new Date())).toThrow(/does not know/);
  });
});
