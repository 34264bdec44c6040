import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {SCREENS} from './journey.ts';
import {JOURNEYS} from './journeys.ts';
import {type RunningWorld, startWorld} from './world.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  console.log(
    `${JOURNEYS.length} journeys × ${SCREENS.length} screens: ${world.seen.pages} pages were looked at`,
  );
  await world.end();
});

describe.each(SCREENS)('At $width px, with scripts: $hasScript', (screen) => {
  const walked = JOURNEYS.filter(
    ({screens, isForItsScreensOnly = false}) =>
      !isForItsScreensOnly ||
      screens.some(({width, hasScript}) => width === screen.width && hasScript === screen.hasScript),
  );
  it.each(walked)('$name', async (journey) => {
    const before = world.seen.pages;
    await world.walk(journey, screen);
    expect(world.seen.pages).toBeGreaterThan(before);
  });
});

it('No function was refused anything on any screen', () => {
  expect(world.cloud.deniedCalls()).toEqual([]);
});
