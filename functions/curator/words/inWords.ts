import {CONDITIONS, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';
import {nearInWords} from '#shared/words/nearRules.ts';
import {isNear, type AddedRow, type WordChange} from '#shared/words/wordList.ts';

/** A meaning by its label. */
export const meaningInWords = (meaning: Meaning): string => {
  const [kind, slug = ''] = meaning.split(':');
  switch (kind) {
    case 'condition':
      return labelIn(CONDITIONS, slug);
    case 'support':
      return labelIn(SUPPORT_TYPES, slug);
    default:
      return slug;
  }
};

export const meaningsInWords = (means: readonly Meaning[]): string => {
  const labels = means.map(meaningInWords).join(', ');
  return means.length > 1 ? `any of ${labels}` : labels;
};

const rowInWords = (row: AddedRow): string =>
  isNear(row)
    ? `“${nearInWords(row)}”`
    : `${row.phrases.map((phrase) => `“${phrase}”`).join(', ')}: ${meaningsInWords(row.means)}`;

/** What a change did, in one line. */
export const changeInWords = ({before, after}: Pick<WordChange, 'before' | 'after'>): string => {
  if (!after) return `Took out ${before ? rowInWords(before) : ''}`;
  return before ? `Changed ${rowInWords(before)}. Now ${rowInWords(after)}` : `Added ${rowInWords(after)}`;
};
