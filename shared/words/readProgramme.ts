import {CERTIFIABLE_TYPES, type Scheme} from '#shared/certification/schemes.ts';
import {freeSlug} from '#shared/freeSlug.ts';
import {Programme} from '#shared/model/programme.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {readTypedDay} from '#shared/referral/form/typedDay.ts';
import {
  CONDITIONS,
  DELIVERY_MODES,
  labelIn,
  SUPPORT_TYPES,
  type SupportType,
} from '#shared/taxonomy/index.ts';
import {slugsOf} from '#shared/taxonomy/term.ts';
import {PROGRAMME_PARTS} from './programmeChange.ts';
import {nameErrors} from './programmeNames.ts';
import {readWhy} from './readWords.ts';

const MOST_NAMES = 20;
const DAY_WORDS = {
  day: 'The date',
  year: 'Year',
  missing: 'Enter the date on which you looked at the research',
  example: '30 6 2026',
} as const;

/** Fields of the form that are lines of text, with the most letters of each. */
const TEXT_FIELDS = {
  name: 120,
  summary: 300,
  format: 600,
  whoFor: 400,
  notFor: 400,
  howToJoin: 300,
  note: 600,
  limits: 400,
  website: 500,
} as const;
const OPTIONAL: ReadonlySet<string> = new Set(['notFor', 'website']);
const CALLED = {...PROGRAMME_PARTS, note: 'What research says', limits: 'What it does not say'} as const;

const error = (field: string, text: string, id: string = field): FormError => ({field, href: `#${id}`, text});

const textErrors = (values: FormValues): FormError[] =>
  (Object.keys(TEXT_FIELDS) as (keyof typeof TEXT_FIELDS)[]).flatMap((field) => {
    const typed = valueOf(values, field).trim();
    if (typed === '' && !OPTIONAL.has(field)) return [error(field, `Enter: ${CALLED[field]}`)];
    return typed.length > TEXT_FIELDS[field]
      ? [error(field, `${CALLED[field]}: use ${TEXT_FIELDS[field]} letters or fewer`)]
      : [];
  });

/** What is ticked: in the order that is stored, and then what is new in the order of the taxonomy. */
const chosen = <Value extends string>(
  values: FormValues,
  field: string,
  {of, before = []}: {readonly of: readonly Value[]; readonly before: readonly Value[] | undefined},
): Value[] => {
  const ticked = new Set<string>(listOf(values, field));
  return [...new Set([...before, ...of])].filter((value) => ticked.has(value));
};

const aliasesIn = (values: FormValues): string[] => [
  ...new Set(
    listOf(values, 'aliases')
      .flatMap((text) => text.split(/[\r\n]+/))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What a programme is read among. */
interface AmongProgrammes {
  /** As it is stored; undefined of one that is added. */
  readonly before: Programme | undefined;
  /** All other programmes: no name may mean two of them. */
  readonly others: readonly Pick<Programme, 'id' | 'name' | 'aliases'>[];
  readonly schemes: readonly Scheme[];
}

/** The schemes that can be chosen: those in use, and those that it names already, retired or known by their slug alone. */
export const schemeChoices = (
  schemes: readonly Scheme[],
  before: Pick<Programme, 'schemes'> | undefined,
): string[] => [
  ...new Set([
    ...schemes.filter(({isRetired}) => !isRetired).map(({slug}) => slug),
    ...(before?.schemes ?? []),
  ]),
];

const schemeErrors = (chosen: readonly string[], supportType: SupportType | undefined): FormError[] =>
  chosen.length === 0 || supportType === undefined || CERTIFIABLE_TYPES.includes(supportType)
    ? []
    : [
        error(
          'schemes',
          `Nobody certifies this kind of support: ${labelIn(SUPPORT_TYPES, supportType)}. Choose none`,
        ),
      ];

/**
 * Reads a programme as a form has it, over what is stored: its id stays. One that is added gets an id of its name that no
 * other programme has; no programme is ever removed, so that none is used again.
 */
export const readProgramme = (
  values: FormValues,
  {before, others, schemes: all}: AmongProgrammes,
): {readonly after: Programme; readonly why: string} | {readonly errors: readonly FormError[]} => {
  const typed = (field: string): string => valueOf(values, field).trim();
  const aliases = aliasesIn(values);
  const day = readTypedDay(values, 'reviewedOn', DAY_WORDS);
  const supportType = slugsOf(SUPPORT_TYPES).find((slug) => slug === typed('supportType'));
  const conditions = chosen(values, 'conditions', {of: slugsOf(CONDITIONS), before: before?.conditions});
  const delivery = chosen(values, 'delivery', {of: slugsOf(DELIVERY_MODES), before: before?.delivery});
  const schemes = chosen(values, 'schemes', {of: schemeChoices(all, before), before: before?.schemes});
  const why = readWhy(values);
  const errors = [
    ...textErrors(values),
    ...nameErrors([typed('name'), ...aliases], others),
    ...(aliases.length > MOST_NAMES || aliases.some(({length}) => length > 80)
      ? [error('aliases', `Enter ${MOST_NAMES} names at most, of 80 letters or fewer`)]
      : []),
    ...(supportType ? [] : [error('supportType', 'Choose a kind of support')]),
    ...(conditions.length > 0 ? [] : [error('conditions', 'Choose at least one condition')]),
    ...(delivery.length > 0 ? [] : [error('delivery', 'Choose how people take part')]),
    ...schemeErrors(schemes, supportType),
    ...('date' in day ? [] : [error('reviewedOn', day.text, `reviewedOn-${day.part}`)]),
    ...('errors' in why ? why.errors : []),
  ];
  if (errors.length > 0 || !supportType || !('date' in day) || 'errors' in why) return {errors};
  const read = Programme.safeParse({
    id:
      before?.id ??
      freeSlug(
        typed('name'),
        others.map(({id}) => id),
        'programme',
      ),
    schemes,
    name: typed('name'),
    aliases,
    supportType,
    conditions,
    delivery,
    summary: typed('summary'),
    format: typed('format'),
    whoFor: typed('whoFor'),
    ...(typed('notFor') !== '' && {notFor: typed('notFor')}),
    howToJoin: typed('howToJoin'),
    evidence: {note: typed('note'), limits: typed('limits'), reviewedOn: day.date},
    ...(typed('website') !== '' && {website: typed('website')}),
  });
  // All else has been looked at: what is left is the address.
  if (!read.success) return {errors: [error('website', 'Enter a web address, like https://www.example.org')]};
  return {after: read.data, why: why.why};
};

/** A programme as the form shows it. */
export const programmeValues = (programme: Programme): FormValues => {
  const {name, aliases, supportType, conditions, summary, format, whoFor, delivery, howToJoin} = programme;
  const {evidence, notFor = '', schemes, website = ''} = programme;
  const [year = '', month = '', day = ''] = evidence.reviewedOn.split('-');
  return {
    name,
    aliases: aliases.join('\n'),
    supportType,
    conditions,
    summary,
    format,
    whoFor,
    notFor,
    delivery,
    howToJoin,
    schemes,
    note: evidence.note,
    limits: evidence.limits,
    'reviewedOn-day': String(Number(day)),
    'reviewedOn-month': String(Number(month)),
    'reviewedOn-year': year,
    website,
  };
};

/** Every field of the form but the searches to compare. */
export const PROGRAMME_FIELDS: readonly string[] = [
  ...Object.keys(TEXT_FIELDS),
  'aliases',
  'supportType',
  'conditions',
  'delivery',
  'schemes',
  'reviewedOn-day',
  'reviewedOn-month',
  'reviewedOn-year',
  'why',
];
