import {setTimeout as delay} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {seenBy, smallCloud, THINGS, wire} from './smallCloud.ts';

const small = smallCloud();

describe('A stream', () => {
  it('brings what its filter takes, soon, and only inserts', async () => {
    await small.put('MESSAGE#1');
    await small.put('EVENT#1');
    await small.put('MESSAGE#1');
    await small.cloud().settled();

    expect(await seenBy(small.cloud())).toEqual(['MESSAGE#1']);
  });

  it('brings records that failed again, and leaves in the dead letters what never works', async () => {
    for (const sk of ['MESSAGE#2', 'MESSAGE#3-poison', 'MESSAGE#4', 'MESSAGE#5-bad', 'MESSAGE#6'])
      await small.put(sk);
    await small.cloud().settled();

    const got = await seenBy(small.cloud());
    expect(got).toEqual(expect.arrayContaining(['MESSAGE#2', 'MESSAGE#4', 'MESSAGE#6']));
    expect(got.filter((sk) => /poison|bad/.test(sk))).toEqual([]);
    expect(
      small
        .cloud()
        .deadLetters()
        .map(({function: name}) => name),
    ).toContain('watcher');
  });

  it('brings a batch twice when it is asked to, as AWS may', async () => {
    small.cloud().setFaults({duplicatedBatches: 1});
    await small.put('MESSAGE#twice');
    await small.cloud().settled();

    expect((await seenBy(small.cloud())).filter((sk) => sk === 'MESSAGE#twice')).toHaveLength(2);
  });
});

describe('A fault', () => {
  it('can be a transaction conflict, with nothing written', async () => {
    small.cloud().setFaults({transactionConflict: 1});
    const refused = await small.asFunction('TransactWriteItems', {
      TransactItems: [{Put: {TableName: THINGS, Item: wire('conflict')}}],
    });

    expect([refused.error, refused.reasons?.[0]?.Code]).toEqual([
      'TransactionCanceledException',
      'TransactionConflict',
    ]);
    expect(await small.readThing('conflict')).toBeUndefined();
  });

  it('can be throttling', async () => {
    small.cloud().setFaults({throttle: 1});
    expect((await small.asFunction('GetItem', {TableName: THINGS, Key: wire('a')})).error).toBe(
      'ThrottlingException',
    );
  });

  it('can leave half of a batch undone', async () => {
    small.cloud().setFaults({unprocessedItems: 1});
    const requests = ['u1', 'u2', 'u3'].map((pk) => ({PutRequest: {Item: wire(pk)}}));
    const {result} = await small.asFunction('BatchWriteItem', {RequestItems: {[THINGS]: requests}});

    expect(result).toMatchObject({UnprocessedItems: {[THINGS]: [{PutRequest: {Item: wire('u3')}}]}});
    small.cloud().setFaults({});
    expect([await small.readThing('u2'), await small.readThing('u3')]).toEqual([
      {pk: 'u2', sk: 'x'},
      undefined,
    ]);
  });

  it('can lose the answer of a write that is kept', async () => {
    small.cloud().setFaults({answerLost: 1});
    expect((await small.asFunction('PutItem', {TableName: THINGS, Item: wire('lost')})).error).toBeDefined();
    small.cloud().setFaults({});
    expect(await small.readThing('lost')).toEqual({pk: 'lost', sk: 'x'});
  });

  it('can kill the function after its write and before its answer', async () => {
    small.cloud().setFaults({afterWrite: ({function: name}) => (name === 'data' ? 'kill' : 'answer')});
    expect(await small.asFunction('PutItem', {TableName: THINGS, Item: wire('killed')})).toEqual({
      error: 'Runtime.ExitError',
    });
    small.cloud().setFaults({});
    expect(await small.readThing('killed')).toEqual({pk: 'killed', sk: 'x'});
  });

  it('can make a secondary index late', async () => {
    const due = async () => {
      const {result} = await small.asFunction('Query', {
        TableName: THINGS,
        IndexName: 'due',
        KeyConditionExpression: 'due = :d',
        ExpressionAttributeValues: {':d': {S: 'DUE#1'}},
      });
      return result?.Count;
    };
    small.cloud().setFaults({lateIndexMs: 400});
    await small.asFunction('PutItem', {
      TableName: THINGS,
      Item: {...wire('late'), due: {S: 'DUE#1'}, at: {S: '1'}},
    });

    expect(await due()).toBe(0);
    await delay(450);
    expect(await due()).toBe(1);
  });
});
