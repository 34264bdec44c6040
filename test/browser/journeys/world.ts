import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../support/browser.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import type {Journey, Screen} from './journey.ts';
import {forgetMailboxes} from './forgetMailboxes.ts';
import {startWalker, type Walker} from './walker.ts';

export interface JourneyWorld {
  readonly cloud: TestCloud;
  readonly browser: Browser;
  /** How many pages were looked at. */
  readonly seen: {pages: number};
}

export interface RunningWorld extends JourneyWorld {
  readonly walk: (journey: Journey, screen: Screen) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The whole local cloud with the demonstration menu, and a browser before it. */
export const startWorld = async (): Promise<RunningWorld> => {
  const [cloud, browser] = await Promise.all([startTestCloud({isSeeded: true}), launchBrowser()]);
  const world: JourneyWorld = {cloud, browser, seen: {pages: 0}};
  return {
    ...world,
    walk: async ({name, walk}, screen) => {
      const walkers: Walker[] = [];
      await forgetMailboxes(cloud);
      try {
        await walk(world, async (who) => {
          const walker = await startWalker(world, {name: who ? `${name}, ${who}` : name, ...screen});
          walkers.push(walker);
          return walker;
        });
      } finally {
        for (const walker of walkers) await walker.close();
      }
    },
    end: async () => {
      await browser.close();
      await cloud.stop();
    },
  };
};
