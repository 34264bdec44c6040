/** What a form carries, as it was typed: field name → value, or values where a field can have several. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with one field: its name, the id to lead to, and a sentence. */
export interface FormError {
  readonly field: string;
  readonly href: `#${string}`;
  readonly text: string;
}

/** The one value of a field; the first where there are several, '' where there is none. */
export const valueOf = (values: FormValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** All values of a field that are not empty. */
export const listOf = (values: FormValues, field: string): readonly string[] => {
  const value = values[field];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
};

/** The words of a field's error, or undefined. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;

/** A field of a listing's own question. */
export const questionField = (questionId: string): string => `q-${questionId}`;
const QUESTION = /^q-[a-z0-9-]{1,100}$/;

const STEP_FIELDS = {
  who: ['for', 'helperName', 'name', 'dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year'],
  contact: ['contactBy', 'phone', 'email', 'postcode'],
  needs: ['run', 'interpreter', 'needs', 'otherNeeds', 'note', 'nhsNumber', 'tellPractice'],
} as const;

export const STEPS = ['who', 'contact', 'needs'] as const;
export type StepName = (typeof STEPS)[number];

export const isStep = (name: string): name is StepName => (STEPS as readonly string[]).includes(name);

/** The step after this one, `check` after the last. */
export const stepAfter = (step: StepName): StepName | 'check' => STEPS[STEPS.indexOf(step) + 1] ?? 'check';

/** The longest answer that is kept, and shown again, before it is judged. */
const LONGEST_VALUE = 4000;
const MOST_VALUES = 40;
const MOST_FIELDS = 60;
/** Letters of one page together. A draft is at most four such pages, and a row at most 400 kB of 3 bytes a letter. */
const MOST_LETTERS = 25_000;

const kept = (fields: (field: string) => boolean, posted: FormValues): Record<string, string | string[]> => {
  let left = MOST_LETTERS;
  const cut = (value: string): string => {
    const some = value.slice(0, Math.min(LONGEST_VALUE, left));
    left -= some.length;
    // A cut through the middle of a character leaves half of it, which no store takes.
    return some.toWellFormed();
  };
  return Object.fromEntries(
    Object.entries(posted)
      .filter(([field]) => fields(field))
      .slice(0, MOST_FIELDS)
      .map(([field, value]) => [
        field,
        typeof value === 'string' ? cut(value) : value.slice(0, MOST_VALUES).map(cut),
      ]),
  );
};

/** Of what was posted, the answers of one page: nothing else of a form is ever kept. */
export const answersOfStep = (step: StepName, posted: FormValues): Record<string, string | string[]> =>
  kept(
    (field) =>
      (STEP_FIELDS[step] as readonly string[]).includes(field) || (step === 'needs' && QUESTION.test(field)),
    posted,
  );

/**
 * Fields of the page before the form: what it asks of everybody, and what the address brings (a date chosen on the
 * listing's page, and that a professional handed the menu over).
 */
const START_FIELDS: readonly string[] = ['age', 'notFor', 'run', 'handed'];

/** Of what was posted, what stands before the form: answers to the listing's questions among it. */
export const answersOfStart = (posted: FormValues): Record<string, string | string[]> =>
  kept((field) => QUESTION.test(field) || START_FIELDS.includes(field), posted);

/** Of what was posted, every answer: for the last page, which shows and carries them all. */
export const allAnswers = (posted: FormValues): Record<string, string | string[]> =>
  Object.assign({}, answersOfStart(posted), ...STEPS.map((step) => answersOfStep(step, posted))) as Record<
    string,
    string | string[]
  >;
