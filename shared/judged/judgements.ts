import type {Judgement} from './judgement.ts';
import {company} from './judgements/company.ts';
import {diabetes} from './judgements/diabetes.ts';
import {habits} from './judgements/habits.ts';
import {heartAndStroke} from './judgements/heartAndStroke.ts';
import {lungs} from './judgements/lungs.ts';
import {mind} from './judgements/mind.ts';
import {otherConditions} from './judgements/otherConditions.ts';
import {painAndFatigue} from './judgements/painAndFatigue.ts';
import {waysIn} from './judgements/waysIn.ts';

/** The project's own judged searches, theme by theme. */
export const JUDGEMENTS: readonly Judgement[] = [
  ...diabetes,
  ...lungs,
  ...heartAndStroke,
  ...painAndFatigue,
  ...mind,
  ...company,
  ...habits,
  ...otherConditions,
  ...waysIn,
];
