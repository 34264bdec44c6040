import type {Listing, ListingQuestion} from '#shared/model/listing.ts';
import {type FormValues, questionField} from '../form/values.ts';

type Asking = Pick<Listing, 'slug' | 'referral'>;

/** One question of the form, and whose it is: by listing, what that listing calls it. */
export interface AskedQuestion {
  /** With an id that no other question of this form has. */
  readonly question: ListingQuestion;
  readonly idBySlug: Readonly<Record<string, string>>;
}

const isSame = (one: ListingQuestion, other: ListingQuestion): boolean =>
  one.id === other.id && one.ask === other.ask && one.type === other.type;

/**
 * The questions that the chosen listings ask, each once: two that ask the same share one field. Two that only have the
 * same id do not: an answer must never go to a question that was not asked.
 */
export const askedQuestions = (listings: readonly Asking[]): AskedQuestion[] => {
  const asked: {question: ListingQuestion; original: ListingQuestion; idBySlug: Record<string, string>}[] =
    [];
  listings.forEach(({slug, referral}, index) => {
    for (const question of referral.questions) {
      const known = asked.find(({original}) => isSame(original, question));
      if (known) {
        known.idBySlug[slug] = question.id;
        if (question.use === 'must-answer') known.question = {...known.question, use: 'must-answer'};
        continue;
      }
      const isTaken = asked.some((each) => each.question.id === question.id);
      const id = isTaken ? `${question.id}-${index + 1}` : question.id;
      asked.push({question: {...question, id}, original: question, idBySlug: {[slug]: question.id}});
    }
  });
  return asked.map(({question, idBySlug}) => ({question, idBySlug}));
};

/** The answers to one listing's questions, by its own ids. */
export const answersFor = (
  slug: string,
  asked: readonly AskedQuestion[],
  answers: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    asked.flatMap(({question, idBySlug}) => {
      const id = idBySlug[slug];
      const answer = answers[question.id];
      return id === undefined || answer === undefined ? [] : [[id, answer]];
    }),
  );

/**
 * What was typed, without answers to questions that were not these: between showing a form and sending it, one of its listings
 * may have become part of another, whose question has the same id and asks something else.
 */
export const withoutOtherAnswers = (
  values: FormValues,
  {before, after}: {readonly before: readonly AskedQuestion[]; readonly after: readonly AskedQuestion[]},
): FormValues => {
  const others = after.filter(({question}) => !before.some((each) => isSame(each.question, question)));
  const fields = new Set(others.map(({question}) => questionField(question.id)));
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.has(field)));
};
