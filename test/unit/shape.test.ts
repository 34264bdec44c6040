import {expect, it} from 'vitest';
import {bytes, integer, list, number, object, oneOf, record, string} from '#shared/shape.ts';

const row = object({
  name: string,
  version: integer,
  share: number,
  kind: oneOf(['big', 'small']),
  parts: list(object({bytes})),
  counts: record(integer),
});
const RIGHT = {
  name: 'x',
  version: 3,
  share: 0.5,
  kind: 'big',
  parts: [{bytes: new Uint8Array([1])}],
  counts: {a: 1},
};

it('takes a row as it should be, without what is not listed', () => {
  expect(row.parse({...RIGHT, pk: 'SHARD#1'})).toEqual(RIGHT);
});

it.each([
  {name: 1},
  {name: undefined},
  {version: 1.5},
  {version: '3'},
  {share: NaN},
  {kind: 'middling'},
  {kind: 'constructor'},
  {parts: {}},
  {parts: [{}]},
  {parts: [{bytes: [1]}]},
  {counts: null},
  {counts: [1]},
  {counts: {a: 'b'}},
])('refuses one that is not so: %j', (fault) => {
  expect(() => row.parse({...RIGHT, ...fault})).toThrow(TypeError);
});
