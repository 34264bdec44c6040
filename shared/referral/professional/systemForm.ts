import type {SystemReferral} from '#shared/model/systemReferral.ts';
import type {FieldError} from '#shared/problems.ts';
import {type FormError, type FormValues, questionField} from '../form/values.ts';
import type {AskedQuestion} from './askedQuestions.ts';

const dateFields = (field: string, date: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = date.split('-');
  return {[`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year};
};

/** The answers that were sent to one question of the form, each with its listing. */
const sentTo = ({idBySlug}: AskedQuestion, answers: NonNullable<SystemReferral['answers']>) =>
  Object.entries(idBySlug).flatMap(([slug, id]) => {
    const answer = answers[slug]?.[id];
    return answer === undefined ? [] : [{slug, id, answer}];
  });

const pointerTo = (slug: string, id: string): string => `#/answers/${slug}/${id}`;

/** What a system sent, as a professional would have typed it into the form: there it is judged. */
export const systemFormValues = (sent: SystemReferral, asked: readonly AskedQuestion[]): FormValues => ({
  listing: sent.listings,
  name: sent.name,
  ...dateFields('dateOfBirth', sent.dateOfBirth),
  contactBy: sent.contactBy,
  phone: sent.phone ?? '',
  email: sent.email ?? '',
  postcode: sent.postcode,
  needs: sent.needs ?? [],
  interpreter: sent.interpreter ?? '',
  otherNeeds: sent.otherNeeds ?? '',
  nhsNumber: sent.nhsNumber ?? '',
  reason: sent.reason,
  matters: sent.matters ?? '',
  agreement: sent.agreement,
  agreementNote: sent.agreementNote ?? '',
  tellReferrer: sent.tellReferrer ? 'yes' : '',
  tellPractice: sent.tellPractice ?? '',
  ...(sent.activation && {
    activationLevel: String(sent.activation.level),
    activationTool: sent.activation.tool,
    ...dateFields('activationOn', sent.activation.on),
  }),
  ...Object.fromEntries(
    asked.map((question) => [
      questionField(question.question.id),
      sentTo(question, sent.answers ?? {})[0]?.answer ?? '',
    ]),
  ),
});

const choicesOf = ({type, choices}: AskedQuestion['question']): readonly string[] | undefined => {
  if (type === 'yes-no') return ['yes', 'no'];
  return type === 'choice' ? choices.map(({value}) => value) : undefined;
};

/**
 * Answers that no form could have given: to what is not asked, none of its choices, or two to a question that two
 * listings share.
 */
export const answerFaults = (
  {answers = {}}: Pick<SystemReferral, 'answers'>,
  asked: readonly AskedQuestion[],
): FieldError[] => {
  const unasked = Object.entries(answers).flatMap(([slug, byId]) =>
    Object.keys(byId)
      .filter((id) => !asked.some(({idBySlug}) => idBySlug[slug] === id))
      .map((id) => ({pointer: pointerTo(slug, id), detail: 'This is not asked for this listing'})),
  );
  const twofold = asked.flatMap((question) => {
    const [first, ...others] = sentTo(question, answers);
    return others
      .filter(({answer}) => answer !== first?.answer)
      .map(({slug, id}) => ({
        pointer: pointerTo(slug, id),
        detail: `Give the same answer as for ${first?.slug ?? ''}: it is the same question`,
      }));
  });
  const unknown = asked.flatMap((question) => {
    const choices = choicesOf(question.question);
    return sentTo(question, answers)
      .filter(({answer}) => choices && answer !== '' && !choices.includes(answer))
      .map(({slug, id}) => ({
        pointer: pointerTo(slug, id),
        detail: `Answer with one of: ${choices?.join(', ') ?? ''}`,
      }));
  });
  return [...unasked, ...twofold, ...unknown];
};

const ACTIVATION_PARTS: Readonly<Record<string, string>> = {
  activationLevel: '#/activation/level',
  activationTool: '#/activation/tool',
  activationOn: '#/activation/on',
};

/** A fault of the form, where it stands in what a system sent. */
export const systemFault = ({field, text}: FormError, asked: readonly AskedQuestion[]): FieldError => {
  const question = asked.find((each) => questionField(each.question.id) === field);
  const [slug, id] = Object.entries(question?.idBySlug ?? {})[0] ?? [];
  if (slug !== undefined && id !== undefined) return {pointer: pointerTo(slug, id), detail: text};
  return {pointer: ACTIVATION_PARTS[field] ?? `#/${field}`, detail: text};
};
