import {withChange} from '#shared/proposal/applyProposal.ts';
import {labelOf} from '#shared/proposal/diff.ts';
import {type FieldName, inputName} from '#shared/proposal/fields.ts';
import {inWords} from '#shared/proposal/inWords.ts';
import {withGroupOfKind} from '#shared/proposal/groupAnswers.ts';
import {isSameValue, valueIn} from '#shared/proposal/page.ts';
import {readSection} from '#shared/proposal/readSection.ts';
import type {Change} from '#shared/model/proposal.ts';
import type {SectionName} from '#shared/proposal/sections.ts';
import {edited} from '#shared/proposal/steps.ts';
import {londonDate} from '#shared/london.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {Clash} from '#shared/ui/editing/views.ts';
import type {Editing, EditingDeps} from './deps.ts';
import {locatePlaces} from './locatePlaces.ts';
import {markIn, markOfTyped, type Marks, readMarks} from './marks.ts';
import {proposalOf, type Subject} from './openSubject.ts';

/** A page to be looked at again, with everything that was typed. */
export interface Again {
  readonly outcome: 'again';
  readonly errors: readonly FormError[];
  readonly clashes: readonly Clash[];
  readonly kept: Marks;
}

type Merged = Again | {readonly outcome: 'merged'; readonly changes: readonly Change[]};

/** What became of a posted page. `overtaken`: somebody wrote in that moment; look at it anew, and try again. */
export type Saved = Again | {readonly outcome: 'saved' | 'overtaken'};

interface Posted {
  readonly section: SectionName;
  readonly values: FormValues;
}

/** The mark under which a choice was offered: a choice against what has changed again is asked once more. */
const againstName = (field: FieldName): string => `against-${inputName(field)}`;

const clashOf = (field: FieldName, now: unknown, against: string): Clash => ({
  field,
  label: labelOf(field),
  theirs: inWords(field, now),
  against,
});

const clashError = (field: FieldName): FormError => {
  const name = `choice-${inputName(field)}`;
  return {field: name, href: `#${name}`, text: `Choose which one stays: ${labelOf(field)}`};
};

const isSameMailbox = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();

/** A mailbox stays on record until another takes its place: referrals are stopped by saying that nothing runs now. */
const NO_MAILBOX: FormError = {
  field: 'mailbox',
  href: '#mailbox',
  text: 'Enter the mailbox, or another one. To stop referrals, choose “Not running now” under “Whether people can join now”',
};

/**
 * What a posted page changes, on what it said when the page was made. A field that this person did not touch
 * stays as others have made it; one that both changed comes back for a choice; nothing is overwritten unseen.
 */
export const mergeSection = async (
  deps: Pick<EditingDeps, 'locate' | 'now'>,
  {wanted, base, changes: before}: Pick<Subject, 'wanted' | 'base'> & {readonly changes: readonly Change[]},
  {section, values}: Posted,
): Promise<Merged> => {
  const today = londonDate(deps.now());
  const {read, errors: wrong} = readSection(section, values, {page: wanted, today});
  const losesMailbox = base.mailbox !== undefined && read.has('mailbox') && read.get('mailbox') === undefined;
  const errors = losesMailbox ? [...wrong, NO_MAILBOX] : wrong;
  const seen = readMarks(valueOf(values, 'seen'));
  const clashes: Clash[] = [];
  const kept: Record<string, string> = {};
  let changes = before;
  for (const [field, typed] of read) {
    const now = valueIn(wanted, field);
    if (isSameValue(typed, now) || (field === 'mailbox' && isSameMailbox(typed, now))) continue;
    const markNow = markIn(wanted, field);
    const mark = seen[field] ?? markNow;
    if (mark !== markNow) {
      // Not touched on this page: what the others made of it stays.
      if (mark === markOfTyped(field, typed)) continue;
      const choice = valueOf(values, `choice-${inputName(field)}`);
      const isOffered = valueOf(values, againstName(field)) === markNow;
      if (choice === 'theirs' && isOffered) continue;
      if (choice !== 'ours' || !isOffered) {
        clashes.push(clashOf(field, now, markNow));
        kept[field] = mark;
        continue;
      }
    }
    const to = field === 'places' ? await locatePlaces(deps, typed) : typed;
    changes = withChange(changes, {field, from: valueIn(base, field), to});
  }
  if (errors.length > 0 || clashes.length > 0) {
    const all = [...errors, ...clashes.map(({field}) => clashError(field))];
    return {outcome: 'again', errors: all, clashes, kept};
  }
  return {outcome: 'merged', changes: withGroupOfKind(base, before, changes)};
};

/** One page of the form into the proposal. */
export const saveSection = async (
  deps: Pick<EditingDeps, 'proposals' | 'locate' | 'now'>,
  subject: Subject,
  posted: Posted,
  {by}: Pick<Editing, 'by'>,
): Promise<Saved> => {
  const before = proposalOf(subject, by, deps.now());
  const merged = await mergeSection(deps, {...subject, changes: before.changes}, posted);
  if (merged.outcome === 'again') return merged;
  if (merged.changes === before.changes) return {outcome: 'saved'};
  const next = edited(before, merged.changes, by, deps.now());
  return {outcome: (await deps.proposals.save(next, subject.row)) ? 'saved' : 'overtaken'};
};
