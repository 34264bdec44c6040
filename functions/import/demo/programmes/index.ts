import type {Programme} from '#shared/model/programme.ts';
import {cancer} from './cancer.ts';
import {general} from './general.ts';
import {heartAndStroke} from './heartAndStroke.ts';
import {lungs} from './lungs.ts';
import {painAndJoints} from './painAndJoints.ts';
import {programmeRecord} from './programmeDraft.ts';
import {type1Courses} from './type1Courses.ts';
import {type2Courses} from './type2Courses.ts';
import {type2Digital} from './type2Digital.ts';

const DRAFTS = [
  ...type2Courses,
  ...type2Digital,
  ...type1Courses,
  ...lungs,
  ...heartAndStroke,
  ...painAndJoints,
  ...cancer,
  ...general,
];

export type ProgrammeId = (typeof DRAFTS)[number]['id'];

/** Programmes that have ended: kept because people still look for them by name; no listing offers them. */
export const HISTORIC_PROGRAMMES: readonly ProgrammeId[] = ['skilled-for-health'];

/** The programmes of the demonstration. Facts and figures are of the programmes; each listing says what it does itself. */
export const PROGRAMMES: readonly Programme[] = DRAFTS.map(programmeRecord);
