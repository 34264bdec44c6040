import type {RegionStates} from '../region.ts';
import {DATES_STATES} from './datesStates.ts';
import {PAGE_STATES} from './pageStates.ts';
import {SECTION_STATES} from './sectionStates.ts';
import {START_STATES} from './startStates.ts';
import {TASKS_STATES} from './tasksStates.ts';
import {TERM_STATES} from './termStates.ts';
import type {EditingView} from './views.ts';

/** Every state of the pages under `/provider/listings`. */
export const LISTINGS_STATES: RegionStates<EditingView> = {
  ...TASKS_STATES,
  ...SECTION_STATES,
  ...DATES_STATES,
  ...START_STATES,
  ...TERM_STATES,
  ...PAGE_STATES,
};
