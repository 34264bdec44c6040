import type {PooledJudgement} from '#shared/judged/judgement.ts';
import {POOLED_LONG} from './pooledLong.ts';
import {POOLED_LONG_OTHERS} from './pooledLongOthers.ts';
import {POOLED_SHORT} from './pooledShort.ts';
import {POOLED_SHORT_KINDS} from './pooledShortKinds.ts';

/** A third set from outside, graded by pooling (see README.md). Nothing is tuned on it. */
export const POOLED: readonly PooledJudgement[] = [
  ...POOLED_SHORT,
  ...POOLED_SHORT_KINDS,
  ...POOLED_LONG,
  ...POOLED_LONG_OTHERS,
];
