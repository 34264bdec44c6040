import type {Arrive} from './journey.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

export const CURATOR = 'curator@menu.example';

/** A curator who has signed in with a browser of their own, and stands on their first page. */
export const asCurator = async (world: JourneyWorld, arrive: Arrive): Promise<Walker> => {
  const curator = await arrive('curator');
  await curator.page.goto('/curator');
  await signInAs(world, curator.page, CURATOR);
  return curator;
};

/** The words of a page between its header and its footer. */
export const textOf = async ({page}: Walker): Promise<string> => page.locator('main').innerText();
