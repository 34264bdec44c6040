import type {ListingDraft} from '../draft.ts';
import {leedsActivities} from './leedsActivities.ts';
import {leedsCourses} from './leedsCourses.ts';
import {leedsDiabetes} from './leedsDiabetes.ts';
import {leedsExercise} from './leedsExercise.ts';
import {leedsGroups} from './leedsGroups.ts';
import {leedsMind} from './leedsMind.ts';

/** Every listing of the demonstration, place by place. */
export const LISTINGS: readonly ListingDraft[] = [
  ...leedsDiabetes,
  ...leedsCourses,
  ...leedsExercise,
  ...leedsGroups,
  ...leedsActivities,
  ...leedsMind,
];
