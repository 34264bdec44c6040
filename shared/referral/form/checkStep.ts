import type * as z from 'zod/mini';
import {
  CallMeRequest,
  ContactAnswers,
  NeedsAnswers,
  ReferralRequest,
  WhoAnswers,
} from '#shared/model/referralRequest.ts';
import {fieldErrors} from '#shared/parse.ts';
import {readDateOfBirth} from './dateOfBirth.ts';
import {type FormError, type FormValues, listOf, type StepName, STEPS, valueOf} from './values.ts';

const SCHEMAS = {who: WhoAnswers, contact: ContactAnswers, needs: NeedsAnswers} as const;

/** Errors stand in the order of the page. */
const ORDER = [
  'for',
  'name',
  'dateOfBirth',
  'helperName',
  'contactBy',
  'phone',
  'email',
  'postcode',
  'run',
  'interpreter',
  'needs',
  'otherNeeds',
  'note',
  'nhsNumber',
  'tellPractice',
  'answers',
];

const present = (values: FormValues, field: string): string | undefined =>
  field in values ? valueOf(values, field) : undefined;

/** The listing's questions as the request has them: by their ids. */
const questionAnswers = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.keys(values)
      .filter((field) => field.startsWith('q-') && valueOf(values, field).trim() !== '')
      .map((field) => [field.slice(2), valueOf(values, field)]),
  );

/** What the form's values are as a `ReferralRequest`, before it is judged. */
const toRequest = (values: FormValues, today: string) => {
  const born = readDateOfBirth(values, today);
  return {
    for: present(values, 'for'),
    helperName: present(values, 'helperName'),
    name: present(values, 'name'),
    // Judged by readDateOfBirth, which knows which part is wrong; this stands in so that the rest is judged too.
    dateOfBirth: 'date' in born ? born.date : '1900-01-01',
    phone: present(values, 'phone'),
    email: present(values, 'email')?.trim(),
    contactBy: present(values, 'contactBy'),
    postcode: present(values, 'postcode'),
    run: present(values, 'run'),
    interpreter: present(values, 'interpreter'),
    needs: listOf(values, 'needs'),
    otherNeeds: present(values, 'otherNeeds'),
    note: present(values, 'note'),
    nhsNumber: present(values, 'nhsNumber'),
    tellPractice: present(values, 'tellPractice'),
    answers: questionAnswers(values),
  };
};

const errorFor = ({pointer, detail}: {pointer: string; detail: string}): FormError => {
  const [field = '', id] = pointer.slice(2).split('/');
  const name = field === 'answers' && id !== undefined ? `q-${id}` : field;
  return {field: name, href: `#${name}`, text: detail};
};

const inOrder = (errors: readonly FormError[]): FormError[] => {
  const place = ({field}: FormError): number => ORDER.indexOf(field.startsWith('q-') ? 'answers' : field);
  return [...errors].sort((a, b) => place(a) - place(b));
};

const dateError = (values: FormValues, today: string): FormError[] => {
  const born = readDateOfBirth(values, today);
  return 'date' in born ? [] : [{field: 'dateOfBirth', href: `#dateOfBirth-${born.part}`, text: born.text}];
};

const errorsBy = (schema: z.ZodMiniType, given: unknown): FormError[] => {
  const result = schema.safeParse(given);
  return result.success ? [] : fieldErrors(result.error).map(errorFor);
};

/** Some of the form's fields judged by a schema alone: what they say, or what is wrong with them in the order of the form. */
export const readPart = <Schema extends z.ZodMiniType>(
  schema: Schema,
  values: FormValues,
  today: string,
): {readonly given: z.output<Schema>} | {readonly errors: readonly FormError[]} => {
  const result = schema.safeParse(toRequest(values, today));
  return result.success ? {given: result.data} : {errors: inOrder(fieldErrors(result.error).map(errorFor))};
};

/** What is wrong with one page, in the order of its fields; empty when nothing is. */
export const checkStep = (step: StepName, values: FormValues, today: string): FormError[] =>
  inOrder([
    ...errorsBy(SCHEMAS[step], toRequest(values, today)),
    ...(step === 'who' ? dateError(values, today) : []),
  ]);

/** The whole form as a request, or the first page that something is missing on, with what is. */
export const readForm = (
  values: FormValues,
  {slug, today}: {slug: string; today: string},
): {readonly request: ReferralRequest} | {readonly step: StepName; readonly errors: readonly FormError[]} => {
  for (const step of STEPS) {
    const errors = checkStep(step, values, today);
    if (errors.length > 0) return {step, errors};
  }
  return {request: ReferralRequest.parse({listing: slug, ...toRequest(values, today)})};
};

/** "Please call me" as a request, or what is wrong with it. */
export const readCallMe = (
  values: FormValues,
  slug: string,
): {readonly request: CallMeRequest} | {readonly errors: readonly FormError[]} => {
  const result = CallMeRequest.safeParse({
    listing: slug,
    name: present(values, 'name'),
    phone: present(values, 'phone'),
  });
  return result.success ? {request: result.data} : {errors: inOrder(fieldErrors(result.error).map(errorFor))};
};
