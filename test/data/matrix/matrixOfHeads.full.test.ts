import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {doorOf} from './door.ts';
import {expected} from './lines/line.ts';
import {WALKS} from './walks.ts';
import {type MatrixWorld, startMatrixWorld} from './world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.cloud.stop();
});

describe('Every page, asked only for its headers', () => {
  it.each(WALKS.filter(({method}) => method === 'GET'))(
    '$path is the same door ($of)',
    async ({line, isForAnyone}) => {
      for (const who of ['stranger', 'nurse', 'colleague', 'handler'] as const) {
        const answer = await world.askAs(who, {...line.ask(world.made), method: 'HEAD'});
        expect([who, doorOf(answer)]).toEqual([who, expected(line, who, isForAnyone)]);
      }
    },
  );
});
