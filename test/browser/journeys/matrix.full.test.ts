import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {SCREENS} from './journey.ts';
import {JOURNEYS} from './journeys.ts';
import {type RunningWorld, startWorld} from './world.ts';

/** Of each screen, as text. */
const grantsUnused: string[][] = [];

// Each screen has a world of its own, so that no journey meets what it left behind on another screen.
describe.each(SCREENS)('At $width px, with scripts: $hasScript', (screen) => {
  const walked = JOURNEYS.filter(
    ({screens, isForItsScreensOnly = false}) =>
      !isForItsScreensOnly ||
      screens.some(({width, hasScript}) => width === screen.width && hasScript === screen.hasScript),
  );
  let world: RunningWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    console.log(`${walked.length} journeys: ${world.seen.pages} pages were looked at`);
    await world.end();
  });

  it.each(walked)('$name', async (journey) => {
    const before = world.seen.pages;
    await world.walk(journey, screen);
    expect(world.seen.pages).toBeGreaterThan(before);
  });

  it('no function was refused anything, and no stream gave up on anything', () => {
    expect(world.cloud.deniedCalls()).toEqual([]);
    expect(world.cloud.deadLetters()).toEqual([]);
    const unused = world.cloud
      .grantsUnused()
      // It reaches nobody on this stage: its rights are used in test/data/cloud/websites.test.ts.
      .filter((grant) => grant.function !== 'links');
    grantsUnused.push(unused.map((grant) => JSON.stringify(grant)));
  });
});

describe('After every journey', () => {
  it('every right of every function was used on one screen or another', () => {
    expect(grantsUnused).toHaveLength(SCREENS.length);
    expect(grantsUnused.reduce((one, other) => one.filter((grant) => other.includes(grant)))).toEqual([]);
  });
});
