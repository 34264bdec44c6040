import type {ListingQuestion} from '../model/listing.ts';
import {labelIn, LANGUAGES} from '../taxonomy/index.ts';
import {type FormValues, listOf, questionField, valueOf} from './form/values.ts';
import {contactWayInWords, needInWords} from './needs.ts';
import type {WordsRow} from './personInWords.ts';

const SPOKEN: Readonly<Record<string, string>> = {yes: 'Yes', no: 'No'};

const QUESTION = questionField('');
/** What was answered to questions that are not known here any more, as those of a page that is gone. */
const unknownIn = (values: FormValues, known: readonly {readonly id: string}[]): string[] => {
  const ids = new Set(known.map(({id}) => id));
  return Object.keys(values)
    .filter((field) => field.startsWith(QUESTION))
    .map((field) => field.slice(QUESTION.length))
    .filter((id) => !ids.has(id));
};

/**
 * What was typed of somebody, as it was typed and right or wrong: to copy where it cannot be saved. The questions of a page that
 * are given are in their words, others go by their names. What was left empty is left out.
 */
export const typedInWords = (
  values: FormValues,
  questions: readonly Pick<ListingQuestion, 'id' | 'ask'>[],
): WordsRow[] => {
  const typed = (field: string): string => valueOf(values, field).trim();
  const born = ['day', 'month', 'year'].map((part) => typed(`dateOfBirth-${part}`));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Name', [typed('name')]],
    ['Date of birth', [born.join(' ').trim()]],
    ['Best and safest way', [contactWayInWords(typed('contactBy'))]],
    ['Phone number', [typed('phone')]],
    ['Email address', [typed('email')]],
    ['Postcode', [typed('postcode')]],
    ...[
      ...questions,
      ...unknownIn(values, questions).map((id) => ({id, ask: `The page’s question “${id}”`})),
    ].map(({id, ask}) => {
      const answer = typed(questionField(id));
      return [ask, [SPOKEN[answer] ?? answer]] as const;
    }),
    ['Help to take part', [...listOf(values, 'needs').map(needInWords), typed('otherNeeds')]],
    ['Interpreter', [typed('interpreter') && labelIn(LANGUAGES, typed('interpreter'))]],
    ['Anything else', [typed('note')]],
    ['GP practice', [typed('tellPractice')]],
    ['Agreement', [typed('agreed') === 'yes' ? 'They agreed on the phone' : '']],
  ];
  return rows.flatMap(([key, lines]) => {
    const value = lines.filter((line) => line !== '');
    return value.length > 0 ? [{key, value}] : [];
  });
};
