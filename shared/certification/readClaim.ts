import type {Certificate} from '#shared/model/certificate.ts';
import {addDays} from '#shared/london.ts';
import {type DayWords, readTypedDay} from '#shared/referral/form/typedDay.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {Claimable} from './claimable.ts';

/** A certificate that a provider holds, or one that it works towards: each has a form of its own. */
export type ClaimKind = 'held' | 'working-towards';

/** What of a certificate its provider says. */
type ClaimFacts = Pick<
  Certificate,
  | 'scheme'
  | 'standard'
  | 'number'
  | 'programmeId'
  | 'supportType'
  | 'state'
  | 'validFrom'
  | 'validTo'
  | 'expectedOn'
>;

export type ReadClaim = {readonly facts: ClaimFacts} | {readonly errors: readonly FormError[]};

const MOST = {standard: 120, number: 60} as const;
/** Nobody plans a certificate for longer, and a year with a wrong number is seen. */
const LATEST_DAYS = 10 * 366;

const wordsFor = (day: string, missing: string): DayWords => ({
  day,
  year: 'Year',
  missing,
  example: '30 6 2028',
});

const DAYS = {
  validFrom: wordsFor('The start date', 'Enter the date on which the certificate begins'),
  validTo: wordsFor('The end date', 'Enter the date on which the certificate ends'),
  expectedOn: wordsFor('The date', 'Enter the date by which you hope to hold it'),
} as const;
type Day = keyof typeof DAYS;

const error = (field: string, text: string, id: string = field): FormError => ({field, href: `#${id}`, text});

/** Reads what a provider says that it holds, or works towards. Each error names its field in words for that field. */
export const readClaim = (
  values: FormValues,
  kind: ClaimKind,
  {claimables, today}: {readonly claimables: readonly Claimable[]; readonly today: string},
): ReadClaim => {
  const errors: FormError[] = [];
  const about = claimables.find(({value}) => value === valueOf(values, 'about'));
  if (!about) errors.push(error('about', 'Choose what the certificate is for'));
  const scheme = valueOf(values, 'scheme');
  if (scheme === '') errors.push(error('scheme', 'Choose who certifies it'));
  else if (about && !about.schemes.includes(scheme)) {
    errors.push(error('scheme', `This scheme does not certify ${about.label}. Choose another`));
  }
  const typed = (field: 'standard' | 'number'): string | undefined => {
    const given = valueOf(values, field).trim();
    if (given.length <= MOST[field]) return given === '' ? undefined : given;
    errors.push(error(field, `Use ${MOST[field]} letters and numbers at most`));
    return undefined;
  };
  const [standard, number] = [typed('standard'), typed('number')];

  const dayOf = (field: Day): string | undefined => {
    const read = readTypedDay(values, field, DAYS[field]);
    if ('date' in read && read.date <= addDays(today, LATEST_DAYS)) return read.date;
    const {part, text} =
      'date' in read ? {part: 'year', text: 'Check the year: it is more than 10 years away'} : read;
    errors.push(error(field, text, `${field}-${part}`));
    return undefined;
  };
  const days: Partial<Record<Day, string>> =
    kind === 'held'
      ? compact({validFrom: dayOf('validFrom'), validTo: dayOf('validTo')})
      : compact({expectedOn: dayOf('expectedOn')});
  const {validFrom, validTo, expectedOn} = days;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    errors.push(error('validTo', 'The end date must be after the start date', 'validTo-day'));
  } else if (validTo !== undefined && validTo < today) {
    errors.push(
      error('validTo', 'This certificate has ended. Tell us when you have a new one', 'validTo-day'),
    );
  }
  if (expectedOn !== undefined && expectedOn < today) {
    errors.push(error('expectedOn', 'The date must be today or later', 'expectedOn-day'));
  }
  if (!about || errors.length > 0) return {errors};
  return {
    facts: {
      scheme,
      ...(about.programme ? {programmeId: about.programme.id} : {supportType: about.supportType}),
      ...compact({standard, number}),
      state: kind,
      ...days,
    },
  };
};

/** Without what is not there. */
const compact = <Value extends object>(
  value: Value,
): Partial<{[Key in keyof Value]: NonNullable<Value[Key]>}> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<{
    [Key in keyof Value]: NonNullable<Value[Key]>;
  }>;

const dayFields = (field: Day, date: string | undefined): Record<string, string> => {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return date === undefined
    ? {}
    : {
        [`${field}-day`]: String(Number(day)),
        [`${field}-month`]: String(Number(month)),
        [`${field}-year`]: year,
      };
};

/** What a form shows of a certificate that is there. `about`: the value of what it is for. */
export const claimValues = (certificate: Certificate, about: string): FormValues => ({
  about,
  scheme: certificate.scheme,
  standard: certificate.standard ?? '',
  number: certificate.number ?? '',
  ...dayFields('validFrom', certificate.validFrom),
  ...dayFields('validTo', certificate.validTo),
  ...dayFields('expectedOn', certificate.expectedOn),
});
