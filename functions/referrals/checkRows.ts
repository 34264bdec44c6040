import {dateInWords, londonDate} from '#shared/london.ts';
import {readDateOfBirth} from '#shared/referral/form/dateOfBirth.ts';
import {
  type FormValues,
  listOf,
  questionField,
  type StepName,
  valueOf,
} from '#shared/referral/form/values.ts';
import {contactWayInWords, needInWords} from '#shared/referral/needs.ts';
import {maskedNhsNumber, nhsNumberOf} from '#shared/referral/nhsNumber.ts';
import {labelIn, LANGUAGES, LanguageCode} from '#shared/taxonomy/index.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {CheckRow} from '#shared/ui/refer/views.ts';
import {answersInWords} from '#shared/referral/answersInWords.ts';
import type {FormListing} from './formListing.ts';
import {findRun, runInWords} from './runs.ts';

const NOT_SAID = 'Not given';

const languageInWords = (code: string): string =>
  LanguageCode.safeParse(code).success ? labelIn(LANGUAGES, code) : '';

/** Every answer in words, each with the way to change it that comes straight back. */
export const checkRows = (
  {whole, practices = []}: FormListing,
  values: FormValues,
  {formId, now}: {formId: string; now: Date},
): CheckRow[] => {
  const changeAt = (step: StepName | '', at: string): string =>
    `${referHref({slug: whole.listing.slug, formId}, step, {back: 'check'})}#${at}`;
  const row = (
    key: string,
    step: StepName,
    field: string,
    lines: readonly string[],
    at = field,
  ): CheckRow => ({
    key,
    page: step,
    value: lines.filter((line) => line !== '').length > 0 ? lines.filter((line) => line !== '') : [NOT_SAID],
    href: changeAt(step, at),
  });
  const simple = (key: string, step: StepName, field: string): CheckRow =>
    row(key, step, field, [valueOf(values, field)]);

  const born = readDateOfBirth(values, londonDate(now));
  const run = findRun(whole, valueOf(values, 'run'), now);
  const nhsNumber = nhsNumberOf(valueOf(values, 'nhsNumber'));
  const interpreter = languageInWords(valueOf(values, 'interpreter'));
  const isForSomeone = valueOf(values, 'for') === 'someone';
  const {questions} = whole.listing.referral;
  const told = valueOf(values, 'tellPractice');
  return [
    row('Who this is for', 'who', 'for', [isForSomeone ? 'Someone I care for, or am helping' : 'Me']),
    simple('Name', 'who', 'name'),
    row(
      'Date of birth',
      'who',
      'dateOfBirth',
      ['date' in born ? dateInWords(born.date) : ''],
      'dateOfBirth-day',
    ),
    ...(isForSomeone ? [simple('Your name', 'who', 'helperName')] : []),
    row('Best and safest way', 'contact', 'contactBy', [contactWayInWords(valueOf(values, 'contactBy'))]),
    simple('Phone number', 'contact', 'phone'),
    simple('Email address', 'contact', 'email'),
    simple('Postcode', 'contact', 'postcode'),
    ...(whole.runs.length > 0
      ? [row('Start', 'needs', 'run', [run ? runInWords(run) : 'I do not mind'])]
      : []),
    row('Help to take part', 'needs', 'needs', listOf(values, 'needs').map(needInWords)),
    row('Interpreter', 'needs', 'interpreter', [interpreter === '' ? 'Not needed' : interpreter]),
    simple('Other help', 'needs', 'otherNeeds'),
    simple('Anything else', 'needs', 'note'),
    row('NHS number', 'needs', 'nhsNumber', [nhsNumber === null ? '' : maskedNhsNumber(nhsNumber)]),
    ...questions.map((question): CheckRow => {
      const field = questionField(question.id);
      const [answer] = answersInWords(whole.listing, {[question.id]: valueOf(values, field)});
      return {
        key: question.ask,
        value: [answer?.answer ?? NOT_SAID],
        ...(question.use === 'extra'
          ? {page: 'needs', href: changeAt('needs', field)}
          : {page: 'start', href: changeAt('', field)}),
      };
    }),
    ...(practices.length === 0 && told === ''
      ? []
      : [
          row('GP practice that we tell', 'needs', 'tellPractice', [
            told === '' ? 'None' : (practices.find(({code}) => code === told)?.name ?? told),
          ]),
        ]),
  ];
};
