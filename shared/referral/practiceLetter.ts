import {dateInWords, londonDate} from '#shared/london.ts';
import type {Person, Referral} from '../model/referral.ts';
import type {WordsRow} from './personInWords.ts';
import {stateForReferrer} from './professional/referrerWords.ts';
import {startInWords} from './providerWords.ts';
import {reasonForPerson} from './reasons.ts';

const dayOf = (instant: string): string => dateInWords(londonDate(new Date(instant)));

/** Who it is; on a page that may not say, lines to write it on. */
const whoItIs = (person: Pick<Person, 'name' | 'dateOfBirth'> | undefined): WordsRow[] => [
  {key: 'Name', value: [person?.name ?? '']},
  {
    key: 'Date of birth',
    value: [person?.dateOfBirth === undefined ? '' : dateInWords(person.dateOfBirth)],
  },
];

const cameTo = ({attendance = []}: Referral): WordsRow[] => {
  const came = attendance.filter((session) => session.came).length;
  return attendance.length === 0
    ? []
    : [{key: 'Sessions', value: [`Came to ${came} of ${attendance.length}`]}];
};

/**
 * What a person can take to their GP practice: the facts of their request as they are told of them. Notes, levels and why
 * they said no are not in it.
 */
export const practiceLetter = (
  referral: Referral,
  person: Pick<Person, 'name' | 'dateOfBirth'> | undefined,
): WordsRow[] => {
  const {reference, listing, state, stateSince, createdAt, startsOn, startsAt} = referral;
  const why = state === 'not-suitable' ? reasonForPerson(referral.reason) : undefined;
  return [
    ...whoItIs(person),
    {key: 'Reference', value: [reference]},
    {key: 'Support', value: [`${listing.name}, run by ${listing.organisationName}`]},
    ...(listing.phone === undefined ? [] : [{key: 'Their phone number', value: [listing.phone]}]),
    {key: 'Asked for on', value: [dayOf(createdAt)]},
    {key: 'Where it is', value: [`${stateForReferrer(state)}, since ${dayOf(stateSince)}`]},
    ...(startsOn === undefined ? [] : [{key: 'Start', value: [startInWords(startsOn, startsAt)]}]),
    ...cameTo(referral),
    ...(why === undefined ? [] : [{key: 'What they said', value: [why]}]),
  ];
};
