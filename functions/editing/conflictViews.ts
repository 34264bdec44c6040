import type {Change} from '#shared/model/proposal.ts';
import {choose, type Conflict} from '#shared/proposal/applyProposal.ts';
import {labelOf} from '#shared/proposal/diff.ts';
import {inputName} from '#shared/proposal/fields.ts';
import {inWords} from '#shared/proposal/inWords.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {ConflictView} from '#shared/ui/editing/views.ts';
import {markOf} from './marks.ts';

export const conflictViews = (conflicts: readonly Conflict[]): ConflictView[] =>
  conflicts.map(({field, to, now}) => ({
    field,
    label: labelOf(field),
    ours: inWords(field, to),
    theirs: inWords(field, now),
    against: markOf(now),
  }));

/** The changes after a choice for each conflict, or what was not chosen. */
export const chosen = (
  changes: readonly Change[],
  conflicts: readonly Conflict[],
  values: FormValues,
): {readonly changes: readonly Change[]} | {readonly errors: readonly FormError[]} => {
  const errors: FormError[] = [];
  let after = changes;
  for (const conflict of conflicts) {
    const name = `choice-${inputName(conflict.field)}`;
    const choice = valueOf(values, name);
    // What was offered is what the public still sees, or the choice is asked once more.
    const isOffered = valueOf(values, `against-${inputName(conflict.field)}`) === markOf(conflict.now);
    if (isOffered && (choice === 'ours' || choice === 'theirs')) after = choose(after, conflict, choice);
    else
      errors.push({
        field: name,
        href: `#${name}`,
        text: `Choose which one stays: ${labelOf(conflict.field)}`,
      });
  }
  return errors.length > 0 ? {errors} : {changes: after};
};
