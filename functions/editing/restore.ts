import {changesBack, knownChanges, withChange} from '#shared/proposal/applyProposal.ts';
import {isSameValue, valueIn} from '#shared/proposal/page.ts';
import {isWritable} from '#shared/proposal/steps.ts';
import type {Editing, EditingDeps} from './deps.ts';
import {entryId} from './historyView.ts';
import {proposalOf, type Subject} from './openSubject.ts';

/**
 * Takes a change of the past back in a draft: each field of it is to say again what it said before. False when there is no
 * such entry, or nobody may write now.
 */
export const restore = async (
  {history, proposals, now}: Pick<EditingDeps, 'history' | 'proposals' | 'now'>,
  subject: Subject,
  entry: string,
  {by}: Pick<Editing, 'by'>,
): Promise<boolean> => {
  const found = (await history.list(subject.listingId)).find((each) => entryId(each) === entry);
  const before = proposalOf(subject, by, now());
  if (!found || !isWritable(before, by.role)) return false;
  const changes = knownChanges(changesBack(found.changes)).reduce(
    (all, {field, to}) =>
      isSameValue(valueIn(subject.base, field), to)
        ? all.filter((change) => change.field !== field)
        : withChange(all, {field, from: valueIn(subject.base, field), to}),
    before.changes,
  );
  const next = {...before, changes, changedBy: by, changedAt: now().toISOString()};
  return await proposals.save(next, subject.row);
};
