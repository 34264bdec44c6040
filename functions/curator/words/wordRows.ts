import {randomUUID} from 'node:crypto';
import type {FormError} from '#shared/referral/form/values.ts';
import {readWords} from '#shared/words/readWords.ts';
import {WORD_LIMITS, type WordRow} from '#shared/words/wordList.ts';
import {replacedBy} from '#shared/words/wordRules.ts';
import {meaningInWords, meaningsInWords} from './inWords.ts';
import type {RowKind} from './rowKind.ts';
import {showWordForm} from './wordForm.ts';

const FULL: FormError = {
  field: 'phrases',
  href: '#phrases',
  text: 'There is no room for more rows. Take out one that is not needed',
};

/** Words of the public, and what they mean. */
export const WORD_ROWS: RowKind<WordRow> = {
  field: 'row',
  fields: ['phrases', 'means', 'why'],
  rowsOf: ({rows}) => rows,
  isOnlyTakenOut: false,
  wording: {
    added: {heading: 'Add these words?', save: 'Add them', notice: 'added'},
    changed: {heading: 'Change these words?', save: 'Save the change', notice: 'changed'},
    'taken-out': {heading: 'Take these words out?', save: 'Take them out', notice: 'taken-out'},
  },
  read: (values, before, among) => {
    if (among.others.length >= WORD_LIMITS.rows) return {errors: [FULL]};
    const read = readWords(values, among);
    if ('errors' in read) return read;
    const {phrases, means, why} = read;
    return {row: {id: before?.id ?? randomUUID(), phrases: [...phrases], means: [...means]}, why};
  },
  factsOf: ({phrases, means}, isOut) => [
    {key: 'Words', value: phrases},
    {
      key: 'What they mean',
      value: [
        ...(!isOut && means.length > 1 ? ['Any of these. Search asks:'] : []),
        ...means.map(meaningInWords),
      ],
    },
  ],
  warningsOf: (row) =>
    replacedBy(row).map(
      ({phrase, means}) => `Search reads “${phrase}” as ${meaningsInWords(means)}. Your row takes its place.`,
    ),
  showForm: showWordForm,
};
