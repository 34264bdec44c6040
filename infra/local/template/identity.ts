import {ACCOUNT, REGION, arnOf} from '../aws.ts';

type Properties = Readonly<Record<string, unknown>>;
type Named = (stack: string, id: string, properties: Properties) => string;

export interface Identity {
  /** What `Ref` gives. */
  readonly ref: string;
  /** What `Fn::GetAtt` gives, by attribute; `Arn` is always there. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The name that CloudFormation would give, without its random tail: stable, so that a restart finds the same tables. */
const physical =
  (property: string): Named =>
  (stack, id, properties) => {
    const given = properties[property];
    return typeof given === 'string' ? given : `${stack}-${id}`;
  };

const onlyArn =
  (service: string, kind: string, property: string) =>
  (stack: string, id: string, properties: Properties) => {
    const name = physical(property)(stack, id, properties);
    return {ref: name, attributes: {Arn: arnOf(service, `${kind}${name}`)}};
  };

const table = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('TableName')(stack, id, properties);
  const arn = arnOf('dynamodb', `table/${name}`);
  return {ref: name, attributes: {Arn: arn, StreamArn: `${arn}/stream/local`, TableId: name}};
};

const bucket = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('BucketName')(stack, id, properties).toLowerCase();
  return {
    ref: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${REGION}.amazonaws.com`,
    },
  };
};

const queue = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('QueueName')(stack, id, properties);
  const url = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;
  return {ref: url, attributes: {Arn: arnOf('sqs', name), QueueName: name, QueueUrl: url}};
};

const topic = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('TopicName')(stack, id, properties);
  return {
    ref: arnOf('sns', name),
    attributes: {Arn: arnOf('sns', name), TopicArn: arnOf('sns', name), TopicName: name},
  };
};

const secret = (stack: string, id: string, properties: Properties): Identity => {
  const arn = arnOf('secretsmanager', `secret:${physical('Name')(stack, id, properties)}`);
  return {ref: arn, attributes: {Arn: arn, Id: arn}};
};

const httpApi = (_stack: string, id: string): Identity => {
  const apiId = id.toLowerCase();
  return {
    ref: apiId,
    attributes: {
      Arn: arnOf('apigateway', `/apis/${apiId}`),
      ApiId: apiId,
      ApiEndpoint: `https://${apiId}.execute-api.${REGION}.amazonaws.com`,
    },
  };
};

const role = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('RoleName')(stack, id, properties);
  return {ref: name, attributes: {Arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, RoleId: name}};
};

/** A resource server is known by the name that its scopes begin with. */
const resourceServer = (stack: string, id: string, properties: Properties): Identity => {
  const name = physical('Identifier')(stack, id, properties);
  return {ref: name, attributes: {Arn: arnOf('cognito-idp', `resourceserver/${name}`)}};
};

const IDENTITIES: Readonly<Record<string, (stack: string, id: string, properties: Properties) => Identity>> =
  {
    'AWS::DynamoDB::Table': table,
    'AWS::DynamoDB::GlobalTable': table,
    'AWS::S3::Bucket': bucket,
    'AWS::SQS::Queue': queue,
    'AWS::SNS::Topic': topic,
    'AWS::SecretsManager::Secret': secret,
    'AWS::ApiGatewayV2::Api': httpApi,
    'AWS::IAM::Role': role,
    'AWS::Cognito::UserPoolResourceServer': resourceServer,
    'AWS::Lambda::Function': onlyArn('lambda', 'function:', 'FunctionName'),
    'AWS::KMS::Key': onlyArn('kms', 'key/', 'KeyId'),
    'AWS::Logs::LogGroup': onlyArn('logs', 'log-group:', 'LogGroupName'),
    'AWS::Scheduler::Schedule': onlyArn('scheduler', 'schedule/default/', 'Name'),
  };

/** Who a resource is here. A type that is not in the table is known by its stack and logical id. */
export const identityOf = (type: string, stack: string, id: string, properties: Properties): Identity => {
  const identify = IDENTITIES[type];
  if (identify) return identify(stack, id, properties);
  const arn = arnOf(type.split('::')[1]?.toLowerCase() ?? 'local', id);
  return {ref: `${stack}-${id}`, attributes: {Arn: arn, FunctionARN: arn}};
};
