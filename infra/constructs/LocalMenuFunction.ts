import {Duration} from 'aws-cdk-lib';
import {type PolicyStatement, PolicyDocument, Role, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import {LogGroup, type RetentionDays} from 'aws-cdk-lib/aws-logs';
import type {Construct} from 'constructs';
import type {FunctionName} from '#shared/routes.ts';
import {allow} from './allow.ts';

interface LocalMenuFunctionProps {
  /** A folder that bundleFunctions() wrote. */
  readonly bundle: string;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it may do besides writing its own log: nothing else is added anywhere. */
  readonly grants: readonly PolicyStatement[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly hasReadableStacks: boolean;
  readonly logRetention: RetentionDays;
  readonly reservedConcurrency?: number | undefined;
}

/**
 * One function with its own role and its own log. The role's policy is inline and whole, so that what the function
 * may do stands in one place of the template. `Metadata` names the function (`local-menu:function`).
 */
export class LocalMenuFunction extends LambdaFunction {
  readonly ownRole: Role;

  constructor(scope: Construct, name: FunctionName, props: LocalMenuFunctionProps) {
    const id = name.charAt(0).toUpperCase() + name.slice(1);
    const logGroup = new LogGroup(scope, `${id}Log`, {retention: props.logRetention});
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the ${name} function may do`,
      inlinePolicies: {
        [name]: new PolicyDocument({
          // Kept apart, so that each right keeps the name and the condition that it was given.
          minimize: false,
          statements: [
            allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
            ...props.grants,
          ],
        }),
      },
    });
    super(scope, id, {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      environment: {
        ...props.environment,
        ...(props.hasReadableStacks && {NODE_OPTIONS: '--enable-source-maps'}),
      },
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // The API's log has a line for each request; the platform's START, END and REPORT would add three more.
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(props.reservedConcurrency !== undefined && {
        reservedConcurrentExecutions: props.reservedConcurrency,
      }),
    });
    this.ownRole = role;
    const resource = this.node.defaultChild;
    if (!(resource instanceof CfnFunction))
      throw new Error('Function no longer makes an AWS::Lambda::Function');
    resource.addMetadata('local-menu:function', name);
  }
}
