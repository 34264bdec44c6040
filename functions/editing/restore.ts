import {withChange} from '#shared/proposal/applyProposal.ts';
import {labelOf} from '#shared/proposal/diff.ts';
import {isSameValue, valueIn} from '#shared/proposal/page.ts';
import {restorable} from '#shared/proposal/restorable.ts';
import {edited, isWritable} from '#shared/proposal/steps.ts';
import type {Editing, EditingDeps} from './deps.ts';
import {entryId} from './historyView.ts';
import {proposalOf, type Subject} from './openSubject.ts';

/** What became of taking a change back. */
type Restored =
  | {readonly outcome: 'restored'}
  /** There is no such entry, nobody may write now, or somebody wrote the draft in that moment. */
  | {readonly outcome: 'nothing'}
  /** The draft makes something else of these fields, which is not overwritten. */
  | {readonly outcome: 'clash'; readonly labels: readonly string[]};

/**
 * Takes a change of the past back in a draft: each field of it is to say again what it said before. All of it or nothing: where
 * the draft already makes something else of a field, whoever wrote that is not overwritten.
 */
export const restore = async (
  {history, proposals, now}: Pick<EditingDeps, 'history' | 'proposals' | 'now'>,
  subject: Subject,
  entry: string,
  {by}: Pick<Editing, 'by'>,
): Promise<Restored> => {
  const found = (await history.list(subject.listingId)).find((each) => entryId(each) === entry);
  const before = proposalOf(subject, by, now());
  const back = found ? restorable(found) : [];
  if (back.length === 0 || !isWritable(before, by.role)) return {outcome: 'nothing'};
  const clashes = back.filter(({field, to}) =>
    before.changes.some((change) => change.field === field && !isSameValue(change.to, to)),
  );
  if (clashes.length > 0) return {outcome: 'clash', labels: clashes.map(({field}) => labelOf(field))};
  const changes = back.reduce(
    (all, {field, to}) =>
      isSameValue(valueIn(subject.base, field), to)
        ? all.filter((change) => change.field !== field)
        : withChange(all, {field, from: valueIn(subject.base, field), to}),
    before.changes,
  );
  const isSaved = await proposals.save(edited(before, changes, by, now()), subject.row);
  return {outcome: isSaved ? 'restored' : 'nothing'};
};
