import {Validations} from 'aws-cdk-lib';
import {AccessLogFormat} from 'aws-cdk-lib/aws-apigateway';
import {HttpApi, HttpMethod, HttpStage, LogGroupLogDestination} from 'aws-cdk-lib/aws-apigatewayv2';
import {HttpJwtAuthorizer} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {HttpLambdaIntegration} from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type {Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import {LogGroup} from 'aws-cdk-lib/aws-logs';
import type {Construct} from 'constructs';
import {REFERRALS_SCOPE} from '#shared/access/systems.ts';
import type {FunctionName} from '#shared/routes.ts';
import type {StageSettings} from '../config.ts';
import {apiRoutes} from './apiRoutes.ts';
import {HTTP_FUNCTIONS} from './functionNames.ts';
import {API_LOG_FIELDS} from './logFields.ts';
import type {SystemAccess} from './SystemAccess.ts';

interface PublicApiProps {
  readonly settings: Pick<StageSettings, 'logRetentionDays' | 'requestLimit'>;
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  /** Whose tokens open the routes for systems. */
  readonly systems: Pick<SystemAccess, 'issuerUrl' | 'audience'>;
}

/** The HTTP API: the paths of shared/routes.ts, the menu for all else, a ceiling of requests, and a log that names nobody. */
export class PublicApi extends HttpApi {
  constructor(scope: Construct, id: string, {settings, functions, systems}: PublicApiProps) {
    const integrations = Object.fromEntries(
      HTTP_FUNCTIONS.map((name) => [
        name,
        new HttpLambdaIntegration(`${name}Integration`, functions[name], {scopePermissionToRoute: false}),
      ]),
    ) as Record<FunctionName, HttpLambdaIntegration>;
    super(scope, id, {
      description: 'Answers only what comes through CloudFront: the functions ask for the secret header',
      createDefaultStage: false,
      defaultIntegration: integrations.menu,
    });
    const authorizer = new HttpJwtAuthorizer('Systems', systems.issuerUrl, {jwtAudience: systems.audience});
    for (const route of apiRoutes()) {
      this.addRoutes({
        path: route.path,
        methods: [HttpMethod.ANY],
        integration: integrations[route.function],
        ...(route.isForSystems && {authorizer, authorizationScopes: [REFERRALS_SCOPE.name]}),
      });
    }
    const accessLog = new LogGroup(scope, 'AccessLog', {retention: settings.logRetentionDays});
    new HttpStage(scope, 'DefaultStage', {
      httpApi: this,
      stageName: '$default',
      autoDeploy: true,
      throttle: {rateLimit: settings.requestLimit.perSecond, burstLimit: settings.requestLimit.burst},
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(API_LOG_FIELDS)),
      },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'All but the route for systems are public: there is nobody to authorise. Each function refuses what did not come through CloudFront; private pages are opened by a token that the function checks.',
    });
  }
}
