import type {Width} from '../../support/browser.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

export interface Screen {
  readonly width: Width;
  readonly hasScript: boolean;
}

export const PHONE_WITHOUT_SCRIPT: Screen = {width: 320, hasScript: false};
export const DESK_WITH_SCRIPT: Screen = {width: 1280, hasScript: true};
export const SCREENS: readonly Screen[] = [
  PHONE_WITHOUT_SCRIPT,
  DESK_WITH_SCRIPT,
  {width: 320, hasScript: true},
  {width: 1280, hasScript: false},
];

/** What npm test has no time for: the full run walks it on all of them. */
export const FULL_RUN_ONLY: readonly Screen[] = [];

/** Somebody comes to the site: `arrive('reader')` is another person with another browser. */
export type Arrive = (who?: string) => Promise<Walker>;

/** One way through the site, from its first page to what it is for. */
export interface Journey {
  readonly name: string;
  /** Where it is walked in the quick run; in the full run, on every screen. */
  readonly screens: readonly Screen[];
  /** It is about what its screens have or lack (script, touch), so that the full run walks it on no other. */
  readonly isForItsScreensOnly?: true;
  readonly walk: (world: JourneyWorld, arrive: Arrive) => Promise<void>;
}
