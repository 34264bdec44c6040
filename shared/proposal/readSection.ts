import {parsePostcode} from '#shared/geo/postcode.ts';
import type {Place} from '#shared/model/listing.ts';
import {Mailbox, Phone, WebAddress} from '#shared/model/primitives.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {type FieldName, fieldOf, fieldsOf, inputName} from './fields.ts';
import type {Field} from './fields/field.ts';
import {labelOf} from './diff.ts';
import {valuesOfField} from './formValues.ts';
import {isWrongOrder, WRONG_ORDER} from './ages.ts';
import {type EditedPage, isSameValue, valueIn} from './page.ts';
import {readQuestions} from './questionForm.ts';
import {readArea} from './readArea.ts';
import type {SectionName} from './sections.ts';

/** Blocks of a place that a form has: those that there are, and one for another. */
export const MOST_PLACES = 30;
const MOST_LINES = 20;
const MOST_ITEMS = 12;

/** What a field was given, or what is wrong with it. */
type Read = {readonly value: unknown} | {readonly wrong: string; readonly at?: string};

interface Asked {
  readonly name: FieldName;
  readonly field: Field;
  readonly values: FormValues;
  readonly page: EditedPage;
  readonly today: string;
}

/** Texts as they are kept: no half of a character, one kind of line end, nothing invisible. */
const cleaned = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // Control characters that no keyboard makes, but line ends.
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .trim();

const typed = ({name, values}: Pick<Asked, 'name' | 'values'>): string =>
  cleaned(valueOf(values, inputName(name)));

const given = (value: string): Read => ({value: value === '' ? undefined : value});

const tooLong = (most: number): Read => ({wrong: `Use ${most} letters or fewer`});

const text = (asked: Asked, most: number): Read => {
  const value = typed(asked).replaceAll(/\s*\n\s*/g, ' ');
  return value.length > most ? tooLong(most) : given(value);
};

const texts = (asked: Asked, most: number, {between, count}: {between: RegExp; count: number}): Read => {
  const value = typed(asked)
    .split(between)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '');
  if (value.length > count) return {wrong: `Use ${count} or fewer`};
  return value.some((each) => each.length > most) ? {wrong: `Use ${most} letters or fewer in each`} : {value};
};

const checked = (
  asked: Asked,
  schema: {safeParse: (value: string) => {success: boolean}},
  wrong: string,
): Read => {
  const value = typed(asked);
  return value === '' || schema.safeParse(value).success ? given(value) : {wrong};
};

const wholeNumber = (asked: Asked, {from, to}: {from: number; to: number}): number | undefined | null => {
  const value = typed(asked);
  if (value === '') return undefined;
  const number = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  return number >= from && number <= to ? number : null;
};

const numberIn = (asked: Asked, range: {from: number; to: number}): Read => {
  const value = wholeNumber(asked, range);
  return value === null ? {wrong: `Enter a number from ${range.from} to ${range.to}, or nothing`} : {value};
};

const wait = (asked: Asked): Read => {
  const weeks = wholeNumber(asked, {from: 0, to: 260});
  if (weeks === null) return {wrong: 'Enter a number of weeks from 0 to 260, or nothing'};
  if (weeks === undefined) return {value: undefined};
  const before = asked.page.listing.wait;
  return {value: before?.weeks === weeks ? before : {weeks, asOf: asked.today}};
};

const day = ({name, values}: Asked): Read => {
  const id = inputName(name);
  const [d = '', m = '', y = ''] = ['day', 'month', 'year'].map((part) =>
    valueOf(values, `${id}-${part}`).trim(),
  );
  if (d + m + y === '') return {value: undefined};
  const date = `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = new Date(`${date}T12:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return isDay ? {value: date} : {wrong: 'Enter a day that there is, like 31 3 2027', at: `${id}-day`};
};

const answers = ({name, field, values}: Asked): Read =>
  'choices' in field
    ? {
        value: Object.fromEntries(
          field.choices.flatMap(({value}) => {
            const answer = valueOf(values, `${inputName(name)}-${value}`);
            return ['yes', 'no', 'ask-us'].includes(answer) ? [[value, answer]] : [];
          }),
        ),
      }
    : {value: {}};

/** What says where a place is, when no full postcode does. */
type PlaceWords = Pick<Place, 'name' | 'address' | 'town' | 'postcode'>;

/** Whether it is the place that stood there, with its name or its address put right, and not another. */
const isSamePlace = (stood: PlaceWords, typed: PlaceWords, isThere: boolean): boolean =>
  stood.postcode === typed.postcode &&
  (stood.name === typed.name ||
    (isThere &&
      (typed.address ?? typed.town) !== undefined &&
      stood.address === typed.address &&
      stood.town === typed.town));

/** The places that have a name. A point that is known stays while the postcode does; another is to be found. */
const places = ({values, page}: Asked): Read => {
  const found: Place[] = [];
  for (let index = 0; index <= MOST_PLACES; index += 1) {
    const part = (of: string): string => cleaned(valueOf(values, `places-${index}-${of}`)).slice(0, 300);
    const [name, address, town, postcode] = [part('name'), part('address'), part('town'), part('postcode')];
    if (name + address + town + postcode === '') continue;
    if (name === '') return {wrong: 'Enter the name of the place', at: `places-${index}-name`};
    if (name.length > 160) return {wrong: 'Use 160 letters or fewer', at: `places-${index}-name`};
    const isKept = page.listing.places.some((place) => place.postcode === postcode);
    const read = postcode === '' ? undefined : parsePostcode(postcode);
    if (postcode !== '' && read?.kind !== 'full' && !isKept) {
      return {wrong: 'Enter a full postcode, like LS8 1AB', at: `places-${index}-postcode`};
    }
    const whole = read?.kind === 'full' ? read.postcode : isKept && postcode !== '' ? postcode : undefined;
    const words: PlaceWords = {
      name,
      ...(address !== '' && {address}),
      ...(town !== '' && {town: town.slice(0, 80)}),
      ...(whole !== undefined && {postcode: whole}),
    };
    const before = page.listing.places.find((place, at) =>
      read?.kind === 'full' ? place.postcode === whole : isSamePlace(place, words, at === index),
    );
    found.push({
      ...words,
      ...(before?.point && {point: before.point}),
      isApproximate: before?.isApproximate ?? false,
    });
  }
  return found.length > MOST_PLACES ? {wrong: `Use ${MOST_PLACES} places or fewer`} : {value: found};
};

