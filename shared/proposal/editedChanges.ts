import type {Change, Proposal} from '#shared/model/proposal.ts';
import {FIELD_NAMES} from './fields.ts';
import {isSameValue} from './page.ts';

/** What a curator made of a change after it was sent: field by field, from what was sent to what it became. */
export const editedChanges = ({asSent, changes}: Pick<Proposal, 'asSent' | 'changes'>): Change[] =>
  asSent === undefined
    ? []
    : FIELD_NAMES.flatMap((field) => {
        const [sent, last] = [asSent, changes].map((all) => all.find((each) => each.field === field));
        if (!sent && !last) return [];
        // A field that stands in one of them alone was, or is again, as the public saw it.
        const [from, to] = [sent ? sent.to : last?.from, last ? last.to : sent?.from];
        return isSameValue(from, to) ? [] : [{field, from, to}];
      });
