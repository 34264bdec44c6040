import {afterAll, beforeAll, describe, it} from 'vitest';
import {JOURNEYS} from './journeys.ts';
import {type RunningWorld, startWorld} from './world.ts';

const walks = JOURNEYS.flatMap((journey) => journey.screens.map((screen) => ({...journey, ...screen})));
const half = Math.ceil(walks.length / 2);
const HALVES = [
  {which: 'first', walked: walks.slice(0, half)},
  {which: 'second', walked: walks.slice(half)},
];

// Each half is walked in a world of its own at the same time, because one after the other they are what all else waits for.
// What walks at once counts its own assertions, by the `expect` of its own context.
describe.concurrent.each(HALVES)('A journey of the $which half', ({walked}) => {
  let world: RunningWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    console.log(`${walked.length} journeys: ${world.seen.pages} pages were looked at, each with axe`);
    await world.end();
  });

  it.for(walked)(
    '$name ($width px, scripts: $hasScript)',
    {concurrent: false},
    async ({width, hasScript, ...journey}, {expect}) => {
      const before = world.seen.pages;
      await world.walk(journey, {width, hasScript});
      expect(world.seen.pages).toBeGreaterThan(before);
    },
  );

  it(
    'no function was refused anything, and no stream gave up on anything',
    {concurrent: false},
    ({expect}) => {
      expect(world.cloud.deniedCalls()).toEqual([]);
      expect(world.cloud.deadLetters()).toEqual([]);
    },
  );
});
