import type {FunctionModel} from '../../../infra/local/template/functions.ts';
import type {RouteModel} from '../../../infra/local/template/routes.ts';
import type {Statement} from '../../../infra/local/template/statements.ts';
import type {TableModel} from '../../../infra/local/template/tables.ts';

export const functionModel = (label: string, statements: readonly Statement[] = []): FunctionModel => ({
  name: `Test-${label}`,
  arn: `arn:aws:lambda:eu-west-2:111122223333:function:Test-${label}`,
  roleName: `Test-${label}-role`,
  label,
  folder: '/nowhere',
  handler: 'index.handler',
  timeoutMs: 1000,
  memoryMb: 128,
  reservedConcurrency: undefined,
  environment: {},
  statements,
});

export const routeModel = (key: string, label = key): RouteModel => ({
  key,
  function: functionModel(label),
  timeoutMs: 50,
  authorizer: undefined,
});

/** A table with pk and sk and the secondary index `due` (due, at). */
export const tableModel = (name: string): TableModel => ({
  name,
  arn: `arn:aws:dynamodb:eu-west-2:111122223333:table/${name}`,
  streamArn: undefined,
  keys: {partition: 'pk', sort: 'sk'},
  indexes: new Map([['due', {partition: 'due', sort: 'at'}]]),
  ttlAttribute: undefined,
  create: {TableName: name},
});

export const statement = (changes: Partial<Statement>): Statement => ({
  Sid: undefined,
  Effect: 'Allow',
  Action: [],
  Resource: ['*'],
  Condition: {},
  ...changes,
});
