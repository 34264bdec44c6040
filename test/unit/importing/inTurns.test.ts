import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {inTurns} from '../../../functions/curator/importing/inTurns.ts';

const LATER_MS = 60_000;

it('does each once, no more at a time than it may, and waits for no slow one', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const isWhole = await inTurns(
    [0, 1, 2, 3, 4, 5, 6],
    {atOnce: 2, endsAtMs: Date.now() + LATER_MS},
    async (item) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(item === 0 ? 60 : 1);
      running -= 1;
      done.push(item);
    },
  );
  expect([isWhole, most, done]).toEqual([true, 2, [1, 2, 3, 4, 5, 6, 0]]);
});

it('begins none after its time, and says that some are left', async () => {
  const done: number[] = [];
  const endsAtMs = Date.now() + 20;
  const isWhole = await inTurns([0, 1, 2, 3], {atOnce: 2, endsAtMs}, async (item) => {
    done.push(item);
    await sleep(40);
  });
  expect([isWhole, done]).toEqual([false, [0, 1]]);
  expect(await inTurns([], {atOnce: 2, endsAtMs: 0}, () => Promise.resolve())).toBe(true);
});

it('ends with the failure of one', async () => {
  const fails = inTurns([0, 1], {atOnce: 1, endsAtMs: Date.now() + LATER_MS}, () =>
    Promise.reject(new Error('The store does not answer')),
  );
  await expect(fails).rejects.toThrow('The store does not answer');
});
