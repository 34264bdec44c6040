import {CfnOutput, Duration, RemovalPolicy, Validations} from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import {Construct} from 'constructs';
import {type DeclaredSystem, REFERRALS_SCOPE} from '#shared/access/systems.ts';
import type {StageSettings} from '../config.ts';

/** No client's id: without a system nobody's token is for us. */
const NOBODY = 'no-system-is-declared';

/**
 * Who gives record systems their tokens: a user pool without people, apart from the one that people sign in by, so that
 * no token of a person is ever one of a system. A client each, by client credentials, for one scope. Cognito makes the
 * secret; nothing here sees it.
 */
export class SystemAccess extends Construct {
  readonly issuerUrl: string;
  /** As the functions are told. */
  readonly systems: readonly DeclaredSystem[];

  constructor(
    scope: Construct,
    id: string,
    {systems, signInDomainPrefix, region}: Pick<StageSettings, 'systems' | 'signInDomainPrefix' | 'region'>,
  ) {
    super(scope, id);
    const pool = new UserPool(this, 'Systems', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: {username: true},
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const write = new ResourceServerScope({
      scopeName: REFERRALS_SCOPE.action,
      scopeDescription: 'Send referrals in the name of whoever answers for the system',
    });
    const server = pool.addResourceServer('Referrals', {
      identifier: REFERRALS_SCOPE.resource,
      scopes: [write],
    });
    const domain = pool.addDomain('Domain', {
      cognitoDomain: {domainPrefix: `${signInDomainPrefix}-systems`},
    });
    const clientOf = (name: string): UserPoolClient =>
      pool.addClient(name, {
        generateSecret: true,
        authFlows: {},
        oAuth: {flows: {clientCredentials: true}, scopes: [OAuthScope.resourceServer(server, write)]},
        // A token costs; whoever is no longer declared is refused by the API at once.
        accessTokenValidity: Duration.hours(1),
        enableTokenRevocation: true,
      });
    this.systems = systems.map((system) => ({
      clientId: clientOf(system.id).userPoolClientId,
      name: system.name,
      referrer: system.referrer,
    }));
    this.issuerUrl = pool.userPoolProviderUrl;
    const noPeople =
      'There are no people in this pool, and nobody can make an account: only clients with a secret.';
    Validations.of(pool).acknowledge(
      {id: 'AwsSolutions-COG2', reason: noPeople},
      {id: 'AwsSolutions-COG3', reason: noPeople},
      {id: 'AwsSolutions-COG8', reason: noPeople},
    );
    new CfnOutput(scope, 'SystemTokenUrl', {
      value: `https://${domain.domainName}.auth.${region}.amazoncognito.com/oauth2/token`,
    });
  }

  /** Whose tokens the API takes. */
  get audience(): string[] {
    return this.systems.length === 0 ? [NOBODY] : this.systems.map(({clientId}) => clientId);
  }
}
