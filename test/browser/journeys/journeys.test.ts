import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {JOURNEYS} from './journeys.ts';
import {type RunningWorld, startWorld} from './world.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  console.log(`${JOURNEYS.length} journeys: ${world.seen.pages} pages were looked at, each with axe`);
  await world.end();
});

const walks = JOURNEYS.flatMap((journey) => journey.screens.map((screen) => ({...journey, ...screen})));

describe('A journey', () => {
  it.each(walks)('$name ($width px, scripts: $hasScript)', async ({width, hasScript, ...journey}) => {
    const before = world.seen.pages;
    await world.walk(journey, {width, hasScript});
    expect(world.seen.pages).toBeGreaterThan(before);
  });
});

describe('After every journey', () => {
  it('no function was refused anything, and no stream gave up on anything', () => {
    expect(world.cloud.deniedCalls()).toEqual([]);
    expect(world.cloud.deadLetters()).toEqual([]);
  });

  it('every right of every function was used', () => {
    expect(world.cloud.grantsUnused()).toEqual([]);
  });
});
