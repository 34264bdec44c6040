import {describe, expect, it} from 'vitest';
import {SECRETS, smallCloud, THINGS, wire} from './smallCloud.ts';

const small = smallCloud();

const DENIED = 'AccessDeniedException';

describe("A function's role, enforced before the store", () => {
  it('lets it do what is granted', async () => {
    expect(await small.asFunction('PutItem', {TableName: THINGS, Item: wire('granted')})).toEqual({
      result: {},
    });
    expect(await small.readThing('granted')).toEqual({pk: 'granted', sk: 'x'});
  });

  it('refuses another table, in the words of AWS', async () => {
    const refused = await small.asFunction('PutItem', {TableName: SECRETS, Item: wire('a')});

    expect(refused.error).toBe(DENIED);
    expect(refused.message).toMatch(
      /^User: arn:aws:sts::.*Small-Data is not authorized to perform: dynamodb:PutItem on resource: .*Small-Secrets/,
    );
    expect(small.cloud().deniedCalls()).toContainEqual(
      expect.objectContaining({function: 'data', action: 'dynamodb:PutItem'}),
    );
  });

  it('refuses an action that is not granted', async () => {
    expect((await small.asFunction('DeleteItem', {TableName: THINGS, Key: wire('a')})).error).toBe(DENIED);
    expect((await small.asFunction('Scan', {TableName: THINGS})).error).toBe(DENIED);
    expect((await small.asFunction('DescribeTable', {TableName: THINGS})).error).toBe(DENIED);
  });

  it('refuses a whole transaction for one member that is not granted, and writes nothing', async () => {
    const refused = await small.asFunction('TransactWriteItems', {
      TransactItems: [
        {Put: {TableName: THINGS, Item: wire('half')}},
        {Put: {TableName: SECRETS, Item: wire('half')}},
      ],
    });

    expect(refused.error).toBe(DENIED);
    expect(await small.readThing('half')).toBeUndefined();
  });

  it('lets a transaction through on the rights of its members', async () => {
    expect(
      await small.asFunction('TransactWriteItems', {
        TransactItems: [
          {Put: {TableName: THINGS, Item: wire('whole')}},
          {
            ConditionCheck: {
              TableName: THINGS,
              Key: wire('absent'),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    ).toEqual({result: {}});
  });

  it('holds an update to its leading keys', async () => {
    const add = (pk: string) => ({
      TableName: THINGS,
      Key: wire(pk),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: {':one': {N: '1'}},
    });

    expect(await small.asFunction('UpdateItem', add('COUNT#2026'))).toEqual({result: {}});
    expect((await small.asFunction('UpdateItem', add('LISTING#1'))).error).toBe(DENIED);
  });

  it('knows an index by its own ARN, and a deny wins', async () => {
    const query = (input: object) =>
      small.asFunction('Query', {TableName: THINGS, KeyConditionExpression: '#k = :v', ...input});

    const onIndex = {
      IndexName: 'due',
      ExpressionAttributeNames: {'#k': 'due'},
      ExpressionAttributeValues: {':v': {S: 'DUE#0'}},
    };
    expect((await query(onIndex)).result).toMatchObject({Count: 0});
    const sealed = {ExpressionAttributeNames: {'#k': 'pk'}, ExpressionAttributeValues: {':v': {S: 'SEALED'}}};
    expect((await query(sealed)).error).toBe(DENIED);
  });

  it('lists the grants that nothing has used', async () => {
    await small.asFunction('GetItem', {TableName: THINGS, Key: wire('a')});
    const unused = small
      .cloud()
      .grantsUnused()
      .map(({function: name, action}) => `${name} ${action}`);

    expect(unused).toContain('data dynamodb:BatchWriteItem');
    expect(unused).not.toContain('data dynamodb:GetItem');
    expect(unused).not.toContain('watcher dynamodb:GetRecords');
    expect(unused.filter((grant) => grant.includes('kms'))).toEqual([]);
  });

  it('goes for mail, too', async () => {
    const mail = (from: string) => ({
      FromEmailAddress: from,
      Destination: {ToAddresses: ['person@example.org']},
      Content: {Simple: {Subject: {Data: 'Hello'}, Body: {Text: {Data: 'Open http://localhost:8080/a'}}}},
    });

    expect((await small.asFunction('SendEmail', mail('Menu <menu@other.example>'))).error).toBe(DENIED);
    expect((await small.asFunction('SendEmail', mail('Menu <hello@menu.example>'))).error).toBeUndefined();
    expect(small.cloud().mails()).toMatchObject([{to: ['person@example.org'], subject: 'Hello'}]);
    expect(await (await fetch(small.cloud().inboxUrl)).text()).toContain(
      '<a href="http://localhost:8080/a">',
    );
    small.cloud().rejectMailTo('person@example.org');
    expect((await small.asFunction('SendEmail', mail('hello@menu.example'))).error).toBe('MessageRejected');
    small.cloud().rejectMailTo('person@example.org', false);
    small.cloud().failNextMails(1);
    expect((await small.asFunction('SendEmail', mail('hello@menu.example'))).error).toBeDefined();
    expect(small.cloud().mails()).toHaveLength(1);
  });
});
