import {Programme} from '#shared/model/programme.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {readTypedDay} from '#shared/referral/form/typedDay.ts';
import {partsOf} from '#shared/search/partsOf.ts';
import {keyOf} from '#shared/search/phraseKeys.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {CONDITIONS, DELIVERY_MODES, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {slugsOf} from '#shared/taxonomy/term.ts';
import {PROGRAMME_PARTS} from './programmeChange.ts';
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

const nameErrors = (
  names: readonly string[],
  others: readonly Pick<Programme, 'name' | 'aliases'>[],
): FormError[] => {
  const taken = new Map(
    others.flatMap(({name, aliases}) =>
      [name, ...aliases].map((each) => [keyOf(partsOf(each)), name] as const),
    ),
  );
  return names.flatMap((each, index) => {
    const field = index === 0 ? 'name' : 'aliases';
    if (each === '') return [];
    if (partsOf(each).length === 0) return [error(field, `“${each}” has no letters or numbers`)];
    if (redFlagsIn(each)) return [error(field, `“${each}” may mean that somebody is in danger`)];
    const of = taken.get(keyOf(partsOf(each)));
    return of === undefined ? [] : [error(field, `“${each}” is a name of the programme ${of}`)];
  });
};

/** What is ticked: in the order that is stored, and then what is new in the order of the taxonomy. */
const chosen = <Value extends string>(
  values: FormValues,
  field: string,
  {of, before}: {readonly of: readonly Value[]; readonly before: readonly Value[]},
): Value[] => {
  const ticked = new Set<string>(listOf(values, field));
  return [...new Set([...before, ...of])].filter((value) => ticked.has(value));
};

/**
 * Reads a programme as a form has it, over what is stored: its id and schemes stay. `others` are all other programmes:
 * no name may mean two of them.
 */
export const readProgramme = (
  values: FormValues,
  before: Programme,
  others: readonly Pick<Programme, 'name' | 'aliases'>[],
): {readonly after: Programme; readonly why: string} | {readonly errors: readonly FormError[]} => {
  const typed = (field: string): string => valueOf(values, field).trim();
  const aliases = [
    ...new Set(
      listOf(values, 'aliases')
        .flatMap((text) => text.split(/[\r\n]+/))
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
  const day = readTypedDay(values, 'reviewedOn', DAY_WORDS);
  const supportType = slugsOf(SUPPORT_TYPES).find((slug) => slug === typed('supportType'));
  const conditions = chosen(values, 'conditions', {of: slugsOf(CONDITIONS), before: before.conditions});
  const delivery = chosen(values, 'delivery', {of: slugsOf(DELIVERY_MODES), before: before.delivery});
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
    ...('date' in day ? [] : [error('reviewedOn', day.text, `reviewedOn-${day.part}`)]),
    ...('errors' in why ? why.errors : []),
  ];
  if (errors.length > 0 || !supportType || !('date' in day) || 'errors' in why) return {errors};
  const read = Programme.safeParse({
    id: before.id,
    schemes: before.schemes,
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
  const {evidence, notFor = '', website = ''} = programme;
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
  'reviewedOn-day',
  'reviewedOn-month',
  'reviewedOn-year',
  'why',
];
