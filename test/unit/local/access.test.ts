import {describe, expect, it} from 'vitest';
import {membersOf} from '../../../infra/local/access/calls.ts';
import {authoriserOf} from '../../../infra/local/access/authoriser.ts';
import {permissionOf} from '../../../infra/local/access/permissions.ts';
import {decide} from '../../../infra/local/access/policy.ts';
import {functionModel, statement, tableModel} from './models.ts';

const tables = new Map([
  ['Things', tableModel('Things')],
  ['Secrets', tableModel('Secrets')],
]);
const THINGS = tableModel('Things').arn;

/** "PutItem Things [keys]" for each permission that a call needs. */
const needed = (operation: string, body: unknown): string[] =>
  membersOf(operation, body)
    .map((member) => permissionOf(member, tables))
    .map(
      ({action, resource, context}) =>
        `${action.replace('dynamodb:', '')} ${resource.replace(/^.*:table\//, '')} ${(context['dynamodb:leadingkeys'] ?? ['-']).join(',')}`,
    );

const key = (pk: string) => ({pk: {S: pk}, sk: {S: 'x'}});

describe('What a call needs', () => {
  it('is one permission for one item', () => {
    expect(needed('GetItem', {TableName: 'Things', Key: key('a')})).toEqual(['GetItem Things a']);
    expect(needed('PutItem', {TableName: 'Things', Item: {...key('a'), n: {N: '1'}}})).toEqual([
      'PutItem Things a',
    ]);
  });

  it('is the members of a transaction, each with its own table', () => {
    const body = {
      TransactItems: [
        {Put: {TableName: 'Things', Item: key('a')}},
        {Update: {TableName: 'Things', Key: key('b')}},
        {Delete: {TableName: 'Secrets', Key: key('c')}},
        {ConditionCheck: {TableName: 'Things', Key: key('d')}},
      ],
    };
    expect(needed('TransactWriteItems', body)).toEqual([
      'PutItem Things a',
      'UpdateItem Things b',
      'DeleteItem Secrets c',
      'ConditionCheckItem Things d',
    ]);
    expect(
      needed('TransactGetItems', {TransactItems: [{Get: {TableName: 'Secrets', Key: key('e')}}]}),
    ).toEqual(['GetItem Secrets e']);
  });

  it('is one permission for each table of a batch, with all its keys', () => {
    expect(
      needed('BatchGetItem', {
        RequestItems: {Things: {Keys: [key('a'), key('b')]}, Secrets: {Keys: [key('c')]}},
      }),
    ).toEqual(['BatchGetItem Things a,b', 'BatchGetItem Secrets c']);
    expect(
      needed('BatchWriteItem', {
        RequestItems: {Things: [{PutRequest: {Item: key('a')}}, {DeleteRequest: {Key: key('b')}}]},
      }),
    ).toEqual(['BatchWriteItem Things a,b']);
  });

  it.each([
    ['pk = :p', {}],
    ['#p = :p AND begins_with(sk, :s)', {'#p': 'pk'}],
    ['begins_with(sk, :s) AND #p=:p', {'#p': 'pk'}],
    ['(#p = :p)', {'#p': 'pk'}],
  ])('names the partition that a query asks for: %s', (KeyConditionExpression, ExpressionAttributeNames) => {
    const body = {
      TableName: 'Things',
      KeyConditionExpression,
      ExpressionAttributeNames,
      ExpressionAttributeValues: {':p': {S: 'LISTING#1'}, ':s': {S: 'RUN#'}},
    };
    expect(needed('Query', body)).toEqual(['Query Things LISTING#1']);
  });

  it('is the index, with the key of the index, for a query on one', () => {
    const body = {
      TableName: 'Things',
      IndexName: 'due',
      KeyConditionExpression: 'due = :d AND #at <= :now',
      ExpressionAttributeNames: {'#at': 'at'},
      ExpressionAttributeValues: {':d': {S: 'DUE#0'}, ':now': {S: '2026'}},
    };
    expect(needed('Query', body)).toEqual(['Query Things/index/due DUE#0']);
  });

  it('names no key for a scan', () => {
    expect(needed('Scan', {TableName: 'Things'})).toEqual(['Scan Things -']);
  });
});

