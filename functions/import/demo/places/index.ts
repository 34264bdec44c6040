import type {ListingDraft} from '../draft.ts';
import {airedaleCourses} from './airedaleCourses.ts';
import {airedaleGroups} from './airedaleGroups.ts';
import {border} from './border.ts';
import {bradfordCourses} from './bradfordCourses.ts';
import {bradfordExercise} from './bradfordExercise.ts';
import {bradfordGroups} from './bradfordGroups.ts';
import {bradfordMind} from './bradfordMind.ts';
import {calderdaleCourses} from './calderdaleCourses.ts';
import {calderdaleGroups} from './calderdaleGroups.ts';
import {kirkleesCourses} from './kirkleesCourses.ts';
import {kirkleesExercise} from './kirkleesExercise.ts';
import {kirkleesGroups} from './kirkleesGroups.ts';
import {leedsActivities} from './leedsActivities.ts';
import {leedsCourses} from './leedsCourses.ts';
import {leedsDiabetes} from './leedsDiabetes.ts';
import {leedsExercise} from './leedsExercise.ts';
import {leedsGroups} from './leedsGroups.ts';
import {leedsMind} from './leedsMind.ts';
import {nationalDigital} from './nationalDigital.ts';
import {nationalPeople} from './nationalPeople.ts';
import {wakefieldCourses} from './wakefieldCourses.ts';
import {wakefieldGroups} from './wakefieldGroups.ts';

/** Every listing of the demonstration, place by place. */
export const LISTINGS: readonly ListingDraft[] = [
  ...leedsDiabetes,
  ...leedsCourses,
  ...leedsExercise,
  ...leedsGroups,
  ...leedsActivities,
  ...leedsMind,
  ...bradfordCourses,
  ...bradfordExercise,
  ...bradfordGroups,
  ...bradfordMind,
  ...airedaleCourses,
  ...airedaleGroups,
  ...calderdaleCourses,
  ...calderdaleGroups,
  ...kirkleesCourses,
  ...kirkleesExercise,
  ...kirkleesGroups,
  ...wakefieldCourses,
  ...wakefieldGroups,
  ...nationalDigital,
  ...nationalPeople,
  ...border,
];
