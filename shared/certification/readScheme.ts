import {WebAddress} from '#shared/model/primitives.ts';
import {labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {type DayWords, readTypedDay} from '#shared/referral/form/typedDay.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {CERTIFIABLE_TYPES, type Scheme} from './schemes.ts';

export type ReadScheme =
  {readonly scheme: Omit<Scheme, 'slug' | 'isRetired'>} | {readonly errors: readonly FormError[]};

const MOST = {name: 120, certifiedWords: 160, notCertifiedWords: 200, standard: 120, standards: 30} as const;
const MOST_ADDRESS = 500;

const WORDS: DayWords = {
  day: 'The date',
  year: 'Year',
  missing: 'Enter the date on which somebody checked that it certifies',
  example: '30 6 2026',
};

/** The kinds of support that a scheme can be about, as choices. */
export const SCHEME_KINDS = CERTIFIABLE_TYPES.map((value) => ({
  value,
  label: labelIn(SUPPORT_TYPES, value),
}));

const error = (field: string, text: string, id: string = field): FormError => ({field, href: `#${id}`, text});

const isHomePage = (address: string): boolean =>
  address.length <= MOST_ADDRESS && WebAddress.safeParse(address).success;

const DAY_PARTS = ['day', 'month', 'year'] as const;

/** Reads what a curator says of a body that certifies. Each error names its field in words for that field. */
export const readScheme = (values: FormValues, today: string): ReadScheme => {
  const errors: FormError[] = [];
  const line = (field: 'name' | 'certifiedWords' | 'notCertifiedWords', missing: string): string => {
    const given = valueOf(values, field).trim();
    if (given === '') errors.push(error(field, missing));
    else if (given.length > MOST[field]) errors.push(error(field, `Use ${MOST[field]} letters at most`));
    return given;
  };
  const name = line('name', 'Enter the name of the scheme');
  const certifiedWords = line('certifiedWords', 'Enter what people read of a provider that has it');
  const notCertifiedWords = line('notCertifiedWords', 'Enter what people read of a provider without it');

  const given = values.supportTypes;
  const chosen: readonly string[] = given === undefined ? [] : [given].flat();
  const supportTypes = CERTIFIABLE_TYPES.filter((type) => chosen.includes(type));

  const standards = [
    ...new Set(
      valueOf(values, 'standards')
        .split(/\r?\n/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  ];
  if (standards.length > MOST.standards)
    errors.push(error('standards', `Enter ${MOST.standards} standards at most`));
  else if (standards.some((each) => each.length > MOST.standard))
    errors.push(error('standards', `Use ${MOST.standard} letters at most for each`));

  const website = valueOf(values, 'website').trim();
  if (website !== '' && !isHomePage(website))
    errors.push(error('website', 'Enter the address of its home page, like https://www.example.org'));

  const isDayTyped = DAY_PARTS.some((part) => valueOf(values, `checkedOn-${part}`).trim() !== '');
  const day = isDayTyped ? readTypedDay(values, 'checkedOn', WORDS) : undefined;
  if (day && !('date' in day)) errors.push(error('checkedOn', day.text, `checkedOn-${day.part}`));
  else if (day && day.date > today)
    errors.push(error('checkedOn', 'The date must be today or earlier', 'checkedOn-day'));

  if (errors.length > 0) return {errors};
  return {
    scheme: {
      name,
      certifiedWords,
      notCertifiedWords,
      supportTypes,
      standards,
      ...(website !== '' && {website}),
      ...(day && 'date' in day && {operatingCheckedOn: day.date}),
    },
  };
};

/** What the form of a scheme shows of it. */
export const schemeValues = (scheme: Scheme): FormValues => {
  const [year = '', month = '', day = ''] = (scheme.operatingCheckedOn ?? '').split('-');
  return {
    name: scheme.name,
    certifiedWords: scheme.certifiedWords,
    notCertifiedWords: scheme.notCertifiedWords,
    supportTypes: [...scheme.supportTypes],
    standards: scheme.standards.join('\n'),
    website: scheme.website ?? '',
    ...(scheme.operatingCheckedOn !== undefined && {
      'checkedOn-day': String(Number(day)),
      'checkedOn-month': String(Number(month)),
      'checkedOn-year': year,
    }),
  };
};
