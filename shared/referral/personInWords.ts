import {dateInWords} from '#shared/london.ts';
import type {Person} from '../model/referral.ts';
import {labelIn, LANGUAGES} from '../taxonomy/index.ts';
import {contactWayInWords, needInWords} from './needs.ts';
import {maskedNhsNumber, nhsNumberInWords} from './nhsNumber.ts';

export interface WordsRow {
  readonly key: string;
  readonly value: readonly string[];
}

const NOT_GIVEN = 'Not given';
const row = (key: string, value: string | undefined): WordsRow => ({
  key,
  value: [value === undefined || value === '' ? NOT_GIVEN : value],
});

/** What the person needs to take part: shown first to whoever arranges it (Accessible Information Standard). */
export const needsInWords = ({interpreter, needs, otherNeeds}: Person): string[] => [
  ...(interpreter === undefined ? [] : [`Interpreter: ${labelIn(LANGUAGES, interpreter)}`]),
  ...needs.map(needInWords),
  ...(otherNeeds === undefined ? [] : [otherNeeds]),
];

export const contactInWords = ({contactBy, phone, email}: Person): WordsRow[] => [
  row('Best and safest way', contactWayInWords(contactBy)),
  row('Phone number', phone),
  row('Email address', email),
];

const OWN_FOR = {me: 'Me', someone: 'Someone I care for, or am helping'} as const;
const THEIR_FOR = {me: 'Themselves', someone: 'Someone they care for, or are helping'} as const;

/**
 * The rest of what the person told, on their own page or to the provider. The NHS number is whole for the provider, who matches it with other facts, and
 * masked for the person's own page, which somebody else may be looking at.
 */
export const toldInWords = (person: Person, {isOwn}: {isOwn: boolean}): WordsRow[] => [
  row('Who this is for', (isOwn ? OWN_FOR : THEIR_FOR)[person.for]),
  ...(person.helperName === undefined
    ? []
    : [row(isOwn ? 'Your name' : 'Name of the person helping', person.helperName)]),
  row('Name', person.name),
  row('Date of birth', person.dateOfBirth && dateInWords(person.dateOfBirth)),
  row('Postcode', person.postcode),
  row(
    'NHS number',
    person.nhsNumber && (isOwn ? maskedNhsNumber(person.nhsNumber) : nhsNumberInWords(person.nhsNumber)),
  ),
  row('Anything else', person.note),
  ...person.answers.map(({ask, answer}) => row(ask, answer)),
];
