import {nearInWords, readNear} from '#shared/words/nearRules.ts';
import type {NearRow} from '#shared/words/wordList.ts';
import type {RowKind} from './rowKind.ts';
import {showNearForm} from './wordForm.ts';

const ADDED = {heading: 'Add this to what also helps?', save: 'Add it', notice: 'near-added'} as const;

/** Pairs of conditions: support for the one also helps with the other. */
export const NEAR_ROWS: RowKind<NearRow> = {
  field: 'near',
  fields: ['supportFor', 'helpsWith', 'why'],
  rowsOf: ({near}) => near,
  isOnlyTakenOut: true,
  wording: {
    added: ADDED,
    changed: ADDED,
    'taken-out': {heading: 'Take this back?', save: 'Take it back', notice: 'near-taken-back'},
  },
  read: (values, _before, {others}) => readNear(values, others),
  factsOf: (row) => [{key: 'What also helps', value: [nearInWords(row)]}],
  warningsOf: () => [],
  showForm: showNearForm,
};
