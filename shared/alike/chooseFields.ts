import type {Listing} from '#shared/model/listing.ts';
import type {Change} from '#shared/model/proposal.ts';
import {type FieldName, FIELD_NAMES} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, settled, valueIn, withValue} from '#shared/proposal/page.ts';

/** One of two listings, in the order of their ids. */
export type Side = 'one' | 'other';

type Checked = Pick<Listing, 'checkedOn' | 'updatedAt'>;

/** Which of two was confirmed last; of two that nobody has confirmed, or on one day, which was changed last. */
export const newerChecked = (one: Checked, other: Checked): Side => {
  const [first, second] = [one.checkedOn ?? '', other.checkedOn ?? ''];
  if (first !== second) return first > second ? 'one' : 'other';
  return one.updatedAt >= other.updatedAt ? 'one' : 'other';
};

/** The fields in which two pages differ, in the order of the page. */
export const differing = (one: EditedPage, other: EditedPage): FieldName[] =>
  FIELD_NAMES.filter((field) => !isSameValue(valueIn(one, field), valueIn(other, field)));

/** From which page a field is taken when nobody chooses: the one that says something, or that was checked last. */
export const suggestedSide = (
  field: FieldName,
  {one, other, newer}: {readonly one: EditedPage; readonly other: EditedPage; readonly newer: Side},
): Side => {
  if (settled(valueIn(one, field)) === undefined) return 'other';
  return settled(valueIn(other, field)) === undefined ? 'one' : newer;
};

/** A page with fields of another, and what changes of it by that. */
export const withFieldsOf = (
  stays: EditedPage,
  goes: EditedPage,
  fields: readonly FieldName[],
): {readonly page: EditedPage; readonly changes: readonly Change[]} => {
  const changes = fields.flatMap((field) => {
    const [from, to] = [valueIn(stays, field), valueIn(goes, field)];
    // A mailbox is put right, and never taken away: requests would wait for nobody.
    const isLost = field === 'mailbox' && settled(to) === undefined;
    return isLost || isSameValue(from, to) ? [] : [{field, from, to}];
  });
  return {
    page: changes.reduce((page, {field, to}) => withValue(page, field, to), stays),
    changes,
  };
};
