import type {ReferrerProfile} from '#shared/access/profile.ts';
import {dateInWords} from '#shared/london.ts';
import type {Person} from '../model/referral.ts';
import {labelIn, LANGUAGES} from '../taxonomy/index.ts';
import {contactWayInWords, needInWords} from './needs.ts';
import {activationInWords} from './professional/activation.ts';
import {agreementInWords, type ProfessionalSaid} from './professional/agreement.ts';
import {maskedNhsNumber, nhsNumberInWords} from './nhsNumber.ts';

export interface WordsRow {
  readonly key: string;
  readonly value: readonly string[];
}

/** What of a person is shown. */
type Told = Omit<Person, 'referralId' | 'expiresAtEpochSeconds'>;

const NOT_GIVEN = 'Not given';
const row = (key: string, value: string | undefined): WordsRow => ({
  key,
  value: [value === undefined || value === '' ? NOT_GIVEN : value],
});

/** What the person needs to take part: shown first to whoever arranges it (Accessible Information Standard). */
export const needsInWords = ({interpreter, needs, otherNeeds}: Told): string[] => [
  ...(interpreter === undefined ? [] : [`Interpreter: ${labelIn(LANGUAGES, interpreter)}`]),
  ...needs.map(needInWords),
  ...(otherNeeds === undefined ? [] : [otherNeeds]),
];

export const contactInWords = ({contactBy, phone, email}: Told): WordsRow[] => [
  row('Best and safest way', contactWayInWords(contactBy)),
  row('Phone number', phone),
  row('Email address', email),
];

const OWN_FOR = {me: 'Me', someone: 'Someone I care for, or am helping'} as const;
const THEIR_FOR = {me: 'Themselves', someone: 'Someone they care for, or are helping'} as const;

const referrerInWords = (
  {name, job, organisation, odsCode, phone}: ReferrerProfile,
  sentBy: string | undefined,
): WordsRow => ({
  key: 'Referred by',
  value: [
    name,
    job,
    odsCode === undefined ? organisation : `${organisation} (${odsCode})`,
    ...(phone === undefined ? [] : [phone]),
    ...(sentBy === undefined ? [] : [`Sent by ${sentBy}`]),
  ],
});

const saidInWords = (said: ProfessionalSaid, {isOwn}: {isOwn: boolean}): WordsRow[] => [
  row('Reason', said.reason),
  ...(said.matters === undefined
    ? []
    : [row(isOwn ? 'What matters to you' : 'What matters to them', said.matters)]),
  // Whoever reads a low level of themselves may lose heart: it is for those who plan with them.
  ...(isOwn || said.activation === undefined ? [] : [row('Activation', activationInWords(said.activation))]),
  {
    key: 'Agreement',
    value: [agreementInWords(said), ...(said.agreementNote === undefined ? [] : [said.agreementNote])],
  },
  row('Tell whoever referred them', said.tellReferrer ? 'Yes, the person agrees' : 'No'),
];

/**
 * The rest of what the person told, on their own page or to the provider. The NHS number is whole for the provider, who matches it with other facts, and
 * masked for the person's own page, which somebody else may be looking at; a copy on paper has all that is held. `practice`: the name of the GP practice that is
 * told, where it is known.
 */
export const toldInWords = (
  person: Told,
  {isOwn, isOnPaper = false, practice}: {isOwn: boolean; isOnPaper?: boolean; practice?: string | undefined},
): WordsRow[] => [
  ...(person.referrer === undefined
    ? [row('Who this is for', (isOwn ? OWN_FOR : THEIR_FOR)[person.for])]
    : [referrerInWords(person.referrer, person.sentBy)]),
  ...(person.agreedByPhone
    ? [row('Agreement', isOwn ? 'You agreed on the phone' : 'They agreed on the phone')]
    : []),
  ...(person.said === undefined ? [] : saidInWords(person.said, {isOwn})),
  // As the first one: for those who plan with them.
  ...(isOwn || person.activationAfter === undefined
    ? []
    : [row('Activation afterwards', activationInWords(person.activationAfter))]),
  ...(person.helperName === undefined
    ? []
    : [row(isOwn ? 'Your name' : 'Name of the person helping', person.helperName)]),
  row('Name', person.name),
  row('Date of birth', person.dateOfBirth && dateInWords(person.dateOfBirth)),
  row('Postcode', person.postcode),
  row(
    'NHS number',
    person.nhsNumber &&
      (isOwn && !isOnPaper ? maskedNhsNumber(person.nhsNumber) : nhsNumberInWords(person.nhsNumber)),
  ),
  ...(person.tellPractice === undefined
    ? []
    : [row('GP practice that we tell', practice ?? person.tellPractice)]),
  row('Anything else', person.note),
  ...person.answers.map(({ask, answer}) => row(ask, answer)),
];
