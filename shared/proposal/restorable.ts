import type {Change, HistoryEntry} from '#shared/model/proposal.ts';
import {changesBack, knownChanges} from './applyProposal.ts';
import type {FieldName} from './fields.ts';

/**
 * The changes that take an entry of the history back: nothing of the one that began the page, which would empty it, and
 * nothing that no form can say: that a page is hidden, or that referrals go nowhere.
 */
export const restorable = ({
  version,
  changes,
}: Pick<HistoryEntry, 'version' | 'changes'>): (Change & {readonly field: FieldName})[] =>
  version === 1
    ? []
    : knownChanges(changesBack(changes)).filter(
        ({field, to}) =>
          !(field === 'status' && to === 'hidden') && !(field === 'mailbox' && to === undefined),
      );
