import {CfnOutput, Stack, type StackProps, Validations} from 'aws-cdk-lib';
import {Secret} from 'aws-cdk-lib/aws-secretsmanager';
import {Queue, QueueEncryption} from 'aws-cdk-lib/aws-sqs';
import type {Construct} from 'constructs';
import type {FunctionName} from '#shared/routes.ts';
import {DIRECTORY_PREFIX, EVIDENCE_PREFIX, MESSAGE_PREFIX} from '../../functions/data/keys.ts';
import type {StageSettings} from '../config.ts';
import {Alarms} from '../constructs/Alarms.ts';
import {environmentsOf} from '../constructs/environments.ts';
import {FUNCTION_NAMES, HTTP_FUNCTIONS} from '../constructs/functionNames.ts';
import {FUNCTION_SHAPES} from '../constructs/functionShapes.ts';
import {grantsOf} from '../constructs/grants.ts';
import {LocalMenuFunction} from '../constructs/LocalMenuFunction.ts';
import {LoggedErrors} from '../constructs/LoggedErrors.ts';
import {MailEvents} from '../constructs/MailEvents.ts';
import {OnSchedule} from '../constructs/OnSchedule.ts';
import {PublicApi} from '../constructs/PublicApi.ts';
import {SignIn} from '../constructs/SignIn.ts';
import {SystemAccess} from '../constructs/SystemAccess.ts';
import {siteAssets} from '../constructs/siteAssets.ts';
import {StreamConsumer, streamGrants} from '../constructs/StreamConsumer.ts';
import {watch} from '../constructs/watch.ts';
import type {DataStack} from './DataStack.ts';

interface ApiStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: DataStack;
  readonly bundles: Readonly<Record<FunctionName, string>>;
  /** Folder of the built site. */
  readonly sitePublicFolder: string;
}

/** The functions, what starts them, and the HTTP API before them. */
export class ApiStack extends Stack {
  readonly api: PublicApi;
  readonly originSecret: Secret;

