import * as z from 'zod/mini';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {Person, type Referral} from '#shared/model/referral.ts';
import type {TellsThere} from '#shared/referral/tellThere.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type Given, newReferral} from '../data/referral/newReferral.ts';
import type {NewReferral} from '../data/referralStore.ts';
import {newToken} from '../data/secrets.ts';

/** What goes along. What the provider wrote down, what the referrer said, and what another listing asked, stay behind. */
const Told = z.pick(Person, {
  for: true,
  helperName: true,
  name: true,
  dateOfBirth: true,
  phone: true,
  email: true,
  contactBy: true,
  postcode: true,
  interpreter: true,
  needs: true,
  otherNeeds: true,
  note: true,
  nhsNumber: true,
});

/** Whoever referred them goes along where they are told by the first, and the person agrees that the next tells them. */
const referrerOf = (
  {referrerId, referrerDomain, tellReferrer}: Referral,
  {referrer}: Person,
  tells: TellsThere,
): {readonly person: Pick<Person, 'referrer'>} & Pick<Given, 'referrer'> =>
  !tells.referrer || referrerId === undefined || tellReferrer !== true || referrer === undefined
    ? {person: {}}
    : {
        person: {referrer},
        referrer: {
          referrerId,
          ...(referrerDomain !== undefined && {referrerDomain}),
          tellReferrer,
        },
      };

/** A request that goes from one provider to another, with what the person told the first; not saved yet. */
export const sentOn = (
  {
    referral,
    person,
    whole,
    tells,
    ...more
  }: {
    /** The one that it was. */
    readonly referral: Referral;
    readonly person: Person;
    readonly whole: WholeListing;
    readonly tells: TellsThere;
  } & Pick<Given, 'cameFrom' | 'isMailHeld'> &
    Pick<Person, 'agreedByPhone'>,
  now: Date,
): Omit<NewReferral, 'key'> => {
  const {agreedByPhone, ...given} = more;
  const postcode = parsePostcode(person.postcode ?? '');
  const referred = referrerOf(referral, person, tells);
  const {tellPractice} = person;
  return {
    ...newReferral(
      {
        ...given,
        whole,
        route: person.for === 'me' ? 'self' : 'someone',
        by: 'person',
        person: {
          ...Told.parse(person),
          ...referred.person,
          ...(tells.practice && tellPractice !== undefined && {tellPractice}),
          answers: [],
          ...(agreedByPhone && {agreedByPhone}),
        },
        ...(referred.referrer && {referrer: referred.referrer}),
        togetherId: referral.togetherId,
        ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
      },
      now,
    ),
    token: newToken(),
  };
};
