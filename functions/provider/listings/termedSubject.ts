import type {CourseRun} from '#shared/model/courseRun.ts';
import {lastTerm} from '#shared/proposal/copyTerm.ts';
import type {Dated} from './datesView.ts';
import {type CancelDeps, withCancelled} from './withCancelled.ts';

/** A listing that has starts, as what is copied of them takes them: those that were cancelled are so here. */
export type Termed = Dated & {readonly runs: readonly CourseRun[]};

/**
 * A listing whose last term can be copied; undefined where no start is left. Cancelling leaves a start as it is stored, so
 * that last term is looked through again until nothing of it was cancelled.
 */
export const termedSubject = async (deps: CancelDeps, subject: Dated): Promise<Termed | undefined> => {
  let {runs} = subject.stored;
  for (;;) {
    const term = lastTerm(runs);
    if (term.length === 0) return undefined;
    const found = await withCancelled(deps, term);
    if (found.every(({status}) => status === 'planned')) return {...subject, runs};
    runs = runs.map((run) => found.find(({id}) => id === run.id) ?? run);
  }
};
