import type {Person} from '#shared/model/referral.ts';

type Told = Pick<Person, 'name' | 'dateOfBirth' | 'phone' | 'nhsNumber'>;

/** A name without what is written differently each time: case, accents, hyphens, spaces, the order of its parts. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ');

/** The last ten digits: with and without +44 a number is the same. */
const plainPhone = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-10);

/**
 * What tells that two referrals to one listing are about the same person, each alone: name and date of birth, name and
 * phone number, NHS number. None is proof: whoever is shown a match decides. An NHS number alone would tell somebody who
 * guesses numbers whose they are, so it counts only with the name.
 */
export const samePersonMarks = (
  listingId: string,
  {name, dateOfBirth, phone, nhsNumber}: Told,
): readonly string[] => {
  const who = plainName(name);
  return [
    ...(dateOfBirth === undefined ? [] : [`born/${dateOfBirth}`]),
    ...(phone === undefined ? [] : [`phone/${plainPhone(phone)}`]),
    ...(nhsNumber === undefined ? [] : [`nhs/${nhsNumber}`]),
  ].map((mark) => `${listingId}/${who}/${mark}`);
};
