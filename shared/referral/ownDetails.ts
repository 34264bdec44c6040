import type {Person} from '../model/referral.ts';
import {AboutChange, ContactChange, NeedsChange} from '../model/referralRequest.ts';
import {readPart} from './form/checkStep.ts';
import {readDateOfBirth} from './form/dateOfBirth.ts';
import {type FormError, type FormValues, valueOf} from './form/values.ts';

/** The parts of what a person told us that they can change on their own page. */
const OWN_SECTIONS = ['contact', 'needs', 'about'] as const;
export type OwnSection = (typeof OWN_SECTIONS)[number];

export const isOwnSection = (name: string): name is OwnSection =>
  (OWN_SECTIONS as readonly string[]).includes(name);

type Changeable =
  | 'contactBy'
  | 'phone'
  | 'email'
  | 'needs'
  | 'interpreter'
  | 'otherNeeds'
  | 'name'
  | 'dateOfBirth'
  | 'postcode'
  | 'note'
  | 'tellPractice'
  | 'said';

/** What is to stand there instead; `undefined` takes it away. */
export type PersonChange = {readonly [Field in Changeable]?: Person[Field] | undefined};

/** A section as its form shows it. */
export const sectionValues = (section: OwnSection, person: Person): FormValues => {
  if (section === 'contact') {
    return {contactBy: person.contactBy, phone: person.phone ?? '', email: person.email ?? ''};
  }
  if (section === 'needs') {
    const {needs, interpreter = '', otherNeeds = ''} = person;
    return {needs, interpreter, otherNeeds};
  }
  const [year = '', month = '', day = ''] = (person.dateOfBirth ?? '').split('-');
  return {
    name: person.name,
    'dateOfBirth-day': day.replace(/^0/, ''),
    'dateOfBirth-month': month.replace(/^0/, ''),
    'dateOfBirth-year': year,
    postcode: person.postcode ?? '',
    note: person.note ?? '',
  };
};

const DATE_PARTS = ['dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year'];

/** The date of birth that was typed; none is right only where none was known. */
const readBorn = (
  values: FormValues,
  person: Person,
  today: string,
): {readonly dateOfBirth?: string} | {readonly errors: readonly FormError[]} => {
  const isEmpty = DATE_PARTS.every((part) => valueOf(values, part).trim() === '');
  if (isEmpty && person.dateOfBirth === undefined) return {};
  const born = readDateOfBirth(values, today);
  return 'date' in born
    ? {dateOfBirth: born.date}
    : {errors: [{field: 'dateOfBirth', href: `#dateOfBirth-${born.part}`, text: born.text}]};
};

/** True when whoever referred them is to be told no more: it is asked beside their name, and nowhere else. */
export const stopsReferrer = (section: OwnSection, values: FormValues): boolean =>
  section === 'about' && valueOf(values, 'stopReferrer') === 'yes';

/** A section as it was sent: what to change, or what is wrong with it. `today` is a London day. */
export const readSection = (
  section: OwnSection,
  values: FormValues,
  {person, today}: {person: Person; today: string},
): {readonly change: PersonChange} | {readonly errors: readonly FormError[]} => {
  if (section !== 'about') {
    const read =
      section === 'contact' ? readPart(ContactChange, values, today) : readPart(NeedsChange, values, today);
    return 'given' in read ? {change: read.given} : read;
  }
  const read = readPart(AboutChange, values, today);
  const born = readBorn(values, person, today);
  const errors = [...('errors' in read ? read.errors : []), ...('errors' in born ? born.errors : [])];
  if ('errors' in read || 'errors' in born) return {errors};
  const stops = valueOf(values, 'stopPractice') === 'yes';
  const {said} = person;
  return {
    change: {
      ...read.given,
      ...born,
      ...(stops && {tellPractice: undefined}),
      ...(said && stopsReferrer(section, values) && {said: {...said, tellReferrer: false}}),
    },
  };
};
