import {parsePostcode} from '#shared/geo/postcode.ts';
import {isInUk} from '#shared/importing/isInUk.ts';
import {isUkName} from '#shared/importing/isUkName.ts';
import type {Place} from '#shared/model/listing.ts';

/** The lines of an address without what stands beside them: name, town, nation and postcode. */
const addressOf = ({name, address = '', town, postcode}: Place): string =>
  address
    .split(', ')
    .filter((line) => ![name, town, postcode].includes(line) && !isUkName(line))
    .join(', ');

/** A place as the forms have it, with a full postcode and a point of the UK or none; what is left out is told in `notes`. */
export const ukPlace = (given: Place, notes: string[]): Place => {
  const {name, town, postcode, point, isApproximate} = given;
  const address = addressOf(given);
  const read = postcode === undefined ? undefined : parsePostcode(postcode);
  const full = read?.kind === 'full' ? read.postcode : undefined;
  if (postcode !== undefined && full === undefined) {
    notes.push(`“${postcode}” is not a full postcode of the UK: the place “${name}” is taken without it`);
  }
  const isThere = point !== undefined && isInUk(point);
  if (point && !isThere) {
    notes.push(`The point of “${name}” is not in the UK: the place is taken without it`);
  }
  return {
    name,
    isApproximate,
    ...(town !== undefined && {town}),
    ...(address !== '' && {address}),
    ...(full !== undefined && {postcode: full}),
    ...(isThere && {point}),
  };
};