  constructor(
    scope: Construct,
    id: string,
    {settings, data, bundles, sitePublicFolder, ...props}: ApiStackProps,
  ) {
    super(scope, id, props);

    this.originSecret = new Secret(this, 'OriginSecret', {
      description: 'What CloudFront proves itself with to the functions',
      generateSecretString: {passwordLength: 48, excludePunctuation: true},
    });
    Validations.of(this.originSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'CloudFront and the functions read it when they are deployed: a rotation in between would shut the door. It is renewed by a deployment (infra/README.md).',
    });

    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue.',
    });

    const signIn = new SignIn(this, 'SignIn', settings);
    const systemAccess = new SystemAccess(this, 'SystemAccess', settings);
    const mailEvents = new MailEvents(this, 'MailEvents');
    const functions = this.addFunctions({
      settings,
      data,
      bundles,
      deadLetters,
      signIn,
      systemAccess,
      mailEvents,
    });
    mailEvents.tell(functions.courier);
    signIn.guardedBy(functions.signup);
    const assets = siteAssets(this, {bucket: data.siteBucket, publicFolder: sitePublicFolder});
    // New assets first: a page that a new function answers names them.
    for (const name of HTTP_FUNCTIONS) functions[name].node.addDependency(assets);

    new StreamConsumer(this, 'IndexerFeed', {
      table: data.directory,
      consumer: functions.indexer,
      patterns: [
        {
          dynamodb: {
            Keys: {
              pk: {
                S: [
                  {prefix: DIRECTORY_PREFIX.cell},
                  {prefix: DIRECTORY_PREFIX.band},
                  {prefix: DIRECTORY_PREFIX.words},
                ],
              },
            },
          },
        },
      ],
      batchSize: 100,
      retries: 10,
      deadLetters,
    });
    new StreamConsumer(this, 'CourierFeed', {
      table: data.referrals,
      consumer: functions.courier,
      patterns: [{eventName: ['INSERT'], dynamodb: {Keys: {sk: {S: [{prefix: MESSAGE_PREFIX}]}}}}],
      batchSize: 10,
      // The stream is a hint: what is not sent now the steward finds within a minute.
      retries: 2,
      deadLetters,
    });
    new OnSchedule(this, 'StewardClock', {
      starts: 'steward',
      target: functions.steward,
      rate: 'rate(1 minute)',
    });
    if (settings.websiteChecks !== 'off') {
      new OnSchedule(this, 'LinksClock', {starts: 'links', target: functions.links, rate: 'rate(1 hour)'});
    }

    this.api = new PublicApi(this, 'HttpApi', {settings, functions, systems: systemAccess});

    if ('email' in settings.alarms) {
      const loggedErrors = new LoggedErrors(this, 'LoggedErrors', {stage: settings.stage, functions});
      const watched = watch({
        functions,
        fedByStreams: ['indexer', 'courier'],
        deadLetters,
        api: this.api,
        loggedErrors: loggedErrors.metric,
      });
      new Alarms(this, 'Alarms', {email: settings.alarms.email, watched});
    }
    new CfnOutput(this, 'ApiEndpoint', {value: this.api.apiEndpoint});
  }

  private addFunctions({
    settings,
    data,
    bundles,
    deadLetters,
    signIn,
    systemAccess,
    mailEvents,
  }: Pick<ApiStackProps, 'settings' | 'data' | 'bundles'> & {
    deadLetters: Queue;
    signIn: SignIn;
    systemAccess: SystemAccess;
    mailEvents: MailEvents;
  }) {
    const mailDomain = settings.mailFrom.slice(settings.mailFrom.indexOf('@') + 1);
    const grants = grantsOf({
      directory: data.directory.tableArn,
      index: data.index.tableArn,
      accounts: data.accounts.tableArn,
      referrals: data.referrals.tableArn,
      referralsKey: data.referralsKey.keyArn,
      evidence: data.evidence.bucketArn,
      mailIdentity: this.formatArn({service: 'ses', resource: 'identity', resourceName: mailDomain}),
      mailConfigurationSet: mailEvents.configurationSetArn,
      mailFrom: settings.mailFrom,
      region: settings.region,
    });
    const environments = environmentsOf({
      DIRECTORY_TABLE: data.directory.tableName,
      INDEX_TABLE: data.index.tableName,
      ACCOUNTS_TABLE: data.accounts.tableName,
      REFERRALS_TABLE: data.referrals.tableName,
      EVIDENCE_BUCKET: data.evidence.bucketName,
      SITE_ORIGIN: settings.siteOrigin,
      // A dynamic reference: CloudFormation puts the value in when it deploys; no template holds it.
      ORIGIN_SECRET: this.originSecret.secretValue.unsafeUnwrap(),
      WEBSITE_CHECKS: settings.websiteChecks,
      MAIL_FROM: settings.mailFrom,
      MAIL_CONFIGURATION_SET: mailEvents.configurationSet,
      CURATOR_MAIL: settings.curatorMail,
      ISSUER_URL: signIn.issuerUrl,
      ISSUER_CLIENT_ID: signIn.client.userPoolClientId,
      // The clients' ids are known when it is deployed.
      SYSTEMS: this.toJsonString(systemAccess.systems),
      PROFESSIONAL_MAIL_DOMAINS: settings.professionalMailDomains.join(','),
      MAP_SOURCE: settings.map === null ? '' : JSON.stringify(settings.map),
    });
    const reserved = 'optOutReason' in settings.reservedConcurrency ? {} : settings.reservedConcurrency;
    const reservedOf: Partial<Record<FunctionName, number>> = reserved;
    const streams: Partial<Record<FunctionName, ReturnType<typeof streamGrants>>> = {
      indexer: streamGrants(data.directory, deadLetters),
      courier: streamGrants(data.referrals, deadLetters),
    };
    const entries = FUNCTION_NAMES.map((name) => [
      name,
      new LocalMenuFunction(this, name, {
        ...FUNCTION_SHAPES[name],
        bundle: bundles[name],
        environment: environments[name],
        grants: [...grants[name], ...(streams[name] ?? [])],
        logRetention: settings.logRetentionDays,
        reservedConcurrency: reservedOf[name],
      }),
    ]);
    const functions = Object.fromEntries(entries) as Record<FunctionName, LocalMenuFunction>;
    for (const [name, table] of [
      ['indexer', data.directory],
      ['courier', data.referrals],
    ] as const) {
      Validations.of(functions[name].ownRole).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${table.logicalName}.Arn>/stream/*]`,
        reason:
          "The list of this table's streams can be granted in no other way (constructs/StreamConsumer.ts).",
      });
    }
    for (const [name, prefixes] of [
      ['provider', [EVIDENCE_PREFIX.incoming, EVIDENCE_PREFIX.kept]],
      ['curator', [EVIDENCE_PREFIX.kept]],
    ] as const) {
      for (const prefix of prefixes) {
        Validations.of(functions[name].ownRole).acknowledge({
          id: `AwsSolutions-IAM5[Resource::<${data.evidence.logicalName}.Arn>/${prefix}*]`,
          reason: 'Files of one kind, whose names nobody knows before (constructs/EvidenceBucket.ts).',
        });
      }
    }
    return functions;
  }
}
