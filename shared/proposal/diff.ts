import type {Change} from '#shared/model/proposal.ts';
import {knownChanges} from './applyProposal.ts';
import {fieldOf, type FieldName} from './fields.ts';
import {inWords} from './inWords.ts';
import type {Risk} from './risk.ts';

/** One line of what changed: of a list, only what came and what went. */
export interface DiffRow {
  readonly field: FieldName;
  readonly label: string;
  readonly risk: Risk;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const withoutOptional = (label: string): string => label.replace(/ \(optional\)$/, '');

/** A field's name where it is told of, and not asked for. */
export const labelOf = (field: FieldName): string => withoutOptional(fieldOf(field).label);

/** Changes in plain words, field by field, in the order of the page. */
export const diffRows = (changes: readonly Change[]): DiffRow[] =>
  knownChanges(changes).map(({field, from, to}) => {
    const [before, after] = [inWords(field, from), inWords(field, to)];
    const {risk} = fieldOf(field);
    const isList = before.length > 1 || after.length > 1;
    const [came, went] = [
      after.filter((line) => !before.includes(line)),
      before.filter((line) => !after.includes(line)),
    ];
    // Only the order has changed: then the whole is what there is to see.
    const isReordered = came.length === 0 && went.length === 0;
    return {
      field,
      label: labelOf(field),
      risk,
      before: isList && !isReordered ? went : before,
      after: isList && !isReordered ? came : after,
    };
  });
