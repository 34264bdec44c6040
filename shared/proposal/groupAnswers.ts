import type {Change} from '#shared/model/proposal.ts';
import {asWanted, changesBetween} from './applyProposal.ts';
import {FIELD_NAMES} from './fields.ts';
import {type EditedPage, withValue} from './page.ts';
import {isPeerSupport} from './sections.ts';

/** Whether a field is one of the answers that a group of peers gives about itself. */
export const isOfGroup = (field: string): boolean => field.startsWith('peerSupport.');

const withoutAnswers = (page: EditedPage): EditedPage =>
  FIELD_NAMES.filter(isOfGroup).reduce((rest, field) => withValue(rest, field, undefined), page);

/**
 * The changes `after` an edit, where the kind of support may have become another: what is no group any more has no answers
 * of one, and says so as changes that can be taken back; a kind that is chosen back in the same draft brings them back.
 */
export const withGroupOfKind = (
  base: EditedPage,
  before: readonly Change[],
  after: readonly Change[],
): readonly Change[] => {
  const [was, is] = [before, after].map((changes) => isPeerSupport(asWanted(base, {changes}).listing));
  if (is === was) return after;
  const others = after.filter(({field}) => !isOfGroup(field));
  return is ? others : [...others, ...changesBetween(base, withoutAnswers(base))];
};
