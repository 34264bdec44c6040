import type {Change} from '#shared/model/proposal.ts';
import {FIELD_NAMES, type FieldName, isField} from './fields.ts';
import {type EditedPage, isSameValue, valueIn, withValue} from './page.ts';

/** A field that was changed here and, since then, in public as well: somebody has to choose. */
export interface Conflict {
  readonly field: FieldName;
  /** What stood there when the change was begun. */
  readonly from: unknown;
  /** What the change wants. */
  readonly to: unknown;
  /** What the public sees now. */
  readonly now: unknown;
}

export interface Applied {
  readonly page: EditedPage;
  /** Fields that both sides changed, to something different: in `page` they stand as the public sees them. */
  readonly conflicts: readonly Conflict[];
}

/** The changes of fields that there are, in the order of the page. */
export const knownChanges = (changes: readonly Change[]): (Change & {readonly field: FieldName})[] =>
  changes
    .flatMap((change) => (isField(change.field) ? [{...change, field: change.field}] : []))
    .sort((one, other) => FIELD_NAMES.indexOf(one.field) - FIELD_NAMES.indexOf(other.field));

/**
 * Brings changes onto the page as the public sees it now, field by field. Where nothing else has changed, or to the same,
 * the change stands; a field that has meanwhile become something else is left as it is and told. Nothing is lost unseen.
 */
export const applyProposal = (
  page: EditedPage,
  {changes}: {readonly changes: readonly Change[]},
): Applied => {
  const conflicts: Conflict[] = [];
  let applied = page;
  for (const {field, from, to} of knownChanges(changes)) {
    const now = valueIn(page, field);
    if (isSameValue(now, to)) continue;
    if (isSameValue(now, from)) applied = withValue(applied, field, to);
    else conflicts.push({field, from, to, now});
  }
  return {page: applied, conflicts};
};

/** The page as its writer wants it, conflicts and all: for whoever goes on writing. */
export const asWanted = (page: EditedPage, {changes}: {readonly changes: readonly Change[]}): EditedPage =>
  knownChanges(changes).reduce((wanted, {field, to}) => withValue(wanted, field, to), page);

/**
 * The changes with one field more, or another value for one that is there. `from`: what the public sees now; what leads
 * back to that, goes. A change keeps where it began, unless it would lead back to there from a page that has moved on.
 */
export const withChange = (
  changes: readonly Change[],
  {field, from, to}: {readonly field: FieldName; readonly from: unknown; readonly to: unknown},
): Change[] => {
  const before = changes.find((change) => change.field === field);
  const others = changes.filter((change) => change.field !== field);
  if (isSameValue(from, to)) return others;
  const start = before && !isSameValue(before.from, to) ? before.from : from;
  return [...others, {field, from: start, to}];
};

/** What a person chose for a field that both sides changed: their own change, or what the public sees. */
export type Choice = 'ours' | 'theirs';

/** The changes after a choice: ours begins again from what the public sees now, or goes. */
export const choose = (changes: readonly Change[], {field, to, now}: Conflict, choice: Choice): Change[] => {
  const others = changes.filter((change) => change.field !== field);
  return choice === 'ours' ? [...others, {field, from: now, to}] : others;
};

/** The changes that take these back. */
export const changesBack = (changes: readonly Change[]): Change[] =>
  changes.map(({field, from, to}) => ({field, from: to, to: from}));

/** The changes between two pages. */
export const changesBetween = (before: EditedPage, after: EditedPage): Change[] =>
  FIELD_NAMES.flatMap((field) => {
    const [from, to] = [valueIn(before, field), valueIn(after, field)];
    return isSameValue(from, to) ? [] : [{field, from, to}];
  });