const choice = (asked: Asked): Read => {
  const {field, name, page} = asked;
  const value = typed(asked);
  if (value === '') return {value: undefined};
  const isChoice = 'choices' in field && field.choices.some((each) => each.value === value);
  return isChoice || value === valueIn(page, name) ? {value} : {wrong: 'Choose one of these'};
};

const choices = ({name, field, values}: Asked): Read => {
  const chosen = listOf(values, inputName(name));
  const known = 'choices' in field ? field.choices.filter(({value}) => chosen.includes(value)) : [];
  // Levels are numbers, all other choices are words.
  return {value: known.map(({value}) => (name === 'activationLevels' ? Number(value) : value))};
};

const readField = (asked: Asked): Read => {
  const {field} = asked;
  switch (field.kind) {
    case 'line':
    case 'long':
      return text(asked, field.most);
    case 'paragraphs':
      return texts(asked, field.most, {between: /\n\s*\n/, count: MOST_LINES});
    case 'lines':
      return texts(asked, field.most, {between: /\n/, count: MOST_ITEMS});
    case 'email':
      return checked(asked, Mailbox, 'Enter an email address, like hello@example.org, or nothing');
    case 'phone':
      return checked(asked, Phone, 'Enter a phone number, like 0113 496 0000, or nothing');
    case 'web':
      return checked(
        asked,
        WebAddress,
        'Enter a whole web address, like https://www.example.org, or nothing',
      );
    case 'number':
      return numberIn(asked, field);
    case 'yes-no': {
      const value = typed(asked);
      return {value: value === 'yes' ? true : value === 'no' ? false : undefined};
    }
    case 'choice':
      return choice(asked);
    case 'choices':
      return choices(asked);
    case 'answers':
      return answers(asked);
    case 'wait':
      return wait(asked);
    case 'day':
      return day(asked);
    case 'area':
      return readArea(asked.values, asked.page.listing.serviceArea);
    case 'places':
      return places(asked);
    case 'questions':
      return readQuestions(asked.values, asked.page.listing.referral.questions ?? []);
  }
};

/** The ages of a form in the wrong order, at the second of them. */
const wrongAges = (read: ReadonlyMap<FieldName, unknown>): FormError[] => {
  const [minimumAge, maximumAge] = (['eligibility.minimumAge', 'eligibility.maximumAge'] as const).map(
    (name) => {
      const age = read.get(name);
      return typeof age === 'number' ? age : undefined;
    },
  );
  const id = inputName('eligibility.maximumAge');
  return isWrongOrder({minimumAge, maximumAge}) ? [{field: id, href: `#${id}`, text: WRONG_ORDER}] : [];
};

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a field is the programme's, on a page that has one. */
export const isLocked = ({listing}: EditedPage, name: FieldName): boolean =>
  fieldOf(name).isOfProgramme === true && listing.programmeId !== undefined;

/**
 * What the form of a field gives back when nobody types in it: what stands there, as a form can say it (choices in their
 * order, texts without spaces at their ends). What no form can say stays as it is.
 */
export const untouchedIn = (page: EditedPage, name: FieldName): unknown => {
  // No day is needed: a wait that is as it was keeps its own.
  const read = readField({
    name,
    field: fieldOf(name),
    values: valuesOfField(page, name),
    page,
    today: '',
  });
  return 'wrong' in read ? valueIn(page, name) : read.value;
};

/**
 * Every field of a section as it was posted, or what is wrong, in the order of the page. One that is as its form showed it
 * stands as it stands in the page. `today`: the London day.
 */
export const readSection = (
  section: SectionName,
  values: FormValues,
  {page, today}: {readonly page: EditedPage; readonly today: string},
): {readonly read: ReadonlyMap<FieldName, unknown>; readonly errors: readonly FormError[]} => {
  const read = new Map<FieldName, unknown>();
  const errors: FormError[] = [];
  for (const name of fieldsOf(section)) {
    if (isLocked(page, name)) continue;
    const field = fieldOf(name);
    const result = readField({name, field, values, page, today});
    const id = inputName(name);
    if ('wrong' in result) {
      errors.push({field: result.at ?? id, href: `#${result.at ?? id}`, text: result.wrong});
    } else if (field.isRequired && isNothing(result.value)) {
      errors.push({field: id, href: `#${id}`, text: `${labelOf(name)}: this needs an answer`});
    } else {
      const isUntouched = isSameValue(result.value, untouchedIn(page, name));
      read.set(name, isUntouched ? valueIn(page, name) : result.value);
    }
  }
  return {read, errors: [...errors, ...wrongAges(read)]};
};

/** One field by itself, as its form would send it. `today`: the London day. */
export const readAlone = (
  name: FieldName,
  values: FormValues,
  {page, today}: {readonly page: EditedPage; readonly today: string},
): Read => readField({name, field: fieldOf(name), values, page, today});
