import {CfnOutput, Duration, RemovalPolicy, Validations} from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type {IFunction} from 'aws-cdk-lib/aws-lambda';
import {Construct} from 'constructs';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import type {StageSettings} from '../config.ts';

/**
 * Cognito as an OpenID Connect issuer that proves a mailbox, by a mailed code or a passkey, and nothing more: who may
 * do what stands in Accounts. A public client with PKCE: Cognito gives a client's secret only to code that runs while
 * a stack is deployed, and the code is bound to the browser without it.
 */
export class SignIn extends Construct {
  readonly issuerUrl: string;
  readonly client: UserPoolClient;
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    const {siteOrigin, mailFrom, region} = settings;
    const pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: {email: true},
      signInCaseSensitive: false,
      autoVerify: {email: true},
      // Whoever the sign-up rule lets in may make their own account.
      selfSignUpEnabled: true,
      signInPolicy: {allowedFirstAuthFactors: {password: true, emailOtp: true, passkey: true}},
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      standardAttributes: {email: {required: true, mutable: true}},
      // A new mailbox is no one's until it has answered.
      keepOriginal: {email: true},
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      email: UserPoolEmail.withSES({
        fromEmail: mailFrom,
        sesRegion: region,
        sesVerifiedDomain: mailFrom.slice(mailFrom.indexOf('@') + 1),
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pool = pool;
    this.client = pool.addClient('Site', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: {user: true},
      oAuth: {
        flows: {authorizationCodeGrant: true},
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${siteOrigin}/sign-in/callback`],
        logoutUrls: [`${siteOrigin}/sign-out`],
      },
      // Read once, on coming back, and not kept: the shortest that Cognito takes.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      enableTokenRevocation: true,
      authSessionValidity: Duration.minutes(Math.min(SESSION_SECONDS.signIn / 60, 15)),
    });
    pool.addDomain('Domain', {
      cognitoDomain: {domainPrefix: settings.signInDomainPrefix},
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuerUrl = pool.userPoolProviderUrl;
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'People sign in by a code from their mailbox or a passkey that asks for a finger, a face or a PIN. Cognito does not let a pool do without passwords: infra/README.md says what must be closed before the first deployment.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason: 'Threat protection is of the Plus plan and scores passwords, which our pages never ask for.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The Plus plan costs for each person and adds nothing to codes and passkeys (see COG3).',
      },
    );
    new CfnOutput(scope, 'IssuerUrl', {value: this.issuerUrl});
  }

  /** Who may have an account: Cognito asks this function before it makes one. */
  guardedBy(signUp: IFunction): void {
    this.pool.addTrigger(UserPoolOperation.PRE_SIGN_UP, signUp);
  }
}
