import {describe, expect, it} from 'vitest';
import type {_Record} from '@aws-sdk/client-dynamodb-streams';
import type {Outcome} from '../../../infra/local/lambda/functionProcess.ts';
import type {DeadLetter} from '../../../infra/local/streams/deadLetters.ts';
import {deliver} from '../../../infra/local/streams/deliver.ts';
import {matchesPattern} from '../../../infra/local/streams/matchesPattern.ts';
import type {StreamModel} from '../../../infra/local/template/streams.ts';
import {functionModel, tableModel} from './models.ts';

const record = (eventName: 'INSERT' | 'MODIFY', sk: string, number = '1'): _Record => ({
  eventName,
  dynamodb: {Keys: {pk: {S: 'REFERRAL#1'}, sk: {S: sk}}, SequenceNumber: number},
});

describe('A stream filter', () => {
  const inserted = {eventName: ['INSERT'], dynamodb: {Keys: {sk: {S: [{prefix: 'MESSAGE#'}]}}}};

  it.each([
    ['INSERT', 'MESSAGE#1', true],
    ['MODIFY', 'MESSAGE#1', false],
    ['INSERT', 'EVENT#1', false],
  ] as const)('takes %s of %s: %s', (eventName, sk, expected) => {
    expect(matchesPattern(inserted, record(eventName, sk))).toBe(expected);
  });

  it.each([
    [{a: ['x', 'y']}, {a: 'y'}, true],
    [{a: [{prefix: 'p'}, {prefix: 'q'}]}, {a: 'quiet'}, true],
    [{a: [{suffix: 'z'}]}, {a: 'buzz'}, true],
    [{a: [{exists: true}]}, {a: 1}, true],
    [{a: [{exists: false}]}, {b: 1}, true],
    [{a: {b: [{exists: false}]}}, {}, true],
    [{a: [{exists: true}]}, {}, false],
    [{a: [{'anything-but': ['x']}]}, {a: 'y'}, true],
    [{a: [{'equals-ignore-case': 'YES'}]}, {a: 'yes'}, true],
    [{a: [null]}, {a: null}, true],
    [{a: [1]}, {a: 1}, true],
    [{a: ['x']}, {a: ['w', 'x']}, true],
    [{$or: [{a: ['x']}, {b: ['y']}]}, {b: 'y'}, true],
    [{a: ['x'], b: ['y']}, {a: 'x', b: 'z'}, false],
  ])('%j of %j is %s', (pattern, event, expected) => {
    expect(matchesPattern(pattern, event)).toBe(expected);
  });

  it('stops at a rule that it does not know', () => {
    expect(() => matchesPattern({a: [{cidr: '10.0.0.0/8'}]}, {a: '10.0.0.1'})).toThrow(/cidr/);
  });
});

describe('Delivering a batch', () => {
  const stream: StreamModel = {
    id: 'feed',
    function: functionModel('courier'),
    table: tableModel('Referrals'),
    batchSize: 10,
    windowMs: 0,
    retries: 1,
    bisects: true,
    reportsItemFailures: true,
    patterns: [],
    onFailureArn: undefined,
  };
  /** Delivers records 1 to `count` to a function that answers by `answer`; gives the batches that it saw. */
  const run = async (
    count: number,
    answer: (numbers: string[]) => Outcome,
    changes: Partial<StreamModel> = {},
  ) => {
    const seen: string[] = [];
    const letters: DeadLetter[] = [];
    await deliver(
      Array.from({length: count}, (_, index) => record('INSERT', 'MESSAGE#', String(index + 1))),
      {
        stream: {...stream, ...changes},
        invoke: (payload) => {
          const {Records} = JSON.parse(payload) as {Records: {dynamodb: {SequenceNumber: string}}[]};
          const numbers = Records.map(({dynamodb}) => dynamodb.SequenceNumber);
          seen.push(numbers.join());
          return Promise.resolve(answer(numbers));
        },
        deadLetters: {add: (letter) => letters.push(letter), all: () => letters},
        isStopped: () => false,
      },
    );
    return {seen, dead: letters.map(({sequenceNumbers}) => sequenceNumbers.join())};
  };
  const ok: Outcome = {kind: 'result', payload: '{"batchItemFailures":[]}'};
  const thrown: Outcome = {kind: 'error', errorType: 'Error', errorMessage: ''};
  const failed = (...numbers: string[]): Outcome => ({
    kind: 'result',
    payload: JSON.stringify({batchItemFailures: numbers.map((itemIdentifier) => ({itemIdentifier}))}),
  });

  it('is one call when all goes well', async () => {
    expect(await run(3, () => ok)).toEqual({seen: ['1,2,3'], dead: []});
  });

  it('goes on from the first record that was reported', async () => {
    let calls = 0;
    const outcome = await run(4, () => (calls++ === 0 ? failed('3') : ok));
    expect(outcome).toEqual({seen: ['1,2,3,4', '3,4'], dead: []});
  });

  it('halves a batch that fails whole, so that one bad record does not keep the others', async () => {
    const {seen, dead} = await run(4, (numbers) => (numbers.includes('2') ? thrown : ok));
    expect(seen).toEqual(['1,2,3,4', '1,2', '1', '2', '2', '3,4']);
    expect(dead).toEqual(['2']);
  });

  it('gives up after the tries that the mapping allows, and says so', async () => {
    const {seen, dead} = await run(2, () => thrown, {bisects: false, retries: 2});
    expect(seen).toEqual(['1,2', '1,2', '1,2']);
    expect(dead).toEqual(['1,2']);
  });

  it('takes any answer for success when the mapping does not report items', async () => {
    expect(await run(2, () => ({kind: 'result', payload: '"done"'}), {reportsItemFailures: false})).toEqual({
      seen: ['1,2'],
      dead: [],
    });
  });
});
