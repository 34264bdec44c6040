import type {CourseRun} from '#shared/model/courseRun.ts';
import type {CancelStore} from '../../data/cancelStore.ts';
import {inTurn} from '../inTurn.ts';

/** Starts looked up at a time. */
const AT_ONCE = 8;

export interface CancelDeps {
  readonly cancels: Pick<CancelStore, 'get'>;
}

/**
 * Starts as they stand now. Cancelling leaves a start as it is stored, and what the public sees of it follows a moment later,
 * so that each is asked for.
 */
export const withCancelled = (
  {cancels}: CancelDeps,
  runs: readonly CourseRun[],
): Promise<readonly CourseRun[]> =>
  inTurn(runs, AT_ONCE, async (run) => ((await cancels.get(run.id)) ? {...run, status: 'cancelled'} : run));
