import * as z from 'zod/mini';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {Person} from '#shared/model/referral.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type Given, newReferral} from '../data/referral/newReferral.ts';
import type {NewReferral} from '../data/referralStore.ts';
import {newToken} from '../data/secrets.ts';

/**
 * What goes along. What the provider wrote down, what another listing asked, and who had referred them, stay behind.
 */
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

/** A request that goes from one provider to another, with what the person told the first; not saved yet. */
export const sentOn = (
  {
    person,
    whole,
    ...more
  }: {readonly person: Person; readonly whole: WholeListing} & Pick<Given, 'cameFrom' | 'isMailHeld'> &
    Pick<Person, 'agreedByPhone'>,
  now: Date,
): Omit<NewReferral, 'key'> => {
  const {agreedByPhone, ...given} = more;
  const postcode = parsePostcode(person.postcode ?? '');
  return {
    ...newReferral(
      {
        ...given,
        whole,
        route: person.for === 'me' ? 'self' : 'someone',
        by: 'person',
        person: {...Told.parse(person), answers: [], ...(agreedByPhone && {agreedByPhone})},
        ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
      },
      now,
    ),
    token: newToken(),
  };
};