describe('What a role allows', () => {
  const read = statement({Action: ['dynamodb:GetItem'], Resource: [THINGS]});
  const count = statement({
    Action: ['dynamodb:UpdateItem', 'dynamodb:Scan'],
    Resource: [THINGS],
    Condition: {'ForAllValues:StringLike': {'dynamodb:LeadingKeys': ['COUNT#*']}},
  });
  const isAllowed = (statements: Parameters<typeof decide>[0], operation: string, body: unknown): boolean =>
    membersOf(operation, body).every((member) => decide(statements, permissionOf(member, tables)).isAllowed);

  it('is what it says, on that table only', () => {
    expect(isAllowed([read], 'GetItem', {TableName: 'Things', Key: key('a')})).toBe(true);
    expect(isAllowed([read], 'GetItem', {TableName: 'Secrets', Key: key('a')})).toBe(false);
    expect(isAllowed([read], 'PutItem', {TableName: 'Things', Item: key('a')})).toBe(false);
    expect(isAllowed([read], 'GetItem', {TableName: 'Unknown', Key: key('a')})).toBe(false);
  });

  it('does not reach an index by a grant on the table', () => {
    const query = statement({Action: ['dynamodb:Query'], Resource: [THINGS]});
    const onIndex = {
      TableName: 'Things',
      IndexName: 'due',
      KeyConditionExpression: 'due = :d',
      ExpressionAttributeValues: {':d': {S: 'x'}},
    };
    expect(isAllowed([query], 'Query', onIndex)).toBe(false);
    expect(
      isAllowed(
        [statement({Action: ['dynamodb:Query'], Resource: [`${THINGS}/index/due`]})],
        'Query',
        onIndex,
      ),
    ).toBe(true);
  });

  it('holds every key of a call to the leading keys', () => {
    expect(isAllowed([count], 'UpdateItem', {TableName: 'Things', Key: key('COUNT#2026')})).toBe(true);
    expect(isAllowed([count], 'UpdateItem', {TableName: 'Things', Key: key('LISTING#1')})).toBe(false);
    const both = {
      TransactItems: [
        {Update: {TableName: 'Things', Key: key('COUNT#1')}},
        {Update: {TableName: 'Things', Key: key('LISTING#1')}},
      ],
    };
    expect(isAllowed([count], 'TransactWriteItems', both)).toBe(false);
  });

  it('lets ForAllValues pass a call that names no key, as AWS does', () => {
    expect(isAllowed([count], 'Scan', {TableName: 'Things'})).toBe(true);
  });

  it('is overruled by a deny', () => {
    const deny = statement({
      Effect: 'Deny',
      Action: ['dynamodb:*'],
      Condition: {'ForAnyValue:StringEquals': {'dynamodb:LeadingKeys': ['SEALED']}},
    });
    const all = statement({Action: ['dynamodb:*']});
    expect(isAllowed([all, deny], 'GetItem', {TableName: 'Things', Key: key('a')})).toBe(true);
    expect(isAllowed([all, deny], 'GetItem', {TableName: 'Things', Key: key('SEALED')})).toBe(false);
  });

  it('stops at a condition that is not known, rather than guess', () => {
    const odd = statement({Action: ['dynamodb:*'], Condition: {NumericLessThan: {'aws:epoch': ['1']}}});
    expect(() => isAllowed([odd], 'GetItem', {TableName: 'Things', Key: key('a')})).toThrow(
      /NumericLessThan/,
    );
  });
});

describe('The authoriser', () => {
  const menu = functionModel('menu', [
    statement({Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: [THINGS]}),
    statement({Action: ['kms:Decrypt']}),
  ]);

  it('knows a function by its own key', () => {
    const authoriser = authoriserOf([functionModel('other'), menu]);
    expect(authoriser.functionOf(authoriser.accessKeyOf(menu.name))).toBe(menu);
    expect(authoriser.functionOf('LOCAL')).toBeUndefined();
  });

  it('remembers what was refused and which grants nobody used, of the services that it enforces', () => {
    const authoriser = authoriserOf([menu]);
    const ask = (action: string) => authoriser.refusal(menu, {action, resource: THINGS, context: {}});

    expect(ask('dynamodb:GetItem')).toBeUndefined();
    expect(ask('dynamodb:PutItem')).toMatch(
      /is not authorized to perform: dynamodb:PutItem on resource: .*Things because/,
    );

    expect(authoriser.deniedCalls()).toEqual([
      {function: 'menu', action: 'dynamodb:PutItem', resource: THINGS},
    ]);
    expect(authoriser.grantsUnused()).toMatchObject([
      {function: 'menu', action: 'dynamodb:Query', resource: THINGS},
    ]);
  });
});
