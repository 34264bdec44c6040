import {describe, expect, it} from 'vitest';
import {FUNCTION_NAMES, HTTP_FUNCTIONS} from '../../infra/constructs/functionNames.ts';
import {functionOf, functions} from './apiFunctions.ts';
import {synthesised} from './synthesised.ts';

const {api, data} = synthesised('production');

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

describe('logs', () => {
  it('are all deleted after the days of the stage', () => {
    const groups = Object.entries(
      api.findResources('AWS::Logs::LogGroup') as Record<string, {Properties?: {RetentionInDays?: number}}>,
    ).filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'));
    expect(groups).toHaveLength(FUNCTION_NAMES.length + 1);
    for (const [, {Properties}] of groups) expect(Properties?.RetentionInDays).toBe(30);
  });
});
