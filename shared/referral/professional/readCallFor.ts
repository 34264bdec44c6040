import {PracticeCode, plainPracticeCode} from '#shared/model/practice.ts';
import type {Person} from '#shared/model/referral.ts';
import {readCallMe} from '../form/checkStep.ts';
import {readDateOfBirth} from '../form/dateOfBirth.ts';
import type {TypedDay} from '../form/typedDay.ts';
import {type FormError, type FormValues, valueOf} from '../form/values.ts';
import type {ProfessionalSaid} from './agreement.ts';
import {agreementErrors} from './readReferral.ts';

/** Whether a message may be left is asked: the person is not here to say so later. */
const CALL_WAYS = ['phone-message', 'phone-no-message'] as const;

export interface CallFor {
  readonly person: Pick<
    Person,
    'for' | 'name' | 'dateOfBirth' | 'phone' | 'contactBy' | 'needs' | 'answers' | 'tellPractice'
  >;
  readonly said: ProfessionalSaid;
}

const BORN_FIELDS = ['dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year'] as const;

const CALL_FIELDS = [
  'name',
  ...BORN_FIELDS,
  'phone',
  'contactBy',
  'agreement',
  'agreementNote',
  'tellReferrer',
  'tellPractice',
] as const;

/** Of what was posted, what the form asks. */
export const callForAnswers = (posted: FormValues): Record<string, string> =>
  Object.fromEntries(
    CALL_FIELDS.map((field) => [field, valueOf(posted, field).slice(0, 4000).toWellFormed()]),
  );

/** When they were born, where it was said: for a GP practice, which finds nobody by a name alone. */
const readBorn = (values: FormValues, today: string): TypedDay | undefined =>
  BORN_FIELDS.every((field) => valueOf(values, field).trim() === '')
    ? undefined
    : readDateOfBirth(values, today);

/** "Please call them", or what is wrong with it in the order of the page. `today` is a London day. */
export const readCallFor = (
  values: FormValues,
  {slug, today}: {readonly slug: string; readonly today: string},
): CallFor | {readonly errors: readonly FormError[]} => {
  const read = readCallMe(values, slug);
  const contactBy = CALL_WAYS.find((way) => way === valueOf(values, 'contactBy'));
  const typed = valueOf(values, 'tellPractice');
  const practice = typed.trim() === '' ? undefined : PracticeCode.safeParse(plainPracticeCode(typed));
  const born = readBorn(values, today);
  const errors: FormError[] = [
    ...('errors' in read ? read.errors : []),
    ...(contactBy === undefined
      ? [{field: 'contactBy', href: '#contactBy', text: 'Say if a message can be left'} as const]
      : []),
    ...agreementErrors(values),
    ...(practice?.success === false
      ? [
          {
            field: 'tellPractice',
            href: '#tellPractice',
            text: 'Enter the practice’s ODS code, like B86109, or leave it empty',
          } as const,
        ]
      : []),
    ...(born && 'text' in born
      ? [{field: 'dateOfBirth', href: `#dateOfBirth-${born.part}`, text: born.text} as const]
      : []),
  ];
  if ('errors' in read || contactBy === undefined || errors.length > 0) return {errors};
  const isBestInterests = valueOf(values, 'agreement') === 'best-interests';
  const {name, phone} = read.request;
  return {
    person: {
      for: 'someone',
      name,
      ...(born && 'date' in born && {dateOfBirth: born.date}),
      phone,
      contactBy,
      needs: [],
      answers: [],
      ...(practice?.success && {tellPractice: practice.data}),
    },
    said: {
      reason: 'Please call them: the rest is best said by phone',
      agreement: isBestInterests ? 'best-interests' : 'agreed',
      ...(isBestInterests && {agreementNote: valueOf(values, 'agreementNote').trim()}),
      tellReferrer: valueOf(values, 'tellReferrer') === 'yes',
    },
  };
};
